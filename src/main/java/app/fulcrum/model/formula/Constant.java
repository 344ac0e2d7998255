package app.fulcrum.model.formula;

import app.fulcrum.model.deployment.LatentWidths;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.scorecard.AxisScore;
import app.fulcrum.model.supply.Servers;
import app.fulcrum.model.throughput.StepFormula;
import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.model.verdict.MoneyFacts;

/** Numbers that are the same in every scenario: conversions of units, and what the law itself says. */
public enum Constant {
    // Conversions.
    TOKENS_IN_A_MILLION(1e6, Unit.TOKENS),
    PARAMETERS_IN_A_BILLION(1e9, Unit.PARAMETERS),
    MONTHS_IN_A_YEAR(12, Unit.MONTHS),
    HOURS_IN_A_DAY(GivenDay.DAY, Unit.HOURS_PER_DAY),
    MINUTES_IN_AN_HOUR(60, Unit.COUNT),
    SECONDS_IN_AN_HOUR(3_600, Unit.SECONDS),
    SECONDS_IN_A_MILLISECOND(1e-3, Unit.SECONDS),
    MILLISECONDS_IN_A_SECOND(1_000, Unit.MILLISECONDS),

    // Plain factors.
    TWO(2, Unit.COUNT),
    HALF(0.5, Unit.COUNT),
    TEN(10, Unit.COUNT),

    // Capacity.
    FLOP_PER_MULTIPLICATION(2, Unit.FLOP),
    KEY_AND_VALUE(2, Unit.COUNT),
    BF16_BYTES(2, Unit.BYTES),
    FP8_BYTES(1, Unit.BYTES),
    PROMPT_TOKENS_PER_STEP(RequestShape.PROMPT_TOKENS_PER_STEP, Unit.TOKENS),
    LATENT_DECODE_WIDTH(LatentWidths.DECODE, Unit.COUNT),
    LATENT_PROMPT_WIDTH(LatentWidths.PROMPT, Unit.COUNT),
    INDEXER_FLOP(StepFormula.INDEXER_FLOP, Unit.FLOP),
    FLOP_OF_ATTENDING(4, Unit.FLOP),
    READ_AND_WRITTEN(2, Unit.COUNT),
    COLLECTIVES_PER_LAYER(2, Unit.COUNT),
    BYTES_EXCHANGED_TENSOR(4, Unit.BYTES),
    BYTES_EXCHANGED_EXPERT(3, Unit.BYTES),
    USUAL_ON_FAST_LINK(Servers.USUAL_ON_FAST_LINK, Unit.GPUS),

    // Scorecard.
    STRONG(AxisScore.STRONG, Unit.POINTS),

    // Recommendation.
    SURE(MoneyFacts.SURE, Unit.SHARE);

    private final double value;
    private final Unit unit;

    Constant(double value, Unit unit) {
        this.value = value;
        this.unit = unit;
    }

    public double value() {
        return value;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether the number says it all: a conversion or a plain factor. */
    public boolean isPlain() {
        return compareTo(TEN) <= 0;
    }
}
