package app.fulcrum.former;

import app.fulcrum.model.advice.Decision;
import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.crossover.BandSummary;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.Volumes;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.crossover.WinningBands;
import app.fulcrum.model.gate.GateResult;
import app.fulcrum.model.license.LicenseMatrix;
import app.fulcrum.model.license.Standing;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.range.PairResult.VolumeInterval;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.verdict.CostDifference;
import app.fulcrum.model.verdict.Doubt;
import app.fulcrum.model.verdict.Verdict;
import app.fulcrum.support.Standard;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an engine answers to one scenario, as named texts. The names and the form of the texts are those of the kept
 * answers; this class alone knows how to get them from the engine of today.
 */
final class Answers {

    /** Was a doubt about the verdict only. */
    private static final ProblemCode SAID_SINCE = ProblemCode.PRICE_READ_LATER;

    /** Beyond so many bands only the first and the last are kept. */
    private static final int MOST_BANDS = 6;

    private final Map<String, String> byName = new LinkedHashMap<>();

    private Answers() {}

    /** Every answer by its name, always the same names in the same order. What there is no answer to is empty. */
    static Map<String, String> of(Scenario scenario, PriceBook book, LocalDate day) {
        Projection projection = Projector.project(scenario, book, day);
        Answers answers = new Answers();
        for (AlternativeId id : Standard.ALL) {
            answers.option(name(id), projection.of(id));
        }
        answers.put("cheapest", projection.cheapest().map(Answers::name).orElse("none"));
        answers.put("bands", bands(projection.bands()));
        answers.pair(projection, Standard.CLOSED, Standard.HOSTED);
        answers.pair(projection, Standard.CLOSED, Standard.SELF);
        answers.pair(projection, Standard.HOSTED, Standard.SELF);
        answers.capacity(Standard.serving(projection));
        answers.decision(projection.decision());
        answers.put("licenses", licenses(LicenseMatrix.of(book.licenses(), scenario.situation())));
        return answers.byName;
    }

    private void put(String name, String answer) {
        byName.put(name, answer);
    }

    private static String name(AlternativeId id) {
        return name(Standard.ALL.indexOf(id));
    }

    private static String name(int place) {
        return List.of("closed", "hosted", "self").get(place);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> String list(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).collect(Collectors.joining(","));
    }

    private void option(String name, AlternativeResult result) {
        put(name, word(result.participation()));
        put(
                name + ".usdPerMonth",
                result.cost().map(cost -> range(cost.usdPerMonth())).orElse(""));
        put(name + ".unserved", result.unserved().map(Answers::unserved).orElse(""));
        List<ProblemCode> problems = result.problems().stream()
                .map(Problem::code)
                .filter(code -> code != SAID_SINCE)
                .toList();
        put(name + ".problems", list(problems, Answers::word));
    }

    private static String range(Range range) {
        return range.isExact() ? String.valueOf(range.base()) : range.low() + ".." + range.base() + ".." + range.high();
    }

    private static String unserved(UnservedEnds ends) {
        return ends.unserved() + "/" + ends.combinations() + " "
                + list(
                        ends.common(),
                        end -> end.input().map(Answers::formerPath).orElse("throughput") + " " + word(end.side()));
    }

    private static String bands(WinningBands bands) {
        if (bands.summary().isPresent()) {
            BandSummary summary = bands.summary().get();
            String count = summary.exact() ? String.valueOf(summary.count()) : "many";
            return count + ": " + band(summary.first()) + " … " + band(summary.last());
        }
        List<WinningBand> all = bands.listed();
        return all.size() <= MOST_BANDS
                ? list(all, Answers::band)
                : all.size() + ": " + band(all.getFirst()) + " … " + band(all.getLast());
    }

    private static String band(WinningBand band) {
        return name(band.winner()) + " " + band.fromTokensPerDay() + ".." + band.toTokensPerDay();
    }

    private void pair(Projection projection, int incumbent, int challenger) {
        String name = name(incumbent) + "-" + name(challenger);
        Optional<PairResult> result = projection.pairs().stream()
                .filter(pair ->
                        pair.base().incumbent() == incumbent && pair.base().challenger() == challenger)
                .findFirst();
        Optional<PairCrossover> base = result.map(PairResult::base);
        put(
                name + ".first",
                base.flatMap(PairCrossover::first)
                        .map(crossing ->
                                crossing.tokensPerDay() + " " + name(crossing.cheaper()) + " " + crossing.usdPerMonth())
                        .orElse(""));
        put(name + ".first.interval", interval(result.flatMap(PairResult::first)));
        put(name + ".from", base.map(pair -> volume(pair.cheaperFrom())).orElse(""));
        put(name + ".from.interval", interval(result.flatMap(PairResult::from)));
        put(
                name + ".forGood",
                base.map(pair -> volume(pair.cheaperForGoodFrom())).orElse(""));
        put(name + ".forGood.interval", interval(result.flatMap(PairResult::forGood)));
    }

    private static String volume(long tokensPerDay) {
        return tokensPerDay == Volumes.NEVER ? "never" : String.valueOf(tokensPerDay);
    }

