package app.fulcrum.model.deployment;

import app.fulcrum.model.catalog.Architecture;
import java.util.Optional;

/** What is known of the shape of a model. */
public sealed interface ModelShape {

    /** Weights stored, more than 0. */
    double totalParameters();

    /** The shape to reckon with; absent where none is known. */
    Optional<Architecture> architecture();

    default boolean isMixtureOfExperts() {
        return architecture().filter(Architecture::isMixtureOfExperts).isPresent();
    }

    /** As its publisher has it. */
    record Published(Architecture published) implements ModelShape {
        @Override
        public double totalParameters() {
            return published.totalParameters();
        }

        @Override
        public Optional<Architecture> architecture() {
            return Optional.of(published);
        }
    }

    /** That of no real model: good for memory and speed, while its heads are nobody's. */
    record Interpolated(Architecture interpolated) implements ModelShape {
        @Override
        public double totalParameters() {
            return interpolated.totalParameters();
        }

        @Override
        public Optional<Architecture> architecture() {
            return Optional.of(interpolated);
        }
    }

    /** Only its size is known: memory can be checked for the weights, and speed cannot be estimated. */
    record Unknown(double totalParameters) implements ModelShape {
        @Override
        public Optional<Architecture> architecture() {
            return Optional.empty();
        }
    }
}
