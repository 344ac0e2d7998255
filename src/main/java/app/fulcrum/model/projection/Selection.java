package app.fulcrum.model.projection;

import app.fulcrum.model.capacity.Deployment;
import app.fulcrum.model.capacity.GenericModel;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.resolution.TokenTerms;
import app.fulcrum.model.scenario.Choices;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.scenario.Scenario;
import java.util.Optional;

/**
 * What the identifiers of a scenario stand for in a price book.
 *
 * @param closedApi how the closed API is priced
 * @param hostedOpenApi how the hosted offer is priced
 * @param hosting how the hardware is priced
 * @param model what is self-hosted
 * @param deployment the model on its GPU
 */
record Selection(
        Outcome<ApiPricing> closedApi,
        Outcome<ApiPricing> hostedOpenApi,
        Outcome<HostingPricing> hosting,
        Outcome<ServedModel> model,
        Outcome<Deployment> deployment) {

    static Selection of(Resolution resolution) {
        PriceBook book = resolution.book();
        Choices choices = resolution.scenario().choices();
        Hosting hosting = choices.hosting();
        boolean isMeasured = resolution
                .scenario()
                .assumptions()
                .get(Input.MEASURED_OUTPUT_RATE)
                .isPresent();
        Outcome<ServedModel> model = model(choices.model(), isMeasured, book);
        return new Selection(
                pricing(resolution, Option.CLOSED_API, choices.apiOfferId()),
                pricing(resolution, Option.HOSTED_OPEN_API, choices.hostedOfferId()),
                hosting(resolution),
                model,
                deployment(model, hosting, book));
    }

    private static Outcome<ApiPricing> pricing(Resolution resolution, Option option, String id) {
        Optional<TokenTerms> known = resolution.api(option);
        if (known.isEmpty()) {
            return unknown("offer", id);
        }
        TokenTerms prices = known.get();
        Scenario scenario = resolution.scenario();
        boolean typed = scenario.assumptions().get(prices.inputs().inputPrice()).isPresent()
                && scenario.assumptions().get(prices.inputs().outputPrice()).isPresent();
        return prices.tariff().isPresent() || typed
                ? Outcome.of(new ApiPricing(prices))
                : Outcome.refused(Problem.of(
                        ProblemCode.NO_PRICE_ON_DATE,
                        Place.member(option.name()),
                        prices.offer().name(),
                        scenario.pricesOn()));
    }

    private static Outcome<HostingPricing> hosting(Resolution resolution) {
        String gpuId = resolution.hardware().hosting().hardware().gpuId();
        return resolution.book().gpu(gpuId).isPresent()
                ? Outcome.of(new HostingPricing(resolution.hardware()))
                : unknown("GPU", gpuId);
    }

    private static Outcome<ServedModel> model(ModelChoice choice, boolean isMeasured, PriceBook book) {
        return switch (choice) {
            case ModelChoice.Named named -> named(named.openModelId(), isMeasured, book);
            case ModelChoice.Generic generic ->
                GenericModel.of(generic.totalBillion(), book.openModels())
                        .map(found -> Outcome.of(ServedModel.of(found)))
                        .orElseGet(() -> unknown("model size", String.valueOf(generic.totalBillion())));
        };
    }

    /** A model of unknown shape has no estimate; with a measured rate it needs none. */
    private static Outcome<ServedModel> named(String id, boolean isMeasured, PriceBook book) {
        Optional<OpenModel> model = book.openModel(id);
        if (model.isEmpty()) {
            return unknown("model", id);
        }
        ServedModel served = ServedModel.of(model.get());
        return served.isShapeUnknown() && !isMeasured
                ? Outcome.refused(Problem.of(
                        ProblemCode.SHAPE_UNKNOWN,
                        Place.member("choices.model"),
                        model.get().name()))
                : Outcome.of(served);
    }

    private static Outcome<Deployment> deployment(Outcome<ServedModel> model, Hosting hosting, PriceBook book) {
        Optional<Gpu> gpu = book.gpu(hosting.hardware().gpuId());
        return gpu.isEmpty()
                ? unknown("GPU", hosting.hardware().gpuId())
                : model.map(chosen -> Deployment.of(
                        chosen.shape(),
                        gpu.get(),
                        hosting.weights().orElse(chosen.releasedIn()),
                        hosting.kvCache(),
                        book.throughput()));
    }

    private static <T> Outcome<T> unknown(String kind, String id) {
        return Outcome.refused(Problem.of(ProblemCode.UNKNOWN_ID, Place.member("choices"), kind, id, ""));
    }
}
