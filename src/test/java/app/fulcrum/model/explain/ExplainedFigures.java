package app.fulcrum.model.explain;

import app.fulcrum.model.calendar.KnownChange;
import app.fulcrum.model.calendar.VerdictCalendar;
import app.fulcrum.model.calendar.VerdictCalendar.CalendarDay;
import app.fulcrum.model.capacity.LayoutCapacity;
import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.MeasuredLoad;
import app.fulcrum.model.capacity.OperatingPoint;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.crossover.BandSummary;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.crossover.WinningBands;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.MemoryFit;
import app.fulcrum.model.explain.Explainer.PartFigures;
import app.fulcrum.model.explain.RangeFigures.Interval;
import app.fulcrum.model.explain.flip.FlipFigures;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.mix.Division;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.range.PairResult.VolumeInterval;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scorecard.AxisScore;
import app.fulcrum.model.scorecard.Fit;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.serving.Carried;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.throughput.StepTime;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.model.verdict.CostDifference;
import app.fulcrum.model.verdict.Verdict;
import app.fulcrum.model.whatif.Flip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Every figure of a projection that can be explained, as the projection has it and as its explanation has it, by the path
 * under which {@code evaluate} prints it.
 */
public final class ExplainedFigures {

    private static final String ANY_LAYOUT = "/layouts/";

    private final Projection projection;
    private final Explainer explainer;
    private final RangeFigures ranges;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * A figure twice.
     *
     * @param scale what its digits are counted from: the figure itself, or what it is the difference of
     */
    public record Entry(String path, double figure, Explanation explanation, double scale) {

        /** Whether it is of a layout that need not be the one that is taken. */
        boolean isOfAnyLayout() {
            return path.startsWith(ANY_LAYOUT);
        }

        /** Whether the two agree but for rounding. */
        boolean isKept() {
            return Math.abs(explanation.value() - figure) <= 1e-12 * scale;
        }
    }

    private ExplainedFigures(Projection projection) {
        this.projection = projection;
        this.explainer = Explainer.of(projection);
        this.ranges = explainer.ranges();
    }

    public static List<Entry> of(Projection projection) {
        ExplainedFigures figures = new ExplainedFigures(projection);
        projection.results().forEach(figures::addAlternative);
        for (int i = 0; i < projection.pairs().size(); i++) {
            figures.addPair("/crossovers/" + i, projection.pairs().get(i).base());
            figures.addIntervals("/crossovers/" + i, projection.pairs().get(i));
        }
        figures.addBands(projection.bands());
        List<Serving> servings = projection.results().stream()
                .flatMap(result -> result.serving().stream())
                .toList();
        servings.forEach(serving -> figures.addServing(serving, "/options/" + serving.alternative()));
        servings.stream().findFirst().ifPresent(serving -> figures.addServing(serving, ""));
        figures.addScorecard(projection.decision().scorecard());
        figures.addVerdict(projection.decision().verdict());
        figures.addInputs();
        return figures.entries;
    }

    /** Those of what is known to change: costs of other days, explained as on these. */
    public static List<Entry> ofCalendar(Projection projection) {
        ExplainedFigures figures = new ExplainedFigures(projection);
        figures.addCalendar();
        return figures.entries;
    }

    private void addCalendar() {
        PriceBook book = projection.resolution().book();
        List<CalendarDay> days = VerdictCalendar.of(projection.scenario(), book, projection.today())
                .days();
        for (int i = 0; i < days.size(); i++) {
            CalendarDay day = days.get(i);
            for (int j = 0; j < day.changes().size(); j++) {
                KnownChange change = day.changes().get(j);
                String path = "/calendar/" + i + "/changes/" + j;
                addCost(
                        path + "/usdPerMonthBefore",
                        change.usdPerMonthBefore(),
                        change,
                        day.day().minusDays(1));
                addCost(path + "/usdPerMonthAfter", change.usdPerMonthAfter(), change, day.day());
            }
        }
    }

    private void addCost(String path, OptionalDouble usdPerMonth, KnownChange change, LocalDate day) {
        Projection then = Projector.project(
                projection.scenario().withPricesOn(day), projection.resolution().book(), day);
        usdPerMonth.ifPresent(usd -> add(path, usd, Explainer.of(then).monthlyCost(change.alternative())));
    }

