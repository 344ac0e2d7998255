package app.fulcrum.model.explain;

import static app.fulcrum.model.formula.Formula.ONE;
import static app.fulcrum.model.formula.Formula.largest;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.smallest;
import static app.fulcrum.model.formula.Formula.sum;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.deployment.GenericModel;
import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Chosen;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.formula.Fact;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Floor;
import app.fulcrum.model.formula.Formula.Logarithm;
import app.fulcrum.model.formula.Formula.Power;
import app.fulcrum.model.formula.Subject;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.serving.ServedModel;
import app.fulcrum.model.unit.Unit;
import java.util.function.Function;

/** The shape of what is served: facts of a record, or of two records between or beyond which a generic model lies. */
sealed interface ShapeFacts {

    static ShapeFacts of(ServedModel model) {
        return model.generic()
                .<ShapeFacts>map(
                        generic -> new Interpolated(generic, model.shape().totalParameters()))
                .orElseGet(() -> new Published(model.named().orElseThrow()));
    }

    Formula get(Fact fact);

    /** A fact of one record. */
    private static Formula of(OpenModel model, Fact fact) {
        return Sourced.of(fact, model.name(), number(model, fact), model.provenance());
    }

    private static double number(OpenModel model, Fact fact) {
        return fact == Fact.TOTAL_BILLIONS
                ? model.weights().orElseThrow().totalBillion()
                : number(model.architecture().orElseThrow(), fact);
    }

    private static double number(Architecture shape, Fact fact) {
        return switch (fact) {
            case TOTAL_PARAMETERS -> shape.totalParameters();
            case ACTIVE_PARAMETERS -> shape.activeMatmulParameters();
            case EXPERT_PARAMETERS -> shape.routedExpertParameters();
            case EXPERTS -> shape.experts();
            case EXPERTS_PER_TOKEN -> shape.expertsPerToken();
            case LAYERS -> shape.layers();
            case EXPERT_LAYERS -> shape.moeLayers();
            case HIDDEN_SIZE -> shape.hiddenSize();
            case EXPERT_WIDTH -> shape.expertWidth();
            default -> number(shape.attention(), fact);
        };
    }

    private static double number(Attention attention, Fact fact) {
        return switch (fact) {
            case HEADS -> attention.heads();
            case KV_HEADS -> attention.kvHeads();
            case HEAD_WIDTH -> attention.headWidth();
            case FULL_LAYERS -> attention.full().count();
            case FULL_LAYER_ELEMENTS -> attention.full().kvElements();
            case FULL_LAYER_QUERY_WIDTH -> attention.full().queryWidth();
            case WINDOW_LAYERS -> attention.window().count();
            case WINDOW_LAYER_ELEMENTS -> attention.window().kvElements();
            case WINDOW_LAYER_QUERY_WIDTH -> attention.window().queryWidth();
            case INDEX_BYTES -> attention.indexer().bytesPerToken();
            case PICKED_TOKENS -> attention.indexer().topTokens().orElseThrow();
            case WINDOW_TOKENS -> attention.windowTokens();
            case LINEAR_LAYERS -> attention.linearLayers();
            case LINEAR_STATE -> attention.linearStateBytes();
            default -> throw new IllegalArgumentException("no fact about a shape: " + fact);
        };
    }

    /** A model of the price book, or as the user describes it. */
    record Published(OpenModel model) implements ShapeFacts {

        /** All weights; of a model of unknown shape as its publisher states them, in billions. */
        @Override
        public Formula get(Fact fact) {
            return fact == Fact.TOTAL_PARAMETERS && model.architecture().isEmpty()
                    ? product(of(model, Fact.TOTAL_BILLIONS), Leaves.fixed(Constant.PARAMETERS_IN_A_BILLION))
                    : of(model, fact);
        }
    }

    /** A dense model of any size: each of its measures follows the power law through two records. */
    record Interpolated(GenericModel model, double parameters) implements ShapeFacts {

        @Override
        public Formula get(Fact fact) {
            return switch (fact) {
                case TOTAL_PARAMETERS -> size();
                case ACTIVE_PARAMETERS -> shaped(fact, smallest(size(), lawOf(fact)));
                case LAYERS, HIDDEN_SIZE, KV_HEADS, HEAD_WIDTH -> shaped(fact, whole(lawOf(fact)));
                case FULL_LAYERS -> get(Fact.LAYERS);
                case FULL_LAYER_ELEMENTS ->
                    shaped(
                            fact,
                            product(Leaves.fixed(Constant.KEY_AND_VALUE), get(Fact.KV_HEADS), get(Fact.HEAD_WIDTH)));
                case FULL_LAYER_QUERY_WIDTH -> shaped(fact, product(get(Fact.HEADS), get(Fact.HEAD_WIDTH)));
                case HEADS -> shaped(fact, product(whole(law(Interpolated::queriesPerKvHead)), get(Fact.KV_HEADS)));
                case EXPERTS, EXPERTS_PER_TOKEN -> ONE;
                default -> Formula.ZERO;
            };
        }

        private static Explanation shaped(Fact fact, Formula formula) {
            return new Computed(new Subject.OfShape(fact), formula, fact.unit());
        }

        private static Formula queriesPerKvHead(OpenModel model) {
            return quotient(of(model, Fact.HEADS), of(model, Fact.KV_HEADS));
        }

        private Formula size() {
            return product(
                    new Chosen(
                            Term.MODEL_SIZE,
                            parameters / Constant.PARAMETERS_IN_A_BILLION.value(),
                            Unit.BILLION_PARAMETERS),
                    Leaves.fixed(Constant.PARAMETERS_IN_A_BILLION));
        }

        /** At least 1, rounded half up. */
        private static Formula whole(Formula measure) {
            return largest(ONE, new Floor(sum(measure, Leaves.fixed(Constant.HALF))));
        }

        private Formula lawOf(Fact fact) {
            return law(model -> of(model, fact));
        }

        private Formula law(Function<OpenModel, Formula> measure) {
            Formula smaller = of(model.smaller(), Fact.TOTAL_PARAMETERS);
            Formula larger = of(model.larger(), Fact.TOTAL_PARAMETERS);
            Formula distance = new Logarithm(quotient(size(), smaller), quotient(larger, smaller));
            Formula first = measure.apply(model.smaller());
            return product(first, new Power(quotient(measure.apply(model.larger()), first), distance));
        }
    }
}
