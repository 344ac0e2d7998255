package app.fulcrum.cli;

import app.fulcrum.text.Messages;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What commands say to people on standard error. */
final class CommandSentences {

    private static final Messages MESSAGES = Messages.of("cli");

    private CommandSentences() {}

    static String get(String key, @Nullable Object... arguments) {
        return MESSAGES.get(key, Arrays.stream(arguments).map(String::valueOf).toArray());
    }
}
