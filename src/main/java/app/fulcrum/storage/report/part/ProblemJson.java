package app.fulcrum.storage.report.part;

import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.text.ProblemSentences;
import java.util.List;

/** Problems: a code for programs, the place, and the sentence for people. */
public final class ProblemJson {

    private ProblemJson() {}

    /** Starts an answer with the input it belongs to. */
    public static ObjectBuilder answerTo(AnsweredInput origin) {
        return switch (origin) {
            case AnsweredInput.OfFile(String name) -> JsonValue.object().with("file", name);
            case AnsweredInput.OfLine(long number) -> JsonValue.object().with("line", Json.count(number));
            case AnsweredInput.OfOptions() -> JsonValue.object();
        };
    }

    /** Why an input was refused: the first refusal, and every problem. */
    public static JsonObject refusal(AnsweredInput origin, List<Problem> problems) {
        return refusal(answerTo(origin), origin, problems);
    }

    /** The same as the end of an answer already begun. */
    public static JsonObject refusal(ObjectBuilder members, AnsweredInput origin, List<Problem> problems) {
        Problem first = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.REFUSAL)
                .findFirst()
                .orElse(problems.getFirst());
        boolean hasLines = origin instanceof AnsweredInput.OfFile;
        return members.with("error", write(first, hasLines))
                .with("problems", Json.list(problems, problem -> write(problem, hasLines)))
                .build();
    }

    /** @param hasLines whether the text has lines of its own; a line among many has only columns */
    public static JsonObject write(Problem problem, boolean hasLines) {
        Place place = problem.place();
        ObjectBuilder members = JsonValue.object()
                .with("code", problem.code().name())
                .with("severity", Json.id(problem.severity()))
                .with("path", place.path());
        place.position().ifPresent(position -> {
            if (hasLines) {
                members.with("line", JsonValue.number(position.line()));
            }
            members.with("column", JsonValue.number(position.column()));
        });
        return members.with("message", ProblemSentences.printed(problem)).build();
    }
}
