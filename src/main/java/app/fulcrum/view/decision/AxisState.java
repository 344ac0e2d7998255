package app.fulcrum.view.decision;

import app.fulcrum.model.scenario.Axis;
import app.fulcrum.view.number.NumberState;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What one axis of the scorecard shows. */
public final class AxisState {

    private final Axis axis;
    private final NumberState weight;
    private final ObjectProperty<Content> content;

    /**
     * The axis in words.
     *
     * @param name what it is called
     * @param score −2 to +2
     * @param lean where that points, in words
     * @param share its part of all weight
     * @param summary what made the score, in one line
     * @param reasons everything that made it
     * @param open what is not known; empty if all is
     * @param byHand the user's own score
     */
    public record Content(
            String name,
            double score,
            String lean,
            String share,
            String summary,
            List<Reason> reasons,
            String open,
            Optional<ByHand> byHand) {

        public Content {
            reasons = List.copyOf(reasons);
        }
    }

    /** Something that counted, and by how much. */
    public record Reason(String words, String points) {}

    /**
     * A score set by hand.
     *
     * @param note why
     * @param derived the score it stands in for
     */
    public record ByHand(String note, String derived) {}

    /** @param weight the typed and dragged weight */
    public AxisState(Axis axis, String name, NumberState weight) {
        this.axis = axis;
        this.weight = weight;
        this.content = new SimpleObjectProperty<>(
                this, axis.name(), new Content(name, 0, "", "", "", List.of(), "", Optional.empty()));
    }

    public Axis axis() {
        return axis;
    }

    public NumberState weight() {
        return weight;
    }

    public ObjectProperty<Content> contentProperty() {
        return content;
    }
}
