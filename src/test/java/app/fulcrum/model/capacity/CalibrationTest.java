package app.fulcrum.model.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.deployment.BundledModels;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.WeightFormat;
import app.fulcrum.model.throughput.EffectiveRates;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The formula, with the models, GPUs and constants of the bundled price book, against the study's own outputs for every
 * published measurement of the calibration set.
 */
class CalibrationTest {

    private static final Percentage ONE_IN_A_BILLION = Percentage.withPercentage(1e-7);

    private List<CalibrationRow> rows;

    @BeforeEach
    void readRows() {
        rows = CalibrationRow.all();
    }

    @Test
    void everyRowIsThere() {
        assertThat(rows).hasSize(1_884);
    }

    @Test
    void everyRowEqualsTheReferenceOutput() {
        SoftAssertions.assertSoftly(all -> {
            for (CalibrationRow row : rows) {
                OperatingPoint point = row.predict();
                all.assertThat(point.sequences() / point.secondsPerOutputToken())
                        .as("tokens per second of %s", row.text("id"))
                        .isCloseTo(row.number("referenceTokensPerSecond"), ONE_IN_A_BILLION);
                all.assertThat(row.rawTokensPerSecond())
                        .as("tokens per second of %s by the formula alone", row.text("id"))
                        .isCloseTo(row.number("referenceRawTokensPerSecond"), ONE_IN_A_BILLION);
                all.assertThat(point.accuracy().main().trait())
                        .as("class of %s", row.text("id"))
                        .isEqualTo(row.trait());
                all.assertThat(point.sequences())
                        .as("sequences of %s", row.text("id"))
                        .isCloseTo(row.number("referenceSequences"), ONE_IN_A_BILLION);
            }
        });
    }

    @Test
    void searchWithTheRowsLayoutGivesTheSame() {
        for (CalibrationRow row : rows) {
            LayoutQuery query = row.query().withGpusPerReplica(row.layout().gpus());
            assertThat(LayoutSearch.search(query))
                    .isInstanceOfSatisfying(
                            LayoutOutcome.Found.class,
                            found -> assertThat(found.layouts())
                                    .filteredOn(capacity -> capacity.layout().equals(row.layout()))
                                    .singleElement()
                                    .satisfies(capacity -> assertThat(
                                                    capacity.throughput().outputTokensPerSecond())
                                            .isCloseTo(row.number("referenceTokensPerSecond"), ONE_IN_A_BILLION)));
        }
    }

    @Test
    void formatOfAPublishedCheckpointIsTheRowsFormat() {
        for (CalibrationRow row : rows) {
            Deployment deployment = row.query().deployment();
            assertThat(WeightFormat.published(
                            deployment.architecture(), row.expertPrecision(), BundledModels.CONSTANTS))
                    .as(row.text("id"))
                    .isEqualTo(deployment.weights())
                    .extracting(WeightFormat::bytesPerNonExpertWeight)
                    .isEqualTo(row.number("denseBytesPerWeight"));
        }
    }

    @Test
    void precisionIsComputedAtThePeakTheRowNames() {
        for (CalibrationRow row : rows) {
            Gpu gpu = BundledModels.gpu(row.text("gpu"));
            double fourBit = BundledModels.CONSTANTS.steps().fourBitComputeEfficiency();
            double expected = switch (row.text("computePrecision")) {
                case "fp16" -> gpu.denseBf16Flops();
                case "fp8" -> gpu.denseFp8Flops().orElseThrow();
                default -> fourBit * gpu.denseFp4Flops().orElseThrow();
            };
            assertThat(EffectiveRates.peakFlops(gpu, row.expertPrecision(), fourBit))
                    .as(row.text("id"))
                    .isEqualTo(expected);
        }
    }
}
