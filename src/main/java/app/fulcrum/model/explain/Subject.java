package app.fulcrum.model.explain;

import app.fulcrum.model.cost.LineKind;

/** What a computed figure is. */
public sealed interface Subject permits Term, Subject.Line {

    /** A line of a monthly bill. */
    record Line(LineKind kind) implements Subject {}
}
