package app.fulcrum.view.answer;

import app.fulcrum.model.scenario.Option;
import app.fulcrum.view.control.OptionCard;
import app.fulcrum.view.control.StackedBar;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the middle of the window shows. */
public final class AnswerState {

    private final Map<Option, ObjectProperty<OptionCard.Content>> cards = new EnumMap<>(Option.class);
    private final ObjectProperty<Capacity> capacity = new SimpleObjectProperty<>(this, "capacity", Capacity.NONE);

    /**
     * The capacity strip.
     *
     * @param headline the capacity, or why there is none
     * @param facts lines below it
     * @param memory the memory of one GPU; no parts where nothing runs
     * @param step the time of a step; no parts where it is not estimated
     */
    public record Capacity(String headline, List<String> facts, StackedBar.Content memory, StackedBar.Content step) {

        public static final Capacity NONE = new Capacity("", List.of(), empty(), empty());

        public Capacity {
            facts = List.copyOf(facts);
        }

        public static StackedBar.Content empty() {
            return new StackedBar.Content("", 1, List.of());
        }
    }

    public AnswerState() {
        for (Option option : Option.values()) {
            cards.put(
                    option,
                    new SimpleObjectProperty<>(
                            this,
                            option.name(),
                            new OptionCard.Content("", "", "", "", OptionCard.Standing.IN_THE_FIELD)));
        }
    }

    public ObjectProperty<OptionCard.Content> cardProperty(Option option) {
        return Objects.requireNonNull(cards.get(option));
    }

    public ObjectProperty<Capacity> capacityProperty() {
        return capacity;
    }
}
