package app.fulcrum.model.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.deployment.BundledModels;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How far predictions lie from the published measurements, per GPU family, against the figures the throughput study
 * prints for its calibration set (§5).
 *
 * <p>The file holds 1,884 of the 1,972 rows the study fitted: all of Ampere, Ada, Hopper and Blackwell, 57 of 91 of RTX
 * PRO, none of AMD. Only what those rows determine is asserted.
 */
class CalibrationErrorTest {

    private Map<String, Errors> byFamily;
    private Errors all;

    @BeforeEach
    void predictEveryRow() {
        List<CalibrationRow> rows = CalibrationRow.all();
        byFamily = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> BundledModels.gpu(row.text("gpu")).family(),
                        TreeMap::new,
                        Collectors.mapping(
                                CalibrationErrorTest::predictedOverMeasured,
                                Collectors.collectingAndThen(Collectors.toList(), Errors::of))));
        all = Errors.of(
                rows.stream().map(CalibrationErrorTest::predictedOverMeasured).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "ampere,    61,   6.4,  17, 1.01",
        "ada,       45,   3.5,  7,  1.01",
        "hopper,    1005, 8.7,  31, 1.02",
        "blackwell, 716,  13.9, 35, 0.94"
    })
    void completeFamiliesReproduceTheStudy(String family, int rows, double median, double p90, double bias) {
        Errors errors = byFamily.get(family);
        assertThat(errors.rows()).isEqualTo(rows);
        assertThat(errors.medianPercent()).isCloseTo(median, within(0.05));
        assertThat(errors.p90Percent()).isCloseTo(p90, within(0.5));
        assertThat(errors.bias()).isCloseTo(bias, within(0.006));
    }

    @Test
    void rtxProIsNearTheStudyWithTheRowsThereAre() {
        Errors errors = byFamily.get("rtxpro");
        assertThat(errors.rows()).isEqualTo(57);
        assertThat(errors.medianPercent()).isCloseTo(10.3, within(0.05));
        assertThat(errors.p90Percent()).isCloseTo(35, within(4.0));
        assertThat(errors.bias()).isBetween(0.89, 0.98);
    }

    @Test
    void wholeSetIsNearTheStudyWithTheRowsThereAre() {
        assertThat(all.rows()).isEqualTo(1_884);
        assertThat(all.medianPercent()).isCloseTo(10.4, within(0.1));
        assertThat(all.p90Percent()).isCloseTo(33, within(0.5));
        assertThat(all.bias()).isCloseTo(0.99, within(0.005));
        assertThat(all.low()).isCloseTo(0.79, within(0.005));
        assertThat(all.high()).isCloseTo(1.29, within(0.02));
    }

    @Test
    void reportIsPrinted() {
        System.out.printf("%nPredicted over measured tokens/s, calibration set%n");
        System.out.printf("family         rows  median error  p90 error  bias  10-90 %%%n");
        byFamily.forEach((family, errors) -> System.out.println(errors.line(family)));
        System.out.println(all.line("all"));
        assertThat(byFamily.values().stream().mapToInt(Errors::rows).sum()).isEqualTo(all.rows());
    }

    private static double predictedOverMeasured(CalibrationRow row) {
        OperatingPoint point = row.predict();
        return point.sequences() / point.secondsPerOutputToken() / row.number("measuredTokensPerSecond");
    }

    private record Errors(int rows, double medianPercent, double p90Percent, double bias, double low, double high) {

        static Errors of(Collection<Double> ratios) {
            double[] sorted =
                    ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            double[] errors = Arrays.stream(sorted)
                    .map(ratio -> 100 * Math.abs(ratio - 1))
                    .sorted()
                    .toArray();
            return new Errors(
                    sorted.length,
                    quantile(errors, 0.5),
                    quantile(errors, 0.9),
                    quantile(sorted, 0.5),
                    quantile(sorted, 0.1),
                    quantile(sorted, 0.9));
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
                    "%-12s %6d %11.1f %% %8.0f %%  %.2f  %.2f-%.2f",
                    name,
                    rows,
                    medianPercent,
                    p90Percent,
                    bias,
                    low,
                    high);
        }
    }
}
