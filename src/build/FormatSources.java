import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats all Java sources of the project, or checks that they are formatted.
 *
 * <p>The formatter reads Java with the parser of the JVM it runs in, so it runs here, on the JDK the build selected,
 * and not inside Maven, which may run on an older one.
 */
class FormatSources {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    public static void main(String[] arguments) throws IOException {
        boolean apply = arguments[0].equals("apply");
        List<Path> unformatted;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            unformatted = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .parallel()
                    .filter(file -> !isFormatted(file, apply))
                    .toList();
        }
        unformatted.forEach(file -> System.out.println((apply ? "Formatted " : "Not formatted: ") + file));
        if (!apply && !unformatted.isEmpty()) {
            System.out.println("To format: mvn validate exec:exec@format -Dformat=apply");
            System.exit(1);
        }
    }

    private static boolean isFormatted(Path file, boolean apply) {
        try {
            String before = Files.readString(file);
            String after = FORMATTER.formatSourceAndFixImports(before);
            if (before.equals(after)) {
                return true;
            }
            if (apply) {
                Files.writeString(file, after);
            }
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FormatterException unparsable) {
            throw new IllegalStateException(file + ": " + unparsable.getMessage(), unparsable);
        }
    }
}
