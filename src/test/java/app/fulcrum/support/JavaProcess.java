package app.fulcrum.support;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java program in a process of its own, which speaks English whatever the system does. */
public final class JavaProcess {

    private JavaProcess() {}

    /** With every class the tests have, in whatever folder it is started. */
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(element -> Path.of(element).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return process(classPath, main, arguments);
    }

    /** With nothing but what lies beside these classes: starts in a fraction of the time. */
    public static ProcessBuilder bare(List<Class<?>> beside, Class<?> main, String... arguments) {
        String classPath =
                beside.stream().map(JavaProcess::folderOf).distinct().collect(Collectors.joining(File.pathSeparator));
        return process(classPath, main, arguments);
    }

    private static String folderOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ProcessBuilder process(String classPath, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Duser.language=en",
                "-Duser.country=US",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
