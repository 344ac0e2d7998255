package app.fulcrum.model.deployment;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.catalog.Architecture.Indexer;
import app.fulcrum.model.catalog.Architecture.Layers;
import app.fulcrum.model.catalog.OpenModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A dense model of any size, shaped as those of the price book are: every measure of its shape follows the power law
 * through two of them.
 *
 * <p>Inside the range of sizes the book has, the two are the neighbors. Beyond it, they are the smallest and the largest
 * of the book, so that the shape goes on growing the way it does over the whole book. Only dense models with ordinary
 * full attention count, and of those only such as have no more of anything than a larger one, so that a larger generic
 * model never has less of anything; the result is one of them.
 *
 * @param architecture the shape it is assumed to have
 * @param smaller the smaller of the two models
 * @param larger the larger of the two
 * @param isBetween whether its size lies between theirs; if not, its shape is extrapolated
 */
public record GenericModel(Architecture architecture, OpenModel smaller, OpenModel larger, boolean isBetween) {

    private static final double BILLION = 1e9;

    /** Models this near in size are of one size. */
    private static final double SAME_SIZE = 1.02;

    private static final List<ToDoubleFunction<Architecture>> MEASURES = List.of(
            Architecture::activeMatmulParameters,
            Architecture::layers,
            Architecture::hiddenSize,
            shape -> shape.attention().kvHeads(),
            shape -> (double) shape.attention().heads() / shape.attention().kvHeads(),
            shape -> shape.attention().headWidth());

    /**
     * The generic model of a size.
     *
     * @param totalBillion parameters in billions, more than 0
     * @return absent if fewer than two dense models of known shape and different size are given
     */
    public static Optional<GenericModel> of(double totalBillion, List<OpenModel> models) {
        List<OpenModel> bySize = lenders(models);
        if (bySize.size() < 2) {
            return Optional.empty();
        }
        double parameters = totalBillion * BILLION;
        for (int i = 1; i < bySize.size(); i++) {
            OpenModel smaller = bySize.get(i - 1);
            OpenModel larger = bySize.get(i);
            if (parametersOf(smaller) <= parameters && parameters <= parametersOf(larger)) {
                return Optional.of(new GenericModel(shape(parameters, smaller, larger), smaller, larger, true));
            }
        }
        OpenModel smallest = bySize.getFirst();
        OpenModel largest = bySize.getLast();
        return Optional.of(new GenericModel(shape(parameters, smallest, largest), smallest, largest, false));
    }

    /** One model for each size, from small to large, each with no more of anything than the next. */
    private static List<OpenModel> lenders(List<OpenModel> models) {
        List<OpenModel> lenders = new ArrayList<>();
        for (OpenModel model : newestOfEachSize(models).reversed()) {
            if (lenders.isEmpty() || hasNoMoreThan(shapeOf(lenders.getLast()), shapeOf(model))) {
                lenders.add(model);
            }
        }
        return lenders.reversed();
    }

    private static List<OpenModel> newestOfEachSize(List<OpenModel> models) {
        List<OpenModel> sorted = models.stream()
                .filter(model ->
                        model.architecture().filter(GenericModel::isOrdinary).isPresent())
                .sorted(Comparator.comparingDouble(GenericModel::parametersOf))
                .toList();
        List<OpenModel> distinct = new ArrayList<>();
        for (OpenModel model : sorted) {
            boolean isNewSize =
                    distinct.isEmpty() || parametersOf(model) > SAME_SIZE * parametersOf(distinct.getLast());
            if (isNewSize || releasedText(distinct.getLast()).compareTo(releasedText(model)) <= 0) {
                if (!isNewSize) {
                    distinct.removeLast();
                }
                distinct.add(model);
            }
        }
        return distinct;
    }

    private static String releasedText(OpenModel model) {
        return model.released().map(Object::toString).orElse("");
    }

    private static boolean hasNoMoreThan(Architecture larger, Architecture shape) {
        return MEASURES.stream().allMatch(measure -> measure.applyAsDouble(shape) <= measure.applyAsDouble(larger));
    }

    private static boolean isOrdinary(Architecture architecture) {
        Attention attention = architecture.attention();
        return !architecture.isMixtureOfExperts()
                && !attention.isLatent()
                && attention.full().count() == architecture.layers()
                && attention.window().count() == 0;
    }

    private static Architecture shape(double parameters, OpenModel smaller, OpenModel larger) {
        var law = new PowerLaw(
                smaller.architecture().orElseThrow(), larger.architecture().orElseThrow(), parameters);
        int layers = law.whole(Architecture::layers);
        int kvHeads = law.whole(model -> model.attention().kvHeads());
        int queriesPerKvHead = law.whole(
                model -> (double) model.attention().heads() / model.attention().kvHeads());
        int heads = queriesPerKvHead * kvHeads;
        int headWidth = law.whole(model -> model.attention().headWidth());
        var full = new Layers(layers, 2 * kvHeads * headWidth, heads * headWidth);
        var attention = new Attention(heads, kvHeads, false, full, Layers.NONE, 0, 0, 0, Indexer.NONE);
        double active = Math.min(parameters, law.at(Architecture::activeMatmulParameters));
        return new Architecture(
                parameters, active, 0, 1, 1, 0, layers, 0, law.whole(Architecture::hiddenSize), attention, false);
    }

    private static double parametersOf(OpenModel model) {
        return shapeOf(model).totalParameters();
    }

    private static Architecture shapeOf(OpenModel model) {
        return model.architecture().orElseThrow();
    }

    /** {@code y = y1·(N/N1)^(ln(y2/y1)/ln(N2/N1))} for each measure y of two shapes of N1 and N2 parameters. */
    private record PowerLaw(Architecture one, Architecture two, double parameters) {

        double at(ToDoubleFunction<Architecture> measure) {
            double first = measure.applyAsDouble(one);
            double ratio = measure.applyAsDouble(two) / first;
            double distance = Math.log(parameters / one.totalParameters())
                    / Math.log(two.totalParameters() / one.totalParameters());
            return first * Math.pow(ratio, distance);
        }

        int whole(ToDoubleFunction<Architecture> measure) {
            return (int) Math.max(1, Math.round(at(measure)));
        }
    }
}
