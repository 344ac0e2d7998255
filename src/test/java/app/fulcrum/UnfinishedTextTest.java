package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.view.control.LabeledRow;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.field.FieldRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that was begun stands in the way only as long as it would be lost, and Escape leaves it and what is around it. */
class UnfinishedTextTest extends WindowTestBase {

    private static final String TOKENS = "Tokens per day";

    private Stream<Node> everywhere(String selector) {
        return List.copyOf(Window.getWindows()).stream()
                .flatMap(shown -> shown.getScene().getRoot().lookupAll(selector).stream());
    }

    private TextField field(String name) {
        return fromFxThread(() -> everywhere(".text-field")
                .map(TextField.class::cast)
                .filter(field -> name.equals(FieldName.of(field)))
                .findFirst()
                .orElseThrow());
    }

    private void openForm() {
        ToggleButton privacy = fromFxThread(() -> everywhere(".disclosure-header")
                .map(ToggleButton.class::cast)
                .filter(header -> String.valueOf(header.getAccessibleText()).startsWith("Privacy"))
                .findFirst()
                .orElseThrow());
        onFxThread(privacy::fire);
        settle();
        onFxThread(() -> everywhere(".hyperlink")
                .map(Hyperlink.class::cast)
                .filter(link -> "Privacy: Set the score by hand …".equals(link.getAccessibleText()))
                .findFirst()
                .orElseThrow()
                .fire());
        settle();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Double> scores() {
        return (ComboBox<Double>) fromFxThread(() -> everywhere(".combo-box")
                .filter(list -> "Score".equals(FieldName.of(list)))
                .findFirst()
                .orElseThrow());
    }

    private boolean notice() {
        return fromFxThread(() -> root().lookupAll(".banner").stream().anyMatch(banner -> banner.isVisible()));
    }

    private static boolean isOpen(Predicate<Window> kind) {
        return fromFxThread(() -> Window.getWindows().stream().anyMatch(kind));
    }

    private void type(TextField field, String text) {
        onFxThread(() -> {
            field.requestFocus();
            field.selectAll();
            field.replaceSelection(text);
        });
    }

    // in the way

    @Test
    void aScoreWithoutAReasonStopsNothing() {
        open(1600, 1000);
        openForm();
        ComboBox<Double> scores = scores();
        onFxThread(() -> scores.setValue(0.5));
        robot.clickOn("Set score");
        settle();
        TextField tokens = field(TOKENS);
        onFxThread(tokens::requestFocus);
        settle();

        robot.push(KeyCode.CONTROL, KeyCode.Q);
        settle();

        assertThat(notice()).isFalse();
        assertThat(exits.get()).isOne();
    }

    @Test
    void aReasonThatWouldBeLostCountsBeforeACommand() {
        open(1600, 1000);
        openForm();
        type(field("Why this score"), "counsel");

        onFxThread(() -> window.bringToFront(List.of(folder.resolve("other.fulcrum.json"))));
        settle();

        assertThat(scenario().scorecard().overrides()).hasSize(1);
    }

    private void refuse() {
        open(1600, 1000);
        type(field(TOKENS), "many");
        dialogs.save = Optional.of(folder.resolve("kept.fulcrum.json"));
        press("Shortcut+S");
        assertThat(words()).anyMatch(text -> text.startsWith("Nothing was done"));
        assertThat(notice()).isTrue();
    }

    @Test
    void aRefusalGoesWhenTheTextIsDropped() {
        refuse();
        robot.type(KeyCode.ESCAPE);
        settle();

        assertThat(field(TOKENS).getText()).isEqualTo("64M");
        assertThat(notice()).isFalse();
    }

    @Test
    void aRefusalGoesWhenTheTextCounts() {
        refuse();
        TextField tokens = field(TOKENS);
        onFxThread(tokens::selectAll);
        robot.write("80M");
        settle();
        assertThat(notice()).as("not entered yet").isTrue();
        robot.type(KeyCode.ENTER);
        settle();

        assertThat(notice()).isFalse();
    }

    @Test
    void aRefusalGoesWhenTheFieldIsLeftWithATextThatCounts() {
        refuse();
        type(field(TOKENS), "80M");
        onFxThread(() -> root().lookup(".figure").requestFocus());
        settle();

        assertThat(notice()).isFalse();
    }

    // Escape

    @Test
    void escapeDropsWhatIsTypedAndThenClosesTheNotice() {
        open(1600, 1000);
        onFxThread(() -> window.bringToFront(List.of(folder.resolve("missing.fulcrum.json"))));
        type(field(TOKENS), "7");
        settle();

        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(field(TOKENS).getText()).isEqualTo("64M");
        assertThat(notice()).isTrue();
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(notice()).isFalse();
    }

    @Test
    void escapeClosesTheSourceFromAField() {
        open(1600, 1000);
        type(field(TOKENS), "80M");
        onFxThread(() -> ((Button) root().lookup(".source-mark")).fire());
        settle();
        TextField source = field("Source");
        String before = source.getText();
        type(source, "our log");

        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(source.getText()).isEqualTo(before);
        assertThat(isOpen(PopOver.class::isInstance)).isTrue();
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(isOpen(PopOver.class::isInstance)).isFalse();
    }

    @Test
    void escapeClosesTheLicensesFromTheirSearch() {
        open(1600, 1000);
        onFxThread(() -> link(" models").fire());
        settle();
        Predicate<Window> licenses = shown -> shown != stage && shown instanceof Stage && shown.isShowing();
        TextField search = (TextField) fromFxThread(() -> Window.getWindows().stream()
                .filter(licenses)
                .findFirst()
                .orElseThrow()
                .getScene()
                .getRoot()
                .lookup(".text-field"));
        onFxThread(() -> search.getScene().getWindow().requestFocus());
        type(search, "qwen");

        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(search.getText()).isEmpty();
        assertThat(isOpen(licenses)).isTrue();
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(isOpen(licenses)).isFalse();
    }

    @Test
    void escapeLeavesTheFormOfAScore() {
        open(1600, 1000);
        openForm();
        robot.type(KeyCode.ESCAPE);
        settle();

        assertThat(fromFxThread(() -> everywhere(".combo-box").noneMatch(list -> "Score".equals(FieldName.of(list)))))
                .isTrue();
    }

    // what is typed moves nothing

    @Tag("thorough")
    @Test
    void aRowKeepsItsLinesWhateverIsTypedIntoIt() {
        open(1600, 1000);
        onFxThread(() -> List.copyOf(root().lookupAll(".disclosure-header")).stream()
                .map(ToggleButton.class::cast)
                .filter(header -> !header.isSelected())
                .forEach(ToggleButton::fire));
        settle();
        Node column = root().lookup(".inputs-column");
        List<TextField> numbers = fromFxThread(() -> column.lookupAll(".number-field .text-field").stream()
                .map(TextField.class::cast)
                .filter(field -> !field.isDisabled() && isShown(field))
                .toList());

        onFxThread(() -> assertThat(numbers).hasSizeGreaterThan(10).allSatisfy(field -> {
            List<Double> heights = heights(field);
            assertThat(new HashSet<>(heights))
                    .as("%s: %s", FieldName.of(field), heights)
                    .hasSize(1);
        }));
    }

    /** How high the row of the field is before, while and after something long is typed. */
    private List<Double> heights(TextField field) {
        Node around = field;
        while (!(around instanceof LabeledRow || around instanceof FieldRow)) {
            around = around.getParent();
        }
        Region row = (Region) around;
        List<Double> heights = new ArrayList<>();
        layOut(row);
        heights.add(row.getHeight());
        field.requestFocus();
        for (String text : List.of("1", "123456789012345678901234567890", "1")) {
            field.selectAll();
            field.replaceSelection(text);
            layOut(row);
            heights.add(row.getHeight());
        }
        Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
        return heights;
    }

    private void layOut(Region row) {
        row.applyCss();
        root().layout();
    }

    private static boolean isShown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Its alternative goes, and nothing is left that the text could be for. */
    @ParameterizedTest
    @ValueSource(strings = {"5", "1,5", "nothing"})
    void whatIsTypedForAnAlternativeGoesWithIt(String text) {
        open(1600, 1000);
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        onFxThread(() -> Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> thrown.add(failure)));
        onFxThread(() -> menuItem("Add a _hosted").fire());
        settle();
        assertThat(scenario().alternatives().size()).isEqualTo(4);
        TextField price = fromFxThread(() -> everywhere(".text-field")
                .map(TextField.class::cast)
                .filter(field -> "Input price".equals(FieldName.of(field)))
                .findFirst()
                .orElseThrow());
        type(price, text);

        onFxThread(window.desk().session()::undo);
        settle();

        assertThat(thrown).isEmpty();
        assertThat(scenario().alternatives().size()).isEqualTo(3);
    }
}
