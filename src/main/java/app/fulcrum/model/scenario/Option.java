package app.fulcrum.model.scenario;

import java.util.List;

/** A way to buy tokens. The order is the one ties are decided in: of two equal costs the first named wins. */
public enum Option {
    CLOSED_API,
    HOSTED_OPEN_API,
    SELF_HOSTED;

    private static final List<Option> IN_ORDER = List.of(values());

    /** The option named at a place, counted from 0. */
    public static Option at(int place) {
        return IN_ORDER.get(place);
    }

    /** Where it is named, counted from 0. */
    public int place() {
        return IN_ORDER.indexOf(this);
    }
}
