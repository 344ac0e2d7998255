package app.fulcrum.model.described;

import app.fulcrum.model.catalog.Gpu;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A GPU as the user describes it.
 *
 * @param measures the numbers known of it, those that are required among them
 * @param isMemoryUnified whether its memory is that of the whole machine, of which the system keeps a part
 */
public record DescribedGpu(String name, Map<GpuMeasure, Double> measures, boolean isMemoryUnified) {

    private static final double GIBI = 1L << 30;
    private static final double GIGA = 1e9;
    private static final double TERA = 1e12;
    private static final double WATTS_PER_KILOWATT = 1_000;

    /** GPUs of a usual server; a link to them that is known joins as many. */
    private static final int USUAL_ON_A_LINK = 8;

    /** The efficiencies of GPUs on which nothing was measured. */
    private static final String NO_FAMILY = "universal";

    /** @throws IllegalArgumentException if a number that is required is missing */
    public DescribedGpu {
        measures = Collections.unmodifiableMap(new EnumMap<>(measures));
        for (GpuMeasure measure : GpuMeasure.values()) {
            if (measure.isRequired() && !measures.containsKey(measure)) {
                throw new IllegalArgumentException("a GPU without " + measure.member());
            }
        }
    }

    /** What stands for it where a GPU of the price book has its identifier. */
    public String id() {
        return "described " + name;
    }

    public OptionalDouble find(GpuMeasure measure) {
        Double number = measures.get(measure);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private double get(GpuMeasure measure) {
        return find(measure).orElseThrow();
    }

    private OptionalDouble scaled(GpuMeasure measure, double factor) {
        OptionalDouble number = find(measure);
        return number.isPresent() ? OptionalDouble.of(number.getAsDouble() * factor) : number;
    }

    /** The same as the price book has its own. */
    public Gpu gpu() {
        return new Gpu(
                id(),
                name,
                get(GpuMeasure.MEMORY) * GIBI,
                get(GpuMeasure.MEMORY_BANDWIDTH) * GIGA,
                get(GpuMeasure.BF16) * TERA,
                scaled(GpuMeasure.FP8, TERA),
                scaled(GpuMeasure.FP4, TERA),
                scaled(GpuMeasure.POWER, WATTS_PER_KILOWATT),
                scaled(GpuMeasure.LINK, GIGA).orElse(0),
                find(GpuMeasure.LINK).isPresent() ? USUAL_ON_A_LINK : 1,
                NO_FAMILY,
                false,
                Optional.empty());
    }
}
