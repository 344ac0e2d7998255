package app.fulcrum.controller.inputs;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.projection.ServedModel;
import app.fulcrum.model.projection.Serving;
import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.text.Figures;
import app.fulcrum.text.Messages;
import java.util.Optional;

/** What a closed section of the drawer says it holds. */
record Summaries(Snapshot snapshot) {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final String NONE = "–";

    private Scenario scenario() {
        return snapshot.scenario();
    }

    private Resolution resolution() {
        return snapshot.projection().resolution();
    }

    private PriceBook book() {
        return snapshot.book();
    }

    /** {@code 1,500 in + 500 out · peak 2× average · 24 h/day}. */
    String workload() {
        return MESSAGES.get(
                "summary.workload",
                number(Input.INPUT_TOKENS),
                number(Input.OUTPUT_TOKENS),
                number(Input.PEAK_TO_AVERAGE),
                number(Input.SERVICE_HOURS_PER_DAY));
    }

    /** {@code Claude Sonnet 5.5 · $2.00 in / $10.00 out}. */
    String closedApi() {
        String id = scenario().choices().apiOfferId();
        String name = book().apiOffer(id).map(ApiOffer::name).orElse(id);
        return priced(name, Input.CLOSED_INPUT_PRICE, Input.CLOSED_OUTPUT_PRICE);
    }

    /** {@code Together AI · Llama 3.3 70B · $0.88 in / $0.88 out}. */
    String hostedOpenApi() {
        String id = scenario().choices().hostedOfferId();
        Optional<HostedOffer> offer = book().hostedOffer(id);
        String name =
                offer.map(found -> found.provider() + " · " + found.name()).orElse(id);
        return priced(name, Input.HOSTED_INPUT_PRICE, Input.HOSTED_OUTPUT_PRICE);
    }

    private String priced(String name, Input input, Input output) {
        return MESSAGES.get("summary.priced", name, number(input), number(output));
    }

    /** {@code vLLM · FP8 · H100 SXM · $3.95/GPU-hour, on demand}. */
    String selfHosted() {
        var hosting = scenario().choices().hosting();
        return MESSAGES.get(
                "summary.selfHosted",
                book().servingStack(hosting.servingStackId())
                        .map(ServingStack::name)
                        .orElse(hosting.servingStackId()),
                precision(),
                book().gpu(hosting.hardware().gpuId())
                        .map(Gpu::name)
                        .orElse(hosting.hardware().gpuId()),
                hardwarePrice());
    }

    /** {@code $3.95/GPU-hour, on demand, billed all month}: as the bill has it. */
    String renting() {
        String price = hardwarePrice();
        return switch (resolution().payment()) {
            case OWNED -> price;
            case BY_MONTH, ALL_HOURS -> MESSAGES.get("summary.released.no", price);
            case TYPED_HOURS, HOURS_OF_SERVICE -> MESSAGES.get("summary.released.yes", price);
        };
    }

    private String precision() {
        Optional<Precision> released =
                snapshot.projection().serving().map(Serving::model).map(ServedModel::releasedIn);
        return scenario()
                .choices()
                .hosting()
                .weights()
                .or(() -> released)
                .map(precision -> MESSAGES.get("precision." + precision.name()))
                .orElse(NONE);
    }

    private String hardwarePrice() {
        return switch (resolution().payment()) {
            case OWNED -> MESSAGES.get("summary.owned", number(Input.CAPEX_PER_GPU));
            case BY_MONTH -> MESSAGES.get("summary.byMonth", number(Input.GPU_PRICE_PER_MONTH));
            case ALL_HOURS, TYPED_HOURS, HOURS_OF_SERVICE -> gpuHour();
        };
    }

    private String gpuHour() {
        String rate = MESSAGES.get("offer.gpuHour", number(Input.GPU_PRICE_PER_HOUR));
        return resolution().of(Input.GPU_PRICE_PER_HOUR).origin() instanceof Origin.Offered
                ? rate + ", "
                        + GpuOfferWords.terms(resolution().hardware().offer().orElseThrow())
                : rate;
    }

    /** {@code 0.1, 0.1 and 0.5 engineers · $225,000 a year}. */
    String people() {
        return MESSAGES.get(
                "summary.people",
                number(Input.CLOSED_ENGINEERS),
                number(Input.HOSTED_ENGINEERS),
                number(Input.SELF_ENGINEERS),
                number(Input.LOADED_COST_PER_YEAR));
    }

    /** {@code 30.4 days · 730 h · prices of 2026-11-22 · USD}. */
    String finance() {
        return MESSAGES.get(
                "summary.finance",
                number(Input.DAYS_PER_MONTH),
                number(Input.HOURS_PER_MONTH),
                scenario().pricesOn(),
                scenario().currency().map(DisplayCurrency::code).orElse("USD"));
    }

    /** {@code 4 of 33 answered}. */
    String situation() {
        return MESSAGES.get(
                "summary.situation", scenario().situation().answers().size(), Question.values().length);
    }

    /** The same for one chapter of the situation. */
    String situation(String chapter) {
        long asked = java.util.Arrays.stream(Question.values())
                .filter(question -> question.path().startsWith(chapter + "."))
                .count();
        long answered = scenario().situation().answers().keySet().stream()
                .filter(question -> question.path().startsWith(chapter + "."))
                .count();
        return MESSAGES.get("summary.situation", answered, asked);
    }

    /** The number that counts, the scenario's or the price book's. */
    private String number(Input input) {
        return resolution()
                .of(input)
                .value()
                .map(range -> Figures.range(range, UnitFigures.number(input.unit())))
                .orElse(NONE);
    }
}
