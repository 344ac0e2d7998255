package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.capacity.MeasuredLoad;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.MeasuredRuns;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.support.Standard;
import app.fulcrum.view.control.TextClipping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** What the user's own replica did, typed or pasted into the window. */
class RunsInTheWindowTest extends WindowTestBase {

    private static final String PASTED = "concurrency\ttokens/s\tTPOT\tTTFT\n16\t760\t20\t400\n64\t2,050\t30\t1,000\n";

    private void openForm() {
        unfold("Self-hosted");
        unfold("Serving");
        onFxThread(() -> link("Your own measurements").fire());
        settle();
    }

    private void unfold(String section) {
        ToggleButton header = fromFxThread(() -> root().lookupAll(".disclosure-header").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getAccessibleText().startsWith(section))
                .findFirst()
                .orElseThrow());
        onFxThread(() -> header.setSelected(true));
        settle();
    }

    private DialogPane form() {
        return (DialogPane) fromFxThread(() -> Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .findFirst()
                .orElseThrow());
    }

    private boolean isFormOpen() {
        return fromFxThread(() -> Window.getWindows().stream()
                .anyMatch(window -> window.getScene().getRoot() instanceof DialogPane));
    }

    private void write(String key, String text) {
        TextInputControl field = (TextInputControl) form().lookup("#" + key.replace(".", "-"));
        onFxThread(() -> field.setText(text));
        settle();
    }

    private void write(String key) {
        write("runs.lines", key);
    }

    private void click(String words) {
        Button button = form().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(candidate -> candidate.getText().equals(words))
                .findFirst()
                .orElseThrow();
        onFxThread(button::fire);
        settle();
    }

    private List<String> said() {
        DialogPane form = form();
        return fromFxThread(() -> form.lookupAll(".label").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .toList());
    }

    private boolean isSaid(String words) {
        return words().stream().anyMatch(text -> text.contains(words));
    }

    private Optional<MeasuredRuns> runs() {
        return Standard.hosting(scenario()).measured();
    }

    private MeasuredLoad measured() {
        return fromFxThread(() -> window.desk()
                .projections()
                .upToDate()
                .projection()
                .of(Standard.SELF_HOSTED)
                .serving()
                .flatMap(Serving::measured)
                .orElseThrow());
    }

    @Test
    void runsArePastedTakenBackAndOpenedAgain() {
        open(1600, 1000);
        Scenario before = scenario();
        openForm();
        write("runs.gpus", "4");
        write(PASTED);
        assertThat(said())
                .anyMatch(text -> text.contains("16 at once: 760 tokens/s")
                        && text.contains("64 at once: 2,050 tokens/s")
                        && text.contains("At the limits that are set: 64 at once, 2,050 tokens/s."));
        write("runs.source", "our load test");

        click("Use these runs");

        assertThat(isFormOpen()).isFalse();
        assertThat(runs().orElseThrow().source()).isEqualTo("our load test");
        assertThat(runs().orElseThrow().inputTokens())
                .isEqualTo(Standard.base(scenario(), Input.INPUT_TOKENS).orElseThrow());
        assertThat(Standard.hosting(scenario()).gpusPerReplica()).hasValue(4);
        assertThat(measured().outputTokensPerSecond()).isCloseTo(2_050, within(1e-9));
        assertThat(isSaid("Measured: 2 runs, 16 to 64 at once")).isTrue();
        Scenario measured = scenario();

        press("Shortcut+Z");
        assertThat(scenario()).isEqualTo(before);
        press("Shortcut+Shift+Z");
        Path file = folder.resolve("runs.fulcrum.json");
        dialogs.save = Optional.of(file);
        press("Shortcut+S");
        press("Shortcut+N");
        dialogs.open = Optional.of(file);
        press("Shortcut+O");
        assertThat(scenario()).isEqualTo(measured);

        openForm();
        assertThat(((TextInputControl) form().lookup("#runs-lines")).getText())
                .isEqualTo("16\t760\t20\t400\n64\t2050\t30\t1000");
        click("Remove them and estimate");
        assertThat(runs()).isEmpty();
        assertThat(isSaid("Estimated. What you measured yourself counts instead."))
                .isTrue();
    }

    @Test
    void whatCannotBeReadStaysTypedAndIsSaid() {
        open(1600, 1000);
        Scenario before = scenario();
        openForm();
        write("16 760 20 400\n32 fast");
        click("Use these runs");

        assertThat(isFormOpen()).isTrue();
        assertThat(said()).anyMatch(text -> text.startsWith("Line 2: “fast” is no number."));
        assertThat(((TextInputControl) form().lookup("#runs-lines")).getText()).contains("32 fast");
        assertThat(scenario()).isEqualTo(before);

        write("16 760 20 400\n16 800 21 410");
        assertThat(said()).anyMatch(text -> text.startsWith("Two runs are at the same load"));
        write("6.5/s 30");
        assertThat(said()).anyMatch(text -> text.startsWith("Line 1: a run by requests per second has three figures"));
        write("6.5/s 30 1000");
        assertThat(said()).noneMatch(text -> text.startsWith("Line 1"));
        click("Cancel");
        assertThat(scenario()).isEqualTo(before);
    }

    @Test
    void runsOfAnotherModelAreNoLongerUsedAndThatIsSaid() {
        open(1600, 1000);
        openForm();
        write("runs.gpus", "4");
        write("16 760 20 400");
        click("Use these runs");
        Scenario measured = scenario();

        onFxThread(() -> window.desk()
                .session()
                .apply(ChoiceEdits.model(
                        scenario(),
                        window.desk().projections().current().market(),
                        Standard.SELF_HOSTED,
                        new ModelChoice.Named("llama-3.1-8b"))));
        settle();

        assertThat(runs()).isEmpty();
        assertThat(isSaid("What you measured for Self-hosted")).isTrue();
        press("Shortcut+Z");
        assertThat(scenario()).isEqualTo(measured);
        assertThat(isSaid("What you measured for Self-hosted")).isFalse();
    }

    @Test
    void nothingOfTheFormIsCutOff() {
        for (double[] size : new double[][] {{1280, 720}, {1600, 1000}}) {
            open(size[0], size[1]);
            openForm();
            write(PASTED);
            DialogPane form = form();
            assertThat(fromFxThread(() -> TextClipping.find(form))).isEmpty();
            click("Cancel");
        }
    }
}
