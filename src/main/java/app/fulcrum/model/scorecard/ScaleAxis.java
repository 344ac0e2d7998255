package app.fulcrum.model.scorecard;

import static app.fulcrum.model.scenario.Question.PRODUCT_STAGE;
import static app.fulcrum.model.scenario.Question.VOLUME_STABILITY;

import app.fulcrum.model.scenario.Question.ProductStage;
import app.fulcrum.model.scenario.Question.VolumeStability;
import app.fulcrum.model.scorecard.Basis.VolumeAgainstBreakeven;
import app.fulcrum.model.scorecard.Basis.VolumeAgainstLine;

/**
 * Scale. The article draws a line at a volume; the computed crossover is held beside it, since it belongs to this
 * workload and the line to none. Each gives one point per power of ten between it and the volume, at most one.
 *
 * <p>A volume that is not yet stable, or a product that has not yet found its market, favors the closed API.
 */
final class ScaleAxis {

    private ScaleAxis() {}

    static Tally on(Tally sheet, Evidence evidence) {
        double volume = evidence.tokensPerDay();
        double line = evidence.rulesOfThumb().tokensPerDay();
        Tally tally = sheet.measured(new VolumeAgainstLine(volume, line), Math.clamp(Math.log10(volume / line), -1, 1));
        evidence.breakeven()
                .ifPresentOrElse(
                        breakeven -> tally.measured(
                                new VolumeAgainstBreakeven(volume, breakeven), beyond(breakeven, volume)),
                        () -> tally.missing(Reckoned.BREAKEVEN));
        return tally.choice(VOLUME_STABILITY, VolumeStability.class, ScaleAxis::stability)
                .choice(PRODUCT_STAGE, ProductStage.class, ScaleAxis::stage);
    }

    /** Zero between the first volume at which self-hosting is cheaper and the one from which it stays so. */
    private static double beyond(Breakeven breakeven, double volume) {
        if (breakeven.cheaperFrom().isEmpty()) {
            return -1;
        }
        double first = breakeven.cheaperFrom().getAsLong();
        if (volume < first) {
            return Math.max(-1, Math.log10(volume / first));
        }
        double forGood = breakeven.cheaperForGoodFrom().orElse(Long.MAX_VALUE);
        return volume < forGood ? 0 : Math.min(1, Math.log10(volume / forGood));
    }

    private static double stability(VolumeStability volume) {
        return switch (volume) {
            case UNPREDICTABLE -> -0.5;
            case GROWING -> 0;
            case STABLE -> +0.5;
        };
    }

    private static double stage(ProductStage stage) {
        return switch (stage) {
            case PROTOTYPE -> -1;
            case VALIDATION -> -0.5;
            case LAUNCHED -> 0;
            case SCALING -> +0.5;
        };
    }
}
