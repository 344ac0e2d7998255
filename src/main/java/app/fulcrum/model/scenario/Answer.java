package app.fulcrum.model.scenario;

import java.util.SortedSet;
import java.util.TreeSet;

/** What somebody answered to a {@link Question}. */
public sealed interface Answer {

    /** Yes or no. */
    record YesNo(boolean yes) implements Answer {}

    /** One of the question's choices. */
    record Choice(String id) implements Answer {}

    /**
     * A number of users, dollars or people.
     *
     * @param value zero or more
     */
    record Amount(double value) implements Answer {

        /** @throws IllegalArgumentException if negative or not finite */
        public Amount {
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("not an amount: " + value);
            }
        }
    }

    /** ISO 3166 codes, and {@code EU} for the European Union. An empty set means none of those a license excludes. */
    record Territories(SortedSet<String> codes) implements Answer {

        public Territories {
            codes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        }
    }
}
