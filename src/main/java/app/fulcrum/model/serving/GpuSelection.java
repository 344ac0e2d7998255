package app.fulcrum.model.serving;

import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.GenericModel;
import app.fulcrum.model.pricing.HostingPricing;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Way;
import java.util.Optional;

/**
 * What the identifiers of an alternative on own GPUs stand for in a price book.
 *
 * @param pricing how the hardware is priced
 * @param model what is run
 * @param deployment the model on its GPU
 */
public record GpuSelection(
        Outcome<HostingPricing> pricing, Outcome<ServedModel> model, Outcome<Deployment> deployment) {

    public static GpuSelection of(Way.OwnGpus own, AlternativeResolution resolution) {
        PriceBook book = resolution.book();
        boolean isMeasured = resolution.base().has(Input.MEASURED_OUTPUT_RATE);
        Outcome<ServedModel> model = model(own.model(), isMeasured, book);
        return new GpuSelection(pricing(own, resolution), model, deployment(model, own.hosting(), book));
    }

    private static Outcome<HostingPricing> pricing(Way.OwnGpus own, AlternativeResolution resolution) {
        String gpuId = own.hosting().hardware().gpuId();
        return resolution.book().gpu(gpuId).isPresent()
                ? Outcome.of(new HostingPricing(
                        resolution.alternative().id(), resolution.hardware().orElseThrow()))
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

    public static <T> Outcome<T> unknown(String kind, String id) {
        return Outcome.refused(Problem.of(ProblemCode.UNKNOWN_ID, Place.member("choices"), kind, id, ""));
    }
}
