package app.fulcrum.model.attribution;

import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.EditSubject.Heading;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Group;
import java.util.Optional;

/**
 * A section of the inputs.
 *
 * @param alternative whose it is; absent for what all share, and where all alternatives are one section
 */
public record Section(Kind kind, Optional<AlternativeId> alternative) {

    /** What a section is about. */
    public enum Kind {
        /** The day whose prices count. */
        PRICES,
        WORKLOAD,
        ALTERNATIVE,
        /** What is bought, of all alternatives together. */
        ALTERNATIVES,
        PEOPLE,
        FINANCE,
        SITUATION,
        SCORECARD
    }

    /** @throws IllegalArgumentException if the alternative is missing, or one too many */
    public Section {
        if (alternative.isPresent() != (kind == Kind.ALTERNATIVE)) {
            throw new IllegalArgumentException(kind + " of " + alternative);
        }
    }

    /** Where something that results depend on belongs. */
    static Section of(EditSubject subject) {
        return subject.alternative()
                .map(id -> new Section(Kind.ALTERNATIVE, Optional.of(id)))
                .orElseGet(() -> new Section(shared(subject), Optional.empty()));
    }

    /** The same with all alternatives as one. */
    Section wider() {
        return kind == Kind.ALTERNATIVE ? new Section(Kind.ALTERNATIVES, Optional.empty()) : this;
    }

    private static Kind shared(EditSubject subject) {
        return switch (subject) {
            case EditSubject.OfOneNumber of -> kind(of.key().input().group());
            case EditSubject.OfQuestion _ -> Kind.SITUATION;
            case EditSubject.OfWeight _, EditSubject.OfScore _ -> Kind.SCORECARD;
            case EditSubject.OfOneAlternative _ -> Kind.ALTERNATIVES;
            case Heading heading ->
                switch (heading) {
                    case PRICES_ON -> Kind.PRICES;
                    case CACHE_WRITE_LIFETIME, DAY -> Kind.WORKLOAD;
                    case ORDER -> Kind.ALTERNATIVES;
                    case NAME, NOTES, CURRENCY -> throw new IllegalArgumentException("no input: " + heading);
                };
        };
    }

    private static Kind kind(Group group) {
        return switch (group) {
            case WORKLOAD -> Kind.WORKLOAD;
            case PEOPLE -> Kind.PEOPLE;
            case FINANCE, OUTLOOK -> Kind.FINANCE;
            case API, COMMITMENT, COUNTING, SERVING, RENTING, RUNNING, BUYING, MIXING, ALTERNATIVE -> Kind.ALTERNATIVES;
        };
    }
}
