package app.fulcrum.model.difference;

import app.fulcrum.model.difference.EditSubject.Heading;
import app.fulcrum.model.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One place where two scenarios differ.
 *
 * @param from what the first has there; absent when nothing is set
 * @param to what the second has there
 */
public record Difference(EditSubject subject, Optional<Value> from, Optional<Value> to) {

    /** What kind of difference it is. */
    public enum What {
        /** Another value, or one more or less. */
        CHANGED,
        /** An alternative only the second has. */
        ADDED,
        /** An alternative only the first has. */
        REMOVED,
        /** The same alternative by another name. */
        RENAMED,
        /** The same alternatives in another order, which decides ties. */
        REORDERED
    }

    public What what() {
        return switch (subject) {
            case EditSubject.OfAlternative _ -> from.isEmpty() ? What.ADDED : What.REMOVED;
            case EditSubject.OfName _ -> What.RENAMED;
            case Heading heading when heading == Heading.ORDER -> What.REORDERED;
            default -> What.CHANGED;
        };
    }

    /** Every place where they differ, in the order of a file; none if and only if the scenarios are equal. */
    public static List<Difference> between(Scenario one, Scenario other) {
        List<Difference> differences = new ArrayList<>();
        if (one.equals(other)) {
            return differences;
        }
        for (EditSubject subject : EditSubjects.of(List.of(one, other))) {
            Difference difference = at(subject, one, other);
            if (!difference.from.equals(difference.to)) {
                differences.add(difference);
            }
        }
        return differences;
    }

    /** What two scenarios have at one place, the same or not. */
    public static Difference at(EditSubject subject, Scenario one, Scenario other) {
        return new Difference(subject, subject.in(one), subject.in(other));
    }
}