    /** Those of what would change the answer. */
    public static List<Entry> of(Projection projection, List<Flip> flips) {
        ExplainedFigures figures = new ExplainedFigures(projection);
        for (int i = 0; i < flips.size(); i++) {
            figures.addFlip("/verdict/wouldChange/" + i, flips.get(i));
        }
        return figures.entries;
    }

    private void addFlip(String path, Flip flip) {
        Optional<Explanation> explanation = new FlipFigures(projection).of(flip);
        switch (flip) {
            case Flip.OfVolume volume -> add(path + "/tokensPerDay", volume.tokensPerDay(), explanation);
            case Flip.OfPrice price -> add(path + "/value", price.value(), explanation);
            case Flip.OfWeight weight -> addScore(path + "/share", weight.share(), explanation.orElseThrow());
            case Flip.OfAnswer _ -> {}
        }
    }

    private void add(String path, double figure, Explanation explanation) {
        entries.add(new Entry(path, figure, explanation, Math.abs(figure)));
    }

    private void add(String path, double figure, Optional<Explanation> explanation) {
        add(path, figure, explanation.orElseThrow(() -> new AssertionError("no explanation of " + path)));
    }

    private void addAlternative(AlternativeResult result) {
        String path = "/options/" + result.id();
        result.division().ifPresent(division -> addParts(path + "/mix", result.id(), division));
        result.unserved().ifPresent(ends -> {
            add(path + "/unservedEnds/unserved", ends.unserved(), ranges.unserved(result.id()));
            add(path + "/unservedEnds/combinations", ends.combinations(), ranges.combinations());
        });
        result.cost().ifPresent(cost -> {
            add(path + "/usdPerMonth/base", cost.usdPerMonth().base(), explainer.monthlyCost(result.id()));
            for (Side side : Side.values()) {
                add(
                        path + "/usdPerMonth/" + Question.id(side),
                        end(cost.usdPerMonth(), side),
                        ranges.monthlyCost(result.id(), side));
            }
            add(path + "/usdPerMillionTokens", cost.usdPerMillionTokens(), explainer.costPerMillionTokens(result.id()));
            for (LineItem item : cost.bill().items()) {
                add(
                        path + "/linesUsdPerMonth/" + Question.id(item.kind()),
                        item.usdPerMonth(),
                        explainer.line(result.id(), item.kind()));
            }
        });
    }

    private void addParts(String path, AlternativeId id, Division division) {
        PartFigures parts = explainer.parts(id).orElseThrow();
        division.units().ifPresent(units -> add(path + "/baseLoadUnits", units, parts.units()));
        division.billedGpus().ifPresent(gpus -> add(path + "/billedGpus", gpus, parts.billedGpus()));
        entries.add(new Entry(path + "/secondShareOfRequests", division.secondShare(), parts.secondShare(), 1));
        add(path + "/firstUsdPerMonth", division.firstUsdPerMonth(), parts.firstUsdPerMonth());
        add(path + "/secondUsdPerMonth", division.secondUsdPerMonth(), parts.secondUsdPerMonth());
    }

    private static double end(Range range, Side side) {
        return side == Side.LOW ? range.low() : range.high();
    }

    private void addIntervals(String path, PairResult pair) {
        pair.first().ifPresent(interval -> {
            addInterval(path + "/firstInterval/", pair, interval, Interval.FIRST);
            addInterval(path + "/first/interval/", pair, interval, Interval.FIRST);
        });
        pair.from()
                .ifPresent(
                        interval -> addInterval(path + "/cheaperFromInterval/", pair, interval, Interval.CHEAPER_FROM));
        pair.forGood()
                .ifPresent(interval ->
                        addInterval(path + "/cheaperForGoodInterval/", pair, interval, Interval.CHEAPER_FOR_GOOD_FROM));
    }

    private void addInterval(String path, PairResult pair, VolumeInterval interval, Interval of) {
        if (interval.low() != Volumes.NEVER) {
            add(path + "lowTokensPerDay", interval.low(), ranges.end(pair, of, Side.LOW));
        }
        if (interval.high() != Volumes.NEVER) {
            add(path + "highTokensPerDay", interval.high(), ranges.end(pair, of, Side.HIGH));
        }
    }

