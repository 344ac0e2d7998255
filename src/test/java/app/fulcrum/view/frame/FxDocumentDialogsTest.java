package app.fulcrum.view.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.support.FxTestBase;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.style.ColorMode;
import app.fulcrum.view.style.Theme;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question as users see it. */
class FxDocumentDialogsTest extends FxTestBase {

    private static final String LONG = "An unusually long name of a scenario about support chat in three languages, as "
            + "planned for the next two years and their budgets, third draft for the board.fulcrum.json";
    private static final List<String> CHANGES = Stream.of("Tokens per day 64,000,000 → 80,000,000", "GPU count 8 → 16")
            .flatMap(change -> Stream.generate(() -> change).limit(7))
            .toList();

    /** A question, what backing out of it answers, and whether Enter may only do the same. */
    record Question(String name, Function<DocumentDialogs, Object> ask, Object backedOut, boolean risky) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                        new Question(
                                "unsaved",
                                dialogs -> dialogs.askUnsaved(LONG, CHANGES),
                                DocumentDialogs.Unsaved.CANCEL,
                                false),
                        new Question("discard", dialogs -> dialogs.askDiscard(LONG, CHANGES), false, true),
                        new Question(
                                "conflict",
                                dialogs -> dialogs.askConflict(LONG + ": " + LONG),
                                DocumentDialogs.Conflict.CANCEL,
                                false),
                        new Question(
                                "protected",
                                dialogs -> dialogs.askProtected(LONG + ": it is marked as read-only."),
                                DocumentDialogs.Protected.CANCEL,
                                false),
                        new Question(
                                "recovery",
                                dialogs -> dialogs.askRecovery(LONG, CHANGES),
                                DocumentDialogs.Recovery.LATER,
                                false),
                        new Question("removal", dialogs -> dialogs.askRemoval(LONG, CHANGES), false, true),
                        new Question("replace", dialogs -> dialogs.askReplace(LONG), false, true),
                        new Question(
                                "start",
                                dialogs -> dialogs.chooseStart(List.of("Nothing", "Support chat"))
                                        .isPresent(),
                                false,
                                false),
                        new Question(
                                "name",
                                dialogs -> dialogs.askName("Name of it", LONG, "Rename")
                                        .isPresent(),
                                false,
                                false))
                .flatMap(question ->
                        Stream.of(ColorMode.LIGHT, ColorMode.DARK).map(colors -> Arguments.of(question, colors)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void labelsAreWholeEnterLosesNothingAndEscapeBacksOut(Question question, ColorMode colors) throws Exception {
        BlockingQueue<Object> answers = new LinkedBlockingQueue<>();
        Theme theme = fromFxThread(() -> new Theme(colors, new SimpleObjectProperty<>(ColorScheme.LIGHT)));
        Stage owner = fromFxThread(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new Pane(), 800, 560));
            theme.applyTo(stage.getScene());
            stage.show();
            return stage;
        });
        Platform.runLater(() -> answers.add(question.ask.apply(new FxDocumentDialogs(owner, theme))));
        settle();
        settle();

        DialogPane pane = fromFxThread(() -> (DialogPane) Window.getWindows().stream()
                .filter(window -> window != owner)
                .findFirst()
                .orElseThrow()
                .getScene()
                .getRoot());
        picture(pane, "dialog-%s-%s".formatted(question.name, colors.name().toLowerCase()));
        assertThat(fromFxThread(() -> TextClipping.find(pane))).isEmpty();
        assertThat(fromFxThread(() -> buttonOnEnter(pane).getButtonData() == ButtonData.CANCEL_CLOSE))
                .isEqualTo(question.risky);

        Window dialog = pane.getScene().getWindow();
        assertThat(dialog.getX() + dialog.getWidth() / 2).isCloseTo(owner.getX() + owner.getWidth() / 2, within(1.0));
        assertThat(dialog.getY() + dialog.getHeight() / 2).isCloseTo(owner.getY() + owner.getHeight() / 2, within(1.0));

        robot.type(KeyCode.ESCAPE);
        assertThat(answers.poll(60, TimeUnit.SECONDS)).isEqualTo(question.backedOut);
    }

    /** A list of scenarios shows no pictures; what else can be opened has a line of its own. */
    @Test
    void whatCanBeOpenedIsListedByKind() {
        assertThat(FxDocumentDialogs.toOpen().stream().map(ExtensionFilter::getExtensions))
                .containsExactly(
                        List.of("*.fulcrum.json", "*.json"),
                        List.of("*.png", "*.svg", "*.pdf", "*.xlsx"),
                        List.of("*.*"));
    }

    private static ButtonType buttonOnEnter(DialogPane pane) {
        return pane.getButtonTypes().stream()
                .filter(type -> ((Button) pane.lookupButton(type)).isDefaultButton())
                .findFirst()
                .orElseThrow();
    }
}
