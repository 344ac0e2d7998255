package app.fulcrum.controller.inputs;

import app.fulcrum.model.catalog.DefaultValue;
import app.fulcrum.model.catalog.Figure;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.Provenance;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.catalog.Validity;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What the price book says an input is, as long as the user says nothing else.
 *
 * @param name the record it is from; empty for the default of an input
 * @param validity the days it holds
 */
record BookValue(Range value, String name, Validity validity, Provenance provenance) {

    /** What the choices of a scenario make the price book say. */
    static Optional<BookValue> of(Input input, Scenario scenario, PriceBook book) {
        return switch (input.group()) {
            case CLOSED_API ->
                offered(input, scenario, book.apiOffer(scenario.choices().apiOfferId()))
                        .or(() -> usual(input, book));
            case HOSTED_OPEN_API ->
                offered(input, scenario, book.hostedOffer(scenario.choices().hostedOfferId()))
                        .or(() -> usual(input, book));
            case SELF_HOSTED -> hosting(input, scenario, book).or(() -> usual(input, book));
            case WORKLOAD, PEOPLE, FINANCE -> usual(input, book);
        };
    }

    private static Optional<BookValue> usual(Input input, PriceBook book) {
        return book.defaultValue(input.path()).map(BookValue::of);
    }

    private static BookValue of(DefaultValue usual) {
        return new BookValue(usual.value(), "", Validity.ALWAYS, usual.provenance());
    }

    private static Optional<BookValue> offered(Input input, Scenario scenario, Optional<? extends TokenOffer> chosen) {
        return chosen.flatMap(offer -> switch (input) {
            case CLOSED_INPUT_PRICE, HOSTED_INPUT_PRICE -> price(offer, scenario, TokenPrices::input);
            case CLOSED_CACHE_READ_PRICE, HOSTED_CACHE_READ_PRICE -> price(offer, scenario, TokenPrices::cacheRead);
            case CLOSED_CACHE_WRITE_PRICE, HOSTED_CACHE_WRITE_PRICE -> price(offer, scenario, write(scenario));
            case CLOSED_OUTPUT_PRICE, HOSTED_OUTPUT_PRICE -> price(offer, scenario, TokenPrices::output);
            case CLOSED_BATCH_DISCOUNT, HOSTED_BATCH_DISCOUNT -> of(offer, Validity.ALWAYS, offer.batchDiscount());
            default -> Optional.empty();
        });
    }

    private static Function<TokenPrices, OptionalDouble> write(Scenario scenario) {
        return scenario.choices().cacheWriteLifetime() == CacheWriteLifetime.ONE_HOUR
                ? TokenPrices::cacheWriteLong
                : TokenPrices::cacheWrite;
    }

    private static Optional<BookValue> price(
            TokenOffer offer, Scenario scenario, Function<TokenPrices, OptionalDouble> kind) {
        Optional<Tariff> tariff = offer.tariffOn(scenario.pricesOn());
        double inputTokens = scenario.assumptions().base(Input.INPUT_TOKENS).orElseThrow();
        return tariff.flatMap(prices -> of(offer, prices.validity(), kind.apply(prices.forInput(inputTokens))));
    }

    private static Optional<BookValue> of(TokenOffer offer, Validity validity, OptionalDouble value) {
        return of(offer.provider() + " " + offer.name(), validity, offer.provenance(), value);
    }

    private static Optional<BookValue> of(String name, Validity validity, Provenance provenance, OptionalDouble value) {
        return value.isPresent()
                ? Optional.of(new BookValue(Range.exactly(value.getAsDouble()), name, validity, provenance))
                : Optional.empty();
    }

    private static Optional<BookValue> hosting(Input input, Scenario scenario, PriceBook book) {
        return switch (input) {
            case GPU_PRICE_PER_HOUR ->
                rental(scenario, book).flatMap(offer -> of(offer, OptionalDouble.of(offer.usdPerGpuHour())));
            case GPUS_PER_SERVER ->
                rental(scenario, book)
                        .flatMap(offer -> of(
                                offer,
                                offer.gpusPerInstance().stream()
                                        .mapToDouble(gpus -> gpus)
                                        .findFirst()));
            case CAPEX_PER_GPU -> figure(Figure.Kind.PURCHASE_PRICE_PER_GPU, scenario, book);
            case POWER_PER_GPU -> figure(Figure.Kind.POWER_PER_GPU, scenario, book);
            case REALISATION_FACTOR ->
                book.servingStack(scenario.choices().hosting().servingStackId()).flatMap(BookValue::of);
            default -> Optional.empty();
        };
    }

    private static Optional<BookValue> of(ServingStack stack) {
        return of(stack.name(), Validity.ALWAYS, stack.provenance(), OptionalDouble.of(stack.realisationFactor()));
    }

    private static Optional<GpuOffer> rental(Scenario scenario, PriceBook book) {
        return scenario.choices().hosting().hardware() instanceof Hardware.Rented rented
                ? rented.offerId().flatMap(book::gpuOffer)
                : Optional.empty();
    }

    private static Optional<BookValue> of(GpuOffer offer, OptionalDouble value) {
        return of(GpuOfferWords.name(offer), offer.validity(), offer.provenance(), value);
    }

    private static Optional<BookValue> figure(Figure.Kind kind, Scenario scenario, PriceBook book) {
        Optional<String> gpu =
                Optional.of(scenario.choices().hosting().hardware().gpuId());
        return book.figures().stream()
                .filter(figure -> figure.kind() == kind && figure.gpuId().equals(gpu))
                .filter(figure -> figure.typical().isPresent())
                .findFirst()
                .flatMap(figure -> of(figure.name(), Validity.ALWAYS, figure.provenance(), figure.typical()));
    }
}
