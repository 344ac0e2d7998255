package app.fulcrum.cli.io;

import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.text.Messages;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What commands say to people on standard error. */
public final class CommandSentences {

    private static final Messages MESSAGES = Messages.of("cli");

    private CommandSentences() {}

    /** That standard input or output failed, and why. */
    public static String lost(String key, IOException reason) {
        boolean isClosed = String.valueOf(reason.getMessage()).contains("Bad file descriptor");
        return get(key, isClosed ? get("stream.closed") : reason.getMessage());
    }

    /** One line, whatever the arguments hold: they may repeat names from anywhere. */
    public static String get(String key, @Nullable Object... arguments) {
        return MESSAGES.get(
                key,
                Arrays.stream(arguments)
                        .map(String::valueOf)
                        .map(VisibleText::inSentence)
                        .toArray());
    }

    /** A sentence with a list below it. */
    public static String list(String key, Stream<String> items) {
        return items.map(VisibleText::inSentence).collect(Collectors.joining("\n  ", get(key) + "\n  ", ""));
    }
}
