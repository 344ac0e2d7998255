package app.fulcrum.model.scenario;

/** A chapter of the assumptions, named in paths by {@link #id()}. */
public enum Group {
    WORKLOAD("workload"),
    CLOSED_API("closedApi"),
    HOSTED_OPEN_API("hostedOpenApi"),
    SELF_HOSTED("selfHosted"),
    PEOPLE("people"),
    FINANCE("finance");

    private final String id;

    Group(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
