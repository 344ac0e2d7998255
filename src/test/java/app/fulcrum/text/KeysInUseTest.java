package app.fulcrum.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every sentence is asked for somewhere: by its key, or by a start or an end of it and what is put to that. The words of
 * commands and options are no patterns, and picocli asks for them: CommandWordsTest is about them.
 */
class KeysInUseTest {

    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|\\b([A-Z][A-Z0-9_]+)\\b");

    private static Set<String> words;

    @BeforeAll
    static void readSources() throws IOException {
        words = new TreeSet<>();
        for (Path source : files(Path.of("src", "main", "java"), ".java")) {
            words.addAll(WORD.matcher(Files.readString(source))
                    .results()
                    .map(KeysInUseTest::word)
                    .collect(Collectors.toSet()));
        }
    }

    @Test
    void everyKeyIsAskedFor() throws IOException {
        for (Path bundle : bundles()) {
            assertThat(keys(bundle)).as(bundle.toString()).allMatch(KeysInUseTest::isAskedFor);
        }
    }

    @Test
    void aKeyNobodyAsksForIsFound() {
        assertThat(Stream.of("nobody.asks", "nobody")).noneMatch(KeysInUseTest::isAskedFor);
    }

    /** In a pattern a straight apostrophe quotes what follows, and is not printed. */
    @Test
    void noTextHasAnApostropheThatIsNotPrinted() throws IOException {
        for (Path bundle : bundles()) {
            assertThat(texts(bundle).entrySet())
                    .as(bundle.toString())
                    .noneMatch(text -> text.getValue().toString().contains("'"));
        }
    }

    /** Every argument is a text by then: a pattern that takes it for a number fails when it is used, and not before. */
    @Test
    void noPatternTakesAnArgumentForANumberOrADate() throws IOException {
        for (Path bundle : bundles()) {
            assertThat(texts(bundle).entrySet())
                    .as(bundle.toString())
                    .noneMatch(text -> text.getValue().toString().matches("(?s).*\\{\\d+,.*"));
        }
    }

    private static boolean isAskedFor(String key) {
        String[] parts = key.split("\\.");
        return words.contains(key)
                || words.contains(parts[0])
                || IntStream.range(1, parts.length).anyMatch(i -> {
                    String start = String.join(".", Arrays.copyOf(parts, i));
                    String end = "." + String.join(".", Arrays.copyOfRange(parts, i, parts.length));
                    return words.contains(start) || words.contains(start + ".") || words.contains(end);
                });
    }

    private static Set<String> keys(Path bundle) throws IOException {
        return texts(bundle).stringPropertyNames();
    }

    private static Properties texts(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(bundle)) {
            properties.load(text);
        }
        return properties;
    }

    private static String word(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static List<Path> bundles() throws IOException {
        return files(Path.of("src", "main", "resources", "app"), ".properties").stream()
                .filter(bundle -> !bundle.getFileName().toString().startsWith("commands"))
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
