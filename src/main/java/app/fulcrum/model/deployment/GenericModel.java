package app.fulcrum.model.deployment;

import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Architecture.Attention;
import app.fulcrum.model.catalog.OpenModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/**
 * A dense model of any size, shaped as those of the price book are: every measure of its shape follows the power law
 * through two of them.
 *
 * <p>Inside the range of sizes the book has, the two are the neighbors. Beyond it, they are the smallest and the largest
 * of the book, so that the shape goes on growing the way it does over the whole book. Only dense models with ordinary
 * full attention count; the result is one of them.
 *
 * @param architecture the shape it is assumed to have
 * @param smaller the smaller of the two models
 * @param larger the larger of the two
 * @param isBetween whether its size lies between theirs; if not, its shape is extrapolated
 */
public record GenericModel(Architecture architecture, OpenModel smaller, OpenModel larger, boolean isBetween) {

    private static final double BILLION = 1e9;

    /**
     * The generic model of a size.
     *
     * @param totalBillion parameters in billions, more than 0
     * @return absent if fewer than two dense models of known shape and different size are given
     */
    public static Optional<GenericModel> of(double totalBillion, List<OpenModel> models) {
        List<OpenModel> bySize = ordinaryDenseModels(models);
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

    /** One model for each size, the newest, from small to large. */
    private static List<OpenModel> ordinaryDenseModels(List<OpenModel> models) {
        List<OpenModel> sorted = models.stream()
                .filter(model ->
                        model.architecture().filter(GenericModel::isOrdinary).isPresent())
                .sorted(Comparator.comparingDouble(GenericModel::parametersOf)
                        .thenComparing(
                                model -> model.released().map(Object::toString).orElse("")))
                .toList();
        List<OpenModel> distinct = new ArrayList<>();
        for (OpenModel model : sorted) {
            if (!distinct.isEmpty() && parametersOf(distinct.getLast()) == parametersOf(model)) {
                distinct.removeLast();
            }
            distinct.add(model);
        }
        return distinct;
    }

    private static boolean isOrdinary(Architecture architecture) {
        Attention attention = architecture.attention();
        return !architecture.isMixtureOfExperts()
                && attention.latentElementsPerToken().isEmpty()
                && attention.fullLayers() == architecture.layers();
    }

    private static Architecture shape(double parameters, OpenModel smaller, OpenModel larger) {
        var law = new PowerLaw(
                smaller.architecture().orElseThrow(), larger.architecture().orElseThrow(), parameters);
        int layers = law.whole(Architecture::layers);
        int kvHeads = law.whole(model -> model.attention().kvHeads());
        int queriesPerKvHead = law.whole(
                model -> (double) model.attention().heads() / model.attention().kvHeads());
        var attention = new Attention(
                queriesPerKvHead * kvHeads,
                kvHeads,
                law.whole(model -> model.attention().headDimension()),
                OptionalInt.empty(),
                layers,
                0,
                0,
                0,
                0);
        double active = Math.min(parameters, law.at(Architecture::activeMatmulParameters));
        return new Architecture(
                parameters, active, 0, 1, 1, layers, 0, law.whole(Architecture::hiddenSize), attention, false);
    }

    private static double parametersOf(OpenModel model) {
        return model.architecture().orElseThrow().totalParameters();
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
