package app.fulcrum.session.batch;

import app.fulcrum.model.license.LicenseMatrix.Row;
import java.util.List;

/**
 * What licenses say about a situation.
 *
 * @param id that of the question
 * @param verdicts one per model, in the order of the question
 */
public record LicenseAnswer(String id, List<Row> verdicts) {

    public LicenseAnswer {
        verdicts = List.copyOf(verdicts);
    }

    public static LicenseAnswer to(LicenseQuestion question) {
        return new LicenseAnswer(
                question.id(),
                question.models().stream()
                        .map(asked -> new Row(asked.license(), asked.model(), asked.verdictFor(question.situation())))
                        .toList());
    }
}
