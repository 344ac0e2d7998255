package app.fulcrum.controller.outlook;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.inputs.field.Edits;
import app.fulcrum.controller.inputs.number.NumberInput;
import app.fulcrum.controller.task.Latest;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.batch.outlook.OutlookAnswer;
import app.fulcrum.text.Messages;
import app.fulcrum.text.language.Language;
import app.fulcrum.view.outlook.OverTimeState;
import app.fulcrum.view.outlook.OverTimeState.Field;
import app.fulcrum.view.outlook.OverTimeView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Works out what comes over time, as long as the tab is open and once changes pause. What was found before stays until the new is
 * there. The fields above it are those of the column of inputs once more.
 */
public final class OverTimeController {

    private static final Messages MESSAGES = Messages.of("overtime");

    private static final List<Input> ABOVE =
            List.of(Input.GROWTH, Input.CLOSED_API_DRIFT, Input.HOSTED_API_DRIFT, Input.GPU_DRIFT, Input.MONTHS);

    private final Projections projections;
    private final Latest latest;
    private final List<NumberInput> fields;
    private final OverTimeState state;
    private final Region view;

    /** What the picture is of; absent before the first. */
    private Optional<Snapshot> worked = Optional.empty();

    /** @param latest for this tab alone */
    public OverTimeController(Projections projections, ScenarioSession session, Latest latest) {
        this.projections = projections;
        this.latest = latest;
        Snapshot first = projections.current();
        Edits edits = new Edits(session, first.book());
        Locale locale = Language.current().numbers();
        this.fields = ABOVE.stream()
                .map(input ->
                        new NumberInput(InputKey.shared(input), edits, first, locale, OverTimeController::notSought))
                .toList();
        this.state = new OverTimeState(
                latest.busyProperty(),
                IntStream.range(0, ABOVE.size())
                        .mapToObj(place -> field(ABOVE.get(place), fields.get(place)))
                        .toList());
        this.view = OverTimeView.build(state, latest::drop);
        projections.currentProperty().subscribe(this::refresh);
        view.sceneProperty().subscribe(this::refresh);
    }

    /** None of these numbers is looked for: they move no result of a month. */
    private static void notSought(InputKey key, Node place) {
        throw new IllegalStateException(key + " is not looked for");
    }

    /** Shorter than in the column, since what belongs together stands together. */
    private static Field field(Input input, NumberInput number) {
        String key = "field." + input.path().substring(input.path().indexOf('.') + 1);
        number.state().unitTextProperty().set(MESSAGES.get(key + ".unit"));
        number.state().placeholderProperty().set(MESSAGES.get(key + ".unstated"));
        return new Field(MESSAGES.get(key), number.state(), number);
    }

    public Region view() {
        return view;
    }

    /** Stands beside the tabs. */
    public Region corner() {
        return OverTimeView.corner(state);
    }

    private void refresh() {
        Snapshot now = projections.current();
        fields.forEach(field -> field.show(now));
        if (view.getScene() == null) {
            latest.drop();
        } else if (worked.filter(now::equals).isEmpty()) {
            latest.ask(() -> OutlookAnswer.to(now.scenario(), now.market(), Latest::goOn), answer -> show(now, answer));
        }
    }

    private void show(Snapshot now, OutlookAnswer answer) {
        worked = Optional.of(now);
        state.shownProperty().set(new OverTimeWords(now, answer).known());
    }
}
