import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Measures how the packaged program starts, what memory its window takes, and how large what is handed out is. Each time stands
 * beside that of an empty program on the same Java, so that machines of any speed can be compared. Prints lines for the table
 * in {@code src/site/markdown/performance.md}.
 *
 * <p>{@code java src/build/MeasureStart.java [FOLDER] [TIMES]}, with the folder of the program, {@code target/fulcrum}, and how
 * often each is started, 8. On Linux and macOS, with a display; memory on Linux only. The best of all starts counts: whatever
 * else a machine does makes a start longer and never shorter.
 */
class MeasureStart {

    private static final long SETTLING_MILLIS = 4_000;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final double KIBIBYTES_PER_MEGABYTE = 1e6 / 1024;

    private static final List<String> MACHINE = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:disable",
            "-XX:InitialRAMPercentage=0.4",
            "-Xmn24m",
            "--enable-native-access=javafx.graphics");

    /** Says that a window is there once it was painted. */
    private static final String PROBES = """
        import java.util.List;
        import javafx.animation.AnimationTimer;
        import javafx.application.*;
        import javafx.scene.*;
        import javafx.scene.control.Label;
        import javafx.stage.*;

        class Probes {
            static void sayOncePainted() {
                new AnimationTimer() {
                    int frames;
                    @Override public void handle(long now) {
                        if (++frames == 2) { stop(); System.out.println("shown"); System.out.flush(); }
                    }
                }.start();
            }
            public static class Nothing { public static void main(String[] none) { System.out.println("shown"); } }
            public static class Empty extends Application {
                public static void main(String[] arguments) { launch(arguments); }
                @Override public void start(Stage stage) {
                    stage.setScene(new Scene(new Label("empty"), 1200, 800));
                    stage.show();
                    sayOncePainted();
                    if (getParameters().getRaw().contains("leave")) {
                        new Thread(() -> {
                            try { Thread.sleep(1000); } catch (InterruptedException e) { return; }
                            Platform.exit();
                        }).start();
                    }
                }
            }
            public static class Fulcrum {
                static boolean seen;
                public static void main(String[] arguments) {
                    Thread watch = new Thread(() -> {
                        while (!seen) {
                            try {
                                Thread.sleep(5);
                                Platform.runLater(() -> {
                                    if (!seen && Window.getWindows().stream().anyMatch(w -> w.isShowing()
                                            && !w.getScene().getRoot().lookupAll(".slider-track").isEmpty())) {
                                        seen = true;
                                        sayOncePainted();
                                    }
                                });
                            } catch (IllegalStateException notYet) {
                            } catch (InterruptedException e) { return; }
                        }
                    });
                    watch.setDaemon(true);
                    watch.start();
                    app.fulcrum.Launcher.main(arguments);
                }
            }
        }
        """;

    private record Measured(double millis, double megabytes) {}

    private final Path image;
    private final int times;
    private final Path work;

    public static void main(String[] arguments) throws Exception {
        Path image =
                Path.of(arguments.length > 0 ? arguments[0] : "target/fulcrum").toAbsolutePath();
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        MeasureStart start = new MeasureStart(image, times);
        try {
            start.measure();
        } finally {
            start.clear();
        }
    }

    private MeasureStart(Path image, int times) throws IOException {
        this.image = image;
        this.times = times;
        work = Files.createTempDirectory("fulcrum-start");
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void measure() throws Exception {
        Path probes = compileProbes();
        String java = image.resolve("runtime/bin/java").toString();
        List<String> plain = List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", probes.toString());
        Measured nothing = best(with(plain, "Probes$Nothing"), "shown", false);
        Measured version = best(List.of(launcher().toString(), "--version"), "", false);
        Measured evaluate = best(List.of(launcher().toString(), "evaluate", "preset:chat"), "", false);
        Measured empty = best(emptyWindow(java, probes), "shown", true);
        Measured window = best(List.of(watched(probes).toString()), "shown", true);
        System.out.printf(
                Locale.ROOT,
                "Best of %d starts on %s, %s, %d processors, Java %s:%n%n",
                times,
                LocalDate.now(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                javaVersion());
        row(
                "`fulcrum --version`",
                "%.0f ms, %.1f times an empty Java program (%.0f ms)",
                version.millis,
                nothing.millis);
        row(
                "`fulcrum evaluate`",
                "%.0f ms, %.1f times an empty Java program (%.0f ms)",
                evaluate.millis,
                nothing.millis);
        row("window on screen", "%.0f ms, %.1f times an empty window (%.0f ms)", window.millis, empty.millis);
        row("memory, 4 s later", "%.0f MB, %.1f times an empty window (%.0f MB)", window.megabytes, empty.megabytes);
        sizes();
    }

    private static void row(String what, String said, double measured, double empty) {
        System.out.printf("| %s | %s |%n", what, String.format(Locale.ROOT, said, measured, measured / empty, empty));
    }

    private void sizes() throws IOException {
        Path packages = image.resolveSibling("packages");
        if (Files.exists(packages)) {
            try (Stream<Path> files = Files.list(packages)) {
                for (Path file : files.filter(file -> file.toString().matches(".*\\.(gz|xz|zip|deb|rpm)"))
                        .sorted()
                        .toList()) {
                    System.out.printf(
                            Locale.ROOT,
                            "| `%s` | %.1f MB |%n",
                            file.getFileName(),
                            Files.size(file) / BYTES_PER_MEGABYTE);
                }
            }
        }
        try (Stream<Path> files = Files.walk(image)) {
            long bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            System.out.printf(
                    Locale.ROOT, "| unpacked, with the caches there are | %.0f MB |%n", bytes / BYTES_PER_MEGABYTE);
        }
    }

    private Path launcher() {
        return image.resolve("bin/fulcrum");
    }

    private Path compileProbes() throws IOException {
        Path source = Files.writeString(work.resolve("Probes.java"), PROBES);
        Path classes = Files.createDirectory(work.resolve("probes"));
        String ours;
        try (Stream<Path> jars = Files.list(image.resolve("app"))) {
            ours = jars.filter(jar -> jar.getFileName().toString().matches("fulcrum-.*\\.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--system",
                        image.resolve("runtime").toString(),
                        "-cp",
                        ours,
                        "-d",
                        classes.toString(),
                        source.toString());
        if (failed != 0) {
            throw new IllegalStateException("The probes do not compile");
        }
        // A cache takes classes of jars only.
        Path jar = work.resolve("probes.jar");
        java.util.spi.ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file=" + jar, "-C", classes.toString(), ".");
        return jar;
    }

    /** With a cache of its own, as Fulcrum's window has one. */
    private List<String> emptyWindow(String java, Path probes) throws IOException, InterruptedException {
        Path cache = work.resolve("empty.aot");
        List<String> training = new ArrayList<>(List.of(java, "-XX:AOTCacheOutput=" + cache));
        training.addAll(MACHINE);
        training.addAll(List.of("-cp", probes.toString(), "Probes$Empty", "leave"));
        start(training)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (!Files.exists(cache)) {
            throw new IllegalStateException("An empty window could not be opened: is there a display?");
        }
        List<String> command = new ArrayList<>(List.of(java, "-XX:AOTCache=" + cache));
        command.addAll(MACHINE);
        command.addAll(List.of("-cp", probes.toString(), "Probes$Empty"));
        return command;
    }

    /** The launcher as it is, with what says when the window is there. */
    private Path watched(Path probes) throws IOException {
        for (String part : List.of("app", "runtime", "manual.html")) {
            Files.createSymbolicLink(work.resolve(part), image.resolve(part));
        }
        String script = Files.readString(launcher());
        String end = "\" app.fulcrum.Launcher ";
        if (!script.contains(end)) {
            throw new IllegalStateException("The launcher does not name its class path and class as it did");
        }
        Path watched = Files.createDirectory(work.resolve("bin")).resolve("fulcrum");
        Files.writeString(watched, script.replace(end, ":" + probes + "\" 'Probes$Fulcrum' "));
        watched.toFile().setExecutable(true);
        return watched;
    }

    private Measured best(List<String> command, String awaited, boolean stays) throws Exception {
        List<Measured> starts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            starts.add(once(command, awaited, stays));
        }
        return new Measured(
                starts.stream().mapToDouble(Measured::millis).min().orElseThrow(),
                starts.stream().mapToDouble(Measured::megabytes).min().orElseThrow());
    }

    private Measured once(List<String> command, String awaited, boolean stays) throws Exception {
        long begin = System.nanoTime();
        Process process =
                start(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            while (line != null && !awaited.isEmpty() && !line.equals(awaited)) {
                line = out.readLine();
            }
            if (line == null) {
                throw new IllegalStateException(String.join(" ", command) + " said nothing");
            }
            if (!stays) {
                out.lines().forEach(_ -> {});
                process.waitFor();
            }
            double millis = (System.nanoTime() - begin) / NANOS_PER_MILLI;
            double megabytes = 0;
            if (stays) {
                Thread.sleep(SETTLING_MILLIS);
                megabytes = memory(process.pid());
                process.destroy();
                process.waitFor();
            }
            return new Measured(millis, megabytes);
        }
    }

    private static double memory(long process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process), "status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        try (Stream<String> lines = Files.lines(status)) {
            String kibibytes = lines.filter(line -> line.startsWith("VmRSS:"))
                    .findFirst()
                    .orElseThrow()
                    .replaceAll("\\D", "");
            return Long.parseLong(kibibytes) / KIBIBYTES_PER_MEGABYTE;
        }
    }

    /** Nothing of whoever measures is read or changed. */
    private ProcessBuilder start(List<String> command) throws IOException {
        ProcessBuilder process = new ProcessBuilder(command);
        Path home = Files.createTempDirectory(work, "home");
        process.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        process.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        process.environment().put("XDG_STATE_HOME", home.resolve("state").toString());
        return process;
    }

    private static List<String> with(List<String> command, String more) {
        List<String> all = new ArrayList<>(command);
        all.add(more);
        return all;
    }

    private String javaVersion() throws IOException {
        return Files.readAllLines(image.resolve("runtime/release")).getFirst().replaceAll("[^0-9.]", "");
    }
}
