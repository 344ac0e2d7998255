package app.fulcrum.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class FxTestBaseTest extends FxTestBase {

    @Test
    void aClickPressesTheButton() {
        AtomicInteger presses = new AtomicInteger();
        Button button = new Button("Press");
        button.setOnAction(_ -> presses.incrementAndGet());
        show(() -> new StackPane(button), 400, 300);

        robot.clickOn("Press");

        assertThat(presses).hasValue(1);
    }

    @Test
    void typedTextReachesTheFocusedField() {
        TextField first = new TextField();
        TextField second = new TextField();
        show(() -> new VBox(first, second), 400, 300);

        robot.clickOn(first).write("12").type(KeyCode.TAB).write("34");

        assertThat(first.getText()).isEqualTo("12");
        assertThat(second.getText()).isEqualTo("34");
    }

    @Test
    void aPictureShowsThePaneAsItIs() {
        StackPane pane = show(StackPane::new, 120, 80);
        onFxThread(() -> pane.setStyle("-fx-background-color: #0969da"));

        picture(pane, "support/blue-pane");

        Image read = new Image(
                Path.of("target/pictures/support/blue-pane.png").toUri().toString());
        assertThat(read.getWidth()).isEqualTo(120);
        assertThat(read.getHeight()).isEqualTo(80);
        assertThat(read.getPixelReader().getColor(60, 40)).isEqualTo(Color.web("#0969da"));
    }

    @Test
    void theNextTestFindsNoWindowLeftOver() {
        show(StackPane::new, 100, 100);

        closeWindowsAndReportFailures();

        assertThat(fromFxThread(() -> Window.getWindows().size())).isZero();
    }

    @Test
    void anExceptionInAHandlerFailsTheTest() {
        Button button = new Button("Break");
        button.setOnAction(_ -> {
            throw new IllegalStateException("broken on purpose");
        });
        show(() -> new StackPane(button), 400, 300);

        robot.clickOn("Break");

        assertThatThrownBy(this::closeWindowsAndReportFailures).hasMessageContaining("broken on purpose");
    }

    @Test
    void anExceptionInABuilderComesBackUnchanged() {
        assertThatThrownBy(() -> onFxThread(() -> {
                    throw new IllegalStateException("broken on purpose");
                }))
                .isExactlyInstanceOf(IllegalStateException.class);
    }
}