    /** An interval without width says nothing new. */
    private static String interval(Optional<VolumeInterval> interval) {
        return interval.filter(volumes -> volumes.low() != volumes.high())
                .map(volumes -> volume(volumes.low()) + ".." + volume(volumes.high()))
                .orElse("");
    }

    private void capacity(Optional<Serving> serving) {
        Optional<Fleet> fleet = serving.flatMap(Serving::fleet);
        put("layouts", serving.map(found -> layouts(found.layouts())).orElse("unknown"));
        put(
                "gpusPerReplica",
                fleet.map(some -> String.valueOf(some.layout().gpusPerReplica()))
                        .orElse(""));
        put(
                "replicas",
                fleet.map(some -> some.servingReplicas() + "+" + some.spareReplicas())
                        .orElse(""));
        put("billedGpus", fleet.map(some -> String.valueOf(some.billedGpus())).orElse(""));
        put(
                "capacityTokensPerDay",
                fleet.map(some -> String.valueOf(some.capacityTokensPerDay())).orElse(""));
        put(
                "tokensPerDayPerReplica",
                fleet.map(some -> String.valueOf(some.sizing().tokensPerDayPerReplica()))
                        .orElse(""));
    }

    private static String layouts(LayoutOutcome outcome) {
        return switch (outcome) {
            case LayoutOutcome.Found found -> String.valueOf(found.layouts().size());
            case LayoutOutcome.NotRunnable not -> "not-runnable " + word(not.reason());
            case LayoutOutcome.DoesNotFit _ -> "does-not-fit";
            case LayoutOutcome.LimitMissed missed ->
                "limit-missed " + missed.secondsPerOutputToken() + " "
                        + missed.secondsToFirstToken().orElseThrow();
        };
    }

    private void decision(Decision decision) {
        Scorecard scorecard = decision.scorecard();
        put("axes", list(scorecard.axes(), axis -> String.valueOf(axis.score())));
        put("weighted", String.valueOf(scorecard.weighted()));
        put("overriding", list(scorecard.overriding(), Answers::word));
        put("fit", list(scorecard.ranking(), fit -> name(fit.alternative())));
        put("gates", list(decision.gates().results(), Answers::gate));
        Verdict verdict = decision.verdict();
        put("named", verdict.named().map(Answers::name).orElse("none"));
        put("reconciliation", word(verdict.reconciliation()));
        put("fittest", verdict.fittest().map(Answers::name).orElse("none"));
        put("next", verdict.next().map(CostDifference::than).map(Answers::name).orElse("none"));
        put("forgone", list(verdict.forgone(), difference -> name(difference.than())));
        put("confidence", word(decision.confidence().level()));
        put("doubts", list(decision.confidence().doubts(), Answers::doubt));
    }

    private static String gate(GateResult result) {
        return name(result.alternative()) + " " + word(result.effect());
    }

    private static String doubt(Doubt doubt) {
        return switch (doubt) {
            case Doubt.CloseCall(var options) ->
                "close-call " + options.stream().map(Answers::name).collect(Collectors.joining("+"));
            case Doubt.Unpriced(var options) ->
                "unpriced " + options.stream().map(Answers::name).collect(Collectors.joining("+"));
            case Doubt.CannotServe cannot ->
                "cannot-serve " + name(cannot.alternative()) + (cannot.named() ? " named" : "");
            case Doubt.EndingOffer ending ->
                "ending-offer " + ending.used().offer().id();
            case Doubt.ExpiredPrices(int count) -> "expired-prices " + count;
            case Doubt.PricesDatedAhead(int count) -> "prices-dated-ahead " + count;
            case Doubt.UndatedPrices(int count) -> "undated-prices " + count;
            case Doubt.AgingPrices(int count, int days) -> "aging-prices " + count + " " + days;
            case Doubt.RentedHardware(var _) -> "rented-hardware";
            case Doubt.OutsideCalibration(var _) -> "outside-calibration";
            case Doubt.EstimatedThroughput(var _, Range factor) -> "estimated-throughput " + range(factor);
            case Doubt.AssumedFastLink(var _, int gpus) -> "assumed-fast-link " + gpus;
            case Doubt.PricesOfAnotherDay other -> "prices-of-another-day " + other.count() + " " + other.nearest();
            case Doubt.HugeFleet(var _, long gpus) -> "huge-fleet " + gpus;
            case Doubt.Unanswered(var questions, int asked) -> "unanswered " + questions.size() + "/" + asked;
            case Doubt.OpenLicense open -> "open-license " + open.questions().size();
        };
    }

    /** One letter for every row of the matrix. */
    private static String licenses(LicenseMatrix matrix) {
        return matrix.rows().stream()
                .map(row -> letter(row.verdict().standing()))
                .collect(Collectors.joining());
    }

    private static String letter(Standing standing) {
        return switch (standing) {
            case OK -> "o";
            case OK_WITH_DUTIES -> "d";
            case NEEDS_LICENSE -> "l";
            case NOT_ALLOWED -> "n";
            case NOT_EVALUATED -> "u";
        };
    }

    /** Where format 1 had a number. */
    private static String formerPath(InputKey key) {
        return InputKey.standardPaths().entrySet().stream()
                .filter(standard -> standard.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
