package app.fulcrum.model.capacity;

import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.Precision;
import java.util.List;
import java.util.stream.Stream;

/** Which precisions weights can be brought to after their release. */
public final class Quantization {

    /** Fewest bits last. MXFP4 is only ever released. */
    private static final List<Precision> TARGETS = List.of(Precision.FP8, Precision.FP4, Precision.INT4);

    private Quantization() {}

    /** Those of fewer bits, fewest last. */
    static Stream<Precision> below(Precision precision) {
        return TARGETS.stream().filter(target -> target.bits() < precision.bits());
    }

    /** FP4 is worth converting to only for a GPU that computes in it. */
    static boolean makesSense(Precision precision, Gpu gpu) {
        return precision != Precision.FP4 || gpu.denseFp4Flops().isPresent();
    }

    /** The precision a model is released in, and those below it that make sense on a GPU. */
    public static List<Precision> on(Gpu gpu, Precision releasedIn) {
        return Stream.concat(Stream.of(releasedIn), below(releasedIn).filter(precision -> makesSense(precision, gpu)))
                .toList();
    }
}
