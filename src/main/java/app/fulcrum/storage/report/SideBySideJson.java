package app.fulcrum.storage.report;

import app.fulcrum.model.attribution.Attribution;
import app.fulcrum.model.attribution.Cause;
import app.fulcrum.model.attribution.WhyItMoved;
import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.comparison.SideBySide.Cell;
import app.fulcrum.model.comparison.SideBySide.InputRow;
import app.fulcrum.model.comparison.SideBySide.ResultRow;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.batch.ColumnsAnswer;
import app.fulcrum.session.batch.ColumnsAnswer.Explained;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.storage.report.part.ValueJson;
import app.fulcrum.storage.report.sensitivity.SensitivityJson;
import app.fulcrum.text.comparison.AttributionSentences;
import app.fulcrum.text.comparison.ComparisonWords;
import app.fulcrum.text.comparison.NamesAcross;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.verdict.VerdictSentences;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Scenarios side by side. */
record SideBySideJson(ColumnsAnswer answer) {

    JsonObject write() {
        SideBySide columns = answer.columns();
        ObjectBuilder members = JsonValue.object()
                .with("evaluatedOn", columns.columns().getFirst().today().toString())
                .with("baseline", letter(columns.baseline()))
                .with("columns", each(this::column))
                .with("inputs", Json.list(answer.inputs(), this::input))
                .with("results", Json.list(columns.results(), this::result));
        answer.explained().ifPresent(explained -> members.with("explained", explained(explained)));
        return members.build();
    }

    private JsonValue each(IntFunction<JsonValue> write) {
        return JsonValue.array(IntStream.range(0, answer.columns().columns().size())
                .mapToObj(write)
                .toList());
    }

    private static String letter(int place) {
        return String.valueOf(SideBySide.letter(place));
    }

    private ComparisonWords words() {
        return new ComparisonWords(NamesAcross.of(
                answer.columns().columns().stream().map(Projection::scenario).toList()));
    }

    private JsonObject column(int place) {
        Projection projection = answer.columns().columns().get(place);
        return JsonValue.object()
                .with("column", letter(place))
                .with("file", answer.files().get(place))
                .with("name", VisibleText.of(projection.scenario().name()))
                .with("pricesOn", projection.scenario().pricesOn().toString())
                .with("sentence", new VerdictSentences(projection, MoneyFigures.USD).headline())
                .build();
    }

    private JsonObject input(InputRow row) {
        ObjectBuilder members =
                JsonValue.object().with("path", row.subject().path()).with("name", words().name(row.subject()));
        if (row.subject() instanceof EditSubject.OfInput(var key)) {
            members.with("unit", key.input().unit().symbolInFiles());
        }
        return members.with("same", JsonValue.truth(row.isSame()))
                .with("values", Json.list(row.cells(), SideBySideJson::cell))
                .build();
    }

    private static JsonObject cell(Cell cell) {
        return JsonValue.object()
                .with("value", ValueJson.orNone(cell.value()))
                .with("set", JsonValue.truth(cell.isSet()))
                .build();
    }

    private JsonObject result(ResultRow row) {
        ObjectBuilder members =
                JsonValue.object().with("result", row.headline().name()).with("name", words().name(row.headline()));
        members.withUnlessEmpty("unit", row.headline().what().unit().symbolInFiles());
        return members.with("same", JsonValue.truth(row.isSame()))
                .with("values", each(place -> value(row, place)))
                .build();
    }

    private static JsonObject value(ResultRow row, int place) {
        ObjectBuilder members =
                JsonValue.object().with("value", ValueJson.orNone(row.values().get(place)));
        if (place != row.baseline()) {
            row.change(place).ifPresent(change -> members.with("change", JsonValue.number(change)));
            row.relativeChange(place).ifPresent(share -> members.with("relativeChange", JsonValue.number(share)));
        }
        return members.build();
    }

    private JsonObject explained(Explained explained) {
        ObjectBuilder members = JsonValue.object()
                .with("from", letter(explained.pair().from()))
                .with("to", letter(explained.pair().to()));
        AttributionSentences sentences = AttributionSentences.between(
                scenario(explained.pair().from()), scenario(explained.pair().to()), MoneyFigures.USD);
        switch (explained) {
            case Explained.EveryResult(var _, var comparison) ->
                members.withUnlessEmpty("sentence", sentences.reading(comparison))
                        .with("results", new ComparisonJson(comparison, sentences).results());
            case Explained.OneResult(var _, var why) -> members.with("result", oneResult(why, sentences));
        }
        return members.build();
    }

    private Scenario scenario(int place) {
        return answer.columns().columns().get(place).scenario();
    }

    private static JsonObject oneResult(WhyItMoved why, AttributionSentences sentences) {
        ObjectBuilder members = JsonValue.object()
                .with("measure", SensitivityJson.measure(why.measure()))
                .with("from", Json.orNone(why.before()))
                .with("to", Json.orNone(why.after()));
        Optional<Attribution<Cause>> split = why.split();
        split.ifPresent(found ->
                new ComparisonJson.SplitJson(sentences, section -> why.opened(section, found)).add(members, found));
        return members.with("sentence", sentences.why(why, split)).build();
    }
}
