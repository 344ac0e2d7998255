package app.fulcrum.view.inputs;

import app.fulcrum.view.field.SourceMark;
import app.fulcrum.view.hours.Hours;
import app.fulcrum.view.number.NumberActions;
import app.fulcrum.view.number.NumberState;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** One line of the drawer, or a section of several. */
public sealed interface Row {

    /** What it is called, which is also what it is searched by. */
    String label();

    /** Where what it shows stands in a file; empty where it shows nothing that stands there. */
    default String path() {
        return "";
    }

    /**
     * A number with a source.
     *
     * @param path where it stands in a file
     * @param details opens more about the source, beside the node it is called with
     * @param wanted whether it has a place now
     */
    record Assumed(
            String path,
            NumberState state,
            ObservableValue<SourceMark> mark,
            NumberActions actions,
            Consumer<Node> details,
            ObservableValue<Boolean> wanted)
            implements Row {

        @Override
        public String label() {
            return state.spec().label();
        }
    }

    /**
     * A number that answers a question.
     *
     * @param wanted whether it has a place now
     */
    record Amount(String path, NumberState state, NumberActions actions, ObservableValue<Boolean> wanted)
            implements Row {

        /** One that always has a place. */
        public Amount(String path, NumberState state, NumberActions actions) {
            this(path, state, actions, new SimpleBooleanProperty(true));
        }

        @Override
        public String label() {
            return state.spec().label();
        }
    }

    /** One of several, from a list. */
    record Listed(Pick pick) implements Row {

        @Override
        public String path() {
            return pick.path();
        }

        @Override
        public String label() {
            return pick.label();
        }
    }

    /** One of a few, side by side. The items never change. */
    record Segments(Pick pick) implements Row {

        @Override
        public String path() {
            return pick.path();
        }

        @Override
        public String label() {
            return pick.label();
        }
    }

    /**
     * Any number of several.
     *
     * @param changed told the id of an item that was ticked or unticked
     */
    record Ticks(
            String path,
            String label,
            ObservableValue<List<Item>> items,
            ObservableValue<Set<String>> ticked,
            BiConsumer<String, Boolean> changed)
            implements Row {}

    /** A day. */
    record Day(String path, String label, ObservableValue<LocalDate> day, Consumer<LocalDate> chosen) implements Row {}

    /**
     * Words.
     *
     * @param missing whether something that was chosen does not count for want of these words
     * @param givenUp what was chosen is to be as it was
     */
    record Words(
            String path,
            String label,
            ObservableValue<String> words,
            Consumer<String> written,
            ObservableValue<Boolean> missing,
            Runnable givenUp)
            implements Row {}

    /** Leads to more to choose from or to fill in. */
    record Link(String path, String label, Consumer<Node> opened) implements Row {

        /** One that leads to nothing that stands in a file at one place. */
        public Link(String label, Consumer<Node> opened) {
            this("", label, opened);
        }
    }

    /** The load hour by hour, to be drawn. */
    record Drawn(Hours hours) implements Row {

        @Override
        public String path() {
            return hours.path();
        }

        @Override
        public String label() {
            return hours.label();
        }
    }

    /** A sentence. */
    record Remark(String label, ObservableValue<String> text) implements Row {}

    /** Rows that belong together, under a head that says in one line what they hold. */
    sealed interface Foldable extends Row {

        List<Row> rows();
    }

    /** Rows that belong together for good. */
    record Section(String label, ObservableValue<String> summary, List<Row> rows) implements Foldable {

        public Section {
            rows = List.copyOf(rows);
        }
    }

    /** What belongs to an alternative, under its name. */
    record OfAlternative(AlternativeHead head, ObservableValue<String> summary, List<Row> rows) implements Foldable {

        public OfAlternative {
            rows = List.copyOf(rows);
        }

        @Override
        public String label() {
            return head.nameProperty().get();
        }
    }
}
