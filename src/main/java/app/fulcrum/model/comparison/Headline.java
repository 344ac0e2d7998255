package app.fulcrum.model.comparison;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One of the results that scenarios are compared by.
 *
 * @param of the alternatives whose it is: none where it is of the whole scenario, two for where their costs cross
 */
public record Headline(What what, List<AlternativeId> of) {

    /** What is compared, in the order it is said. */
    public enum What {
        RECOMMENDED("verdict", Unit.COUNT),
        RECOMMENDED_COST("recommendedUsdPerMonth", Unit.USD_PER_MONTH),
        RECOMMENDED_COST_PER_MILLION("recommendedUsdPerMillionTokens", Unit.USD_PER_MILLION_TOKENS),
        /** How sure it is that the recommended one is the cheapest; none where nothing is uncertain. */
        SURENESS("sureness", Unit.SHARE),
        CHEAPEST("cheapest", Unit.COUNT),
        PARTICIPATION("participation", Unit.COUNT),
        COST("usdPerMonth", Unit.USD_PER_MONTH),
        COST_PER_MILLION("usdPerMillionTokens", Unit.USD_PER_MILLION_TOKENS),
        FIRST_CROSSOVER("firstCrossover", Unit.TOKENS_PER_DAY),
        CHEAPER_FOR_GOOD("cheaperForGoodFrom", Unit.TOKENS_PER_DAY),
        GPUS("gpus", Unit.GPUS),
        GPU_HOURS("gpuHoursPerMonth", Unit.GPU_HOURS_PER_MONTH),
        REPLICAS("replicas", Unit.REPLICAS),
        CAPACITY("capacityTokensPerDay", Unit.TOKENS_PER_DAY),
        REPLICA_SPEED("tokensPerSecondPerReplica", Unit.TOKENS_PER_SECOND),
        /** What the license of an alternative's model says of the situation. */
        LICENSE("license", Unit.COUNT),
        SCORECARD("scorecard", Unit.COUNT),
        PRIVACY("score.privacy", Unit.COUNT),
        SCALE("score.scale", Unit.COUNT),
        CUSTOMIZATION("score.customization", Unit.COUNT),
        BUDGET("score.budget", Unit.COUNT),
        CONFIDENCE("confidence", Unit.COUNT);

        private final String id;
        private final Unit unit;

        What(String id, Unit unit) {
            this.id = id;
            this.unit = unit;
        }

        /** What a result's name says it is; absent for a name that none has. */
        public static Optional<What> named(String name) {
            return Arrays.stream(values())
                    .filter(what -> name.equals(what.id) || name.startsWith(what.id + "."))
                    .reduce((shorter, longer) -> longer.id.length() > shorter.id.length() ? longer : shorter);
        }

        static What score(Axis axis) {
            return switch (axis) {
                case PRIVACY -> PRIVACY;
                case SCALE -> SCALE;
                case CUSTOMIZATION -> CUSTOMIZATION;
                case BUDGET -> BUDGET;
            };
        }

        /** Whether it is made of costs and capacity of one alternative alone. */
        boolean isOwn() {
            return switch (this) {
                case COST, COST_PER_MILLION, GPUS, GPU_HOURS, REPLICAS, CAPACITY, REPLICA_SPEED -> true;
                case RECOMMENDED,
                        RECOMMENDED_COST,
                        RECOMMENDED_COST_PER_MILLION,
                        SURENESS,
                        CHEAPEST,
                        PARTICIPATION,
                        FIRST_CROSSOVER,
                        CHEAPER_FOR_GOOD,
                        LICENSE,
                        SCORECARD,
                        PRIVACY,
                        SCALE,
                        CUSTOMIZATION,
                        BUDGET,
                        CONFIDENCE -> false;
            };
        }

        /** What it is counted in where it is a number; a plain count where it is a score. */
        public Unit unit() {
            return unit;
        }
    }

    public Headline {
        of = List.copyOf(of);
    }

    static Headline of(What what, AlternativeId... of) {
        return new Headline(what, List.of(of));
    }

    /** As results write it: {@code usdPerMonth.closed-api}. */
    public String name() {
        StringBuilder name = new StringBuilder(what.id);
        of.forEach(id -> name.append('.').append(id.value()));
        return name.toString();
    }
}
