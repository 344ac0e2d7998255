package app.fulcrum.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.support.HiddenSigns;
import app.fulcrum.support.Seeded;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    private static final String EXTENSION = ".fulcrum.json";
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private static String of(String name) {
        return FileNames.of(name, "scenario", EXTENSION);
    }

    @ParameterizedTest
    @CsvSource({
        "Support chat, Support chat",
        "a/b\\c:d*e?f, a b c d e f",
        "'  spaces\tand  tabs  ', spaces and tabs",
        "ends with dots. . ., ends with dots",
        "..hidden, hidden",
        "v2.1, v2.1",
        "../../etc/passwd, etc passwd",
        "Größe 日本, Größe 日本",
        "con, _con",
        "NUL.v2, _NUL.v2",
        "COM1, _COM1",
        "lpt9 .x, _lpt9 .x",
        "Conference, Conference",
        "com10, com10"
    })
    void aNameBecomesAFileName(String name, String stem) {
        assertThat(of(name)).isEqualTo(stem + EXTENSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "\u202e\u2066", "\u200d", "/", "\u0000"})
    void ofNothingComesTheUntitledName(String name) {
        assertThat(of(name)).isEqualTo("scenario" + EXTENSION);
    }

    @Test
    void emojiAreNotCutInHalf() {
        assertThat(of("\ud83d\ude80".repeat(200)))
                .hasSizeLessThanOrEqualTo(120)
                .isEqualTo("\ud83d\ude80".repeat(53) + EXTENSION);
    }

    @Test
    void anyNameMakesAFileNameForEverySystem() {
        Seeded.forEach(1, 5_000, random -> {
            String name = anyName(random);
            String file = of(name);
            String stem = file.substring(0, file.length() - EXTENSION.length());

            assertThat(file).endsWith(EXTENSION).hasSizeBetween(EXTENSION.length() + 1, 120);
            assertThat(file.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
            assertThat(HiddenSigns.in(file)).isFalse();
            assertThat(stem)
                    .doesNotStartWith(".")
                    .doesNotEndWith(".")
                    .isEqualTo(stem.strip())
                    .doesNotContainPattern("[\\\\/:*?\"<>|]")
                    .doesNotMatch(RESERVED);
            assertThat(of(stem)).isEqualTo(file);
        });
    }

    private static String anyName(SplittableRandom random) {
        List<String> parts = List.of(
                "CON", "nul", "COM1", ".", "..", " ", "/", "\\", ":", "a", "plan", "ä", "日本", "\ud83d\ude80", "\u200d");
        return IntStream.range(0, random.nextInt(1, 60))
                .mapToObj(_ -> random.nextInt(3) == 0
                        ? Character.toString(HiddenSigns.all()
                                .get(random.nextInt(HiddenSigns.all().size())))
                        : parts.get(random.nextInt(parts.size())))
                .collect(Collectors.joining());
    }
}
