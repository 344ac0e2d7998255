package app.fulcrum.model.explain;

import app.fulcrum.model.catalog.Figure;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.explain.Explanation.Assumed;
import app.fulcrum.model.explain.Explanation.Computed;
import app.fulcrum.model.explain.Explanation.Sourced;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ends of explanations: what the scenario holds, and what the price book holds. */
record Leaves(Scenario scenario, PriceBook book) {

    /** @throws IllegalArgumentException if the scenario has no value for it */
    Explanation assumed(Input input) {
        return find(input).orElseThrow(() -> new IllegalArgumentException("no value for " + input.path()));
    }

    /** Those of the inputs that have a value. */
    List<Explanation> all(Input... inputs) {
        return Arrays.stream(inputs)
                .flatMap(input -> find(input).stream())
                .map(Explanation.class::cast)
                .toList();
    }

    Optional<Assumed> find(Input input) {
        return scenario.assumptions().get(input).map(assumption -> new Assumed(input, assumption));
    }

    /** What the scenario says, or else what the price book says. */
    Explanation assumedOr(Input input, Explanation otherwise) {
        return find(input).map(Explanation.class::cast).orElse(otherwise);
    }

    /** Tokens of a month, in millions. */
    Explanation millionsPerMonth() {
        double tokens = assumed(Input.TOKENS_PER_DAY).value();
        double days = assumed(Input.DAYS_PER_MONTH).value();
        return new Computed(
                Term.MILLIONS_PER_MONTH,
                tokens * days / 1e6,
                Unit.MILLION_TOKENS_PER_MONTH,
                all(Input.TOKENS_PER_DAY, Input.DAYS_PER_MONTH));
    }

    /** A price of an API offer. */
    Explanation price(Option option, double usdPerMillion) {
        TokenOffer offer = offer(option).orElseThrow();
        return new Sourced(
                offer.provider() + " " + offer.name(), usdPerMillion, Unit.USD_PER_MILLION_TOKENS, offer.provenance());
    }

    /** A discount of an API offer. */
    Explanation batchDiscount(Option option) {
        TokenOffer offer = offer(option).orElseThrow();
        return new Sourced(
                offer.provider() + " " + offer.name(), offer.batchDiscount().orElse(0), Unit.SHARE, offer.provenance());
    }

    private Optional<? extends TokenOffer> offer(Option option) {
        return option == Option.CLOSED_API
                ? book.apiOffer(scenario.choices().apiOfferId())
                : book.hostedOffer(scenario.choices().hostedOfferId());
    }

    /** The hourly price of the chosen rental offer. */
    Explanation gpuHourPrice() {
        GpuOffer offer = rentalOffer().orElseThrow();
        return new Sourced(
                offer.provider() + " " + offer.instance(),
                offer.usdPerGpuHour(),
                Unit.USD_PER_GPU_HOUR,
                offer.provenance());
    }

    /** What is rented; none where hardware is owned or priced by the user alone. */
    Optional<GpuOffer> rentalOffer() {
        return scenario.choices().hosting().hardware() instanceof Hardware.Rented rented
                ? rented.offerId().flatMap(book::gpuOffer)
                : Optional.empty();
    }

    /** A figure the price book has about the chosen GPU. */
    Explanation gpuFigure(Figure.Kind kind) {
        String gpuId = scenario.choices().hosting().hardware().gpuId();
        Figure figure = book.figures().stream()
                .filter(candidate -> candidate.kind() == kind
                        && candidate.gpuId().equals(Optional.of(gpuId))
                        && candidate.typical().isPresent())
                .findFirst()
                .orElseThrow();
        return new Sourced(figure.name(), figure.typical().orElseThrow(), figure.unit(), figure.provenance());
    }

    /** A constant of the throughput model. */
    Explanation throughputConstants() {
        return new Sourced("throughput model", 1, Unit.RATIO, book.throughput().provenance());
    }
}
