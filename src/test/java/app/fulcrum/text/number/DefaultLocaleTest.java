package app.fulcrum.text.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultLocaleTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "de-CH", "fa-IR", "hi-IN-u-nu-deva", "tr-TR"})
    void itChangesNoFigure(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(Figures.exact(1234567.5)).isEqualTo("1,234,567.5");
        assertThat(Figures.money(21540)).isEqualTo("$21,500");
        assertThat(Figures.share(0.5)).isEqualTo("50\u00a0%");
        assertThat(Figures.machine(1234.5)).isEqualTo("1234.5");
    }
}
