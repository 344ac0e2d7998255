package app.fulcrum.session.edit;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.edit.ScenarioEdit.AddAlternative;
import app.fulcrum.session.edit.ScenarioEdit.MoveAlternative;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Edits that make alternatives, and what stands in their way. The identifiers of those that are there never change. */
public final class AlternativeEdits {

    /** Most characters of a name that is typed; a file may hold longer ones. */
    public static final int LONGEST_NAME = 60;

    private static final Pattern NUMBER = Pattern.compile(" [0-9]$");

    private AlternativeEdits() {}

    /** Why something cannot be done to the alternatives. */
    public enum Hindrance {
        /** There are {@value Alternatives#MOST} of them. */
        TOO_MANY,
        /** There are {@value Alternatives#FEWEST} of them. */
        TOO_FEW,
        /** A mix is made of it. */
        PART_OF_MIX,
        /** No other one is compared. */
        LAST_COMPARED,
        /** A mix takes an API and something else. */
        NOTHING_TO_MIX,
        /** It is named first, or last, already. */
        AT_THE_END,
        /** What it buys is on sale, so that nobody has to say that it can be had. */
        ON_SALE,
        /** Its model needs no license that has to be obtained first. */
        NO_LICENSE_NEEDED
    }

    /** Why a name cannot be given. */
    public enum NameFault {
        BLANK,
        /** Another one has it, but for upper and lower case. */
        TAKEN
    }

    /** What keeps one more from being added. */
    public static Optional<Hindrance> toAdding(Alternatives alternatives) {
        return when(alternatives.size() == Alternatives.MOST, Hindrance.TOO_MANY);
    }

    /** What keeps one of a kind from being added. */
    public static Optional<Hindrance> toAdding(Way.Kind kind, Alternatives alternatives) {
        return toAdding(alternatives)
                .or(() -> when(kind == Way.Kind.MIX && !canBeMixed(alternatives), Hindrance.NOTHING_TO_MIX));
    }

    private static boolean canBeMixed(Alternatives alternatives) {
        List<Alternative> all = alternatives.inOrder();
        return Alternatives.firstParts(all).stream()
                .anyMatch(first -> !Alternatives.secondParts(first, all).isEmpty());
    }

    /** What keeps one from being taken away. */
    public static Optional<Hindrance> toRemoving(Alternatives alternatives, AlternativeId id) {
        return when(alternatives.size() == Alternatives.FEWEST, Hindrance.TOO_FEW)
                .or(() -> when(!alternatives.mixesOf(id).isEmpty(), Hindrance.PART_OF_MIX))
                .or(() -> toLeavingOut(alternatives, id));
    }

    /** What keeps one from being left out of the comparison. */
    public static Optional<Hindrance> toLeavingOut(Alternatives alternatives, AlternativeId id) {
        boolean another = alternatives.stream()
                .anyMatch(other -> other.isCompared() && !other.id().equals(id));
        return when(!another, Hindrance.LAST_COMPARED);
    }

    /**
     * What keeps one from being named elsewhere in the order.
     *
     * @param by how many places later, or if below 0 earlier
     */
    public static Optional<Hindrance> toMoving(Alternatives alternatives, AlternativeId id, int by) {
        int place = alternatives.placeOf(id) + by;
        return when(place < 0 || place >= alternatives.size(), Hindrance.AT_THE_END);
    }

    private static Optional<Hindrance> when(boolean holds, Hindrance hindrance) {
        return holds ? Optional.of(hindrance) : Optional.empty();
    }

    /** Why an alternative cannot be called that: no two of a scenario may be taken for each other. */
    public static Optional<NameFault> fault(String name, Alternatives alternatives, AlternativeId id) {
        if (name.isBlank()) {
            return Optional.of(NameFault.BLANK);
        }
        boolean taken = alternatives.stream()
                .filter(other -> !other.id().equals(id))
                .anyMatch(other -> key(other.name()).equals(key(name)));
        return taken ? Optional.of(NameFault.TAKEN) : Optional.empty();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** A name that no alternative has: the one wished for, or where it is taken with the smallest number that is free. */
    public static String freeName(String wished, Alternatives alternatives) {
        List<String> taken = alternatives.stream().map(each -> key(each.name())).toList();
        String stem = NUMBER.matcher(wished.strip()).replaceFirst("");
        String name = wished.strip();
        for (int number = 2; taken.contains(key(name)); number++) {
            name = stem + " " + number;
        }
        return name;
    }

    /**
     * The same alternative once more, named right behind it.
     *
     * @param name what to call it
     * @throws IllegalArgumentException if there are as many as a scenario can hold
     */
    public static AddAlternative duplicate(Scenario scenario, AlternativeId id, String name) {
        Alternatives alternatives = scenario.alternatives();
        if (toAdding(alternatives).isPresent()) {
            throw new IllegalArgumentException(alternatives.size() + " alternatives");
        }
        Alternative model = alternatives.get(id);
        Alternative copy =
                model.withId(alternatives.freeId(model.kind())).withName(name).withInUse(false);
        return new AddAlternative(copy, alternatives.placeOf(id) + 1);
    }

    /**
     * Names one elsewhere in the order.
     *
     * @param by how many places later, or if below 0 earlier
     */
    public static MoveAlternative move(Alternatives alternatives, AlternativeId id, int by) {
        return new MoveAlternative(id, alternatives.placeOf(id) + by);
    }
}
