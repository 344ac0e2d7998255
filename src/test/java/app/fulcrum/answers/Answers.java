package app.fulcrum.answers;

import app.fulcrum.model.advice.Decision;
import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.crossover.BandSummary;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.crossover.WinningBands;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.range.PairResult.VolumeInterval;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.model.verdict.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The figures of a projection as short texts, by kind. Alternatives are told by their place, and numbers are rounded to ten
 * digits.
 */
final class Answers {

    private static final MathContext DIGITS = new MathContext(10);

    private final Projection projection;
    private final Alternatives alternatives;

    private Answers(Projection projection) {
        this.projection = projection;
        this.alternatives = projection.scenario().alternatives();
    }

    /** Always the same kinds, in the same order. */
    static Map<String, String> of(Projection projection) {
        Answers answers = new Answers(projection);
        Decision decision = projection.decision();
        Map<String, String> byKind = new LinkedHashMap<>();
        byKind.put("scenario", fingerprint(projection.scenario()));
        byKind.put("costs", list(projection.results(), Answers::cost));
        byKind.put("capacity", list(projection.results(), Answers::capacity));
        byKind.put("crossovers", list(projection.pairs(), Answers::crossover));
        byKind.put("bands", bands(projection.bands()));
        byKind.put("scorecard", answers.scorecard(decision.scorecard()));
        byKind.put("verdict", answers.verdict(decision.verdict()));
        byKind.put(
                "gates",
                list(decision.gates().results(), gate -> answers.place(gate.alternative()) + word(gate.effect())));
        byKind.put(
                "doubts",
                word(decision.confidence().level())
                        + ' '
                        + list(
                                decision.confidence().doubts(),
                                doubt -> doubt.getClass().getSimpleName()));
        return byKind;
    }

    /** Differs where another scenario is drawn, whatever is answered to it. */
    private static String fingerprint(Scenario scenario) {
        String drawn = scenario.alternatives().ways()
                + list(
                        scenario.held(),
                        key -> key + "="
                                + scenario.assumption(key).orElseThrow().value())
                + scenario.pricesOn()
                + scenario.situation()
                + scenario.scorecard();
        return "%08x".formatted(drawn.hashCode());
    }

    private static String cost(AlternativeResult result) {
        return word(result.participation()) + " "
                + result.cost().map(cost -> range(cost.usdPerMonth())).orElse("");
    }

    private static String capacity(AlternativeResult result) {
        return result.serving().map(Answers::capacity).orElse("");
    }

    private static String capacity(Serving serving) {
        return layouts(serving.layouts()) + serving.fleet().map(Answers::fleet).orElse("");
    }

    private static String layouts(LayoutOutcome outcome) {
        return switch (outcome) {
            case LayoutOutcome.Found found -> String.valueOf(found.layouts().size());
            case LayoutOutcome.NotRunnable not -> word(not.reason());
            case LayoutOutcome.DoesNotFit _ -> "does-not-fit";
            case LayoutOutcome.LimitMissed missed -> "limit-missed " + number(missed.secondsPerOutputToken());
        };
    }

    private static String fleet(Fleet fleet) {
        return " " + fleet.layout().gpusPerReplica() + "*" + fleet.servingReplicas() + "+" + fleet.spareReplicas() + "="
                + fleet.billedGpus() + " " + number(fleet.sizing().tokensPerDayPerReplica());
    }

    private static String crossover(PairResult pair) {
        PairCrossover base = pair.base();
        return base.incumbent() + "-" + base.challenger() + ":"
                + base.first()
                        .map(first -> first.cheaper() + "@" + first.tokensPerDay() + " " + number(first.usdPerMonth()))
                        .orElse("")
                + interval(pair.first())
                + "," + volume(base.cheaperFrom()) + interval(pair.from())
                + "," + volume(base.cheaperForGoodFrom()) + interval(pair.forGood());
    }

    /** One without width says nothing new. */
    private static String interval(Optional<VolumeInterval> interval) {
        return interval.filter(volumes -> volumes.low() != volumes.high())
                .map(volumes -> "(" + volume(volumes.low()) + ".." + volume(volumes.high()) + ")")
                .orElse("");
    }

    private static String volume(long tokensPerDay) {
        return tokensPerDay == Volumes.NEVER ? "never" : String.valueOf(tokensPerDay);
    }

    private static String bands(WinningBands bands) {
        List<WinningBand> listed = bands.listed();
        if (listed.isEmpty()) {
            return "";
        }
        long count = bands.summary().map(BandSummary::count).orElse((long) listed.size());
        return count + ": " + band(listed.getFirst()) + " " + band(listed.getLast());
    }

    private static String band(WinningBand band) {
        return band.winner() + "@" + band.fromTokensPerDay();
    }

    private String scorecard(Scorecard scorecard) {
        return number(scorecard.weighted()) + " of "
                + list(scorecard.axes(), axis -> number(axis.score()))
                + " to "
                + list(scorecard.ranking(), fit -> place(fit.alternative()));
    }

    private String verdict(Verdict verdict) {
        return place(verdict.named()) + " " + word(verdict.reconciliation()) + " "
                + verdict.next()
                        .map(next -> place(next.than()) + "$" + number(next.savesUsdPerMonth()))
                        .orElse("");
    }

    private String place(Optional<AlternativeId> id) {
        return id.map(this::place).orElse("none");
    }

    private String place(AlternativeId id) {
        return String.valueOf(alternatives.placeOf(id));
    }

    private static String range(Range range) {
        return range.isExact()
                ? number(range.base())
                : number(range.low()) + ".." + number(range.base()) + ".." + number(range.high());
    }

    private static String number(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> String list(List<T> all, Function<T, String> text) {
        return all.stream().map(text).collect(Collectors.joining("|"));
    }
}
