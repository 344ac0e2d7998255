package app.fulcrum.model.advice;

import java.util.List;

/**
 * A piece of the article's advice that applies.
 *
 * @param triggers the facts that make it apply; never empty
 */
public record Advice(Code code, List<Trigger> triggers) {

    public Advice {
        triggers = List.copyOf(triggers);
    }

    /** The article's do's and don'ts. */
    public enum Code {
        START_WITH_CLOSED_API(true),
        CONSIDER_HOSTED_OPEN_API(true),
        READ_THE_LICENSE(true),
        KEEP_MODELS_EXCHANGEABLE(true),
        COUNT_ALL_COSTS(true),
        DO_NOT_SELF_HOST_EARLY(false),
        DO_NOT_TAKE_OPEN_FOR_FREE(false),
        DO_NOT_IGNORE_QUALITY_GAP(false),
        DO_NOT_DEPEND_ON_ONE_PROVIDER(false),
        DO_NOT_UNDERRATE_OPERATIONS(false);

        private final boolean isDo;

        Code(boolean isDo) {
            this.isDo = isDo;
        }

        /** Whether it says what to do, rather than what not to do. */
        public boolean isDo() {
            return isDo;
        }
    }
}
