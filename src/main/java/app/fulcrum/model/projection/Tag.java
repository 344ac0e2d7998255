package app.fulcrum.model.projection;

import app.fulcrum.model.gate.Gate;
import app.fulcrum.model.gate.GateResult;
import app.fulcrum.model.gate.Gates;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.verdict.Verdict;
import java.util.Optional;

/** The one thing to know about an alternative beside its cost, the most urgent first. Exactly one can be recommended. */
public enum Tag {
    /** A condition rules it out, whatever it costs and whatever license is obtained. */
    RULED_OUT,
    /** Nothing rules it out but a license that is not marked as obtained. */
    NEEDS_LICENSE,
    /** What it buys is no longer on sale. */
    ENDED,
    OVER_CAPACITY,
    /** It has no cost: a price or figure is missing, or nothing fits. */
    NO_PRICE,
    LEFT_OUT,
    RECOMMENDED,
    /** Of those that take part the cheapest at base, though another is recommended. */
    CHEAPEST,
    /** Of those that take part the one that fits best, though another is recommended. */
    FITS_BEST,
    /** It takes part, and is marked as in use today. */
    IN_USE,
    /** It takes part, and that is all. */
    NONE;

    /** The tag of an alternative. */
    public static Tag of(Projection projection, AlternativeId id) {
        return switch (projection.of(id).participation()) {
            case LEFT_OUT -> LEFT_OUT;
            case RULED_OUT -> ofGates(projection.decision().gates(), id);
            case NOT_PRICED ->
                projection.decision().gates().isOut(id)
                        ? ofGates(projection.decision().gates(), id)
                        : NO_PRICE;
            case OVER_CAPACITY -> OVER_CAPACITY;
            case COMPARED -> {
                Tag tag = ofVerdict(projection.decision().verdict(), id);
                yield tag == NONE && projection.of(id).alternative().isInUse() ? IN_USE : tag;
            }
        };
    }

    /** What rules an alternative out, whether it is compared or not; none if nothing does. */
    public static Tag ofGates(Gates gates, AlternativeId id) {
        Tag worst = NONE;
        for (GateResult result : gates.of(id)) {
            Tag tag = result.effect() == GateResult.Effect.OUT ? of(result) : NONE;
            worst = tag.compareTo(worst) < 0 ? tag : worst;
        }
        return worst;
    }

    private static Tag of(GateResult result) {
        if (result.isForWantOfALicense()) {
            return NEEDS_LICENSE;
        }
        return result.gate() instanceof Gate.NotOnSale ? ENDED : RULED_OUT;
    }

    private static Tag ofVerdict(Verdict verdict, AlternativeId id) {
        Optional<AlternativeId> of = Optional.of(id);
        if (verdict.named().equals(of)) {
            return RECOMMENDED;
        }
        if (verdict.cheapest().equals(of)) {
            return CHEAPEST;
        }
        return verdict.fittest().equals(of) ? FITS_BEST : NONE;
    }
}
