package app.fulcrum.model.resolution;

import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.InputKey;
import java.util.List;
import java.util.Optional;

/** Where the number that counts for an input comes from. */
public sealed interface Origin {

    /** The user's word, which counts before the price book's. */
    record Typed(Assumption assumption) implements Origin {}

    /** The user's own measurement, which counts before an estimate. */
    record Measured(Assumption assumption) implements Origin {}

    /** Taken from a file of the user's own, which counts before the price book's word. */
    record Imported(Assumption assumption, ImportedFile file) implements Origin {}

    /** The scenario holds what the price book starts every scenario with. */
    record Default(BookValue value) implements Origin {}

    /** A record of the price book that the scenario has chosen. */
    record Offered(BookValue value) implements Origin {}

    /**
     * What the user says of a GPU that the price book does not list.
     *
     * @param gpu what it is called
     */
    record Described(String gpu) implements Origin {}

    /**
     * Nobody states it apart, so that it is what another input is.
     *
     * @param other the input it follows
     * @param origin where that one comes from
     */
    record SameAs(InputKey other, Origin origin) implements Origin {}

    /**
     * The volume follows from others that are stated in its place.
     *
     * @param factors what states it: users, sessions and requests, or requests at once and how long one takes
     */
    record Derived(List<Resolved> factors) implements Origin {

        public Derived {
            factors = List.copyOf(factors);
        }
    }

    /**
     * How much of the given day comes in the hours at which an offer costs more.
     *
     * @param hours what the price book says of these hours
     */
    record OfDay(BookValue hours) implements Origin {}

    /** Nobody states it. */
    record Unknown(Reason reason) implements Origin {}

    /** Why nobody states a number. */
    enum Reason {
        /** The price book has nothing to say about it, and the user has said nothing. */
        NOT_STATED,
        /** The chosen offer has no price on the scenario's date. */
        NO_PRICE_ON_DATE,
        /** The chosen offer has a price for cached tokens, but not for this lifetime or length of request. */
        NOT_FOR_THIS_USE,
        /** The chosen offer states no discount: none counts. */
        NO_DISCOUNT,
        /** The chosen offer does not charge for it, or makes no difference by it. */
        NOT_CHARGED,
        /** Every layout has one of its own, by the class of its estimate. */
        OF_ESTIMATE_CLASS
    }

    /** Where the number comes from in the end: what another input follows is where that one comes from. */
    default Origin root() {
        return this instanceof SameAs(InputKey _, Origin origin) ? origin.root() : this;
    }

    /** What the price book says of where the number comes from in the end; absent where it does not come from there. */
    default Optional<Provenance> provenance() {
        return switch (root()) {
            case Default(BookValue value) -> Optional.of(value.provenance());
            case Offered(BookValue value) -> Optional.of(value.provenance());
            case OfDay(BookValue hours) -> Optional.of(hours.provenance());
            case Typed _, Measured _, Imported _, Described _, SameAs _, Derived _, Unknown _ -> Optional.empty();
        };
    }
}
