package app.fulcrum.session.handover;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.variant.Variants;
import java.util.Optional;

/**
 * What something is made of for others.
 *
 * @param projection what is shown
 * @param book the price book it was worked out with
 * @param variants of the document it belongs to, with their base
 */
public record ExportSubject(Projection projection, PriceBook book, Variants variants) {

    private static final int BASE = 0;

    public Scenario scenario() {
        return projection.scenario();
    }

    /** The base and its variants side by side, on the day of what is shown; absent without variants. */
    public Optional<SideBySide> comparison() {
        return hasVariants()
                ? Optional.of(SideBySide.of(
                        variants.scenarios().stream()
                                .map(scenario -> Projector.project(scenario, book, projection.today()))
                                .toList(),
                        BASE))
                : Optional.empty();
    }

    private boolean hasVariants() {
        return !variants.inOrder().isEmpty();
    }

    /** Why it cannot be handed over so; absent where it can. */
    public Optional<Problem> whyNot(ExportChoices choices) {
        boolean isComparison = choices.kind().isTable() && choices.table() == TableKind.COMPARISON;
        return isComparison && !hasVariants()
                ? Optional.of(Problem.of(
                        ProblemCode.NOTHING_TO_COMPARE,
                        Place.member("variants"),
                        ProblemFact.quoted(variants.base().name())))
                : Optional.empty();
    }
}
