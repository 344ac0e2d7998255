package app.fulcrum.model.projection;

import app.fulcrum.model.capacity.Accuracy.Doubt;
import app.fulcrum.model.capacity.GenericModel;
import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.Precision;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The open weights a scenario is about: a record of the price book, or a generic model of some size.
 *
 * @param architecture its shape
 * @param releasedIn the precision its weights come in; a generic model is taken to come in bf16
 * @param named the record; absent for a generic model
 * @param generic the models a generic one is shaped after; absent for a named one
 */
public record ServedModel(
        Architecture architecture, Precision releasedIn, Optional<OpenModel> named, Optional<GenericModel> generic) {

    static ServedModel of(OpenModel model, Architecture architecture) {
        return new ServedModel(architecture, model.nativePrecision(), Optional.of(model), Optional.empty());
    }

    static ServedModel of(GenericModel model) {
        return new ServedModel(model.architecture(), Precision.BF16, Optional.empty(), Optional.of(model));
    }

    /** What speaks against trusting its throughput estimate as much as that of a measured model. */
    public Set<Doubt> doubts() {
        EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (generic.isPresent()) {
            doubts.add(Doubt.GENERIC_SHAPE);
        }
        if (named.isPresent() && !named.get().caution().isEmpty()) {
            doubts.add(Doubt.MODEL);
        }
        return doubts;
    }
}
