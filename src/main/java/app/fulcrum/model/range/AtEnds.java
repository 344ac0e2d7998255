package app.fulcrum.model.range;

import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.contender.MixContender;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.mix.MixTerms;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.unit.Range;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One alternative with every range it depends on at one of its ends.
 *
 * @param contender the alternative at base values
 * @param sides the end of each range, in the order numbers are listed in
 * @param estimate the end of the error band of its throughput estimate; absent where there is none
 */
public record AtEnds(Contender contender, Map<InputKey, Side> sides, Optional<Side> estimate) {

    public AtEnds {
        sides = Collections.unmodifiableMap(new LinkedHashMap<>(sides));
    }

    /** Its numbers there. */
    private Values values() {
        return contender.at(moved());
    }

    private Map<InputKey, Double> moved() {
        Map<InputKey, Double> moved = new LinkedHashMap<>();
        sides.forEach((key, side) -> moved.put(key, number(key, side)));
        return moved;
    }

    private double number(InputKey key, Side side) {
        Range range = contender.resolutionOf(key).of(key.input()).value().orElseThrow();
        return side == Side.LOW ? range.low() : range.high();
    }

    /** What counts for its inputs there: which price of an offer counts can depend on the length of a request. */
    public AlternativeResolution resolution() {
        AlternativeResolution base = contender.resolution();
        return new AlternativeResolution(
                base.scenario(),
                base.book(),
                base.alternative(),
                values(),
                base.tokens(),
                base.hardware(),
                base.level());
    }

    /** A part of it there: what a mix is made of. */
    public AtEnds part(Contender part) {
        Map<InputKey, Side> own = new LinkedHashMap<>(sides);
        own.keySet().removeIf(key -> !part.alternative().key(key.input()).equals(key));
        return new AtEnds(part, own, estimate.filter(_ -> part.isEstimated()));
    }

    /** What the bill of a mix is worked out from there; absent where it has no price. */
    public Optional<MixTerms> mixTerms() {
        return contender instanceof MixContender mix ? mix.termsAt(moved(), level()) : Optional.empty();
    }

    private RateLevel level() {
        return estimate.map(side -> side == Side.LOW ? RateLevel.LOWEST : RateLevel.HIGHEST)
                .orElse(RateLevel.PLANNED);
    }

    /** Its capacity side there. */
    public Optional<Serving> serving() {
        return contender.servingAt(moved());
    }

    /** Its cost by volume; absent where it has no price there. */
    Optional<CostCurve> curve() {
        RateLevel level = estimate.filter(side -> side == Side.LOW).isPresent() ? RateLevel.LOWEST : RateLevel.HIGHEST;
        return contender.curveAt(moved(), level);
    }

    /** Its cost at the volume asked about; infinite where it cannot be had. */
    double usdPerMonth() {
        return curve().map(curve -> curve.at((long) values().get(Input.TOKENS_PER_DAY)))
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Whether it can be had at the volume asked about. */
    public boolean isServed() {
        return usdPerMonth() < Double.POSITIVE_INFINITY;
    }
}