    private void addPair(String path, PairCrossover pair) {
        Crossings crossings = explainer.crossings();
        pair.first().ifPresent(first -> {
            add(path + "/first/tokensPerDay", first.tokensPerDay(), crossings.first(pair));
            if (first.usdPerMonth() < Double.POSITIVE_INFINITY) {
                add(
                        path + "/first/usdPerMonth",
                        first.usdPerMonth(),
                        crossings.cost(first.cheaper(), first.tokensPerDay()));
            }
        });
        if (pair.isEverCheaper()) {
            add(path + "/cheaperFromTokensPerDay", pair.cheaperFrom(), crossings.cheaperFrom(pair));
        }
        if (pair.isCheaperForGood()) {
            add(
                    path + "/cheaperForGoodFromTokensPerDay",
                    pair.cheaperForGoodFrom(),
                    crossings.cheaperForGoodFrom(pair));
        }
        if (pair.incumbentSlope() < Double.POSITIVE_INFINITY) {
            add(
                    path + "/incumbentUsdPerMonthPerDailyToken",
                    pair.incumbentSlope(),
                    explainer.slope(id(pair.incumbent())));
        }
        if (pair.challengerSlope() < Double.POSITIVE_INFINITY) {
            add(
                    path + "/challengerUsdPerMonthPerDailyToken",
                    pair.challengerSlope(),
                    explainer.slope(id(pair.challenger())));
        }
    }

    private void addBands(WinningBands bands) {
        bands.summary().ifPresentOrElse(this::addSummary, () -> {
            for (int i = 0; i < bands.listed().size(); i++) {
                addBand("/bands/" + i, bands.listed().get(i));
            }
        });
    }

    private void addBand(String path, WinningBand band) {
        Crossings crossings = explainer.crossings();
        add(path + "/fromTokensPerDay", band.fromTokensPerDay(), crossings.bandFrom(band));
        add(path + "/toTokensPerDay", band.toTokensPerDay(), crossings.bandTo(band));
    }

    private void addSummary(BandSummary summary) {
        Crossings crossings = explainer.crossings();
        add("/bandSummary/count", summary.count(), crossings.bandCount(summary));
        summary.shareOfVolumes()
                .forEach((place, share) ->
                        add("/bandSummary/shareOfVolumes/" + id(place), share, crossings.share(summary, place)));
        addBand("/bandSummary/first", summary.first());
        summary.around().ifPresent(band -> addBand("/bandSummary/atVolume", band));
        addBand("/bandSummary/last", summary.last());
    }

    private void addServing(Serving serving, String of) {
        add(
                of + "/capacity/load/requestsPerDay",
                serving.load().requestsPerDay(),
                explainer.requestsPerDay(serving.alternative()));
        add(
                of + "/capacity/load/averageTokensPerSecond",
                serving.load().averageTokensPerSecond(),
                explainer.averageRate(serving.alternative()));
        add(
                of + "/capacity/load/peakTokensPerSecond",
                serving.load().peakTokensPerSecond(),
                explainer.peakRate(serving.alternative()));
        LayoutOutcome outcome = serving.layouts();
        add(
                of + "/capacity/kvBytesPerElement",
                serving.query().deployment().kvCache().bytesPerElement(),
                explainer.replica(serving.alternative(), anyLayout(outcome)).bytesPerElement());
        switch (outcome) {
            case LayoutOutcome.Found found -> {
                serving.fleet().ifPresent(fleet -> addFleet(serving.alternative(), fleet, serving.carried(), of));
                serving.fleet()
                        .ifPresent(fleet -> addReplica(
                                of + "/capacity/replica",
                                serving,
                                fleet.layout(),
                                explainer
                                        .fleet(serving.alternative())
                                        .orElseThrow()
                                        .replica()));
                for (LayoutCapacity layout : found.layouts()) {
                    addReplica(
                            ANY_LAYOUT + layout.layout(),
                            serving,
                            layout,
                            explainer.replica(serving.alternative(), layout.layout()));
                }
            }
            case LayoutOutcome.NotRunnable miss -> addClosest(serving, miss.layout(), of);
            case LayoutOutcome.DoesNotFit(Layout layout, MemoryFit memory) -> {
                addClosest(serving, layout, of);
                add(
                        of + "/capacity/missingBytesPerGpu",
                        memory.missingBytes(),
                        explainer.replica(serving.alternative(), layout).missingMemory());
            }
            case LayoutOutcome.LimitMissed(Layout layout, double perToken, OptionalDouble toFirst) -> {
                addClosest(serving, layout, of);
                ReplicaFigures replica = explainer.replica(serving.alternative(), layout);
                add(of + "/capacity/tpotMs", perToken * 1_000, replica.fastestTimePerOutputToken());
                toFirst.ifPresent(
                        seconds -> add(of + "/capacity/ttftMs", seconds * 1_000, replica.fastestTimeToFirstToken()));
                serving.closestMeasured()
                        .ifPresent(run -> add(
                                of + "/capacity/measured/concurrency",
                                run.concurrency(),
                                replica.closestRun().orElseThrow().concurrency()));
            }
        }
        serving.measured().ifPresent(load -> addMeasured(serving, load, of + "/capacity/measured/"));
        explainer
                .estimateBeside(serving.alternative())
                .ifPresent(estimate -> addEstimate(serving, estimate, of + "/capacity/estimate/"));
    }

