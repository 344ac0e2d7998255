package app.fulcrum.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.support.HiddenSigns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @Test
    void noHiddenSignIsShown() {
        assertThat(HiddenSigns.all()).allSatisfy(sign -> {
            String shown = VisibleText.of("plan" + Character.toString(sign) + "2");

            assertThat(shown).as(Integer.toHexString(sign)).isIn("plan2", "plan 2");
        });
    }

    @Test
    void anEscapeSequenceLosesItsPower() {
        assertThat(VisibleText.of("\u001b[31mred\u009b0m")).isEqualTo("[31mred0m");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q3 plan · 80 % “off”",
                "Größe 日本語 العربية",
                "می\u200cخواهم",
                "\ud83d\udc69\u200d\ud83d\udcbb at work",
                "a  b ",
                ""
            })
    void whatCanBeSeenStays(String name) {
        assertThat(VisibleText.of(name)).isEqualTo(name);
    }
}
