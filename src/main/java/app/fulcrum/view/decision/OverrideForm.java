package app.fulcrum.view.decision;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.text.ScorecardSentences;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.InlineMessageView;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.decision.AxisState.ByHand;
import app.fulcrum.view.field.ChoiceRow;
import app.fulcrum.view.number.TypedField;
import app.fulcrum.view.style.Style;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Sets the score of an axis by hand, with the reason that it must have; or goes back to the derived one. */
final class OverrideForm {

    private static final Messages MESSAGES = Messages.of("decision");
    private static final int LONGEST_NOTE = 1000;

    private final AxisState axis;
    private final DecisionActions actions;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final DoubleProperty score = new SimpleDoubleProperty(this, "score");
    private final ObjectProperty<InlineMessage> message =
            new SimpleObjectProperty<>(this, "message", InlineMessage.NONE);
    private final TypedField note = new TypedField(LONGEST_NOTE, _ -> new Filled());
    private double scoreBefore;
    private String noteBefore = "";

    private OverrideForm(AxisState axis, DecisionActions actions) {
        this.axis = axis;
        this.actions = actions;
        note.setPromptText(MESSAGES.get("view.override.note.prompt"));
        note.setOnAction(_ -> set());
        note.textProperty().subscribe(_ -> message.set(InlineMessage.NONE));
    }

    /** What was filled in counts with the button, or before a command; never because the field was left. */
    private final class Filled implements TypedField.Meaning {

        /** A score without a reason cannot be set, and nothing typed is lost with it. */
        @Override
        public boolean isTyped() {
            return open.get()
                    && !note.getText().isBlank()
                    && !(note.getText().equals(noteBefore) && score.get() == scoreBefore);
        }

        @Override
        public void take() {
            set();
        }

        @Override
        public void takeBack() {
            open.set(false);
        }

        @Override
        public boolean isTakenWhenLeft() {
            return false;
        }
    }

    static Region build(AxisState axis, DecisionActions actions) {
        OverrideForm form = new OverrideForm(axis, actions);
        VBox box = new VBox(4);
        Runnable show = () -> form.show(box);
        form.open.subscribe(_ -> show.run());
        box.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && form.open.get()) {
                form.open.set(false);
                key.consume();
            }
        });
        axis.contentProperty().subscribe((before, now) -> {
            if (!before.byHand().equals(now.byHand())) {
                form.open.set(false);
                show.run();
            }
        });
        return box;
    }

    /** The focus stays here when it is here: what had it makes way for what is shown now. */
    private void show(VBox box) {
        boolean focused = box.isFocusWithin();
        Node shown = open.get() ? fields() : links();
        box.getChildren().setAll(shown);
        if (open.get()) {
            note.requestFocus();
        } else if (focused) {
            shown.lookup(".hyperlink").requestFocus();
        }
    }

    private Node links() {
        VBox box = new VBox(2);
        FlowPane links = new FlowPane(12, 0);
        axis.contentProperty().get().byHand().ifPresent(byHand -> {
            box.getChildren().add(Texts.reachable(said(byHand)));
            links.getChildren().add(link("view.override.reset", () -> actions.scoreReset(axis.axis())));
        });
        links.getChildren()
                .addFirst(link(box.getChildren().isEmpty() ? "view.override" : "view.override.change", () -> {
                    scoreBefore = axis.contentProperty().get().score();
                    noteBefore = axis.contentProperty()
                            .get()
                            .byHand()
                            .map(ByHand::note)
                            .orElse("");
                    score.set(scoreBefore);
                    note.write(noteBefore);
                    open.set(true);
                }));
        box.getChildren().add(links);
        return box;
    }

    private static String said(ByHand byHand) {
        return MESSAGES.get("overridden", byHand.note(), byHand.derived());
    }

    private Hyperlink link(String key, Runnable action) {
        Hyperlink link = style(new Hyperlink(MESSAGES.get(key)), Style.LINK);
        link.setAccessibleText(MESSAGES.get(
                "view.override.link",
                MESSAGES.get(key),
                axis.contentProperty().get().name()));
        link.setOnAction(_ -> action.run());
        return link;
    }

    private Node fields() {
        Region choice = ChoiceRow.build(
                MESSAGES.get("view.override.score"), scores(), score.asObject(), OverrideForm::name, score::set);
        Button set = new Button(MESSAGES.get("view.override.set"));
        set.setOnAction(_ -> set());
        Button cancel = new Button(MESSAGES.get("view.override.cancel"));
        cancel.setOnAction(_ -> open.set(false));
        Label name = new Label(MESSAGES.get("view.override.note"));
        name.setLabelFor(note);
        return new VBox(6, choice, new VBox(2, name, note), InlineMessageView.build(message), new HBox(8, set, cancel));
    }

    /** Steps of a half, and the score as it is. */
    private java.util.List<Double> scores() {
        TreeSet<Double> scores = new TreeSet<>();
        IntStream.rangeClosed(-4, 4).forEach(halves -> scores.add(halves / 2.0));
        scores.add(score.get());
        return java.util.List.copyOf(scores);
    }

    private static String name(double score) {
        return MESSAGES.get("view.override.item", ScorecardSentences.points(score), ScorecardSentences.lean(score));
    }

    private void set() {
        if (note.getText().isBlank()) {
            message.set(InlineMessage.of(Tone.BAD, MESSAGES.get("view.override.note.missing")));
            note.requestFocus();
        } else {
            open.set(false);
            actions.scoreSet(axis.axis(), score.get(), note.getText().strip());
        }
    }
}
