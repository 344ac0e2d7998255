package app.fulcrum.text;

import app.fulcrum.model.crossover.BandSummary;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.range.PairResult.VolumeInterval;
import app.fulcrum.model.unit.VolumeRange;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where two alternatives change places, in words. Volumes are tokens per day; in sentences they have three digits.
 *
 * @param money how amounts are printed
 * @param names what the alternatives are called
 */
public record CrossoverSentences(MoneyFigures money, AlternativeNames names) {

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
    public String cheaper(int cheaper, int than) {
        return sentence("cheaper", names.brief(cheaper), names.brief(than));
    }

    /** {@code Self-hosted beats closed API for good}. */
    public String staysCheaper(int cheaper, int than) {
        return sentence("stays", names.brief(cheaper), names.brief(than));
    }

    /** {@code Self-hosted is now cheapest of all}. */
    public String cheapest(int cheapest) {
        return sentence("cheapest", names.brief(cheapest));
    }

    /** What was said before, and that this makes the one named first the cheapest of all. */
    public static String andCheapest(String said) {
        return MESSAGES.get("and.cheapest", said);
    }

    /** {@code Self-hosted is over capacity; closed API is cheapest}. */
    public String overCapacity(int full, int cheapest) {
        return sentence("over", names.brief(full), names.brief(cheapest));
    }

    /**
     * {@code The cheapest changes 175K times between 100K and 17.5B tokens a day. Cheapest most often: self-hosted 95 %,
     * closed API 5 %.}
     */
    public String many(BandSummary summary) {
        String shares = summary.shareOfVolumes().entrySet().stream()
                .map(share -> MESSAGES.get("many.share", names.brief(share.getKey()), Figures.share(share.getValue())))
                .collect(Collectors.joining(", "));
        return MESSAGES.get(
                summary.exact() ? "many" : "many.about",
                Figures.tokens((double) summary.count() - 1),
                Figures.tokens((double) summary.first().toTokensPerDay()),
                Figures.tokens((double) summary.last().fromTokensPerDay()),
                shares);
    }

    private static String sentence(String key, Object... arguments) {
        return DecisionSentences.capitalized(MESSAGES.get(key, arguments));
    }

    /** {@code range 158M–221M}; empty where both ends print the same. */
    public static Optional<String> ranging(Optional<VolumeInterval> interval) {
        return interval.flatMap(CrossoverSentences::interval).map(span -> MESSAGES.get("ranging", span));
    }

    /** {@code 171M (140M–230M)}, where there is little room. */
    public static String brief(long tokensPerDay, Optional<VolumeInterval> interval) {
        String volume = Figures.tokens((double) tokensPerDay);
        return interval.flatMap(CrossoverSentences::interval)
                .map(range -> MESSAGES.get("brief", volume, range))
                .orElse(volume);
    }

    /** The ends alone: {@code 158M–221M}; empty where both print the same. */
    public static Optional<String> interval(VolumeInterval interval) {
        String low = Figures.tokens((double) interval.low());
        if (interval.high() == Volumes.NEVER) {
            return Optional.of(MESSAGES.get("interval.open", low));
        }
        String span = Figures.span((double) interval.low(), (double) interval.high(), Figures::tokens);
        return span.equals(low) ? Optional.empty() : Optional.of(MESSAGES.get("interval", span));
    }

    /**
     * All there is to say about two alternatives: whether one becomes cheaper and where, and, apart from that, whether it
     * stays so for good.
     */
    public String pair(PairResult pair, VolumeRange range) {
        PairCrossover base = pair.base();
        String first = DecisionSentences.capitalized(first(pair, range));
        if (!base.isCheaperForGood()) {
            return neverForGood(first, pair);
        }
        long forGood = base.cheaperForGoodFrom();
        if (forGood == base.cheaperFrom() && pair.forGood().equals(pair.from())) {
            return MESSAGES.get("good.at.once", first);
        }
        String from = withInterval(forGood, pair.forGood());
        return MESSAGES.get(forGood > range.to() ? "good.beyond" : "good.later", first, from);
    }

    private String neverForGood(String first, PairResult pair) {
        String key = pair.base().isEverCheaper() ? "good.never" : "never";
        String never = MESSAGES.get(key, first, why(pair.base()));
        return pair.forGood()
                .map(interval -> MESSAGES.get("good.at.best", never, said(interval.low())))
                .orElse(never);
    }

    /** {@code 175M tokens a day}. */
    private static String said(long tokensPerDay) {
        return MESSAGES.get("said", Figures.tokens((double) tokensPerDay));
    }

    private String first(PairResult pair, VolumeRange range) {
        PairCrossover base = pair.base();
        if (!base.isEverCheaper()) {
            return atBest("pair.never", pair, pair.from(), base.challenger());
        }
        if (base.cheaperFrom() > range.from()) {
            return MESSAGES.get(
                    base.cheaperFrom() > range.to() ? "pair.beyond" : "pair.from",
                    names.within(base.challenger()),
                    names.within(base.incumbent()),
                    withInterval(base.cheaperFrom(), pair.from()),
                    said(range.to()));
        }
        return base.first()
                .map(lost -> MESSAGES.get(
                        "pair.until",
                        names.within(base.challenger()),
                        names.within(base.incumbent()),
                        withInterval(lost.tokensPerDay() - 1, pair.first())))
                .orElseGet(() -> atBest("pair.always", pair, pair.first(), base.incumbent()));
    }

    /** What holds at base values; and from where on, at best, the other can be the cheaper within the ranges. */
    private String atBest(String key, PairResult pair, Optional<VolumeInterval> within, int other) {
        String challenger = names.within(pair.base().challenger());
        String incumbent = names.within(pair.base().incumbent());
        return within.map(interval -> MESSAGES.get(
                        key + ".at.base", challenger, incumbent, said(interval.low()), names.within(other)))
                .orElseGet(() -> MESSAGES.get(key, challenger, incumbent));
    }

    private static String withInterval(long tokensPerDay, Optional<VolumeInterval> interval) {
        return said(tokensPerDay)
                + interval.flatMap(CrossoverSentences::interval)
                        .map(range -> " (" + range + ")")
                        .orElse("");
    }

    /** Servers that can take any volume ({@code incumbentSlope} infinite) are lost to only where the other's own end. */
    private String why(PairCrossover pair) {
        boolean incumbentIsFlat = Double.isInfinite(pair.incumbentSlope());
        if (incumbentIsFlat && !pair.isEverCheaper()) {
            return MESSAGES.get("why.dearer");
        }
        return incumbentIsFlat || Double.isInfinite(pair.challengerSlope())
                ? MESSAGES.get("why.end")
                : MESSAGES.get(
                        "why.slope",
                        money.price(pair.challengerSlope() * MILLION),
                        money.price(pair.incumbentSlope() * MILLION));
    }
}
