package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.ONE;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.smallest;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Fact;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * Explains what attention keeps in memory and computes.
 *
 * @param attention how it is laid out
 * @param shape where its numbers come from
 */
record AttentionFigures(Attention attention, ShapeFacts shape) {

    /** What a sequence of some length keeps. */
    Explanation bytesPerSequence(KvPrecision precision, Explanation context) {
        List<Formula> parts = new ArrayList<>();
        parts.add(product(bytesPerElement(precision), elements(context, context)));
        addState(parts, ONE);
        if (attention.indexer().bytesPerToken() > 0) {
            parts.add(product(shape.get(Fact.INDEX_BYTES), context));
        }
        return new Computed(Term.KV_BYTES_PER_SEQUENCE, sum(parts), Unit.BYTES);
    }

    /** What one step reads of it, and writes of the state. */
    Explanation bytesPerStep(KvPrecision precision, Explanation context) {
        List<Formula> parts = new ArrayList<>();
        parts.add(product(bytesPerElement(precision), elements(picked(context), context)));
        addState(parts, Leaves.fixed(Constant.READ_AND_WRITTEN));
        if (picks()) {
            parts.add(product(shape.get(Fact.INDEX_BYTES), context));
        }
        return new Computed(Term.KV_BYTES_PER_STEP, sum(parts), Unit.BYTES);
    }

    private void addState(List<Formula> parts, Formula times) {
        if (attention.linearLayers() > 0) {
            parts.add(product(times, shape.get(Fact.LINEAR_LAYERS), shape.get(Fact.LINEAR_STATE)));
        }
    }

    private boolean picks() {
        return attention.indexer().topTokens().isPresent();
    }

    /** The tokens of a context that are read in full: those picked, where an indexer does. */
    private Formula picked(Explanation context) {
        return picks() ? smallest(context, shape.get(Fact.PICKED_TOKENS)) : context;
    }

    /** Elements of keys and values over all layers. */
    private Explanation elements(Formula fullTokens, Explanation context) {
        Formula full = product(shape.get(Fact.FULL_LAYERS), shape.get(Fact.FULL_LAYER_ELEMENTS), fullTokens);
        return new Computed(
                Term.KV_ELEMENTS,
                hasWindow()
                        ? sum(
                                full,
                                product(
                                        shape.get(Fact.WINDOW_LAYERS),
                                        shape.get(Fact.WINDOW_LAYER_ELEMENTS),
                                        inWindow(context)))
                        : full,
                Unit.COUNT);
    }

    private boolean hasWindow() {
        return attention.window().count() > 0;
    }

    private Formula inWindow(Explanation context) {
        return smallest(context, shape.get(Fact.WINDOW_TOKENS));
    }

    static Explanation bytesPerElement(KvPrecision precision) {
        return Leaves.fixed(
                switch (precision) {
                    case BF16 -> Constant.BF16_BYTES;
                    case FP8 -> Constant.FP8_BYTES;
                });
    }

    /** How many GPUs share the cache of one sequence. */
    Explanation gpusSharing(boolean isExpertParallel, Explanation gpus) {
        Formula sharing =
                isExpertParallel ? gpus : attention.isLatent() ? ONE : smallest(gpus, shape.get(Fact.KV_HEADS));
        return new Computed(Term.KV_GPUS, sharing, Unit.GPUS);
    }

    /** FLOP of one token attending to a context. */
    Explanation flop(Explanation context, Constant latentWidth) {
        Formula attending = attention.isLatent() ? latent(context, latentWidth) : grouped(context);
        Formula picking = product(Leaves.fixed(Constant.INDEXER_FLOP), context, shape.get(Fact.FULL_LAYERS));
        return new Computed(Term.ATTENTION_FLOP, picks() ? sum(attending, picking) : attending, Unit.FLOP);
    }

    private Formula latent(Explanation context, Constant width) {
        return product(
                Leaves.fixed(Constant.FLOP_PER_MULTIPLICATION),
                shape.get(Fact.HEADS),
                Leaves.fixed(width),
                shape.get(Fact.FULL_LAYERS),
                picked(context));
    }

    private Formula grouped(Explanation context) {
        Formula full = product(shape.get(Fact.FULL_LAYER_QUERY_WIDTH), shape.get(Fact.FULL_LAYERS), picked(context));
        Formula all = hasWindow()
                ? sum(
                        full,
                        product(
                                shape.get(Fact.WINDOW_LAYER_QUERY_WIDTH),
                                shape.get(Fact.WINDOW_LAYERS),
                                inWindow(context)))
                : full;
        return product(Leaves.fixed(Constant.FLOP_OF_ATTENDING), all);
    }
}
