package app.fulcrum.storage.report;

import app.fulcrum.model.problem.Problem;
import app.fulcrum.session.batch.CapacityAnswer;
import app.fulcrum.session.batch.Origin;
import app.fulcrum.session.batch.Report;
import app.fulcrum.storage.json.JsonPrinter;
import app.fulcrum.storage.json.JsonValue;
import java.util.List;

/**
 * Answers as JSON objects.
 *
 * @param pretty whether they are laid out over many lines; otherwise each is one line
 */
public record JsonReport(boolean pretty) implements Report {

    @Override
    public String refusal(Origin origin, List<Problem> problems) {
        return print(ProblemJson.refusal(origin, problems));
    }

    @Override
    public String capacity(Origin origin, CapacityAnswer answer) {
        return print(new CapacityJson(answer).write(origin));
    }

    private String print(JsonValue value) {
        return pretty ? JsonPrinter.print(value).stripTrailing() : JsonPrinter.compact(value);
    }
}
