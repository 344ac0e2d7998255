package app.fulcrum.text;

import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.Volumes;
import app.fulcrum.model.projection.PairResult;
import app.fulcrum.model.projection.PairResult.VolumeInterval;
import app.fulcrum.model.projection.VolumeRange;
import app.fulcrum.model.scenario.Option;
import java.util.Optional;

/**
 * Where two options change places, in words. Volumes are whole tokens per day and printed in full.
 *
 * @param money how amounts are printed
 */
public record CrossoverSentences(MoneyFigures money) {

    private static final Messages MESSAGES = Messages.of("crossover");
    private static final double MILLION = 1e6;

    /** {@code 175,012,346 tokens/day}. */
    public static String volume(long tokensPerDay) {
        return MESSAGES.get("volume", Figures.exact((double) tokensPerDay));
    }

    /** {@code $21,532.10/month}. */
    public String cost(double usdPerMonth) {
        return MESSAGES.get("cost", money.exact(usdPerMonth));
    }

    /** {@code Self-hosted beats closed API}. */
    public static String cheaper(Option cheaper, Option than) {
        return sentence("cheaper", name(cheaper), name(than));
    }

    /** {@code Self-hosted beats closed API for good}. */
    public static String staysCheaper(Option cheaper, Option than) {
        return sentence("stays", name(cheaper), name(than));
    }

    /** {@code Self-hosted is now cheapest of all}. */
    public static String cheapest(Option cheapest) {
        return sentence("cheapest", name(cheapest));
    }

    /** What was said before, and that this makes the one named first the cheapest of all. */
    public static String andCheapest(String said) {
        return MESSAGES.get("and.cheapest", said);
    }

    /** {@code Self-hosted is over capacity; closed API is cheapest}. */
    public static String overCapacity(Option full, Option cheapest) {
        return sentence("over", name(full), name(cheapest));
    }

    private static String sentence(String key, Object... arguments) {
        return DecisionSentences.capitalized(MESSAGES.get(key, arguments));
    }

    private static String name(Option option) {
        return MESSAGES.get("name." + option.name());
    }

    /** {@code range 158M–221M}; empty where both ends print the same. */
    public static Optional<String> ranging(Optional<VolumeInterval> interval) {
        return interval.flatMap(CrossoverSentences::interval).map(span -> MESSAGES.get("ranging", span));
    }

    private static Optional<String> interval(VolumeInterval interval) {
        String low = Figures.tokens((double) interval.low());
        if (interval.high() == Volumes.NEVER) {
            return Optional.of(MESSAGES.get("interval.open", low));
        }
        String span = Figures.span((double) interval.low(), (double) interval.high(), Figures::tokens);
        return span.equals(low) ? Optional.empty() : Optional.of(MESSAGES.get("interval", span));
    }

    /**
     * All there is to say about two options: whether one becomes cheaper and where, and, apart from that, whether it
     * stays so for good.
     */
    public String pair(PairResult pair, VolumeRange range) {
        PairCrossover base = pair.base();
        String first = DecisionSentences.capitalized(first(pair, range));
        if (!base.isCheaperForGood()) {
            return MESSAGES.get("good.never", first, why(base));
        }
        long forGood = base.cheaperForGoodFrom();
        if (forGood == base.cheaperFrom()) {
            return MESSAGES.get("good.at.once", first);
        }
        String from = withInterval(forGood, pair.forGood());
        return MESSAGES.get(forGood > range.to() ? "good.beyond" : "good.later", first, from);
    }

    private static String first(PairResult pair, VolumeRange range) {
        PairCrossover base = pair.base();
        String challenger = DecisionSentences.option(base.challenger());
        String incumbent = DecisionSentences.option(base.incumbent());
        if (!base.isEverCheaper()) {
            return MESSAGES.get("pair.never", challenger, incumbent);
        }
        if (base.cheaperFrom() > range.from()) {
            boolean beyond = base.cheaperFrom() > range.to();
            return MESSAGES.get(
                    beyond ? "pair.beyond" : "pair.from",
                    challenger,
                    incumbent,
                    withInterval(base.cheaperFrom(), beyond ? Optional.empty() : pair.first()),
                    volume(range.to()));
        }
        return base.first()
                .map(lost -> MESSAGES.get(
                        "pair.until", challenger, incumbent, withInterval(lost.tokensPerDay() - 1, pair.first())))
                .orElseGet(() -> MESSAGES.get("pair.always", challenger, incumbent));
    }

    private static String withInterval(long tokensPerDay, Optional<VolumeInterval> interval) {
        return volume(tokensPerDay)
                + interval.flatMap(CrossoverSentences::interval)
                        .map(range -> " (" + range + ")")
                        .orElse("");
    }

    private String why(PairCrossover pair) {
        return Double.isInfinite(pair.challengerSlope())
                ? MESSAGES.get("why.end")
                : MESSAGES.get(
                        "why.slope",
                        money.price(pair.challengerSlope() * MILLION),
                        money.price(pair.incumbentSlope() * MILLION));
    }
}
