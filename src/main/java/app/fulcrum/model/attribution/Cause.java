package app.fulcrum.model.attribution;

import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.difference.EditSubject;
import java.util.List;

/** What may move a result by itself. */
public sealed interface Cause {

    /** Every place where the scenarios differ because of it, in the order of a file; never empty. */
    List<Difference> differences();

    default List<EditSubject> subjects() {
        return differences().stream().map(Difference::subject).toList();
    }

    /** Differences that only make sense together, or one that stands alone. */
    record Group(List<Difference> differences) implements Cause {

        public Group {
            differences = List.copyOf(differences);
        }
    }

    /**
     * A section of the inputs, where more differs than can be told apart at once.
     *
     * @param parts what differs in it, two at least
     */
    record OfSection(Section section, List<Group> parts) implements Cause {

        public OfSection {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Difference> differences() {
            return parts.stream().flatMap(part -> part.differences().stream()).toList();
        }
    }
}
