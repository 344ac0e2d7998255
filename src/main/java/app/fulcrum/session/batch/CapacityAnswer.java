package app.fulcrum.session.batch;

import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.LayoutSearch;
import app.fulcrum.model.capacity.Remedies;
import app.fulcrum.model.capacity.Remedy;
import app.fulcrum.model.catalog.Gpu;
import java.util.List;

/**
 * What one replica can serve.
 *
 * @param outcome the layouts that work, or why none does
 * @param remedies what would work where none does; empty where one does, or where nothing would
 */
public record CapacityAnswer(CapacityQuestion question, LayoutOutcome outcome, List<Remedy> remedies) {

    public CapacityAnswer {
        remedies = List.copyOf(remedies);
    }

    /** @param gpus those of the price book, for remedies */
    public static CapacityAnswer to(CapacityQuestion question, List<Gpu> gpus) {
        LayoutOutcome outcome = LayoutSearch.search(question.query());
        boolean works = outcome instanceof LayoutOutcome.Found;
        return new CapacityAnswer(question, outcome, works ? List.of() : Remedies.of(question.query(), gpus));
    }
}
