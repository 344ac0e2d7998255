package app.fulcrum.support;

import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.DefaultValue;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.PriceFactors;
import app.fulcrum.model.catalog.PriceFactors.Region;
import app.fulcrum.model.catalog.PriceFactors.ServiceTier;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.catalog.ServingStack.SequenceDefaults;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.ThroughputConstants;
import app.fulcrum.model.catalog.ThroughputConstants.Efficiency;
import app.fulcrum.model.catalog.ThroughputConstants.FirstTokenConstants;
import app.fulcrum.model.catalog.ThroughputConstants.MemoryConstants;
import app.fulcrum.model.catalog.ThroughputConstants.StepConstants;
import app.fulcrum.model.catalog.sale.Availability;
import app.fulcrum.model.catalog.sale.Life;
import app.fulcrum.model.provenance.AgeLimits;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.model.provenance.Validity;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.unit.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A made-up price book of a few records, for tests that need identifiers and defaults but no true price. It changes only
 * when a test needs it to, so files written against it stay comparable.
 */
public final class SmallPriceBook {

    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    public static final String SHA_256 = "5f".repeat(32);

    private static final Source SOURCE = new Source("test data", "", Optional.of(AS_OF), "2026-11-22");
    private static final Provenance PROVENANCE = new Provenance(SOURCE, SourceConfidence.LOW, List.of(), "");

    private SmallPriceBook() {}

    public static PriceBook book() {
        return new PriceBook(
                AS_OF,
                AgeLimits.of(90),
                SHA_256,
                List.of(closed("acme-large"), closed("acme-small")),
                List.of(hosted("host-llama-70b", "llama-70b"), hosted("host-qwen-32b", "qwen-32b")),
                List.of(openModel("llama-70b", 70), openModel("qwen-32b", 32)),
                List.of(gpu("h100-sxm"), gpu("l40s")),
                List.of(gpuOffer("cloud-h100", "h100-sxm"), gpuOffer("cloud-l40s", "l40s")),
                List.of(),
                List.of(),
                List.of(stack("vllm"), stack("tgi")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                defaults(),
                throughput());
    }

    private static ApiOffer closed(String id) {
        return new ApiOffer(
                id,
                "Acme",
                id,
                Availability.CURRENT,
                Life.UNKNOWN,
                List.<Tariff>of(),
                new PriceFactors(
                        OptionalDouble.of(0.5),
                        false,
                        List.of(new ServiceTier("fast", "Fast", 2, true, true, "")),
                        List.of(new Region("eu", "EU", 1.1, "")),
                        Optional.empty()),
                OptionalLong.empty(),
                OptionalLong.empty(),
                PROVENANCE);
    }

    private static HostedOffer hosted(String id, String modelId) {
        return new HostedOffer(
                id,
                modelId,
                "Host",
                id,
                Availability.CURRENT,
                Life.UNKNOWN,
                List.<Tariff>of(),
                PriceFactors.NONE,
                OptionalLong.empty(),
                OptionalLong.empty(),
                PROVENANCE);
    }

    private static OpenModel openModel(String id, double billion) {
        return new OpenModel(
                id,
                id,
                Optional.of(new OpenModel.Weights(billion, billion, Precision.BF16)),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                "apache-2.0",
                id,
                "",
                Optional.of(PROVENANCE));
    }

    private static Gpu gpu(String id) {
        return new Gpu(
                id,
                id,
                80e9,
                3e12,
                1e15,
                OptionalDouble.of(2e15),
                OptionalDouble.empty(),
                OptionalDouble.of(700),
                450e9,
                8,
                "universal",
                true,
                Optional.of(PROVENANCE));
    }

    private static GpuOffer gpuOffer(String id, String gpuId) {
        return new GpuOffer(
                id,
                gpuId,
                "",
                "Cloud",
                "",
                OptionalInt.empty(),
                OptionalInt.empty(),
                false,
                "",
                GpuOffer.Terms.ON_DEMAND,
                OptionalInt.empty(),
                2,
                OptionalDouble.empty(),
                Validity.ALWAYS,
                Life.UNKNOWN,
                PROVENANCE);
    }

    private static ServingStack stack(String id) {
        return new ServingStack(id, id, 0.9, 1, 0, new SequenceDefaults(1, 1, 1, "none"), PROVENANCE);
    }

    /** A default for every input that needs one: the smallest it admits. */
    private static List<DefaultValue> defaults() {
        return InputKey.standardPaths().entrySet().stream()
                .filter(each -> each.getValue().input().presence() == Input.Presence.REQUIRED)
                .map(each -> new DefaultValue(
                        each.getKey(), Range.exactly(each.getValue().input().minimum()), PROVENANCE))
                .toList();
    }

    private static ThroughputConstants throughput() {
        return new ThroughputConstants(
                new StepConstants(0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 1, 1),
                Map.of(),
                new Efficiency(1, 1, 1),
                Map.of(),
                new MemoryConstants(0.9, 0.8, 0, 0, 0.5),
                new FirstTokenConstants(0, 1, 0),
                List.of(),
                List.of(),
                PROVENANCE);
    }
}
