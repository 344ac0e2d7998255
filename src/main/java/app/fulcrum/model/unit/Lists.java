package app.fulcrum.model.unit;

import java.util.List;
import java.util.function.IntFunction;

/** Lists that are immutable from the start, so that no record has to copy them. */
public final class Lists {

    private Lists() {}

    /** What a function gives for each place, counted from 0. */
    @SuppressWarnings("unchecked") // an array of T that nobody else sees
    public static <T> List<T> byPlace(int size, IntFunction<? extends T> each) {
        T[] all = (T[]) new Object[size];
        for (int place = 0; place < size; place++) {
            all[place] = each.apply(place);
        }
        return List.of(all);
    }
}
