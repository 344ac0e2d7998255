package app.fulcrum.storage.query;

import static app.fulcrum.model.problem.ProblemFact.member;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.deployment.GenericModel;
import app.fulcrum.model.deployment.ModelShape;
import app.fulcrum.model.described.DescribedModel;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.ModelChoice.Generic;
import app.fulcrum.model.serving.ServedModel;
import app.fulcrum.model.throughput.EstimateDoubt;
import app.fulcrum.model.unit.NumberText;
import app.fulcrum.storage.catalog.ArchitectureReader;
import app.fulcrum.storage.described.DescribedJson;
import app.fulcrum.storage.described.ModelConfigJson;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The model of a question: one of the price book, a shape written out as the price book writes them, one that is
 * described as in scenarios or as publishers do, or a generic model of some size.
 */
record ModelJson(PriceBook book) {

    private static final String NAMED = "model";
    private static final String SHAPE = "architecture";
    private static final String SIZE = "genericBillionParameters";
    private static final String DESCRIBED = "describedModel";
    private static final String CONFIG = "modelConfig";

    Optional<AskedModel> read(Members members) {
        Optional<Spot> shape = members.optional(SHAPE);
        Optional<Spot> size = members.optional(SIZE);
        Optional<Spot> described = members.optional(DESCRIBED);
        Optional<Spot> config = members.optional(CONFIG);
        List<String> given = Stream.of(NAMED, SHAPE, SIZE, DESCRIBED, CONFIG)
                .filter(name -> members.optional(name).isPresent())
                .toList();
        if (given.size() > 1) {
            members.self()
                    .report(
                            ProblemCode.CONTRADICTION,
                            member(given.getFirst()),
                            member(given.get(1)),
                            Phrase.EXACTLY_ONE_OF_THEM.fact());
            return Optional.empty();
        }
        if (shape.isPresent()) {
            return shape.get().members().map(ModelJson::written);
        }
        if (described.isPresent()) {
            return described.get().members().flatMap(ModelJson::described);
        }
        if (config.isPresent()) {
            return ModelConfigJson.read(config.get()).flatMap(model -> sound(model, config.get()));
        }
        return size.isPresent()
                ? generic(size.get())
                : members.required(NAMED).flatMap(spot -> named(spot, members.has(AskedMeasurementJson.MEASURED)));
    }

    /** A model of unknown shape has no estimate; where it was measured it needs none. */
    private Optional<AskedModel> named(Spot spot, boolean isMeasured) {
        return Records.openModel(spot, book).flatMap(model -> {
            Optional<ServedModel> served = ServedModel.of(model);
            if (served.isEmpty()) {
                spot.refuse(ProblemCode.SIZE_UNKNOWN, quoted(model.name()));
            } else if (served.get().isShapeUnknown() && !isMeasured) {
                spot.refuse(ProblemCode.SHAPE_UNKNOWN, quoted(model.name()), Phrase.MEASURED_SPEED.fact());
                return Optional.empty();
            }
            return served.map(known -> new AskedModel(
                    model.id(), known.shape(), known.releasedIn(), model.contextTokens(), known.doubts()));
        });
    }

    private static Optional<AskedModel> described(Members members) {
        int refusals = members.findings().refusals();
        return DescribedJson.MODEL
                .read(members)
                .filter(_ -> members.findings().refusals() == refusals)
                .map(ModelJson::described);
    }

    /** What a configuration leaves open and is needed, is missing. */
    private static Optional<AskedModel> sound(DescribedModel model, Spot spot) {
        spot.members().ifPresent(members -> DescribedJson.check(model, members));
        return model.flaws().isEmpty() ? Optional.of(described(model)) : Optional.empty();
    }

    private static AskedModel described(DescribedModel model) {
        ServedModel served = ServedModel.of(model);
        return new AskedModel(
                model.id(), served.shape(), served.releasedIn(), model.model().contextTokens(), served.doubts());
    }

    private static AskedModel written(Members shape) {
        return new AskedModel(
                SHAPE,
                new ModelShape.Published(ArchitectureReader.read(shape)),
                Precision.BF16,
                OptionalLong.empty(),
                Set.of(EstimateDoubt.MODEL));
    }

    private Optional<AskedModel> generic(Spot spot) {
        OptionalDouble size = spot.number(Generic.MINIMUM_BILLION, Generic.MAXIMUM_BILLION, "B parameters");
        return size.isEmpty()
                ? Optional.empty()
                : GenericModel.of(size.getAsDouble(), book.openModels())
                        .map(model -> new AskedModel(
                                "generic " + NumberText.of(size.getAsDouble()) + "B",
                                new ModelShape.Interpolated(model.architecture()),
                                Precision.BF16,
                                OptionalLong.empty(),
                                Set.of(EstimateDoubt.GENERIC_SHAPE)));
    }
}
