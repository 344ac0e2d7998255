package app.fulcrum.model.catalog;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks records up. Every contest looks some up, and a loop takes a fraction of what a stream does. */
final class RecordLookup {

    private RecordLookup() {}

    /** The first that is wanted. */
    static <T> Optional<T> first(List<T> records, Predicate<T> wanted) {
        for (int i = 0; i < records.size(); i++) {
            if (wanted.test(records.get(i))) {
                return Optional.of(records.get(i));
            }
        }
        return Optional.empty();
    }
}
