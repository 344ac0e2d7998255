package app.fulcrum.model.described;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.catalog.Architecture.Indexer;
import app.fulcrum.model.catalog.Architecture.Layers;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.OpenModel.Weights;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.problem.Phrase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A model as the user describes it. What it is good for, {@link #flaws()} says: only without any is there a shape.
 *
 * @param measures the numbers known of it
 * @param releasedIn the precision its weights come in
 * @param isEmbeddingTied whether input and output share one embedding
 * @param nonExpertBf16InFourBit whether its 4-bit weights are those of the experts alone, the rest being bf16
 */
public record DescribedModel(
        String name,
        Map<ModelMeasure, Double> measures,
        Precision releasedIn,
        boolean isEmbeddingTied,
        boolean nonExpertBf16InFourBit) {

    private static final double BILLION = 1e9;
    private static final double MEGA = 1e6;

    public DescribedModel {
        EnumMap<ModelMeasure, Double> copy = new EnumMap<>(ModelMeasure.class);
        copy.putAll(measures);
        measures = Collections.unmodifiableMap(copy);
    }

    /** Why a description is none of a model. */
    public sealed interface Flaw {

        /** The number it is about. */
        ModelMeasure measure();

        /** A number without which there is no shape. */
        record Missing(ModelMeasure measure) implements Flaw {}

        /**
         * A number that does not go with another.
         *
         * @param why the rule they break
         */
        record Contradiction(ModelMeasure measure, ModelMeasure against, Phrase why) implements Flaw {}
    }

    /** What stands for it where a model of the price book has its identifier. */
    public String id() {
        return "described " + name;
    }

    public OptionalDouble find(ModelMeasure measure) {
        Double number = measures.get(measure);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    boolean has(ModelMeasure measure) {
        return measures.containsKey(measure);
    }

    double get(ModelMeasure measure) {
        return find(measure).orElseThrow();
    }

    double getOr(ModelMeasure measure, double otherwise) {
        return find(measure).orElse(otherwise);
    }

    private int count(ModelMeasure measure) {
        return (int) getOr(measure, 0);
    }

    boolean hasExperts() {
        return has(ModelMeasure.EXPERTS);
    }

    boolean isLatent() {
        return has(ModelMeasure.KV_RANK);
    }

    /** Width of a head; the hidden size over all heads unless it is stated. */
    double headWidth() {
        return getOr(ModelMeasure.HEAD_WIDTH, Math.floor(get(ModelMeasure.HIDDEN_SIZE) / get(ModelMeasure.HEADS)));
    }

    /** What is wrong with it, if anything; what else is missing is said before what does not go together. */
    public List<Flaw> flaws() {
        List<Flaw> missing = missing();
        if (!missing.isEmpty()) {
            return missing;
        }
        List<Flaw> flaws = new ArrayList<>();
        atMost(ModelMeasure.KV_HEADS, ModelMeasure.HEADS, Phrase.KV_HEADS_WITHIN_HEADS, flaws);
        atMost(ModelMeasure.EXPERTS_PER_TOKEN, ModelMeasure.EXPERTS, Phrase.USED_WITHIN_EXPERTS, flaws);
        if (count(ModelMeasure.DENSE_LAYERS) >= count(ModelMeasure.LAYERS)) {
            flaws.add(new Flaw.Contradiction(
                    ModelMeasure.DENSE_LAYERS, ModelMeasure.LAYERS, Phrase.SOME_LAYERS_HAVE_EXPERTS));
        }
        if (fullLayers() < 0) {
            ModelMeasure most =
                    count(ModelMeasure.WINDOW_LAYERS) > 0 ? ModelMeasure.WINDOW_LAYERS : ModelMeasure.LINEAR_LAYERS;
            flaws.add(new Flaw.Contradiction(most, ModelMeasure.LAYERS, Phrase.LAYERS_ATTEND_ONCE));
        }
        if (flaws.isEmpty()) {
            sizes(flaws);
        }
        return flaws;
    }

    private void sizes(List<Flaw> flaws) {
        for (ModelMeasure size : List.of(ModelMeasure.TOTAL_BILLION, ModelMeasure.ACTIVE_BILLION)) {
            if (parameters(size).isEmpty()) {
                flaws.add(new Flaw.Missing(size));
            }
        }
        if (flaws.isEmpty()) {
            double total = parameters(ModelMeasure.TOTAL_BILLION).getAsDouble();
            if (parameters(ModelMeasure.ACTIVE_BILLION).getAsDouble() > total) {
                flaws.add(new Flaw.Contradiction(
                        ModelMeasure.ACTIVE_BILLION, ModelMeasure.TOTAL_BILLION, Phrase.ACTIVE_WITHIN_TOTAL));
            }
            if (ParameterCount.of(this).routedExperts() > total) {
                flaws.add(new Flaw.Contradiction(
                        ModelMeasure.TOTAL_BILLION, ModelMeasure.EXPERTS, Phrase.EXPERTS_WITHIN_TOTAL));
            }
        }
    }

    private void atMost(ModelMeasure part, ModelMeasure whole, Phrase why, List<Flaw> flaws) {
        if (has(part) && has(whole) && get(part) > get(whole)) {
            flaws.add(new Flaw.Contradiction(part, whole, why));
        }
    }

    private List<Flaw> missing() {
        List<Flaw> missing = new ArrayList<>();
        for (ModelMeasure measure : ModelMeasure.values()) {
            if (isNeeded(measure) && !has(measure)) {
                missing.add(new Flaw.Missing(measure));
            }
        }
        return missing;
    }

    private boolean isNeeded(ModelMeasure measure) {
        return switch (measure) {
            case KV_HEADS -> !isLatent();
            case EXPERTS -> has(ModelMeasure.EXPERTS_PER_TOKEN) || has(ModelMeasure.EXPERT_WIDTH);
            case EXPERTS_PER_TOKEN, EXPERT_WIDTH -> hasExperts();
            case WINDOW_TOKENS -> count(ModelMeasure.WINDOW_LAYERS) > 0;
            case LINEAR_STATE -> count(ModelMeasure.LINEAR_LAYERS) > 0;
            default -> measure.isRequired();
        };
    }

    private int fullLayers() {
        return count(ModelMeasure.LAYERS) - count(ModelMeasure.WINDOW_LAYERS) - count(ModelMeasure.LINEAR_LAYERS);
    }

    /** Of {@link ModelMeasure#TOTAL_BILLION} or {@link ModelMeasure#ACTIVE_BILLION} the number as it is stated, or counted from the shape; absent where it is neither. */
    private OptionalDouble parameters(ModelMeasure size) {
        if (has(size)) {
            return OptionalDouble.of(get(size) * BILLION);
        }
        ParameterCount count = ParameterCount.of(this);
        return size == ModelMeasure.TOTAL_BILLION ? count.total() : count.activeMatmul();
    }

    /** The size counted from the shape, in billions; absent where the shape does not tell, or something is wrong with it. */
    public OptionalDouble countedBillion(ModelMeasure size) {
        if (!missing().isEmpty()) {
            return OptionalDouble.empty();
        }
        ParameterCount count = ParameterCount.of(this);
        OptionalDouble counted = size == ModelMeasure.TOTAL_BILLION ? count.total() : count.activeMatmul();
        return counted.isPresent() ? OptionalDouble.of(counted.getAsDouble() / BILLION) : counted;
    }

    /**
     * The same as the price book has its own.
     *
     * @throws java.util.NoSuchElementException if there are {@link #flaws()}
     */
    public OpenModel model() {
        Architecture shape = architecture();
        return new OpenModel(
                id(),
                name,
                Optional.of(new Weights(
                        shape.totalParameters() / BILLION, shape.activeMatmulParameters() / BILLION, releasedIn)),
                Optional.of(shape),
                has(ModelMeasure.CONTEXT) ? OptionalLong.of((long) get(ModelMeasure.CONTEXT)) : OptionalLong.empty(),
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty());
    }

    private Architecture architecture() {
        int layers = count(ModelMeasure.LAYERS);
        return new Architecture(
                parameters(ModelMeasure.TOTAL_BILLION).orElseThrow(),
                parameters(ModelMeasure.ACTIVE_BILLION).orElseThrow(),
                ParameterCount.of(this).routedExperts(),
                hasExperts() ? count(ModelMeasure.EXPERTS) : 1,
                hasExperts() ? count(ModelMeasure.EXPERTS_PER_TOKEN) : 1,
                hasExperts() ? count(ModelMeasure.EXPERT_WIDTH) : 0,
                layers,
                hasExperts() ? layers - count(ModelMeasure.DENSE_LAYERS) : 0,
                count(ModelMeasure.HIDDEN_SIZE),
                attention(),
                nonExpertBf16InFourBit);
    }

    private Attention attention() {
        int heads = count(ModelMeasure.HEADS);
        int kvHeads = isLatent() ? 0 : count(ModelMeasure.KV_HEADS);
        int width = isLatent() ? 0 : (int) headWidth();
        double elements =
                isLatent() ? get(ModelMeasure.KV_RANK) + getOr(ModelMeasure.ROPE_WIDTH, 0) : 2.0 * kvHeads * width;
        int windows = count(ModelMeasure.WINDOW_LAYERS);
        return new Attention(
                heads,
                kvHeads,
                isLatent(),
                new Layers(fullLayers(), elements, heads * width),
                windows == 0 ? Layers.NONE : new Layers(windows, elements, heads * width),
                windows == 0 ? 0 : count(ModelMeasure.WINDOW_TOKENS),
                count(ModelMeasure.LINEAR_LAYERS),
                count(ModelMeasure.LINEAR_LAYERS) == 0 ? 0 : get(ModelMeasure.LINEAR_STATE) * MEGA,
                Indexer.NONE);
    }
}
