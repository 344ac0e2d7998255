package app.fulcrum.controller.inputs.words;

import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.OpenModel.Weights;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.described.DescribedModel;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.text.number.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which models of the price book lie where on a scale of sizes: those whose shape is known, so that they can be run. */
public final class ModelSizes {

    private static final double BILLION = 1e9;
    private static final double SMALL = 8;
    private static final double USUAL = 70;
    private static final double LARGE = 400;

    /** Sizes as near as this are told in the same breath. */
    private static final double CLOSE = 0.03;

    private final PriceBook book;
    private final List<OpenModel> models;

    public ModelSizes(PriceBook book) {
        this.book = book;
        this.models = book.openModels().stream()
                .filter(model -> model.architecture().isPresent())
                .filter(model -> isOnScale(total(model)))
                .sorted(Comparator.comparing((OpenModel model) ->
                                model.released().map(Object::toString).orElse(""))
                        .reversed())
                .toList();
    }

    private static double total(OpenModel model) {
        return model.weights().orElseThrow().totalBillion();
    }

    private static boolean isOnScale(double size) {
        return ModelChoice.Generic.MINIMUM_BILLION <= size && size <= ModelChoice.Generic.MAXIMUM_BILLION;
    }

    public Set<Double> all() {
        return models.stream().map(ModelSizes::total).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ends, and a few sizes in between that everybody knows. */
    public Set<Double> labeled() {
        Set<Double> labeled =
                new TreeSet<>(Set.of(ModelChoice.Generic.MINIMUM_BILLION, ModelChoice.Generic.MAXIMUM_BILLION));
        Stream.of(SMALL, USUAL, LARGE).forEach(size -> labeled.add(nearest(size)));
        return labeled;
    }

    /** Where a double-click goes. */
    public double usual() {
        return nearest(USUAL);
    }

    private double nearest(double size) {
        return book.openModelOfSize(size).map(ModelSizes::total).orElse(size);
    }

    /** What a size on the scale stands for: of several models of one size the present one, or else the newest. */
    public ModelChoice at(double size, ModelChoice present) {
        if (!(present instanceof ModelChoice.Generic) && of(present) == size) {
            return present;
        }
        return models.stream()
                .filter(model -> total(model) == size)
                .findFirst()
                .<ModelChoice>map(model -> new ModelChoice.Named(model.id()))
                .orElseGet(() -> new ModelChoice.Generic(size));
    }

    public double of(ModelChoice choice) {
        return switch (choice) {
            case ModelChoice.Generic(double size) -> size;
            case ModelChoice.Described(DescribedModel described) ->
                Math.clamp(
                        total(described.model()),
                        ModelChoice.Generic.MINIMUM_BILLION,
                        ModelChoice.Generic.MAXIMUM_BILLION);
            case ModelChoice.Named(String id) ->
                book.openModel(id)
                        .flatMap(OpenModel::weights)
                        .map(Weights::totalBillion)
                        .orElseGet(this::usual);
        };
    }

    /** The model somebody may have meant who typed this size, the newest of those nearly of it. */
    public Optional<OpenModel> closeTo(double size) {
        return models.stream()
                .min(Comparator.comparingDouble(model -> Math.abs(Math.log(total(model) / size))))
                .filter(model -> Math.abs(total(model) / size - 1) <= CLOSE);
    }

    /** {@code 70B} below the slider, where there is little room. */
    public static String label(double size) {
        return size < 1 ? Figures.billions(size) : Figures.tokens(Math.floor(size) * BILLION);
    }

    /** {@code 70.6B}. */
    public static String exact(double size) {
        return Figures.tokens(size * BILLION);
    }
}
