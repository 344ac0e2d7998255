package app.fulcrum.model.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.throughput.Accuracy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How far central estimates lie from the published measurements of the calibration set, and how many of these lie within the
 * band that is printed beside them, against the figures the throughput study reports for the set (§5).
 */
class CalibrationErrorTest {

    private List<CalibrationRow> rows;

    @BeforeEach
    void readRows() {
        rows = CalibrationRow.all();
    }

    @ParameterizedTest
    @CsvSource({"false, 1027, 8.6, 1.06, 0.92, 1.23, 97, 3", "true, 857, 14.5, 0.94, 0.71, 1.24, 94, 1"})
    void errorAndCoverageAreThoseOfTheStudy(
            boolean hasExperts,
            int count,
            double median,
            double bias,
            double low,
            double high,
            long percentInside,
            long percentBelow) {
        Errors errors = Errors.of(rows.stream()
                .map(Compared::of)
                .filter(each -> each.accuracy().main().isMixtureOfExperts() == hasExperts)
                .toList());
        assertThat(errors.rows()).isEqualTo(count);
        assertThat(errors.medianPercent()).isCloseTo(median, within(0.05));
        assertThat(errors.bias()).isCloseTo(bias, within(0.005));
        assertThat(errors.low()).isCloseTo(low, within(0.005));
        assertThat(errors.high()).isCloseTo(high, within(0.005));
        assertThat(Math.round(100 * errors.inside())).isEqualTo(percentInside);
        assertThat(Math.round(100 * errors.below())).isEqualTo(percentBelow);
    }

    /** The band is made for publishers never met, so that on those of the fit far more than eight in ten lie within. */
    @Test
    void eightInTenOfEveryClassLieWithinItsBand() {
        Map<String, List<Compared>> byClass = rows.stream()
                .map(Compared::of)
                .collect(Collectors.groupingBy(Compared::className, TreeMap::new, Collectors.toList()));
        System.out.printf("%nCentral estimates over measured tokens/s, calibration set%n");
        System.out.printf("class                              rows  median error  bias  10-90 %%    within  below%n");
        assertThat(byClass).hasSize(5).allSatisfy((name, compared) -> {
            Errors errors = Errors.of(compared);
            System.out.println(errors.line(name));
            assertThat(errors.inside()).as(name).isGreaterThanOrEqualTo(0.8);
        });
        assertThat(byClass.values().stream().mapToInt(List::size).sum()).isEqualTo(1_884);
    }

    private record Compared(Accuracy accuracy, double estimated, double measured) {

        static Compared of(CalibrationRow row) {
            OperatingPoint point = row.predict();
            return new Compared(
                    point.accuracy(),
                    point.sequences() / point.secondsPerOutputToken(),
                    row.number("measuredTokensPerSecond"));
        }

        String className() {
            return (accuracy.main().isMixtureOfExperts() ? "mixture of experts, " : "dense, ")
                    + accuracy.main().trait();
        }

        double ratio() {
            return estimated / measured;
        }

        boolean isInside() {
            return accuracy.around(estimated).contains(measured);
        }

        boolean isBelow() {
            return measured < accuracy.around(estimated).low();
        }
    }

    private record Errors(
            int rows, double medianPercent, double bias, double low, double high, double inside, double below) {

        static Errors of(List<Compared> compared) {
            double[] ratios =
                    compared.stream().mapToDouble(Compared::ratio).sorted().toArray();
            double[] errors = Arrays.stream(ratios)
                    .map(ratio -> 100 * Math.abs(ratio - 1))
                    .sorted()
                    .toArray();
            return new Errors(
                    ratios.length,
                    quantile(errors, 0.5),
                    quantile(ratios, 0.5),
                    quantile(ratios, 0.1),
                    quantile(ratios, 0.9),
                    share(compared, Compared::isInside),
                    share(compared, Compared::isBelow));
        }

        private static double share(List<Compared> compared, Predicate<Compared> wanted) {
            return (double) compared.stream().filter(wanted).count() / compared.size();
        }

        private static double quantile(double[] sorted, double share) {
            double position = share * (sorted.length - 1);
            int below = (int) position;
            int above = Math.min(below + 1, sorted.length - 1);
            return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-34s %5d %11.1f %%  %.2f  %.2f-%.2f  %5.0f %%  %3.0f %%",
                    name,
                    rows,
                    medianPercent,
                    bias,
                    low,
                    high,
                    100 * inside,
                    100 * below);
        }
    }
}