    private void addMeasured(Serving serving, MeasuredLoad load, String path) {
        MeasuredFigures figures = explainer
                .replica(serving.alternative(), anyLayout(serving.layouts()))
                .measured()
                .orElseThrow();
        add(path + "concurrency", load.concurrency(), figures.concurrency());
        add(path + "from", load.from().concurrency(), figures.concurrencyBefore());
        add(path + "to", load.to().concurrency(), figures.concurrencyAfter());
        add(path + "tpotMs", load.secondsPerOutputToken() * 1_000, figures.timePerOutputToken());
        load.secondsToFirstToken()
                .ifPresent(seconds -> add(path + "ttftMs", seconds * 1_000, figures.timeToFirstToken()));
    }

    private void addEstimate(Serving serving, ReplicaFigures replica, String path) {
        Serving beside = serving.estimateBeside().orElseThrow();
        LayoutCapacity layout =
                ((LayoutOutcome.Found) beside.layouts()).layouts().getFirst();
        OperatingPoint point = layout.estimate().orElseThrow();
        add(path + "outputTokensPerSecond", layout.throughput().outputTokensPerSecond(), replica.outputRate());
        add(path + "sequences", point.sequences(), replica.sequences());
        add(path + "tpotMs", point.secondsPerOutputToken() * 1_000, replica.timePerOutputToken());
        add(path + "ttftMs", point.secondsToFirstToken() * 1_000, replica.timeToFirstToken());
        serving.measured().ifPresent(load -> {
            MeasuredFigures measured = explainer
                    .replica(serving.alternative(), layout.layout())
                    .measured()
                    .orElseThrow();
            double estimated = load.estimatedBy(point);
            add(path + "comparedOutputTokensPerSecond", estimated, replica.estimated(measured, load));
            add(
                    path + "measuredOverEstimated",
                    load.outputTokensPerSecond() / estimated,
                    replica.measuredOverEstimated(measured, load));
        });
    }

    private static Layout anyLayout(LayoutOutcome outcome) {
        return switch (outcome) {
            case LayoutOutcome.Found found -> found.layouts().getFirst().layout();
            case LayoutOutcome.NotRunnable miss -> miss.layout();
            case LayoutOutcome.DoesNotFit miss -> miss.layout();
            case LayoutOutcome.LimitMissed miss -> miss.layout();
        };
    }

    private void addClosest(Serving serving, Layout layout, String of) {
        add(
                of + "/capacity/closest/gpus",
                layout.gpus(),
                explainer.replica(serving.alternative(), layout).gpus());
    }

