package app.fulcrum.model.serving;

import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.deployment.GenericModel;
import app.fulcrum.model.deployment.ModelShape;
import app.fulcrum.model.described.DescribedModel;
import app.fulcrum.model.throughput.EstimateDoubt;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The open weights a scenario is about: a record of the price book, one the user describes, or a generic model of some size.
 *
 * @param shape what is known of its shape
 * @param releasedIn the precision its weights come in; a generic model is taken to come in bf16
 * @param named the record or description; absent for a generic model
 * @param generic the models a generic one is shaped after; absent for a named one
 */
public record ServedModel(
        ModelShape shape, Precision releasedIn, Optional<OpenModel> named, Optional<GenericModel> generic) {

    private static final double PARAMETERS_PER_BILLION = 1e9;

    /** Absent where nothing is known of its weights. */
    public static Optional<ServedModel> of(OpenModel model) {
        return model.weights().map(weights -> {
            ModelShape shape = model.architecture()
                    .<ModelShape>map(ModelShape.Published::new)
                    .orElseGet(() -> new ModelShape.Unknown(weights.totalBillion() * PARAMETERS_PER_BILLION));
            return new ServedModel(shape, weights.nativePrecision(), Optional.of(model), Optional.empty());
        });
    }

    /** A model as the user describes it. */
    public static ServedModel of(DescribedModel model) {
        return of(model.model()).orElseThrow();
    }

    static ServedModel of(GenericModel model) {
        return new ServedModel(
                new ModelShape.Interpolated(model.architecture()),
                Precision.BF16,
                Optional.empty(),
                Optional.of(model));
    }

    /** Whether only its size is known, so that it can be run at a measured rate alone. */
    public boolean isShapeUnknown() {
        return shape instanceof ModelShape.Unknown;
    }

    /** What speaks against trusting its throughput estimate as much as that of a measured model. */
    public Set<EstimateDoubt> doubts() {
        EnumSet<EstimateDoubt> doubts = EnumSet.noneOf(EstimateDoubt.class);
        if (generic.isPresent()) {
            doubts.add(EstimateDoubt.GENERIC_SHAPE);
        }
        if (named.isPresent() && !named.get().caution().isEmpty()) {
            doubts.add(EstimateDoubt.MODEL);
        }
        if (named.isPresent() && named.get().provenance().isEmpty()) {
            doubts.add(EstimateDoubt.DESCRIBED_SHAPE);
        }
        return doubts;
    }
}
