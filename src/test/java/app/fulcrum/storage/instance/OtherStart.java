package app.fulcrum.storage.instance;

import app.fulcrum.support.JavaProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A start of the program in a process of its own. Its exit code is the role it found for itself. */
final class OtherStart {

    static final int HALTED = 77;

    private OtherStart() {}

    public static void main(String[] arguments) {
        List<Path> files = Arrays.stream(arguments).skip(2).map(Path::of).toList();
        int role =
                new SingleInstance(Path.of(arguments[1])).start(files, _ -> {}).ordinal();
        if (arguments[0].equals("halt")) {
            Runtime.getRuntime().halt(HALTED);
        }
        System.exit(role);
    }

    static Process run(Path folder, Path file) throws IOException {
        return JavaProcess.of(OtherStart.class, "run", folder.toString(), file.toString())
                .inheritIO()
                .start();
    }

    /** Starts, and is gone without having cleaned up. */
    static Process runAndHalt(Path folder) throws IOException {
        return JavaProcess.of(OtherStart.class, "halt", folder.toString())
                .inheritIO()
                .start();
    }
}
