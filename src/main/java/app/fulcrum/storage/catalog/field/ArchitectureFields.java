package app.fulcrum.storage.catalog.field;

import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.value;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import java.util.OptionalInt;

/** Reads the shape of a transformer. Parts a model does not have (experts, windows) are simply not there. */
public final class ArchitectureFields {

    private ArchitectureFields() {}

    private record Experts(double parameters, int count, int perToken, int layers) {
        static final Experts NONE = new Experts(0, 1, 1, 0);
    }

    private record Layers(int count, double size) {
        static final Layers NONE = new Layers(0, 0);
    }

    public static Architecture read(Fields shape) {
        Experts experts =
                shape.partIfAny("experts", ArchitectureFields::experts).orElse(Experts.NONE);
        int layers = shape.whole("layers", Bounds.COUNT);
        Attention attention = shape.part("attention", ArchitectureFields::attention);
        int attending = attention.fullLayers() + attention.windowLayers() + attention.linearLayers();
        if (attending != layers) {
            shape.report(
                    ProblemCode.CONTRADICTION,
                    value("layers", layers),
                    Phrase.LAYERS_OF_EACH_KIND.fact(number(attending)),
                    Phrase.LAYERS_ATTEND_ONCE.fact());
        }
        return new Architecture(
                shape.number("totalParameters", Bounds.PARAMETERS),
                shape.number("activeMatmulParameters", Bounds.PARAMETERS),
                experts.parameters(),
                experts.count(),
                experts.perToken(),
                layers,
                experts.layers(),
                shape.whole("hiddenSize", Bounds.COUNT),
                attention,
                shape.truthIfAny("nonExpertBf16InFourBit"));
    }

    private static Experts experts(Fields experts) {
        return new Experts(
                experts.number("parameters", Bounds.PARAMETERS),
                experts.whole("count", Bounds.COUNT),
                experts.whole("perToken", Bounds.COUNT),
                experts.whole("layers", Bounds.COUNT));
    }

    /** Either grouped-query attention with its heads, or multi-head latent attention with what it caches per token. */
    private static Attention attention(Fields attention) {
        OptionalInt latent = attention.wholeIfAny("latentElementsPerToken", Bounds.COUNT);
        Layers window =
                attention.partIfAny("window", ArchitectureFields::window).orElse(Layers.NONE);
        Layers linear =
                attention.partIfAny("linear", ArchitectureFields::linear).orElse(Layers.NONE);
        return new Attention(
                attention.whole("heads", Bounds.COUNT),
                latent.isPresent() ? 0 : attention.whole("kvHeads", Bounds.COUNT),
                latent.isPresent() ? 0 : attention.whole("headDimension", Bounds.COUNT),
                latent,
                attention.whole("fullLayers", Bounds.COUNT),
                window.count(),
                (int) window.size(),
                linear.count(),
                linear.size());
    }

    private static Layers window(Fields window) {
        return new Layers(window.whole("layers", Bounds.COUNT), window.whole("tokens", Bounds.TOKENS));
    }

    private static Layers linear(Fields linear) {
        return new Layers(linear.whole("layers", Bounds.COUNT), linear.number("stateBytes", Bounds.BYTES));
    }
}
