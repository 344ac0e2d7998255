package app.fulcrum.model.explain;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.scenario.InputKey;

/** What a computed figure is. */
public sealed interface Subject permits Term, Subject.Line, Subject.SameAs, Subject.NotStated {

    /** A line of a monthly bill. */
    record Line(LineKind kind) implements Subject {}

    /** An input nobody states apart, so that it is what another one is. */
    record SameAs(InputKey key, InputKey other) implements Subject {}

    /** An input nobody states. */
    record NotStated(InputKey key) implements Subject {}
}
