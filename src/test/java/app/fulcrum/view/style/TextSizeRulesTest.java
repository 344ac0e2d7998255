package app.fulcrum.view.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSizeRulesTest {

    /** What is measured in the size of the text grows with it anyway. */
    @ParameterizedTest
    @CsvSource({"8px, 12px", "-2, -3", "1.5 4, 2.25 6", "9.4em, 9.4em", "12em, 12em", "50%, 50%", "33.3%, 33.3%"})
    void lengthsAreMultipliedAndSharesAreNot(String length, String expected) {
        assertThat(TextSize.scaled("    -fx-min-width: %s;".formatted(length), 1.5))
                .isEqualTo("    -fx-min-width: %s;".formatted(expected));
    }
}
