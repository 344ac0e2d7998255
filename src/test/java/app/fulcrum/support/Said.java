package app.fulcrum.support;

import app.fulcrum.model.problem.Problem;
import app.fulcrum.text.FactWords;
import java.util.List;

/** What a problem names, in words. */
public final class Said {

    private Said() {}

    /** Its facts as they stand in its sentence; an empty text for a hint there is none of. */
    public static List<String> facts(Problem problem) {
        return problem.facts().stream().map(FactWords::of).toList();
    }
}
