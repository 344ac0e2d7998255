package app.fulcrum.model.scenario;

/** A chapter of the inputs: whose they are, and where they stand together. */
public enum Group {
    WORKLOAD("workload"),
    /** What an API is paid. */
    API("api"),
    /** What an API is promised, and what it lets through. */
    COMMITMENT("commitment"),
    /** How an alternative counts the tokens and requests of the workload. */
    COUNTING("counting"),
    /** How weights are served on one's own GPUs. */
    SERVING("serving"),
    /** What one's own GPUs cost while they are rented. */
    RENTING("renting"),
    /** What comes with one's own GPUs, rented or bought. */
    RUNNING("running"),
    /** What one's own GPUs cost once they are bought. */
    BUYING("buying"),
    /** How a mix divides the requests between its parts. */
    MIXING("mixing"),
    /** What every alternative has. */
    ALTERNATIVE("alternative"),
    PEOPLE("people"),
    FINANCE("finance"),
    /** What changes from month to month. */
    OUTLOOK("outlook");

    private final String id;

    Group(String id) {
        this.id = id;
    }

    /** The name of the chapter; of those that all alternatives share also in paths. */
    public String id() {
        return id;
    }

    /** Whether one number counts for all alternatives. */
    public boolean isShared() {
        return this == WORKLOAD || this == PEOPLE || this == FINANCE || this == OUTLOOK;
    }

    /** Whether an alternative of a kind has numbers of its own here. */
    public boolean belongsTo(Way.Kind kind) {
        return switch (this) {
            case API, COMMITMENT -> kind.isApi();
            case SERVING, RENTING, RUNNING, BUYING -> kind == Way.Kind.SELF_HOSTED;
            case COUNTING -> kind != Way.Kind.MIX;
            case MIXING -> kind == Way.Kind.MIX;
            case ALTERNATIVE -> true;
            case WORKLOAD, PEOPLE, FINANCE, OUTLOOK -> false;
        };
    }
}
