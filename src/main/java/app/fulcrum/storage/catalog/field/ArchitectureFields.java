package app.fulcrum.storage.catalog.field;

import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.value;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.catalog.Architecture.Indexer;
import app.fulcrum.model.catalog.Architecture.Layers;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import java.util.OptionalInt;

/** Reads the shape of a transformer. Parts a model does not have (experts, windows) are simply not there. */
public final class ArchitectureFields {

    private ArchitectureFields() {}

    private record Experts(double parameters, int count, int perToken, int width, int layers) {
        static final Experts NONE = new Experts(0, 1, 1, 0, 0);
    }

    private record Window(Layers layers, int tokens) {
        static final Window NONE = new Window(Layers.NONE, 0);
    }

    private record Linear(int layers, double stateBytes) {
        static final Linear NONE = new Linear(0, 0);
    }

    public static Architecture read(Fields shape) {
        Experts experts =
                shape.partIfAny("experts", ArchitectureFields::experts).orElse(Experts.NONE);
        int layers = shape.whole("layers", Bounds.COUNT);
        Attention attention = shape.part("attention", ArchitectureFields::attention);
        checkLayers(layers, attention, shape);
        return new Architecture(
                shape.number("totalParameters", Bounds.PARAMETERS),
                shape.number("activeMatmulParameters", Bounds.PARAMETERS),
                experts.parameters(),
                experts.count(),
                experts.perToken(),
                experts.width(),
                layers,
                experts.layers(),
                shape.whole("hiddenSize", Bounds.COUNT),
                attention,
                shape.truthIfAny("nonExpertBf16InFourBit"));
    }

    /** A layer may attend in two ways, and none attends in the same way twice. */
    private static void checkLayers(int layers, Attention attention, Fields shape) {
        int full = attention.full().count();
        int window = attention.window().count();
        int linear = attention.linearLayers();
        int attending = full + window + linear;
        if (attending < layers || Math.max(full, Math.max(window, linear)) > layers) {
            shape.report(
                    ProblemCode.CONTRADICTION,
                    value("layers", layers),
                    Phrase.LAYERS_OF_EACH_KIND.fact(number(attending)),
                    Phrase.LAYERS_ATTEND_ONCE.fact());
        }
    }

    private static Experts experts(Fields experts) {
        return new Experts(
                experts.number("parameters", Bounds.PARAMETERS),
                experts.whole("count", Bounds.COUNT),
                experts.whole("perToken", Bounds.COUNT),
                experts.whole("width", Bounds.COUNT),
                experts.whole("layers", Bounds.COUNT));
    }

    /**
     * Either grouped-query attention with its heads, or multi-head latent attention with what it caches per token. What a layer
     * keeps and how wide its queries are follows from the heads, unless it is stated apart.
     */
    private static Attention attention(Fields attention) {
        OptionalInt latent = attention.wholeIfAny("latentElementsPerToken", Bounds.COUNT);
        int heads = attention.whole("heads", Bounds.COUNT);
        int kvHeads = latent.isPresent() ? 0 : attention.whole("kvHeads", Bounds.COUNT);
        int width = latent.isPresent() ? 0 : attention.whole("headDimension", Bounds.COUNT);
        Layers usual = new Layers(0, latent.orElse(2 * kvHeads * width), heads * width);
        Window window =
                attention.partIfAny("window", fields -> window(fields, usual)).orElse(Window.NONE);
        Linear linear =
                attention.partIfAny("linear", ArchitectureFields::linear).orElse(Linear.NONE);
        return new Attention(
                heads,
                kvHeads,
                latent.isPresent(),
                layers(attention.whole("fullLayers", Bounds.COUNT), attention, usual),
                window.layers(),
                window.tokens(),
                linear.layers(),
                linear.stateBytes(),
                attention.partIfAny("indexer", ArchitectureFields::indexer).orElse(Indexer.NONE));
    }

    private static Layers layers(int count, Fields fields, Layers usual) {
        return new Layers(
                count,
                fields.numberIfAny("kvElementsPerToken", Bounds.ELEMENTS).orElse(usual.kvElements()),
                fields.wholeIfAny("queryWidth", Bounds.WIDTH).orElse(usual.queryWidth()));
    }

    private static Window window(Fields window, Layers usual) {
        return new Window(
                layers(window.whole("layers", Bounds.COUNT), window, usual), window.whole("tokens", Bounds.TOKENS));
    }

    private static Linear linear(Fields linear) {
        return new Linear(linear.whole("layers", Bounds.COUNT), linear.number("stateBytes", Bounds.BYTES));
    }

    private static Indexer indexer(Fields indexer) {
        return new Indexer(
                indexer.number("bytesPerToken", Bounds.BYTES), indexer.wholeIfAny("topTokens", Bounds.TOKENS));
    }
}
