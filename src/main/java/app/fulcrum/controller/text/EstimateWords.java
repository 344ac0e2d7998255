package app.fulcrum.controller.text;

import app.fulcrum.model.catalog.EstimateClass;
import app.fulcrum.model.catalog.EstimateClass.Trait;
import app.fulcrum.model.throughput.Accuracy;
import app.fulcrum.model.unit.Range;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;

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
