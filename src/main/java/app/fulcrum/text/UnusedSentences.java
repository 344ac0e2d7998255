package app.fulcrum.text;

import app.fulcrum.model.resolution.Unused;
import app.fulcrum.model.scenario.InputKey;

/** Why a number does not count, in words. */
public final class UnusedSentences {

    private static final Messages MESSAGES = Messages.of("inputs");

    private UnusedSentences() {}

    /** {@code Not used: the GPUs are rented.} */
    public static String sentence(Unused unused) {
        return MESSAGES.get(
                "unused." + unused.reason().name(),
                unused.because().map(InputKey::input).map(InputNames::name).orElse(""));
    }
}
