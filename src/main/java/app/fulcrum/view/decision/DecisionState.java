package app.fulcrum.view.decision;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.style.Look;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the scorecard and the gates show. */
public final class DecisionState {

    private static final Messages MESSAGES = Messages.of("tables");

    private final List<AxisState> axes;
    private final StringProperty weights = new SimpleStringProperty(this, "weights", "");
    private final ObjectProperty<Result> result = new SimpleObjectProperty<>(this, "result", Result.NONE);
    private final ObjectProperty<Stability> stability =
            new SimpleObjectProperty<>(this, "stability", Stability.PENDING);
    private final ObjectProperty<List<Held>> held = new SimpleObjectProperty<>(this, "held", List.of());

    /**
     * What the axes say together.
     *
     * @param first the option that fits best, and whether the cost agrees
     * @param rule where the weighted mean points, or what overrides the weighted mean; empty if nothing does
     * @param ranking the options from best to worst fit
     */
    public record Result(String first, String rule, List<Ranked> ranking) {

        public static final Result NONE = new Result("", "", List.of());

        public Result {
            ranking = List.copyOf(ranking);
        }
    }

    /**
     * An alternative's place.
     *
     * @param look how it is drawn everywhere
     * @param fit how well it fits, 0 to 1
     * @param figure the same of a hundred, as printed
     */
    public record Ranked(int place, Look look, String option, double fit, String figure) {}

    /**
     * How stable the ranking is.
     *
     * @param known whether it has been worked out for the ranking shown
     * @param nearest the nearest change in a sentence
     * @param all every change after which another option comes first
     */
    public record Stability(boolean known, String nearest, List<String> all) {

        public static final Stability PENDING = new Stability(false, "", List.of());

        public Stability {
            all = List.copyOf(all);
        }
    }

    /**
     * An option held back before money counts, or one whose license is obtained.
     *
     * @param verdict how hard, in a word or two
     * @param reasons by what
     * @param money what it would have saved
     * @param license what can be said of its license in answer, in words; empty for nothing
     */
    public record Held(
            AlternativeId id,
            String option,
            String verdict,
            Tone tone,
            List<String> reasons,
            String money,
            String license) {

        public Held {
            reasons = List.copyOf(reasons);
        }
    }

    public DecisionState(List<AxisState> axes) {
        this.axes = List.copyOf(axes);
    }

    public List<AxisState> axes() {
        return axes;
    }

    /** The axes to be pasted elsewhere. */
    TextTable axesTable() {
        return TextTable.of(
                Stream.of("axis", "score", "lean", "weight", "reasons")
                        .map(MESSAGES::get)
                        .toList(),
                axes.stream().map(axis -> axis.contentProperty().get()).toList(),
                axis -> List.of(axis.name(), Figures.machine(axis.score()), axis.lean(), axis.share(), axis.summary()));
    }

    /** The alternatives from best to worst fit, to be pasted elsewhere. */
    TextTable rankingTable() {
        return TextTable.of(
                List.of(MESSAGES.get("place"), MESSAGES.get("alternative"), MESSAGES.get("fit")),
                result.get().ranking(),
                ranked -> List.of(String.valueOf(ranked.place()), ranked.option(), ranked.figure()));
    }

    /** What the gates hold back, to be pasted elsewhere. */
    TextTable heldTable() {
        return TextTable.of(
                List.of(
                        MESSAGES.get("alternative"),
                        MESSAGES.get("held"),
                        MESSAGES.get("reasons"),
                        MESSAGES.get("remark")),
                held.get(),
                each -> List.of(each.option(), each.verdict(), String.join(" ", each.reasons()), each.money()));
    }

    /** All weights and their sum, in one line. */
    public StringProperty weightsProperty() {
        return weights;
    }

    public ObjectProperty<Result> resultProperty() {
        return result;
    }

    public ObjectProperty<Stability> stabilityProperty() {
        return stability;
    }

    /** What the gates hold back. */
    public ObjectProperty<List<Held>> heldProperty() {
        return held;
    }
}
