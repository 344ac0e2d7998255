package app.fulcrum.view.answer;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.text.Messages;
import app.fulcrum.view.answer.AnswerState.Capacity;
import app.fulcrum.view.answer.AnswerState.Line;
import app.fulcrum.view.bar.SegmentTrack;
import app.fulcrum.view.control.Marker;
import app.fulcrum.view.control.TallPopOver;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.style.Look;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;

/** What the servers can do in a line that keeps its height; all of it opens beside the line. */
final class CapacityLine {

    private static final Messages MESSAGES = Messages.of("answer");
    private static final String BETWEEN = "  ·  ";
    private static final int ICON = 16;
    private static final double TRACK = 120;
    private static final double DETAILS_WIDTH = 640;
    private static final double DETAILS_TALLEST = 520;

    private static final Look NOBODY = new Look(Kind.SELF_HOSTED, 1);

    private CapacityLine() {}

    static Region build(AnswerState state, AnswerActions actions) {
        ObservableValue<Capacity> capacity = state.capacityProperty();
        Label title = style(new Label(), Style.STRONG);
        title.setMinWidth(Region.USE_PREF_SIZE);
        ObservableValue<Look> look =
                capacity.map(now -> now.line().map(Line::look).orElse(NOBODY));
        SegmentTrack track = new SegmentTrack();
        track.setMinWidth(TRACK);
        track.setMaxSize(TRACK, Region.USE_PREF_SIZE);
        Label facts = Texts.oneLine(style(new Label(), Style.SECONDARY));
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Button remedy = remedy(capacity, actions);
        HBox line = style(
                new HBox(10, Marker.build(look), title, track, facts, spring, remedy, more(state, actions)),
                Style.CARD,
                Style.CAPACITY_LINE);
        line.setAlignment(Pos.CENTER_LEFT);
        look.subscribe(now -> track.getStyleClass()
                .setAll(Style.BAR_TRACK.cssClass(), now.style().cssClass()));
        capacity.subscribe(now -> {
            showIf(line, now.line().isPresent());
            now.line().ifPresent(shown -> {
                title.setText(shown.title());
                track.show(shown.demand());
                showIf(track, !shown.demand().parts().isEmpty());
                facts.setText(String.join(BETWEEN, shown.facts()));
            });
        });
        return line;
    }

    /** What would help most where too little runs. */
    private static Button remedy(ObservableValue<Capacity> capacity, AnswerActions actions) {
        Button remedy = style(new Button(), Style.LINE_BUTTON);
        remedy.setMinWidth(Region.USE_PREF_SIZE);
        remedy.setOnAction(_ -> actions.remedyTaken(0));
        capacity.map(Capacity::remedies).subscribe(remedies -> {
            remedy.setText(remedies.isEmpty() ? "" : remedies.getFirst());
            showIf(remedy, !remedies.isEmpty());
        });
        return remedy;
    }

    private static Button more(AnswerState state, AnswerActions actions) {
        Button more = style(new Button(MESSAGES.get("capacity.more"), Icon.COLLAPSED.node(ICON)), Style.LINE_BUTTON);
        more.setContentDisplay(ContentDisplay.RIGHT);
        more.setMinWidth(Region.USE_PREF_SIZE);
        Supplier<Region> details = new Supplier<>() {
            private List<Region> made = List.of();

            @Override
            public Region get() {
                if (made.isEmpty()) {
                    made = List.of(CapacityView.build(state, actions));
                }
                return made.getFirst();
            }
        };
        more.setOnAction(_ -> TallPopOver.show(new PopOver(), details.get(), DETAILS_WIDTH, DETAILS_TALLEST, more));
        return more;
    }

    private static void showIf(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
