package app.fulcrum.view.describe;

import app.fulcrum.view.inputs.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A description, while it is filled in.
 *
 * @param title what is described
 * @param intro what for
 * @param groups its numbers
 * @param ticks what it has or has not
 * @param choices one of which it has, beside the numbers of the first group; absent where there is nothing to choose
 * @param draft what stands in the fields at first
 * @param pasting fills the fields from a text; absent where none is known that would
 * @param read what the fields come to as they stand
 * @param taken told the fields when they are taken over, none of them wrong; returns why they are not, if so
 */
public record DescriptionForm(
        String title,
        String intro,
        List<Group> groups,
        List<Tick> ticks,
        Optional<Choices> choices,
        Draft draft,
        Optional<Pasting> pasting,
        Function<Draft, Reading> read,
        Function<Draft, Optional<String>> taken) {

    /** The identifier of the field of the name. */
    public static final String NAME = "name";

    public DescriptionForm {
        groups = List.copyOf(groups);
        ticks = List.copyOf(ticks);
    }

    /** Fields that belong together. */
    public record Group(String title, List<Field> fields) {

        public Group {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field for a number.
     *
     * @param label what it is called, with its unit
     */
    public record Field(String id, String label) {}

    /**
     * Something that is so or not.
     *
     * @param hint what follows from it; may be empty
     */
    public record Tick(String id, String label, String hint) {}

    /** Something of which there are a few kinds. */
    public record Choices(String label, List<Item> items) {

        public Choices {
            items = List.copyOf(items);
        }
    }

    /**
     * What stands in the form.
     *
     * @param texts of the fields, by their identifiers
     * @param ticked the identifiers of what is ticked
     * @param chosen the identifier of the choice; empty where there is nothing to choose
     */
    public record Draft(Map<String, String> texts, Set<String> ticked, String chosen) {

        public Draft {
            texts = Map.copyOf(texts);
            ticked = Set.copyOf(ticked);
        }

        /** The text of a field, without blanks around it. */
        public String text(String id) {
            return texts.getOrDefault(id, "").strip();
        }
    }

    /**
     * What it comes to.
     *
     * @param wrong what is wrong with what is typed, by field
     * @param missing what has to be typed yet, by field
     * @param workedOut what counts for fields that are left empty
     */
    public record Reading(Map<String, String> wrong, Map<String, String> missing, Map<String, String> workedOut) {

        public Reading {
            wrong = Map.copyOf(wrong);
            missing = Map.copyOf(missing);
            workedOut = Map.copyOf(workedOut);
        }

        public boolean isSound() {
            return wrong.isEmpty() && missing.isEmpty();
        }
    }

    /**
     * Filling the fields from a text.
     *
     * @param label what text it is
     * @param read what it comes to
     */
    public record Pasting(String label, String prompt, Function<String, Pasted> read) {}

    /**
     * What a text came to.
     *
     * @param draft what the fields are filled with; absent where it could not be read
     * @param said what could not be taken over, or why nothing could
     */
    public record Pasted(Optional<Draft> draft, List<String> said) {

        public Pasted {
            said = List.copyOf(said);
        }
    }
}
