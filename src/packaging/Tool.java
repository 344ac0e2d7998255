import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Programs of the machine that packaging calls. */
class Tool {

    private Tool() {}

    static boolean isThere(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    static void run(List<String> command) throws IOException, InterruptedException {
        run(command, Map.of());
    }

    /** Its output goes where ours goes; a failure is one of the build. */
    static void run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        process.environment().putAll(environment);
        int exitCode = process.start().waitFor();
        if (exitCode != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + exitCode);
        }
    }

    /** The one of the Java that runs this. */
    static String jpackage() {
        return Path.of(System.getProperty("java.home"), "bin", "jpackage").toString();
    }
}
