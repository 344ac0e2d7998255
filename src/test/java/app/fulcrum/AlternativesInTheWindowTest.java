package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.edit.AlternativeEdits;
import app.fulcrum.support.Reachable;
import app.fulcrum.support.Standard;
import app.fulcrum.view.field.FieldName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of alternatives changes as a user changes it: with buttons, menus and keys, a step to undo each. */
class AlternativesInTheWindowTest extends WindowTestBase {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private List<String> names() {
        return scenario().alternatives().stream().map(Alternative::name).toList();
    }

    private Alternative named(String name) {
        return scenario().alternatives().stream()
                .filter(alternative -> alternative.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ToggleButton header(String name) {
        return root().lookupAll(".alternative-head .disclosure-header").stream()
                .map(ToggleButton.class::cast)
                .filter(header -> header.getAccessibleText().startsWith(name + ","))
                .findFirst()
                .orElseThrow();
    }

    private List<String> sections() {
        return root().lookupAll(".alternative-head .disclosure-header").stream()
                .map(Node::getAccessibleText)
                .map(text -> text.replaceAll(",.*", ""))
                .toList();
    }

    private ToggleButton card(String name) {
        return root().lookupAll(".card-name").stream()
                .map(ToggleButton.class::cast)
                .filter(card -> card.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The whole card of this name. */
    private static Node around(Node name) {
        Node card = name;
        while (!card.getStyleClass().contains("option-card")) {
            card = card.getParent();
        }
        return card;
    }

    private List<String> cards() {
        return root().lookupAll(".card-name").stream()
                .map(card -> ((ToggleButton) card).getText())
                .toList();
    }

    private void focus(Node node) {
        onFxThread(node::requestFocus);
        settle();
    }

    private void choose(String words) {
        onFxThread(() -> menuItem(words).fire());
        settle();
    }

    /** Opens the menu of a button and gives its lines. */
    private List<MenuItem> opened(Button button) {
        onFxThread(button::fire);
        settle();
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .toList();
    }

    private Button button(String spoken) {
        return root().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> spoken.equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private TextField nameField() {
        return (TextField) root().lookup(".name-field .text-field");
    }

    private void type(String text) {
        onFxThread(nameField()::selectAll);
        robot.write(text);
        robot.type(KeyCode.ENTER);
        settle();
    }

    @Test
    void aMixIsAddedWithItsSharesAndKeepsItsParts() {
        open(1600, 1000);
        List<MenuItem> lines = opened(button("Add an alternative"));
        onFxThread(() -> {
            lines.get(3).fire();
            lines.get(3).getParentPopup().hide();
        });
        settle();

        Alternative mix = scenario().alternatives().inOrder().getLast();
        assertThat(mix.way()).isEqualTo(new Way.Mix(Standard.SELF_HOSTED, Standard.CLOSED_API));
        assertThat(names()).contains(mix.name());
        assertThat(window.desk()
                        .projections()
                        .upToDate()
                        .projection()
                        .of(mix.id())
                        .division())
                .isPresent();
        assertThat(AlternativeEdits.toRemoving(scenario().alternatives(), Standard.SELF_HOSTED))
                .contains(AlternativeEdits.Hindrance.PART_OF_MIX);
        assertThat(menuItem("_Undo").getText()).isEqualTo("_Undo " + mix.name() + " added");
    }

    @Test
    void oneOfEveryKindIsAddedNamedAfterWhatItBuysAndSelected() {
        open(1600, 1000);
        Scenario before = scenario();

        for (int kind = 0; kind < 3; kind++) {
            int line = kind;
            List<MenuItem> lines = opened(button("Add an alternative"));
            onFxThread(() -> {
                lines.get(line).fire();
                lines.get(line).getParentPopup().hide();
            });
            settle();
            Alternative added = scenario().alternatives().inOrder().getLast();
            assertThat(added.kind()).isEqualTo(Way.Kind.values()[kind]);
            assertThat(added.way()).isNotIn(before.alternatives().ways());
            assertThat(window.desk()
                            .projections()
                            .upToDate()
                            .projection()
                            .of(added.id())
                            .cost())
                    .isPresent();
            assertThat(header(added.name()).isSelected()).isTrue();
            assertThat(header(added.name()).getAccessibleText()).contains("selected");
            assertThat(menuItem("_Undo").getText()).isEqualTo("_Undo " + added.name() + " added");
        }

        assertThat(names()).hasSize(6).doesNotHaveDuplicates();
        assertThat(sections()).isEqualTo(names());
        assertThat(cards()).isEqualTo(names());
        assertThat(menuItem("Add a _closed API").isDisable()).isTrue();
        assertThat(menuItem("Add a _closed API").getText()).contains("there are six already");
        for (int steps = 0; steps < 3; steps++) {
            press("Shortcut+Z");
        }
        assertThat(scenario()).isEqualTo(before);
        assertThat(cards()).isEqualTo(names());
    }

    @Test
    void whatIsAddedWhereThereAreNoOwnGpusRuns() {
        open(1600, 1000);
        choose("Re_move Self-hosted");

        choose("Add _own GPUs");

        Alternative own = scenario().alternatives().inOrder().getLast();
        assertThat(own.id()).isEqualTo(Standard.SELF_HOSTED);
        assertThat(window.desk()
                        .projections()
                        .upToDate()
                        .projection()
                        .of(own.id())
                        .cost())
                .isPresent();
    }

    @Test
    void aDuplicateStandsBehindItsModelWithItsNumbersUnderANameOfItsOwn() {
        open(1600, 1000);
        focus(header("Hosted open API"));

        press("Shortcut+D");

        assertThat(names()).containsExactly("Closed API", "Hosted open API", "Hosted open API 2", "Self-hosted");
        assertThat(named("Hosted open API 2").way())
                .isEqualTo(named("Hosted open API").way());
        assertThat(named("Hosted open API 2").assumptions())
                .isEqualTo(named("Hosted open API").assumptions());
    }

    @Test
    void aNameIsTypedWhereItStands() {
        open(1600, 1000);
        focus(header("Self-hosted"));
        robot.type(KeyCode.F2);
        settle();
        assertThat(nameField().isFocused()).isTrue();

        type("Our H100s");

        assertThat(names()).containsExactly("Closed API", "Hosted open API", "Our H100s");
        assertThat(cards()).isEqualTo(names());
        assertThat(nameField()).isNull();
        assertThat(header("Our H100s").isFocused()).isTrue();
        assertThat(menuItem("_Undo").getText()).isEqualTo("_Undo Self-hosted renamed Our H100s");
        press("Shortcut+Z");
        assertThat(header("Self-hosted")).isNotNull();
    }

    @Test
    void aNameThatIsBlankOrTakenStaysTypedAndSaysWhy() {
        open(1600, 1000);
        focus(header("Self-hosted"));
        robot.type(KeyCode.F2);
        settle();

        type("closed api");
        assertThat(words()).contains("Another alternative is called that. Self-hosted still counts.");
        assertThat(nameField().getText()).isEqualTo("closed api");
        type(" ");
        assertThat(words()).contains("An alternative needs a name. Self-hosted still counts.");
        press("Shortcut+E");
        assertThat(dialogs.asked).isEmpty();
        robot.type(KeyCode.ESCAPE);
        settle();

        assertThat(nameField()).isNull();
        assertThat(names()).contains("Self-hosted");
        assertThat(window.desk().session().nextUndo()).isEmpty();
    }

    @Test
    void theMenuAsksForANameToo() {
        open(1600, 1000);
        dialogs.name = Optional.of("Hosted open API");
        choose("_Rename Self-hosted");
        assertThat(names()).contains("Self-hosted");
        assertThat(words()).contains("Another alternative is called that. Self-hosted still counts.");

        dialogs.name = Optional.of("Ours");
        choose("_Rename Self-hosted");
        assertThat(names()).contains("Ours");
    }

    @Test
    void keysMoveTheSelectedOneAndTheFocusStaysOnIt() {
        open(1600, 1000);
        Scenario before = scenario();
        focus(header("Self-hosted"));

        press("Shortcut+Shift+Up");
        press("Shortcut+Shift+Up");

        assertThat(names()).containsExactly("Self-hosted", "Closed API", "Hosted open API");
        assertThat(sections()).isEqualTo(names());
        assertThat(cards()).isEqualTo(names());
        assertThat(header("Self-hosted").isFocused()).isTrue();
        assertThat(menuItem("Move Self-hosted _up").isDisable()).isTrue();
        assertThat(menuItem("Move Self-hosted _up").getText()).contains("it is the first");
        press("Shortcut+Shift+Down");
        assertThat(names()).containsExactly("Closed API", "Self-hosted", "Hosted open API");
        press("Shortcut+Z");
        press("Shortcut+Z");
        press("Shortcut+Z");
        assertThat(scenario()).isEqualTo(before);
    }

    @Test
    void oneIsTakenAwayByKeyAndComesBackAsItWas() {
        open(1600, 1000);
        Scenario before = scenario();
        focus(header("Hosted open API"));

        robot.type(KeyCode.DELETE);
        settle();

        assertThat(names()).containsExactly("Closed API", "Self-hosted");
        assertThat(sections()).isEqualTo(names());
        assertThat(cards()).isEqualTo(names());
        assertThat(header("Self-hosted").getAccessibleText()).contains("selected");
        assertThat(menuItem("Re_move Self-hosted").isDisable()).isTrue();
        assertThat(menuItem("Re_move Self-hosted").getText()).contains("two are needed");
        assertThat(menuItem("_Undo").getText()).isEqualTo("_Undo Hosted open API removed");
        press("Shortcut+Z");
        assertThat(scenario()).isEqualTo(before);
        press("Shortcut+Shift+Z");
        assertThat(names()).containsExactly("Closed API", "Self-hosted");
    }

    @Test
    void theLastOneComparedStaysSo() {
        open(1600, 1000);
        choose("_Leave Self-hosted out");
        assertThat(named("Self-hosted").isCompared()).isFalse();
        choose("Com_pare Self-hosted");
        assertThat(named("Self-hosted").isCompared()).isTrue();
        choose("Hosted open API");
        choose("_Leave Hosted open API out");
        choose("Closed API");
        choose("_Leave Closed API out");

        choose("Self-hosted");
        MenuItem last = menuItem("_Leave Self-hosted out");

        assertThat(last.isDisable()).isTrue();
        assertThat(last.getText()).contains("no other is compared");
        assertThat(menuItem("Re_move Self-hosted").getText()).contains("no other is compared");
    }

    @Test
    void theSlidersSetWhatIsSelectedAndSayWhose() {
        open(1600, 1000);
        choose("Add _own GPUs");
        String second = names().getLast();
        assertThat(words()).contains("Model and GPUs of " + second);

        type(GPUS, "7");
        assertThat(gpus(second)).isEqualTo(new GpuCount.Fixed(7));
        assertThat(gpus("Self-hosted")).isEqualTo(GpuCount.AUTO);
        robot.clickOn(card("Self-hosted"));
        settle();
        assertThat(words()).contains("Model and GPUs of Self-hosted");
        type(GPUS, "9");

        assertThat(gpus("Self-hosted")).isEqualTo(new GpuCount.Fixed(9));
        assertThat(gpus(second)).isEqualTo(new GpuCount.Fixed(7));
        focus(header("Closed API"));
        assertThat(around(card("Closed API")).getPseudoClassStates()).contains(SELECTED);
        assertThat(around(card("Self-hosted")).getPseudoClassStates()).doesNotContain(SELECTED);
        assertThat(words()).contains("Model and GPUs of Self-hosted: Closed API has none of its own");
    }

    private static final String GPUS = "GPU count";

    private GpuCount gpus(String name) {
        return ((Way.OwnGpus) named(name).way()).hosting().gpuCount();
    }

    private void type(String field, String text) {
        TextField place = root().lookupAll(".number-field-text").stream()
                .map(TextField.class::cast)
                .filter(each -> field.equals(FieldName.of(each)))
                .findFirst()
                .orElseThrow();
        focus(place);
        onFxThread(place::selectAll);
        robot.write(text);
        robot.type(KeyCode.ENTER);
        settle();
    }

    @Test
    void withoutOwnGpusTheSlidersRestAndSayWhy() {
        open(1600, 1000);
        choose("Re_move Self-hosted");

        assertThat(track(GPUS).isDisabled()).isTrue();
        assertThat(track("Model size").isDisabled()).isTrue();
        assertThat(words()).contains("No alternative runs on own GPUs. Add one to choose its model and GPUs here.");
        assertThat(fromFxThread(() -> Reachable.spoken(root())))
                .contains("No alternative runs on own GPUs. Add one to choose its model and GPUs here.");
        press("Shortcut+Z");
        assertThat(track(GPUS).isDisabled()).isFalse();
    }

    @Test
    void whatIsOpenAndTypedInOtherSectionsStays() {
        open(1600, 1000);
        onFxThread(() -> header("Closed API").fire());
        settle();
        TextField search = (TextField) root().lookup(".inputs .text-field");

        choose("Add a _hosted open API");
        choose("Move DeepInfra _up");

        assertThat(header("Closed API").isSelected()).isTrue();
        assertThat(search.getScene()).isNotNull();
    }

    @Test
    void everythingInALongListIsReachedNamedAndLargeEnough() {
        open(1280, 720);
        choose("Add _own GPUs");
        choose("Add a _closed API");

        assertThat(fromFxThread(() -> Reachable.faults(root()))).isEmpty();
    }

    @Tag("thorough")
    @Test
    void aDocumentWithMoreAlternativesIsReadFromItsTop() {
        open(1280, 720);
        Path six = Path.of("src/test/resources/scenarios/golden/v2.0/six-alternatives.fulcrum.json");
        onFxThread(() -> window.frame().dropped(List.of(six.toAbsolutePath())));
        settle();
        assertThat(sections()).hasSize(6);
        Node around = header(names().getFirst());
        while (!(around instanceof ScrollPane)) {
            around = around.getParent();
        }
        assertThat(((ScrollPane) around).getVvalue()).isZero();
    }
}
