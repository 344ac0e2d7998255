package app.fulcrum.controller.answer;

import app.fulcrum.controller.text.EstimateWords;
import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.MeasuredLoad;
import app.fulcrum.model.capacity.NearestMeasurement;
import app.fulcrum.model.capacity.OperatingPoint;
import app.fulcrum.model.catalog.EstimateClass.Trait;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.MeasurementSeries;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.ServedModel;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.throughput.EstimateDoubt;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.text.Messages;
import app.fulcrum.text.capacity.MeasuredSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.answer.AnswerState.Fact;
import app.fulcrum.view.answer.AnswerState.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** How fast the servers are, how sure that is, and what has been measured nearby. */
record ThroughputWords(Serving serving, Fleet fleet, PriceBook book) {

    private static final Messages MESSAGES = Messages.of("answer");

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Figure.RATE, rate()));
        fleet.layout().estimate().ifPresent(point -> {
            facts.add(new Fact(Figure.FIRST_TOKEN, latency(point)));
            facts.add(new Fact(Figure.SEQUENCES, sequences(point)));
            facts.add(new Fact(Figure.MEASUREMENT, measurement()));
        });
        serving.measured().ifPresent(load -> {
            facts.add(new Fact(Figure.FIRST_TOKEN, latency(load)));
            facts.add(new Fact(Figure.MEASUREMENT, MeasuredSentences.of(load)));
        });
        return facts;
    }

    private String rate() {
        String rate = Figures.count(fleet.layout().throughput().totalTokensPerSecond());
        return fleet.layout()
                .estimate()
                .map(point -> MESSAGES.get(
                        "rate.estimated",
                        rate,
                        Figures.share(fleet.layout().shareAt(RateLevel.PLANNED, serving.typedShare())),
                        EstimateWords.reached(point.accuracy())))
                .orElseGet(() -> MESSAGES.get("rate.measured", rate));
    }

    private static String latency(MeasuredLoad load) {
        String perToken = CapacityWords.milliseconds(load.secondsPerOutputToken());
        OptionalDouble first = load.secondsToFirstToken();
        return first.isPresent()
                ? MESSAGES.get("latency", perToken, CapacityWords.milliseconds(first.getAsDouble()))
                : MESSAGES.get("latency.perToken", perToken);
    }

    /** What the formula says of the same layout; empty where nothing was measured. */
    private Optional<String> beside() {
        return serving.estimateBeside()
                .map(estimated -> estimated.layouts() instanceof LayoutOutcome.Found found
                        ? found.layouts()
                                .getFirst()
                                .estimate()
                                .map(this::beside)
                                .orElseThrow()
                        : MESSAGES.get("estimate.none"));
    }

    private String beside(OperatingPoint estimate) {
        return serving.measured()
                .map(load -> MeasuredSentences.beside(load, load.estimatedBy(estimate)))
                .orElseGet(() -> MeasuredSentences.beside(
                        fleet.layout().throughput().outputTokensPerSecond(),
                        estimate.outputTokensPerSecondAt(estimate.sequences())));
    }

    private static String latency(OperatingPoint point) {
        return MESSAGES.get(
                "latency",
                CapacityWords.milliseconds(point.secondsPerOutputToken()),
                CapacityWords.milliseconds(point.secondsToFirstToken()));
    }

    private static String sequences(OperatingPoint point) {
        return MESSAGES.get(
                "sequences",
                Figures.count(point.sequences()),
                MESSAGES.get("limit." + point.limit().reason().name()));
    }

    /** The published measurement nearest to the estimate; absent if there is none of this model on this GPU. */
    Optional<NearestMeasurement> nearest() {
        Gpu gpu = serving.query().deployment().gpu();
        return serving.model()
                .shape()
                .architecture()
                .flatMap(shape -> NearestMeasurement.of(
                        serving.query().deployment(),
                        fleet.layout(),
                        serving.query().request(),
                        book.measurementsOf(shape, gpu.id()),
                        book.servingStacks()));
    }

    private String measurement() {
        return nearest().map(this::measurement).orElseGet(() -> MESSAGES.get("measurement.none"));
    }

    private String measurement(NearestMeasurement nearest) {
        MeasurementSeries.Run run = nearest.run();
        String stack = nearest.series().servingStackId();
        return MESSAGES.get(
                nearest.isClose() ? "measurement" : "measurement.far",
                Figures.count(run.outputTokensPerSecond()),
                run.gpus(),
                serving.query().deployment().gpu().name(),
                book.servingStack(stack).map(ServingStack::name).orElse(stack),
                Figures.count((double) run.maxSequences()),
                Figures.plain(run.inputTokens()),
                Figures.plain(run.outputTokens()),
                Figures.count(nearest.predictedOutputTokensPerSecond()),
                nearest.series().provenance().source().title());
    }

    /** What the estimate beside a measurement is; what the class of an estimate rests on, and why it may be further off. */
    List<String> remarks() {
        return Stream.concat(beside().stream(), doubts()).toList();
    }

    private Stream<String> doubts() {
        return Stream.concat(
                serving
                        .accuracy()
                        .filter(accuracy -> accuracy.main().trait() != Trait.NONE)
                        .map(EstimateWords::basis)
                        .stream(),
                serving.doubts().stream().map(this::doubt));
    }

    private String doubt(EstimateDoubt doubt) {
        ServedModel model = serving.model();
        Object[] arguments = switch (doubt) {
            case MODEL -> new Object[] {model.named().map(OpenModel::caution).orElse("")};
            case GENERIC_SHAPE ->
                model.generic()
                        .map(generic -> new Object[] {
                            generic.smaller().name(), generic.larger().name()
                        })
                        .orElseThrow();
            case DESCRIBED_SHAPE, DESCRIBED_GPU, ENGINE_UNMEASURED, LONG_CONTEXT -> new Object[0];
        };
        return MESSAGES.get("doubt." + doubt.name(), arguments);
    }
}
