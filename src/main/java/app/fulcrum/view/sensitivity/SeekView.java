package app.fulcrum.view.sensitivity;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.BusyLine;
import app.fulcrum.view.control.InlineMessageView;
import app.fulcrum.view.control.TallPopOver;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.number.NumberField;
import app.fulcrum.view.number.NumberState;
import app.fulcrum.view.sensitivity.SeekState.Answer;
import app.fulcrum.view.sensitivity.SeekState.Question;
import app.fulcrum.view.sensitivity.SeekState.Value;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.table.TableCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** A small window beside a number: the result that is wanted as a sentence of menus, and the values that lead to it. */
public final class SeekView {

    private static final Messages MESSAGES = Messages.of("matters");
    private static final double WIDTH = 480;
    private static final double TALLEST = 420;
    private static final double GAP = 8;
    private static final double OUTDATED = 0.45;

    private final SeekState state;
    private final SeekActions actions;
    private final PopOver popOver;
    private final Button kind;
    private boolean isAnswered;

    private SeekView(SeekState state, SeekActions actions, PopOver popOver) {
        this.state = state;
        this.actions = actions;
        this.popOver = popOver;
        this.kind = QuestionLine.menu(
                MESSAGES.get("seek.kind"), state.questionProperty().map(Question::kind), actions::kinds);
    }

    /** Opens beside a place; what opened one closes it again. */
    public static void show(SeekState state, SeekActions actions, Node place) {
        PopOver popOver = new PopOver();
        popOver.setTitle(state.number());
        popOver.showingProperty().subscribe((was, is) -> {
            if (was && !is) {
                actions.closed();
            }
        });
        TallPopOver.show(popOver, new SeekView(state, actions, popOver).body(), WIDTH, TALLEST, place);
    }

    private Region body() {
        VBox body = new VBox(
                GAP,
                Texts.wrapped(MESSAGES.get("seek.title", state.number()), Style.STRONG),
                Texts.wrapped(state.today(), Style.SECONDARY),
                question(),
                amountMessage(),
                answer());
        return style(body, Style.PANEL, Style.POPOVER_BODY);
    }

    private Region question() {
        ObservableValue<Question> question = state.questionProperty();
        Button own =
                QuestionLine.named(MESSAGES.get("menu.own"), question.map(now -> Optional.of(now.of())), actions::own);
        Label joint = style(new Label(), Style.SECONDARY);
        joint.textProperty().bind(question.map(Question::joint));
        joint.managedProperty().bind(joint.textProperty().isNotEmpty());
        Button against =
                QuestionLine.named(MESSAGES.get("menu.other"), question.map(Question::against), actions::others);
        FlowPane line = new FlowPane(GAP, GAP, kind, own, joint, against, amount());
        line.setRowValignment(VPos.CENTER);
        return line;
    }

    /** A field of its own for every amount: its unit is that of the result. */
    private Region amount() {
        HBox place = new HBox(GAP);
        place.setAlignment(Pos.CENTER_LEFT);
        state.questionProperty().map(Question::amount).subscribe(now -> {
            place.setVisible(now.isPresent());
            place.setManaged(now.isPresent());
            place.getChildren()
                    .setAll(now.<List<Node>>map(amount -> List.of(
                                    style(new Label(MESSAGES.get("seek.amount.is")), Style.SECONDARY),
                                    NumberField.build(amount, actions.amount())))
                            .orElse(List.of()));
        });
        return place;
    }

    private Region amountMessage() {
        StackPane place = new StackPane();
        state.questionProperty()
                .map(Question::amount)
                .subscribe(now -> place.getChildren()
                        .setAll(now.map(NumberState::messageProperty).map(InlineMessageView::build).stream()
                                .toList()));
        place.managedProperty()
                .bind(state.questionProperty().map(now -> now.amount().isPresent()));
        return place;
    }

    private Region answer() {
        VBox lines = style(new VBox(6), Style.SEEK_ANSWER);
        TableCopy.install(lines, () -> state.answerProperty().get().table());
        state.answerProperty().subscribe(now -> {
            lines.setOpacity(now.isCurrent() || now.isEmpty() ? 1 : OUTDATED);
            lines.setDisable(!now.isCurrent());
            lines.getChildren().setAll(lines(now));
            if (now.isCurrent()) {
                offerFirst(lines);
            }
        });
        Region busy = BusyLine.build(state.busyProperty(), MESSAGES.get("seek.busy"), actions::cancelled);
        StackPane pane = new StackPane(lines, busy);
        StackPane.setAlignment(busy, Pos.TOP_CENTER);
        return pane;
    }

    /** Enter takes the nearest value over, unless the user has gone elsewhere before it was known. */
    private void offerFirst(Region lines) {
        boolean isUntouched = !isAnswered;
        isAnswered = true;
        if (isUntouched && kind.isFocused()) {
            lines.lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(Button::isDefaultButton)
                    .findFirst()
                    .ifPresent(Button::requestFocus);
        }
    }

    private List<Node> lines(Answer answer) {
        if (answer.isEmpty()) {
            return List.of(Texts.wrapped(MESSAGES.get("pending"), Style.SECONDARY));
        }
        List<Node> lines = new ArrayList<>();
        if (!answer.remark().isEmpty()) {
            lines.add(Texts.reachable(answer.remark()));
        }
        IntStream.range(0, answer.values().size())
                .mapToObj(place -> line(answer.values().get(place), place))
                .forEach(lines::add);
        return lines;
    }

    private Node line(Value value, int place) {
        Label words = Texts.wrapped(value.words());
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button take = new Button(MESSAGES.get("seek.take"));
        take.setAccessibleText(value.take());
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setDefaultButton(value.isNearest());
        take.setOnAction(_ -> {
            popOver.hide();
            actions.taken(place);
        });
        HBox line = new HBox(GAP, words, take);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