    private void addFleet(AlternativeId id, Fleet fleet, Optional<Carried> carried, String of) {
        FleetFigures figures = explainer.fleet(id).orElseThrow();
        add(of + "/capacity/gpus", fleet.billedGpus(), figures.billedGpus());
        add(of + "/capacity/replicas", fleet.servingReplicas() + fleet.spareReplicas(), figures.replicas());
        add(of + "/capacity/servingReplicas", fleet.servingReplicas(), figures.servingReplicas());
        add(of + "/capacity/spareReplicas", fleet.spareReplicas(), figures.spareReplicas());
        add(of + "/capacity/replica/gpus", fleet.layout().gpusPerReplica(), figures.gpusPerReplica());
        add(of + "/capacity/idleGpus", fleet.idleGpus(), figures.idleGpus());
        add(of + "/capacity/capacityTokensPerDay", fleet.capacityTokensPerDay(), figures.capacity());
        add(
                of + "/capacity/tokensPerDayPerReplica",
                fleet.sizing().tokensPerDayPerReplica(),
                figures.capacityPerReplica());
        fleet.day().ifPresent(day -> {
            add(
                    of + "/capacity/overTheDay/fewestGpus",
                    day.fewestGpus(),
                    figures.fewestGpus().orElseThrow());
            add(of + "/capacity/overTheDay/meanGpus", day.billed().mean(), figures.paidGpus());
            add(
                    of + "/capacity/overTheDay/gpuHoursPerMonth",
                    day.gpuHoursPerMonth(),
                    figures.gpuHours().orElseThrow());
        });
        if (fleet.capacityTokensPerDay() > 0) {
            add(of + "/capacity/usedShare", fleet.usedShare(), figures.usedShare());
        }
        carried.ifPresent(known -> addCarried(of, known, figures));
    }

    private void addCarried(String of, Carried carried, FleetFigures figures) {
        add(of + "/capacity/carries/requestsAtOnce", carried.requestsAtOnce(), figures.requestsCarried());
        add(of + "/capacity/carries/secondsPerRequest", carried.secondsPerRequest(), figures.secondsPerRequest());
        carried.users().ifPresent(users -> add(of + "/capacity/carries/users", users, figures.usersCarried()));
    }

    private void addReplica(String path, Serving serving, LayoutCapacity layout, ReplicaFigures replica) {
        double output = layout.throughput().outputTokensPerSecond();
        double planned = layout.tokensPerSecondAt(RateLevel.PLANNED, serving.typedShare());
        double part = layout.shareAt(RateLevel.PLANNED, serving.typedShare());
        add(path + "/tokensPerSecond/output", output, replica.outputRate());
        add(path + "/tokensPerSecond/total", layout.throughput().totalTokensPerSecond(), replica.rate());
        add(
                path + "/tokensPerSecond/outputPerGpu",
                layout.outputTokensPerSecondPerGpu(),
                replica.perGpu(replica.outputRate()));
        add(path + "/tokensPerSecond/totalPerGpu", layout.totalTokensPerSecondPerGpu(), replica.perGpu(replica.rate()));
        add(path + "/plannedTokensPerSecond/output", output * part, replica.plannedOutputRate());
        add(path + "/plannedTokensPerSecond/total", planned, replica.plannedRate());
        add(
                path + "/plannedTokensPerSecond/outputPerGpu",
                layout.outputTokensPerSecondPerGpu() * part,
                replica.perGpu(replica.plannedOutputRate()));
        add(
                path + "/plannedTokensPerSecond/totalPerGpu",
                layout.totalTokensPerSecondPerGpu() * part,
                replica.perGpu(replica.plannedRate()));
        layout.estimate().ifPresent(point -> {
            add(path + "/realisationFactor", part, replica.share());
            addPoint(path, point, replica);
            String band = path + "/band/";
            add(
                    band + "outputTokensPerSecond/low",
                    point.accuracy().around(output).low(),
                    replica.lowestOutputRate());
            add(band + "outputTokensPerSecond/base", output, replica.outputRate());
            add(
                    band + "outputTokensPerSecond/high",
                    point.accuracy().around(output).high(),
                    replica.highestOutputRate());
            add(band + "plannedShare", point.accuracy().main().plannedShare(), replica.plannedShareOfClass());
        });
    }

