package app.fulcrum.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said in English is said in German, in the same places, and of the same things. */
class GermanTextsTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "app", "fulcrum", "text");
    private static final String GERMAN = "_de.properties";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");
    private static final Pattern MENU_LETTER = Pattern.compile("(?<![\\p{L}}])_\\p{L}|\\p{L}_\\p{L}");
    /** Words of English that are none of German; names, units and formulas have none of them. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(the|and|of|with|without|is|are|not|from|which|that|this|every|what|cannot|no|one|your)\\b");

    static List<String> areas() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.endsWith(GERMAN))
                    .map(name -> name.substring(0, name.length() - ".properties".length()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyAreaIsThereInBothLanguages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(GERMAN))
                            .map(name -> name.substring(0, name.length() - GERMAN.length()))
                            .sorted())
                    .containsExactlyElementsOf(areas());
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyTextIsThereAndNoOther(String area) throws IOException {
        assertThat(texts(area + GERMAN).stringPropertyNames())
                .isEqualTo(texts(area + ".properties").stringPropertyNames());
    }

    /** What a pattern leaves out is not said; what it asks for beyond is shown as {@code {3}}. */
    @ParameterizedTest
    @MethodSource("areas")
    void everyTextSpeaksOfTheSame(String area) throws IOException {
        compare(area, (english, german) -> found(PLACEHOLDER, english).equals(found(PLACEHOLDER, german)));
    }

    /** Texts are joined as they are: a space too few runs two words together. */
    @ParameterizedTest
    @MethodSource("areas")
    void spacesAtTheEndsAreTheSame(String area) throws IOException {
        compare(
                area,
                (english, german) -> english.isEmpty() == german.isEmpty()
                        && english.startsWith(" ") == german.startsWith(" ")
                        && english.endsWith(" ") == german.endsWith(" "));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void menuLettersAreMarkedInBoth(String area) throws IOException {
        if (!Set.of("formulas", "commands", "problems", "facts").contains(area)) {
            compare(
                    area,
                    (english, german) -> MENU_LETTER.matcher(english).results().count()
                            == MENU_LETTER.matcher(german).results().count());
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void noTextIsLeftInEnglish(String area) throws IOException {
        Properties german = texts(area + GERMAN);
        assertThat(german.stringPropertyNames())
                .filteredOn(
                        key -> ENGLISH.matcher(prose(german.getProperty(key))).find())
                .isEmpty();
    }

    @Test
    void englishIsKnownWhenItIsSeen() {
        assertThat(ENGLISH.matcher(prose("Nothing is cheaper at {0} tokens a day."))
                        .find())
                .isTrue();
        assertThat(ENGLISH.matcher(prose("Bei {0} Token pro Tag ist nichts günstiger."))
                        .find())
                .isFalse();
    }

    /** Without what stands in both languages: commands, words of files, terms of the field, and titles in quotes. */
    private static String prose(String text) {
        return text.replaceAll("(?m)^ *(fulcrum|echo|export|for|source|mkdir) .*$", "")
                .replaceAll("--?[a-z][-a-zA-Z]*(=\\S+)?|\\S+[.:/=]\\S+|\\w+(-\\w+)+|„[^“]*“|\"[^\"]*\"|%n", " ")
                .replaceAll("(?i)mixture of experts|total cost of ownership", " ");
    }

    private interface Agreement {
        boolean holds(String english, String german);
    }

    private static void compare(String area, Agreement agreement) throws IOException {
        Properties english = texts(area + ".properties");
        Properties german = texts(area + GERMAN);
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> !agreement.holds(english.getProperty(key), german.getProperty(key)))
                .isEmpty();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(text);
        }
        return properties;
    }
}
