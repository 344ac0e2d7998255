package app.fulcrum;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The program's log on disk: a few small files that take turns. Holds no document content; see the faults it is for. */
final class LogFile {

    private static final int LARGEST = 512 * 1024;
    private static final int FILES = 3;

    /** Kept so that the configured logger is not collected. */
    private static final Logger OURS = Logger.getLogger("app.fulcrum");

    private LogFile() {}

    /** Starts logging into a folder; without it, if that cannot be written to, the program runs all the same. */
    static void start(Path folder) {
        try {
            Files.createDirectories(folder);
            FileHandler handler =
                    new FileHandler(folder.resolve("fulcrum-%g.log").toString(), LARGEST, FILES, true);
            handler.setEncoding(StandardCharsets.UTF_8.name());
            handler.setFormatter(new SimpleFormatter());
            OURS.addHandler(handler);
        } catch (IOException unwritable) {
            OURS.log(Level.WARNING, "no log file: {0}", unwritable.getClass());
        }
    }
}
