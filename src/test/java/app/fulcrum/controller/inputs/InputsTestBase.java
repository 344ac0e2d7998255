package app.fulcrum.controller.inputs;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Selection;
import app.fulcrum.controller.alternative.AlternativeEditor;
import app.fulcrum.controller.alternative.AlternativeMenu;
import app.fulcrum.controller.inputs.field.Describing;
import app.fulcrum.controller.inputs.field.Popups;
import app.fulcrum.controller.task.Latest;
import app.fulcrum.controller.task.Tasks;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.storage.described.ModelConfigJson;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.style.Appearance;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Base class of tests of the left column over a real session; every edit is shown at once. */
abstract class InputsTestBase extends ThemedTestBase {

    static final double WIDTH = 324;

    final List<String> opened = new ArrayList<>();
    final List<InputKey> sought = new ArrayList<>();
    private final List<Runnable> frames = new ArrayList<>();
    ScenarioSession session;
    Projections projections;
    AlternativeEditor editor;
    InputsController controller;
    Region pane;

    void open(Scenario scenario) {
        open(scenario, 1000, Appearance.LIGHT);
    }

    void open(Scenario scenario, double height, Appearance appearance) {
        PriceBookStamp stamp = PriceBookStamp.of(Books.bundled());
        session = new ScenarioSession(Document.of(scenario, stamp), stamp, InstantSource.system());
        show(
                () -> {
                    projections = new Projections(session, Books.bundled(), () -> Books.TODAY, Runnable::run);
                    editor = new AlternativeEditor(session, Books::market, new Selection());
                    controller = new InputsController(
                            session,
                            projections,
                            new AlternativeMenu(editor, Runnable::run),
                            new Popups(
                                    opened::add,
                                    _ -> {},
                                    (key, _) -> sought.add(key),
                                    (_, _) -> {},
                                    new Describing(_ -> {}, new ModelConfigJson()),
                                    new SimpleObjectProperty<>(appearance)),
                            new Latest(Tasks.inline(), frames::add));
                    pane = controller.view();
                    return new StackPane(pane);
                },
                WIDTH,
                height,
                appearance);
    }

    /** Lets frames pass until nothing is waiting for one. */
    void pause() {
        onFxThread(() -> {
            while (!frames.isEmpty()) {
                List<Runnable> due = List.copyOf(frames);
                frames.clear();
                due.forEach(Runnable::run);
            }
        });
        settle();
    }

    int framesDue() {
        return fromFxThread(frames::size);
    }

    Scenario scenario() {
        return session.scenario();
    }

    Assumption assumption(InputKey key) {
        return scenario().assumption(key).orElseThrow();
    }

    Assumption assumption(Input input) {
        return assumption(Standard.key(input));
    }

    Range value(InputKey key) {
        return assumption(key).value();
    }

    Range value(Input input) {
        return assumption(input).value();
    }

    /** The track of the slider with this name. */
    Node track(String label) {
        return pane.lookupAll("*").stream()
                .filter(node -> node.getAccessibleRole() == AccessibleRole.SLIDER)
                .filter(node -> label.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    /** The field for typing the number with this name. */
    TextField field(String label) {
        return pane.lookupAll(".number-field-text").stream()
                .map(TextField.class::cast)
                .filter(field -> label.equals(FieldName.of(field)))
                .findFirst()
                .orElseThrow();
    }

    /** Types a number as a user would, and leaves the field with Enter. */
    void type(TextField field, String text) {
        onFxThread(field::requestFocus);
        onFxThread(field::selectAll);
        robot.write(text);
        robot.type(KeyCode.ENTER);
        settle();
    }

    void press(Node node, KeyCode key) {
        onFxThread(node::requestFocus);
        robot.type(key);
        settle();
    }
}
