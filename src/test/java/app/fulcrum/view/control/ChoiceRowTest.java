package app.fulcrum.view.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.field.ChoiceRow;
import app.fulcrum.view.style.Appearance;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceRowTest extends ThemedTestBase {

    private final SimpleObjectProperty<Integer> value = new SimpleObjectProperty<>(this, "value", 1);

    private Region row(int items) {
        List<Integer> all = IntStream.rangeClosed(1, items).boxed().toList();
        return ChoiceRow.build(
                "Score", all, value, item -> item + " strongly favors the closed API, or nearly so", value::set);
    }

    /** The list ends with its last item: what looks like one more would be a choice that is none. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 9, 10})
    void theOpenListHasNoEmptyRow(int items) {
        Pane pane = show(() -> new VBox(new VBox()), 263, 300, Appearance.LIGHT);
        onFxThread(() -> pane.getChildren().setAll(row(items)));
        settle();
        ComboBox<?> choice = (ComboBox<?>) pane.lookup(".combo-box");
        for (int time = 0; time < 2; time++) {
            robot.clickOn(choice);
            settle();

            ListView<?> list = (ListView<?>) ((ComboBoxListViewSkin<?>) choice.getSkin()).getPopupContent();
            Bounds last = fromFxThread(() -> list.lookupAll(".list-cell").stream()
                    .map(ListCell.class::cast)
                    .filter(cell -> !cell.isEmpty())
                    .map(cell -> list.sceneToLocal(cell.localToScene(cell.getLayoutBounds())))
                    .max(Comparator.comparingDouble(Bounds::getMaxY))
                    .orElseThrow());
            double below = list.getHeight() - list.snappedBottomInset() - last.getMaxY();
            assertThat(below).isCloseTo(0, within(2.0));
            onFxThread(choice::hide);
        }
    }

    /** The list takes Escape while it is open; closed, it leaves the key to what it stands in. */
    @Test
    void escapeFromAClosedListClosesThePopOverAroundIt() {
        Region pane = show(() -> new VBox(new VBox()), 400, 300, Appearance.LIGHT);
        PopOver around = fromFxThread(() -> {
            PopOver popOver = new PopOver();
            TallPopOver.show(popOver, new VBox(row(5)), 200, 200, pane);
            return popOver;
        });
        settle();
        Node choice = around.getContentNode().lookup(".combo-box");
        onFxThread(choice::requestFocus);
        settle();
        onFxThread(((ComboBox<?>) choice)::show);
        settle();

        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(((ComboBox<?>) choice).isShowing()).isFalse();
        assertThat(around.isShowing()).isTrue();

        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(around.isShowing()).isFalse();
    }
}
