package app.fulcrum.session.batch.sensitivity;

import static app.fulcrum.model.problem.ProblemFact.member;

import app.fulcrum.model.problem.Nearest;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import java.util.List;

/**
 * A number that is asked about, by a path that may be none.
 *
 * @param place where it is asked for
 * @param path the number's, as {@code --set} takes it
 */
public record AskedInput(String place, String path) {

    /** What the paths of numbers may be without. */
    private static final List<String> CHAPTERS = List.of("", "alternatives.", "assumptions.");

    /** Refused if a scenario has no such number. */
    Outcome<InputKey> of(Scenario scenario) {
        List<InputKey> known = scenario.alternatives().inputs();
        return known.stream()
                .filter(this::isNamed)
                .findFirst()
                .map(Outcome::of)
                .orElseGet(() -> Outcome.refused(Problem.of(
                        ProblemCode.UNKNOWN_MEMBER,
                        Place.member(place),
                        member(path),
                        Nearest.to(path, known.stream().map(InputKey::path).toList()))));
    }

    private boolean isNamed(InputKey key) {
        return CHAPTERS.stream()
                .map(chapter -> chapter + path)
                .anyMatch(whole -> key.path().equals(whole) || key.pathInFile().equals(whole));
    }
}
