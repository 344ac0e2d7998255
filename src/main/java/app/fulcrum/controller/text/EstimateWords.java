package app.fulcrum.controller.text;

import app.fulcrum.model.capacity.LayoutCapacity;
import app.fulcrum.model.catalog.EstimateClass;
import app.fulcrum.model.catalog.EstimateClass.Trait;
import app.fulcrum.model.throughput.Accuracy;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.unit.Range;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import java.util.OptionalDouble;

/** How far throughput estimates are to be trusted, in words. */
public final class EstimateWords {

    private static final Messages MESSAGES = Messages.of("estimate");

    private EstimateWords() {}

    /** What eight in ten measurements reached, of which estimates: {@code 8 in 10 measurements of dense models …}. */
    public static String reached(Accuracy accuracy) {
        Range around = accuracy.around(1);
        return MESSAGES.get(
                accuracy.main().isMeasured() ? "reached.measured" : "reached.judged",
                subject(accuracy.main()),
                Figures.share(around.low()),
                Figures.share(around.high()));
    }

    /** What a layout is planned to serve, with its band and the class it rests on; or that it was measured. */
    public static String perGpu(LayoutCapacity layout, OptionalDouble typedShare) {
        String rate = Figures.range(
                Range.spanning(
                        perGpu(layout, RateLevel.LOWEST, typedShare),
                        perGpu(layout, RateLevel.PLANNED, typedShare),
                        perGpu(layout, RateLevel.HIGHEST, typedShare)),
                Figures::plain);
        return layout.estimate()
                .map(point -> MESSAGES.get(
                        "perGpu.estimated", rate, subject(point.accuracy().main())))
                .orElseGet(() -> MESSAGES.get("perGpu.measured", rate));
    }

    private static double perGpu(LayoutCapacity layout, RateLevel level, OptionalDouble typedShare) {
        return layout.tokensPerSecondAt(level, typedShare) / layout.gpusPerReplica();
    }

    /** What is estimated: {@code dense models on AMD GPUs}. */
    private static String subject(EstimateClass main) {
        String kind = MESSAGES.get(main.isMixtureOfExperts() ? "kind.experts" : "kind.dense");
        return main.trait() == Trait.NONE
                ? kind
                : MESSAGES.get("trait." + main.trait().name(), kind);
    }

    /** What the class rests on: how many measurements of how many publishers, or that it is judged. */
    public static String basis(Accuracy accuracy) {
        EstimateClass main = accuracy.main();
        return main.isMeasured()
                ? MESSAGES.get("basis", Figures.exact(main.rows()), Figures.exact(main.publishers()))
                : main.basis();
    }
}
