package app.fulcrum.cli.io;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Files by the names they have on a command line, which need not be names that a file can have. */
public final class FileArgument {

    /** Stands for whatever the session's character set could not read. */
    private static final char UNREAD = '\uFFFD';

    private FileArgument() {}

    /** The file's path, or why there can be none. */
    public static Outcome<Path> path(String name) {
        return whyNone(name)
                .<Outcome<Path>>map(
                        reason -> Outcome.refused(Problem.of(ProblemCode.UNREADABLE_FILE, Place.in(name, ""), reason)))
                .orElseGet(() -> Outcome.of(Path.of(name)));
    }

    /** Why no file can have a name here; empty if one can. */
    public static Optional<ProblemFact> whyNone(String name) {
        Optional<Path> path = asPath(name);
        boolean isUnread =
                name.indexOf(UNREAD) >= 0 && path.filter(Files::exists).isEmpty();
        if (isUnread) {
            String charset = System.getProperty("sun.jnu.encoding", "");
            boolean isUtf8 = charset.equalsIgnoreCase(StandardCharsets.UTF_8.name());
            return Optional.of(
                    isUtf8
                            ? Phrase.NAME_NOT_UTF8.fact()
                            : Phrase.NAME_BEYOND_CHARSET.fact(ProblemFact.quoted(charset)));
        }
        return path.isPresent() ? Optional.empty() : Optional.of(Phrase.NAME_NEVER.fact());
    }

    /**
     * Whether an argument is meant as a document and not as a command: it has a dot or a path separator, as no command
     * has, or there is a file of that name.
     */
    public static boolean isDocument(String argument) {
        return !argument.startsWith("-")
                && whyNone(argument).isEmpty()
                && (argument.chars().anyMatch(sign -> sign == '.' || sign == '/' || sign == '\\')
                        || Files.isRegularFile(Path.of(argument)));
    }

    private static Optional<Path> asPath(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
