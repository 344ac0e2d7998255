package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.variant.Variants;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.view.style.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

/** The scenarios of one document as a user goes over to them and edits them. */
class VariantsInTheWindowTest extends WindowTestBase {

    private static final String PEAK = "Five times the users – \"peak\"";

    private Variants variants() {
        return window.desk().session().document().variants();
    }

    private Optional<String> pill() {
        return root().lookupAll(".header .menu-pill").stream()
                .filter(Node::isVisible)
                .map(pill -> ((Button) pill).getText())
                .findFirst();
    }

    private void fire(String words) {
        MenuItem item = fromFxThread(() -> menuItem(words));
        onFxThread(item::fire);
        settle();
    }

    private boolean isBeside(Style side) {
        return !root().lookupAll(".columns > HBox > ." + side.cssClass()).isEmpty();
    }

    private void chooseTab(String title) {
        onFxThread(() -> root().lookupAll(".tab-bar .toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(tab -> tab.getText().equals(title))
                .findFirst()
                .orElseThrow()
                .fire());
        settle();
    }

    @Test
    void oneIsWorkedOnSavedAndTakenBackLikeTheBase() throws Exception {
        Path file = Files.copy(
                Path.of("src/test/resources/scenarios/golden/v2.4/variants.fulcrum.json"),
                folder.resolve("variants.fulcrum.json"));
        open(1600, 1000, file);
        Scenario base = scenario();
        assertThat(pill()).contains("Base");

        fire(PEAK);
        assertThat(pill()).contains(PEAK);
        assertThat(words()).contains(base.name()).anyMatch(text -> text.contains("from 200 (100–400) users"));
        assertThat(window.desk().session().isDirty()).isFalse();

        onFxThread(() -> window.desk()
                .session()
                .apply(new SetAssumption(InputKey.shared(Input.TOKENS_PER_DAY), Assumption.of(7e8, "test"))));
        settle();
        assertThat(words())
                .anyMatch(text -> text.startsWith("The volume is what you set in tokens per day now, no longer from"));
        assertThat(variants().base()).isEqualTo(base);
        press("Shortcut+S");
        assertThat(Files.readString(file)).contains("700000000");

        fire("Base");
        assertThat(scenario()).isEqualTo(base);
        assertThat(words()).noneMatch(text -> text.startsWith("The volume is what you set"));
        press("Shortcut+Z");
        assertThat(pill()).as("where the edit was made").contains(PEAK);
        assertThat(words()).anyMatch(text -> text.contains("from 200 (100–400) users"));

        dialogs.name = Optional.of("Peak");
        fire("Re_name variant");
        assertThat(pill()).contains("Peak");
        fire("Make this variant _the base");
        assertThat(scenario()).isEqualTo(variants().base());
        assertThat(scenario().name()).isEqualTo(base.name());
        assertThat(variants().names()).hasSize(2);
    }

    @Test
    void theFirstOneIsAddedFromTheMenuAndComparingItMakesRoom() {
        open(1600, 1000);
        assertThat(pill()).isEmpty();
        dialogs.name = Optional.of("Launch");
        fire("_Add variant");
        assertThat(pill()).contains("Launch");
        assertThat(variants().names()).containsExactly("Launch");

        assertThat(List.of(isBeside(Style.DECISION_COLUMN), isBeside(Style.DECISION_RAIL)))
                .containsExactly(true, false);
        chooseTab("Compare");
        assertThat(List.of(isBeside(Style.DECISION_COLUMN), isBeside(Style.DECISION_RAIL)))
                .containsExactly(false, true);
        onFxThread(() -> ((Button) root().lookup(".rail-button")).fire());
        settle();
        assertThat(isBeside(Style.DECISION_COLUMN)).isTrue();
        press("Shift+F9");
        assertThat(isBeside(Style.DECISION_COLUMN)).isFalse();
        chooseTab("How sure");
        assertThat(isBeside(Style.DECISION_COLUMN)).as("as it was before").isTrue();

        press("Shift+F9");
        chooseTab("Compare");
        chooseTab("How sure");
        assertThat(isBeside(Style.DECISION_COLUMN)).as("folded before").isFalse();
        press("Shortcut+Z");
        assertThat(pill()).isEmpty();
    }
}
