package app.fulcrum.controller.inputs.number;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.catalog.Figure;
import app.fulcrum.model.catalog.Figure.Kind;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.WorkloadShape;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.Range;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.load.RequestTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A published or estimated number that an input could take.
 *
 * @param name what it is a number of
 * @param source what an assumption that takes it over names as its source
 * @param details what is said about it
 * @param url where it can be read; absent for an estimate
 */
record Suggestion(String name, Range value, String source, String details, Optional<String> url) {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final double MONTHS_PER_YEAR = 12;

    /** @param middleIsOurs whether only its ends are published */
    static Suggestion published(String name, Range value, boolean middleIsOurs, Provenance provenance) {
        String source = ExplanationSentences.source(provenance);
        return new Suggestion(
                name,
                value,
                provenance.source().title(),
                middleIsOurs ? source + "\n" + MESSAGES.get("details.middle") : source,
                Optional.of(provenance.source().url()).filter(url -> !url.isEmpty()));
    }

    /** How long a request takes where the scenario has own GPUs that tell. */
    static Optional<Suggestion> requestTime(Input input, Snapshot snapshot) {
        return input == Input.SECONDS_PER_REQUEST
                ? RequestTime.of(snapshot.projection())
                        .map(time -> new Suggestion(
                                time.alternative(),
                                Range.exactly(time.seconds()),
                                time.source(),
                                time.source(),
                                Optional.empty()))
                : Optional.empty();
    }

    /** What the price book has for an input besides the value it says counts, and what is estimated for it. */
    static Stream<Suggestion> of(InputKey key, Snapshot snapshot) {
        Input input = key.input();
        Optional<Alternative> alternative =
                key.alternative().flatMap(snapshot.scenario().alternatives()::find);
        Optional<Hosting> hosting = alternative
                .map(Alternative::way)
                .filter(Way.OwnGpus.class::isInstance)
                .map(way -> ((Way.OwnGpus) way).hosting());
        // Engineers are known of running servers alone.
        boolean isKnown = input != Input.ENGINEERS || hosting.isPresent();
        Stream<Suggestion> figures = isKnown ? figures(input, hosting, snapshot) : Stream.empty();
        return Stream.of(
                        figures,
                        workloads(input, snapshot),
                        requestTime(input, snapshot).stream(),
                        TokenFactorSuggestions.suggestions(key, snapshot),
                        RateLimitSuggestions.suggestions(key, snapshot),
                        alternative.stream().flatMap(own -> realization(input, own.id(), snapshot)))
                .flatMap(suggestions -> suggestions)
                .filter(suggestion -> input.admits(suggestion.value.low())
                        && input.admits(suggestion.value.base())
                        && input.admits(suggestion.value.high()));
    }

    private static Stream<Suggestion> figures(Input input, Optional<Hosting> hosting, Snapshot snapshot) {
        String gpu = hosting.map(chosen -> chosen.hardware().gpuId()).orElse("");
        return kind(input).stream()
                .flatMap(kind -> snapshot.book().figures().stream()
                        .filter(figure -> figure.kind() == kind)
                        .filter(figure -> figure.gpuId().map(gpu::equals).orElse(true))
                        .flatMap(figure -> of(figure, kind == Kind.DEPRECIATION_YEARS ? MONTHS_PER_YEAR : 1).stream()));
    }

    private static Optional<Kind> kind(Input input) {
        return Optional.ofNullable(
                switch (input) {
                    case PUE -> Kind.PUE;
                    case ELECTRICITY_PRICE -> Kind.ELECTRICITY;
                    case COLOCATION_PER_KW -> Kind.COLOCATION;
                    case OWNERSHIP_MONTHS -> Kind.DEPRECIATION_YEARS;
                    case RESIDUAL_SHARE -> Kind.RESIDUAL_SHARE;
                    case CAPEX_PER_GPU -> Kind.PURCHASE_PRICE_PER_GPU;
                    case POWER_PER_GPU -> Kind.POWER_PER_GPU;
                    case OVERHEAD_SHARE -> Kind.EXTRA_CAPITAL_SHARE;
                    case LOADED_COST_PER_YEAR -> Kind.LOADED_COST_PER_YEAR;
                    case ENGINEERS -> Kind.ENGINEERS;
                    case MONITORING -> Kind.MONITORING;
                    default -> null;
                });
    }

    /** The figure as a number or a range; nothing where it states neither. */
    private static Optional<Suggestion> of(Figure figure, double factor) {
        Optional<Range> range = range(figure.low(), figure.typical(), figure.high());
        return range.map(value -> published(
                figure.name(),
                new Range(value.low() * factor, value.base() * factor, value.high() * factor),
                figure.typical().isEmpty(),
                figure.provenance()));
    }

    private static Optional<Range> range(OptionalDouble low, OptionalDouble typical, OptionalDouble high) {
        if (typical.isEmpty() && (low.isEmpty() || high.isEmpty())) {
            return Optional.empty();
        }
        double base = typical.orElseGet(() -> (low.getAsDouble() + high.getAsDouble()) / 2);
        return Optional.of(new Range(Math.min(base, low.orElse(base)), base, Math.max(base, high.orElse(base))));
    }

    /** What servers run in different ways reached of their estimates; no ranges, since the estimate's band is that already. */
    private static Stream<Suggestion> realization(Input input, AlternativeId id, Snapshot snapshot) {
        return input == Input.REALISATION_FACTOR
                ? snapshot.projection().of(id).serving().stream()
                        .map(serving -> serving.model().shape().isMixtureOfExperts())
                        .flatMap(hasExperts -> reaches(hasExperts, snapshot.book()))
                : Stream.empty();
    }

    private static Stream<Suggestion> reaches(boolean hasExperts, PriceBook book) {
        return book.throughput().servers().stream()
                .filter(reach -> reach.isMixtureOfExperts() == hasExperts)
                .map(reach -> published(
                        MESSAGES.get("realization." + reach.servers().name()),
                        Range.exactly(twoPlaces(reach.median())),
                        false,
                        book.throughput().provenance()));
    }

    /** More digits than that are not known. */
    private static double twoPlaces(double share) {
        return Math.rint(share * 100) / 100;
    }

    static Range twoPlaces(Range range) {
        return new Range(twoPlaces(range.low()), twoPlaces(range.base()), twoPlaces(range.high()));
    }

    private static Stream<Suggestion> workloads(Input input, Snapshot snapshot) {
        Function<WorkloadShape, OptionalDouble> measure = switch (input) {
            case INPUT_TOKENS -> WorkloadShape::meanInputTokens;
            case OUTPUT_TOKENS -> WorkloadShape::meanOutputTokens;
            case CACHED_SHARE, PREFIX_CACHE_SHARE -> WorkloadShape::cachedShare;
            case PEAK_TO_AVERAGE -> WorkloadShape::peakToAverage;
            default -> _ -> OptionalDouble.empty();
        };
        return snapshot.book().workloads().stream()
                .flatMap(shape -> measure.apply(shape).stream()
                        .mapToObj(
                                value -> published(shape.workload(), Range.exactly(value), false, shape.provenance())));
    }
}
