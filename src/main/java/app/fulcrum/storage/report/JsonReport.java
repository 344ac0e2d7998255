package app.fulcrum.storage.report;

import app.fulcrum.model.comparison.ScenarioComparison;
import app.fulcrum.model.market.OfferRow;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.CapacityAnswer;
import app.fulcrum.session.batch.CapacityTableAnswer;
import app.fulcrum.session.batch.ColumnsAnswer;
import app.fulcrum.session.batch.FileUpgrade;
import app.fulcrum.session.batch.HistoryAnswer;
import app.fulcrum.session.batch.LicenseAnswer;
import app.fulcrum.session.batch.OffersAnswer;
import app.fulcrum.session.batch.Report;
import app.fulcrum.session.batch.ScenarioAnswer;
import app.fulcrum.session.batch.handover.VerificationAnswer;
import app.fulcrum.session.batch.outlook.OutlookAnswer;
import app.fulcrum.session.batch.sensitivity.SeekAnswer;
import app.fulcrum.session.batch.sensitivity.SensitivityAnswer;
import app.fulcrum.session.batch.sensitivity.SimulationAnswer;
import app.fulcrum.session.batch.sensitivity.TableAnswer;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.FileOrigin;
import app.fulcrum.session.handover.Separator;
import app.fulcrum.session.ingestion.ImportAnswer;
import app.fulcrum.storage.json.JsonPrinter;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.outlook.OutlookJson;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.storage.report.part.ProblemJson;
import app.fulcrum.storage.report.sensitivity.SeekJson;
import app.fulcrum.storage.report.sensitivity.SensitivityJson;
import app.fulcrum.storage.report.sensitivity.SimulationJson;
import app.fulcrum.storage.report.sensitivity.TwoWayJson;
import app.fulcrum.storage.report.table.CurvesTable;
import app.fulcrum.storage.report.table.TwoWayRows;
import java.nio.file.Path;
import java.util.List;

/**
 * Answers as JSON objects.
 *
 * @param pretty whether they are laid out over many lines; otherwise each is one line
 */
public record JsonReport(boolean pretty) implements Report {

    @Override
    public String refusal(AnsweredInput origin, List<Problem> problems) {
        return print(ProblemJson.refusal(origin, problems));
    }

    @Override
    public String capacity(AnsweredInput origin, CapacityAnswer answer) {
        return print(new CapacityJson(answer).write(origin));
    }

    @Override
    public String capacityCsv(CapacityTableAnswer answer) {
        return CapacityRows.of(answer.cells()).print(Separator.COMMA).stripTrailing();
    }

    @Override
    public String evaluation(AnsweredInput origin, ScenarioAnswer answer) {
        return print(new EvaluationJson(answer).write(origin));
    }

    @Override
    public String offer(AnsweredInput origin, OffersAnswer answer, OfferRow row) {
        return print(new OfferJson(answer, row).write(origin));
    }

    @Override
    public String history(AnsweredInput origin, HistoryAnswer answer) {
        return print(new HistoryJson(answer).write(origin));
    }

    @Override
    public String sensitivity(AnsweredInput origin, SensitivityAnswer answer) {
        return print(new SensitivityJson(answer).write(origin));
    }

    @Override
    public String table(AnsweredInput origin, TableAnswer answer) {
        return print(new TwoWayJson(answer).write(origin));
    }

    @Override
    public String tableCsv(TableAnswer answer) {
        return new TwoWayRows(answer.table()).table().print(Separator.COMMA).stripTrailing();
    }

    @Override
    public String seek(AnsweredInput origin, SeekAnswer answer) {
        return print(new SeekJson(answer).write(origin));
    }

    @Override
    public String simulation(AnsweredInput origin, SimulationAnswer answer) {
        return print(new SimulationJson(answer).write(origin));
    }

    @Override
    public String outlook(AnsweredInput origin, OutlookAnswer answer) {
        return print(new OutlookJson(answer).write(origin));
    }

    @Override
    public String licenses(AnsweredInput origin, LicenseAnswer answer) {
        return print(ProblemJson.answerTo(origin)
                .withUnlessEmpty("id", answer.id())
                .with(
                        "verdicts",
                        Json.list(
                                answer.verdicts(),
                                row -> new LicenseJson(row.license(), row.model(), row.verdict()).write()))
                .build());
    }

    @Override
    public String valid(AnsweredInput origin, Document document, List<Problem> remarks) {
        FileOrigin file = document.origin();
        return print(ProblemJson.answerTo(origin)
                .with("valid", JsonValue.truth(true))
                .with("name", VisibleText.of(document.scenario().name()))
                .with("format", file.major() + "." + file.minor())
                .with("warnings", warnings(remarks))
                .build());
    }

    @Override
    public String invalid(AnsweredInput origin, List<Problem> problems) {
        ObjectBuilder members = ProblemJson.answerTo(origin).with("valid", JsonValue.truth(false));
        return print(ProblemJson.refusal(members, origin, problems));
    }

    @Override
    public String upgraded(AnsweredInput origin, FileUpgrade.Upgraded upgraded, List<Problem> remarks) {
        return print(ProblemJson.answerTo(origin)
                .with("from", upgraded.from())
                .with("to", upgraded.to())
                .with(
                        "written",
                        upgraded.written()
                                .<JsonValue>map(file -> JsonValue.text(file.toString()))
                                .orElse(Json.NONE))
                .with("warnings", warnings(remarks))
                .build());
    }

    @Override
    public String comparison(String from, String to, ScenarioComparison comparison) {
        return print(new ComparisonJson(comparison).write(from, to));
    }

    @Override
    public String sideBySide(ColumnsAnswer answer) {
        return print(new SideBySideJson(answer).write());
    }

    @Override
    public String verification(AnsweredInput origin, VerificationAnswer answer) {
        return print(new VerificationJson(answer).write(origin));
    }

    @Override
    public String imported(AnsweredInput origin, ImportAnswer answer, List<Problem> remarks) {
        return print(new ImportJson(answer).write(origin, warnings(remarks)));
    }

    @Override
    public String exported(AnsweredInput origin, List<Path> written, List<Problem> remarks) {
        return print(
                written(origin, written).with("warnings", warnings(remarks)).build());
    }

    @Override
    public String exportedInPart(AnsweredInput origin, List<Path> written, List<Problem> problems) {
        return print(ProblemJson.refusal(written(origin, written), origin, problems));
    }

    private static ObjectBuilder written(AnsweredInput origin, List<Path> written) {
        return ProblemJson.answerTo(origin)
                .with("written", Json.list(written, file -> JsonValue.text(file.toString())));
    }

    private static JsonValue warnings(List<Problem> remarks) {
        return Json.list(remarks, remark -> ProblemJson.write(remark, true));
    }

    @Override
    public String curves(ScenarioAnswer answer) {
        return JsonPrinter.printVisibly(new CurvesTable(answer.projection()).json());
    }

    private String print(JsonValue value) {
        return pretty ? JsonPrinter.printVisibly(value).stripTrailing() : JsonPrinter.compactVisibly(value);
    }
}
