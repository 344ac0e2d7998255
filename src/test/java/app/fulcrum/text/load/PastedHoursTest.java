package app.fulcrum.text.load;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.support.RandomDays;
import app.fulcrum.support.Seeded;
import app.fulcrum.text.load.PastedHours.Loads;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PastedHoursTest {

    private static List<Double> read(String text, Locale locale) {
        return ((Loads) PastedHours.read(text, locale)).loads();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Seeded.forEach(1, 200, random -> {
            GivenDay day = RandomDays.of(random);
            assertThat(read(PastedHours.write(day), Locale.US)).isEqualTo(day.loads());
        });
    }

    @Test
    void aDecimalCommaIsReadBetweenTabsAndCommasBetweenNumbers() {
        assertThat(read("0,4\t".repeat(23) + "1,25", Locale.GERMANY))
                .startsWith(0.4)
                .endsWith(1.25);
        assertThat(read("1, ".repeat(23) + "2", Locale.GERMANY)).startsWith(1.0).endsWith(2.0);
        assertThat(read("1 ".repeat(23) + "2", Locale.US)).hasSize(24);
    }

    /** Hours down and days across, as a person lays out a week. */
    @Test
    void daysBesideEachOtherAreReadOneAfterTheOther() {
        String table = IntStream.range(0, 24)
                .mapToObj(hour -> IntStream.range(0, 7)
                        .mapToObj(day -> String.valueOf(day * 24 + hour))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\r\n"));
        assertThat(read(table, Locale.US))
                .isEqualTo(DoubleStream.iterate(0, hour -> hour + 1)
                        .limit(168)
                        .boxed()
                        .toList());
    }

    @Test
    void whatCanBeReadInTwoWaysIsNot() {
        assertThat(PastedHours.read("1.500\t".repeat(24), Locale.GERMANY)).isInstanceOf(PastedHours.Refused.class);
    }
}
