package app.fulcrum.controller.inputs.words;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.deployment.GenericModel;
import app.fulcrum.model.described.DescribedModel;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;

/** Open models in words. */
public final class ModelWords {

    private static final Messages MESSAGES = Messages.of("inputs");

    private ModelWords() {}

    /** {@code Llama 3.3 70B · dense}, or what a generic model is assumed to look like. */
    public static String of(ModelChoice choice, PriceBook book) {
        return switch (choice) {
            case ModelChoice.Named(String id) ->
                book.openModel(id).map(ModelWords::named).orElseGet(() -> MESSAGES.get("model.unknown", id));
            case ModelChoice.Described(DescribedModel described) ->
                MESSAGES.get("model.described", named(described.model()));
            case ModelChoice.Generic(double size) ->
                GenericModel.of(size, book.openModels())
                        .map(model -> generic(size, model))
                        .orElseGet(() -> MESSAGES.get("model.noShape", ModelSizes.exact(size)));
        };
    }

    private static String named(OpenModel model) {
        return MESSAGES.get("model.named", model.name(), kind(model));
    }

    /** {@code dense}, or how much of a mixture of experts works on a token. */
    public static String kind(OpenModel model) {
        if (model.weights().isEmpty()) {
            return MESSAGES.get("model.sizeUnknown");
        }
        if (model.architecture().isEmpty()) {
            return MESSAGES.get("model.shapeUnknown");
        }
        return model.architecture().filter(Architecture::isMixtureOfExperts).isPresent()
                ? MESSAGES.get(
                        "model.moe",
                        ModelSizes.exact(model.weights().orElseThrow().activeBillion()))
                : MESSAGES.get("model.dense");
    }

    private static String generic(double size, GenericModel model) {
        Architecture shape = model.architecture();
        return MESSAGES.get(
                model.isBetween() ? "model.generic" : "model.generic.beyond",
                ModelSizes.exact(size),
                model.smaller().name(),
                model.larger().name(),
                MESSAGES.get(
                        "model.shape",
                        Figures.exact(shape.layers()),
                        Figures.exact(shape.attention().kvHeads()),
                        Figures.exact(shape.attention().headWidth()),
                        Figures.exact(shape.hiddenSize())));
    }
}
