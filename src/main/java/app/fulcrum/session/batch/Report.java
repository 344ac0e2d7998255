package app.fulcrum.session.batch;

import app.fulcrum.model.problem.Problem;
import java.util.List;

/** Writes answers as texts for other programs, each without a line feed at its end. */
public interface Report {

    /**
     * Why an input was refused.
     *
     * @param problems all that were met; never empty
     */
    String refusal(Origin origin, List<Problem> problems);

    String capacity(Origin origin, CapacityAnswer answer);
}