    private void addPoint(String path, OperatingPoint point, ReplicaFigures replica) {
        add(path + "/sequences", point.sequences(), replica.sequences());
        add(path + "/tpotMs", point.secondsPerOutputToken() * 1_000, replica.timePerOutputToken());
        add(path + "/ttftMs", point.secondsToFirstToken() * 1_000, replica.timeToFirstToken());
        MemoryFit memory = point.memory();
        double kv = memory.kvBytes(point.sequences());
        add(path + "/memoryPerGpu/gpuBytes", memory.gpuBytes(), replica.gpuMemory());
        add(path + "/memoryPerGpu/usableBytes", memory.usableBytes(), replica.usableMemory());
        add(path + "/memoryPerGpu/weightBytes", memory.weightBytes(), replica.weights());
        add(path + "/memoryPerGpu/reserveBytes", memory.reserveBytes(), replica.reserve());
        add(path + "/memoryPerGpu/kvBytes", kv, replica.kvCache());
        add(path + "/memoryPerGpu/kvBytesPerSequence", memory.kvBytes(1), replica.kvCachePerSequence());
        add(path + "/memoryPerGpu/used", memory.weightBytes() + kv + memory.reserveBytes(), replica.usedMemory());
        StepTime step = point.stepTime();
        double[] seconds = {
            step.weights(), step.kvCache(), step.matmul(), step.promptAttention(), step.collectives(), step.cpu()
        };
        String[] terms = {"weights", "kvCache", "matmul", "promptAttention", "collectives", "cpu"};
        List<Explanation> explained = replica.stepTerms();
        for (int i = 0; i < terms.length; i++) {
            add(path + "/stepMs/" + terms[i], seconds[i] * 1_000, explained.get(i));
        }
        add(path + "/stepMs/total", step.total() * 1_000, replica.step());
    }

    private void addScorecard(Scorecard scorecard) {
        ScoreFigures scores = explainer.scores();
        for (int i = 0; i < scorecard.axes().size(); i++) {
            AxisScore axis = scorecard.axes().get(i);
            String path = "/scorecard/axes/" + i;
            addScore(path + "/score", axis.score(), scores.score(axis));
            add(path + "/weight", axis.weight(), scores.weight(axis));
            addScore(path + "/share", scorecard.share(axis.axis()), scores.share(axis.axis()));
            addScore(path + "/derived", axis.derived(), scores.derived(axis));
            axis.override().ifPresent(own -> add(path + "/override/score", own.score(), scores.score(axis)));
        }
        addScore("/scorecard/weighted", scorecard.weighted(), scores.weighted());
        for (int i = 0; i < scorecard.ranking().size(); i++) {
            Fit fit = scorecard.ranking().get(i);
            addScore(
                    "/scorecard/ranking/" + i + "/fit",
                    fit.value(),
                    scores.fit(projection.scenario().alternatives().get(fit.alternative())));
        }
    }

    private void addVerdict(Verdict verdict) {
        verdict.next().ifPresent(next -> addSaving("/verdict/next", verdict, next));
        for (int i = 0; i < verdict.forgone().size(); i++) {
            addSaving("/verdict/forgone/" + i, verdict, verdict.forgone().get(i));
        }
    }

    private void addSaving(String path, Verdict verdict, CostDifference difference) {
        AlternativeId named = verdict.named().orElseThrow();
        double cost = projection
                .of(difference.than())
                .cost()
                .orElseThrow()
                .usdPerMonth()
                .base();
        entries.add(new Entry(
                path + "/savesUsdPerMonth",
                difference.savesUsdPerMonth(),
                explainer.saving(named, difference.than()),
                cost + Math.abs(difference.savesUsdPerMonth())));
    }

    private void addScore(String path, double points, Explanation explanation) {
        entries.add(new Entry(path, points, explanation, 1));
    }

    private void addInputs() {
        for (AlternativeResolution resolution : projection.resolution().byPlace()) {
            for (Input input : Input.values()) {
                if (input.group().isShared()
                        || input.group().belongsTo(resolution.alternative().kind())) {
                    InputKey key = resolution.alternative().key(input);
                    resolution.of(input).value().ifPresent(value -> {
                        add("/inputs/" + key.path(), value.base(), explainer.input(key));
                        for (Side side : Side.values()) {
                            add(
                                    "/inputs/" + key.path() + "/" + Question.id(side),
                                    end(value, side),
                                    explainer.input(key, side));
                        }
                    });
                }
            }
        }
    }

    private AlternativeId id(int place) {
        return projection.results().get(place).id();
    }
}
