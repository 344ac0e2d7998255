package app.fulcrum.session.batch;

import app.fulcrum.model.comparison.ScenarioComparison;
import app.fulcrum.model.market.OfferRow;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.session.batch.handover.VerificationAnswer;
import app.fulcrum.session.batch.outlook.OutlookAnswer;
import app.fulcrum.session.batch.sensitivity.SeekAnswer;
import app.fulcrum.session.batch.sensitivity.SensitivityAnswer;
import app.fulcrum.session.batch.sensitivity.SimulationAnswer;
import app.fulcrum.session.batch.sensitivity.TableAnswer;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.ingestion.ImportAnswer;
import java.nio.file.Path;
import java.util.List;

/** Writes answers as texts for other programs, each without a line feed at its end. */
public interface Report {

    /**
     * Why an input was refused.
     *
     * @param problems all that were met; never empty
     */
    String refusal(AnsweredInput origin, List<Problem> problems);

    String capacity(AnsweredInput origin, CapacityAnswer answer);

    /** A table of capacity as comma-separated values, a heading first. */
    String capacityCsv(CapacityTableAnswer answer);

    String evaluation(AnsweredInput origin, ScenarioAnswer answer);

    /**
     * @param answer of the scenario that {@code origin} names
     * @param row one of its rows
     */
    String offer(AnsweredInput origin, OffersAnswer answer, OfferRow row);

    String history(AnsweredInput origin, HistoryAnswer answer);

    String sensitivity(AnsweredInput origin, SensitivityAnswer answer);

    String table(AnsweredInput origin, TableAnswer answer);

    /** A two-way table as comma-separated values, a heading first. */
    String tableCsv(TableAnswer answer);

    String seek(AnsweredInput origin, SeekAnswer answer);

    String simulation(AnsweredInput origin, SimulationAnswer answer);

    String outlook(AnsweredInput origin, OutlookAnswer answer);

    String licenses(AnsweredInput origin, LicenseAnswer answer);

    /** That a file is sound. */
    String valid(AnsweredInput origin, Document document, List<Problem> remarks);

    /** That it is not, and why. */
    String invalid(AnsweredInput origin, List<Problem> problems);

    String upgraded(AnsweredInput origin, FileUpgrade.Upgraded upgraded, List<Problem> remarks);

    /**
     * @param from what the first scenario is called
     * @param to what the second one is called
     */
    String comparison(String from, String to, ScenarioComparison comparison);

    String sideBySide(ColumnsAnswer answer);

    /** Whether what was handed over still holds. */
    String verification(AnsweredInput origin, VerificationAnswer answer);

    /** What files of the user's own changed in the scenario that {@code origin} names. */
    String imported(AnsweredInput origin, ImportAnswer answer, List<Problem> remarks);

    /** Which files were made from a scenario. */
    String exported(AnsweredInput origin, List<Path> written, List<Problem> remarks);

    /** That not all files were made, why, and which were. */
    String exportedInPart(AnsweredInput origin, List<Path> written, List<Problem> problems);

    /** The curves of the chart as JSON. */
    String curves(ScenarioAnswer answer);
}
