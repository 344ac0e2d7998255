package app.fulcrum.view.answer;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.bar.StackedBar;
import app.fulcrum.view.card.AlternativeCard;
import app.fulcrum.view.card.CardCosts;
import app.fulcrum.view.style.Look;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the middle of the window shows. */
public final class AnswerState {

    private static final Messages TABLES = Messages.of("tables");

    private final ObjectProperty<List<Card>> cards = new SimpleObjectProperty<>(this, "cards", List.of());
    private final ObjectProperty<Capacity> capacity = new SimpleObjectProperty<>(this, "capacity", Capacity.NONE);

    /**
     * The card of an alternative.
     *
     * @param look how the alternative is drawn everywhere
     * @param content what it shows now
     * @param costs what its cost is made of, and how it moved
     * @param selected whether it is the one selected
     */
    public record Card(
            AlternativeId id,
            Look look,
            ObjectProperty<AlternativeCard.Content> content,
            ObjectProperty<CardCosts> costs,
            BooleanProperty selected) {

        public Card(AlternativeId id, Look look) {
            this(
                    id,
                    look,
                    new SimpleObjectProperty<>(AlternativeCard.Content.EMPTY),
                    new SimpleObjectProperty<>(CardCosts.NONE),
                    new SimpleBooleanProperty());
        }
    }

    /**
     * What the servers can do, in a line.
     *
     * @param title what runs, or that nothing does
     * @param look how the alternative it is of is drawn
     * @param demand the volume against the capacity; no parts where nothing runs
     * @param facts a few words each
     */
    public record Line(String title, Look look, StackedBar.Content demand, List<String> facts) {

        public Line {
            facts = List.copyOf(facts);
        }
    }

    /**
     * The capacity.
     *
     * @param line the whole of it in a line; absent where no alternative runs on own GPUs
     * @param demand the volume against the capacity; no parts where nothing runs
     * @param memory the memory of one GPU; no parts where it is not estimated
     * @param step the time of a step; no parts where it is not estimated
     * @param facts what else is known of the servers
     * @param remarks why nothing runs, or why the estimate may be further off than usual
     * @param remedies what would help where nothing runs or too little does, to be chosen by position
     * @param loads what was measured under loads, beside what is estimated for them; absent where nothing was
     */
    public record Capacity(
            Optional<Line> line,
            StackedBar.Content demand,
            StackedBar.Content memory,
            StackedBar.Content step,
            List<Fact> facts,
            List<String> remarks,
            List<String> remedies,
            Optional<LoadCurves> loads) {

        public static final Capacity NONE = new Capacity(
                Optional.empty(), empty(), empty(), empty(), List.of(), List.of(), List.of(), Optional.empty());

        public Capacity {
            facts = List.copyOf(facts);
            remarks = List.copyOf(remarks);
            remedies = List.copyOf(remedies);
        }

        /** The bars part by part and the facts, to be pasted elsewhere. */
        TextTable table() {
            return new TextTable(
                    Stream.of("name", "part", "figure").map(TABLES::get).toList(),
                    Stream.concat(
                                    Stream.concat(
                                            Stream.of(demand, memory, step).flatMap(Capacity::rows),
                                            loads.stream().flatMap(LoadCurves::rows)),
                                    facts.stream().map(fact -> List.of(fact.text())))
                            .toList());
        }

        private static Stream<List<String>> rows(StackedBar.Content bar) {
            return bar.parts().stream().map(part -> List.of(bar.title(), part.name(), part.figure()));
        }

        public static StackedBar.Content empty() {
            return new StackedBar.Content("", 1, List.of());
        }

        /** Nothing runs. */
        public static Capacity none(Line line, List<String> remarks, List<String> remedies) {
            return new Capacity(
                    Optional.of(line), line.demand(), empty(), empty(), List.of(), remarks, remedies, Optional.empty());
        }
    }

    /** A line of the capacity strip, and the figure in it that can be explained. */
    public record Fact(Figure about, String text) {}

    /** What of the capacity can be explained. */
    public enum Figure {
        USED_SHARE,
        MEMORY,
        STEP_TIME,
        GPUS,
        OVER_THE_DAY,
        RATE,
        FIRST_TOKEN,
        SEQUENCES,
        CARRIED,
        MEASUREMENT
    }

    /** One card for every alternative, in order; replaced when there are others or they look different. */
    public ObjectProperty<List<Card>> cardsProperty() {
        return cards;
    }

    public ObjectProperty<Capacity> capacityProperty() {
        return capacity;
    }
}
