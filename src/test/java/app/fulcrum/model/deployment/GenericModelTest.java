package app.fulcrum.model.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.catalog.Architecture.Indexer;
import app.fulcrum.model.catalog.Architecture.Layers;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.Precision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class GenericModelTest {

    private static final OpenModel SMALL = model("small", 8e9, 7.5e9, 32, 4_096, 32, "2024-07-23");
    private static final OpenModel MIDDLE = model("middle", 70e9, 69e9, 80, 8_192, 64, "2024-07-23");
    private static final OpenModel NEWER_MIDDLE = model("newer", 70e9, 69e9, 80, 8_192, 64, "2024-12-06");
    private static final OpenModel LARGE = model("large", 405e9, 403e9, 126, 16_384, 128, "2024-07-23");
    private static final List<OpenModel> BOOK = List.of(LARGE, NEWER_MIDDLE, SMALL, MIDDLE, mixture());

    @Test
    void sizeOfAModelHasItsShape() {
        assertThat(GenericModel.of(70, BOOK).orElseThrow().architecture())
                .isEqualTo(NEWER_MIDDLE.architecture().orElseThrow());
    }

    @Test
    void sizeBetweenTwoModelsLiesOnThePowerLawThroughThem() {
        GenericModel model = GenericModel.of(23.664, BOOK).orElseThrow(); // the geometric mean of 8 and 70
        assertThat(model.isBetween()).isTrue();
        assertThat(model.smaller()).isEqualTo(SMALL);
        assertThat(model.larger()).isEqualTo(NEWER_MIDDLE);
        Architecture shape = model.architecture();
        assertThat(shape.totalParameters()).isCloseTo(23.664e9, within(1.0));
        assertThat(shape.layers()).isEqualTo((int) Math.round(Math.sqrt(32 * 80)));
        assertThat(shape.hiddenSize()).isEqualTo((int) Math.round(Math.sqrt(4_096 * 8_192.0)));
        assertThat(shape.activeMatmulParameters()).isCloseTo(Math.sqrt(7.5e9 * 69e9), within(1e6));
        assertThat(shape.isMixtureOfExperts()).isFalse();
        assertThat(shape.attention().kvHeads()).isEqualTo(8);
        assertThat(shape.attention().heads() % 8).isZero();
        assertThat(shape.attention().full().count()).isEqualTo(shape.layers());
    }

    @Test
    void sizesBeyondTheBookFollowItsWholeRange() {
        GenericModel tiny = GenericModel.of(0.5, BOOK).orElseThrow();
        assertThat(tiny.isBetween()).isFalse();
        assertThat(List.of(tiny.smaller(), tiny.larger())).containsExactly(SMALL, LARGE);
        assertThat(tiny.architecture().layers()).isBetween(8, 24);
        assertThat(tiny.architecture().hiddenSize()).isBetween(1_000, 2_048);

        GenericModel huge = GenericModel.of(2_000, BOOK).orElseThrow();
        assertThat(huge.isBetween()).isFalse();
        assertThat(huge.architecture().layers()).isBetween(180, 260);
        assertThat(huge.architecture().hiddenSize()).isBetween(24_000, 36_000);
    }

    @Test
    void biggerModelsNeverHaveLessOfAnything() {
        Architecture before = GenericModel.of(0.5, BOOK).orElseThrow().architecture();
        for (double billion = 0.5; billion <= 2_000; billion *= 1.003) {
            Architecture shape = GenericModel.of(billion, BOOK).orElseThrow().architecture();
            assertThat(shape.totalParameters()).isEqualTo(billion * 1e9);
            assertThat(shape.activeMatmulParameters())
                    .isLessThanOrEqualTo(shape.totalParameters())
                    .isGreaterThanOrEqualTo(before.activeMatmulParameters());
            assertThat(shape.layers()).isGreaterThanOrEqualTo(before.layers());
            assertThat(shape.hiddenSize()).isGreaterThanOrEqualTo(before.hiddenSize());
            assertThat(shape.attention().heads())
                    .isGreaterThanOrEqualTo(before.attention().heads());
            assertThat(KvCache.bytesPerToken(shape.attention(), 2))
                    .isGreaterThanOrEqualTo(KvCache.bytesPerToken(before.attention(), 2));
            before = shape;
        }
    }

    @Test
    void modelsThatAreNotOrdinaryAndDenseLendNoShape() {
        assertThat(GenericModel.of(70, List.of(SMALL, mixture(), windowed(), unknown())))
                .isEmpty();
        assertThat(GenericModel.of(70, List.of(MIDDLE, NEWER_MIDDLE))).isEmpty();
        assertThat(GenericModel.of(70, List.of())).isEmpty();
    }

    private static OpenModel mixture() {
        return model("mixture", Optional.of(ToyHardware.MIXTURE), "2025-01-01");
    }

    private static OpenModel windowed() {
        var half = new Layers(20, 2 * 8 * 128, 32 * 128);
        var attention = new Attention(32, 8, false, half, half, 4_096, 0, 0, Indexer.NONE);
        var shape = new Architecture(20e9, 19e9, 0, 1, 1, 0, 40, 0, 4_096, attention, false);
        return model("windowed", Optional.of(shape), "2025-01-01");
    }

    private static OpenModel unknown() {
        return model("unknown", Optional.empty(), "2025-01-01");
    }

    private static OpenModel model(
            String id, double parameters, double active, int layers, int hidden, int heads, String released) {
        var full = new Layers(layers, 2 * 8 * 128, heads * 128);
        var attention = new Attention(heads, 8, false, full, Layers.NONE, 0, 0, 0, Indexer.NONE);
        var shape = new Architecture(parameters, active, 0, 1, 1, 0, layers, 0, hidden, attention, false);
        return model(id, Optional.of(shape), released);
    }

    private static OpenModel model(String id, Optional<Architecture> shape, String released) {
        return new OpenModel(
                id,
                id,
                Optional.of(new OpenModel.Weights(1, 1, Precision.BF16)),
                shape,
                OptionalLong.empty(),
                Optional.of(LocalDate.parse(released)),
                "license",
                id,
                "",
                Optional.of(ToyHardware.MADE_UP));
    }
}
