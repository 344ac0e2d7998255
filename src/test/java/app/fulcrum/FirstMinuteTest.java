package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.session.edit.ScenarioEdit.ShowIn;
import app.fulcrum.session.settings.Choices;
import app.fulcrum.session.settings.Regional;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.style.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a first start shows, and what users set as they like it. */
class FirstMinuteTest extends WindowTestBase {

    private static final DisplayCurrency EURO = new DisplayCurrency("EUR", 0.92, LocalDate.of(2026, 11, 30), "ECB");

    @Test
    void theTourIsOfferedOnceGoesStepByStepAndComesBackWhenAskedFor() {
        openAgain(1600, 1000);
        settle();
        assertThat(tour()).contains("Start with your volume", "1 of 4");

        for (String step : List.of("2 of 4", "3 of 4", "4 of 4")) {
            robot.type(KeyCode.ENTER);
            settle();
            assertThat(tour()).contains(step);
        }
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(tour()).isEmpty();
        onFxThread(window::close);

        openAgain(1600, 1000);
        settle();
        assertThat(tour()).isEmpty();
        onFxThread(() -> menuItem("_Tour").fire());
        settle();
        assertThat(tour()).contains("1 of 4");
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(tour()).isEmpty();
    }

    @Test
    void whoComesWithAFileIsNotShownAround() throws Exception {
        Path plan = Files.copy(
                Path.of("src/test/resources/scenarios/good/minimal.fulcrum.json"), folder.resolve("plan.fulcrum.json"));

        openAgain(1600, 1000, plan);
        settle();

        assertThat(tour()).isEmpty();
    }

    @Test
    void theGalleryShowsEveryPresetAndStartsFromTheOneChosenByKeys() {
        open(1600, 1000);
        press("Shortcut+Shift+N");
        Stage gallery = side("Start from");
        picture(gallery.getScene().getRoot(), "gallery");
        List<Node> tiles =
                fromFxThread(() -> List.copyOf(gallery.getScene().getRoot().lookupAll(".preset-tile")));

        assertThat(tiles).hasSize(window.desk().presets().all().size() + 1);
        assertThat(tiles).allSatisfy(tile -> {
            assertThat(((ImageView) tile.lookup(".image-view")).getImage()).isNotNull();
            assertThat(tile.getAccessibleText()).contains(". ");
        });
        onFxThread(() -> tiles.getFirst().requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        settle();

        assertThat(fromFxThread(gallery::isShowing)).isFalse();
        assertThat(scenario().name())
                .isEqualTo(window.desk().presets().all().getFirst().name());
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(ints = {100, 125, 150})
    void nothingIsCutInTheOtherWindows(int percent) {
        open(1280, 720);
        onFxThread(() -> window.desk()
                .preferences()
                .change(settings -> settings.withChoices(now -> now.withTextPercent(percent))));
        onFxThread(window::close);
        open(1280, 720);
        for (String keys : List.of("Shortcut+Comma", "Shortcut+Slash", "Shortcut+Shift+N")) {
            press(keys);
            Stage side = fromFxThread(() -> (Stage) Window.getWindows().getLast());
            picture(side.getScene().getRoot(), side.getTitle().replace(' ', '-') + "-" + percent);
            assertThat(fromFxThread(() -> TextClipping.find(side.getScene().getRoot())))
                    .as("%s", side.getTitle())
                    .isEmpty();
            onFxThread(side::close);
        }
    }

    @Test
    void preferencesCountAtOnceAndAtTheNextStart() {
        open(1600, 1000);
        onFxThread(() -> window.desk().session().apply(new ShowIn(Optional.of(EURO))));
        press("Shortcut+Comma");
        choose("Dark");
        choose("The defaults alone");
        choose("Comma, 1,5");
        choose("125 %");
        choose("EUR, 0.92 per dollar of 2026-11-30");
        onFxThread(() -> {
            stage.requestFocus();
            root().lookup(".number-field-text").requestFocus();
        });
        robot.eraseText(20).write("2,5M").type(KeyCode.ENTER);
        settle();
        assertThat(window.desk().projections().upToDate().projection().tokensPerDay())
                .isEqualTo(2_500_000L);
        onFxThread(window::close);

        open(1600, 1000);

        Choices choices = window.desk().preferences().settings().choices();
        assertThat(choices)
                .isEqualTo(new Choices(
                        Choices.Theme.DARK,
                        Choices.Start.DEFAULTS,
                        new Regional(Regional.Speech.SYSTEM, Regional.NumberReading.COMMA),
                        Optional.of(EURO),
                        125));
        assertThat(scenario().name()).isEqualTo("New scenario");
        assertThat(scenario().currency()).contains(EURO);
        assertThat(stage.getTitle()).doesNotContain("*");
    }

    private void choose(String words) {
        Stage preferences = side("Preferences");
        onFxThread(() -> preferences.getScene().getRoot().lookupAll("." + Style.SEGMENT.cssClass()).stream()
                .map(ToggleButton.class::cast)
                .filter(segment -> segment.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .fire());
        settle();
    }

    private static Stage side(String title) {
        return fromFxThread(() -> Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(side -> side.getTitle().startsWith(title))
                .findFirst()
                .orElseThrow());
    }

    /** What the tour says; nothing where there is none. */
    private static List<String> tour() {
        return fromFxThread(() -> Window.getWindows().stream()
                .filter(PopOver.class::isInstance)
                .map(window -> window.getScene().getRoot())
                .flatMap(root -> root.lookupAll(".label").stream())
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText())
                .toList());
    }
}
