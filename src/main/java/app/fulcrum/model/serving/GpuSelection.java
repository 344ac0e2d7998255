package app.fulcrum.model.serving;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.GenericModel;
import app.fulcrum.model.described.DescribedModel;
import app.fulcrum.model.pricing.HostingPricing;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.Nothing;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.MeasuredSpeed;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.NumberText;
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
        boolean isMeasured = MeasuredSpeed.isKnown(own.hosting(), resolution.base());
        Outcome<ServedModel> model = model(own.model(), isMeasured, resolution);
        return new GpuSelection(pricing(own, resolution), model, deployment(model, own.hosting(), resolution));
    }

    private static Outcome<HostingPricing> pricing(Way.OwnGpus own, AlternativeResolution resolution) {
        Hardware hardware = own.hosting().hardware();
        return hardware.gpu().in(resolution.book()).isPresent()
                ? Outcome.of(new HostingPricing(
                        resolution.alternative().id(), resolution.hardware().orElseThrow(), resolution.level()))
                : unknown(Phrase.GPU, hardware.gpuId(), resolution);
    }

    private static Outcome<ServedModel> model(
            ModelChoice choice, boolean isMeasured, AlternativeResolution resolution) {
        return switch (choice) {
            case ModelChoice.Named named -> named(named.openModelId(), isMeasured, resolution);
            case ModelChoice.Described(DescribedModel described) -> Outcome.of(ServedModel.of(described));
            case ModelChoice.Generic generic ->
                GenericModel.of(generic.totalBillion(), resolution.book().openModels())
                        .map(found -> Outcome.of(ServedModel.of(found)))
                        .orElseGet(() -> unknown(Phrase.MODEL_SIZE, NumberText.of(generic.totalBillion()), resolution));
        };
    }

    /** A model of unknown shape has no estimate; with a measured rate it needs none. */
    private static Outcome<ServedModel> named(String id, boolean isMeasured, AlternativeResolution resolution) {
        Optional<OpenModel> model = resolution.book().openModel(id);
        if (model.isEmpty()) {
            return unknown(Phrase.MODEL, id, resolution);
        }
        return ServedModel.of(model.get())
                .map(served -> served.isShapeUnknown() && !isMeasured
                        ? GpuSelection.<ServedModel>notKnown(
                                resolution,
                                ProblemCode.SHAPE_UNKNOWN,
                                quoted(model.get().name()),
                                Phrase.MEASURED_SPEED.fact())
                        : Outcome.of(served))
                .orElseGet(() -> notKnown(
                        resolution, ProblemCode.SIZE_UNKNOWN, quoted(model.get().name())));
    }

    private static <T> Outcome<T> notKnown(AlternativeResolution resolution, ProblemCode code, ProblemFact... facts) {
        return Outcome.refused(Problem.of(code, Place.member(here(resolution) + ".model"), facts));
    }

    private static Outcome<Deployment> deployment(
            Outcome<ServedModel> model, Hosting hosting, AlternativeResolution resolution) {
        PriceBook book = resolution.book();
        Optional<Gpu> gpu = hosting.hardware().gpu().in(book);
        Optional<ServingStack> engine = book.servingStack(hosting.servingStackId());
        if (gpu.isEmpty()) {
            return unknown(Phrase.GPU, hosting.hardware().gpuId(), resolution);
        }
        return engine.isEmpty()
                ? unknown(Phrase.SERVING_STACK, hosting.servingStackId(), resolution)
                : model.map(chosen -> Deployment.of(
                        chosen.shape(),
                        gpu.get(),
                        hosting.weights().orElse(chosen.releasedIn()),
                        hosting.kvCache(),
                        engine.get(),
                        book.throughput()));
    }

    public static <T> Outcome<T> unknown(Phrase kind, String id, AlternativeResolution resolution) {
        return Outcome.refused(Problem.of(
                ProblemCode.UNKNOWN_ID, Place.member(here(resolution)), kind.fact(), quoted(id), new Nothing()));
    }

    private static String here(AlternativeResolution resolution) {
        return Alternative.path(resolution.alternative().id());
    }
}
