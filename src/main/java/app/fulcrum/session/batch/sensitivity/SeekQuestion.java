package app.fulcrum.session.batch.sensitivity;

import java.util.List;
import java.util.Optional;

/**
 * Which number is to be what for which result.
 *
 * @param input the path of the number, as {@code --set} takes it; absent for every price that counts
 * @param result absent for a tie of the recommended alternative with the runner-up
 */
public record SeekQuestion(Optional<String> input, Optional<Wanted> result) {

    /** A kind of result. */
    public enum Kind {
        /** Two alternatives cost the same. */
        TIE,
        /** One costs so many US dollars a month. */
        COST,
        /** The first saves so many US dollars a month against the second. */
        SAVING,
        /** Such a part of what its GPUs can serve is used. */
        USED,
        /** The first is cheaper than the second from so many tokens a day on. */
        CHEAPER_FROM
    }

    /**
     * A result and its value.
     *
     * @param alternatives the identifiers of one, or of two
     * @param value in the unit of the kind; 0 for a tie
     * @param asked what it was asked by, for problems
     */
    public record Wanted(Kind kind, List<String> alternatives, double value, String asked) {

        public Wanted {
            alternatives = List.copyOf(alternatives);
        }
    }
}
