package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.support.Books;
import app.fulcrum.support.Reachable;
import app.fulcrum.support.Standard;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.inputs.Item;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What is bought, on which service tier and where, and that it can still be had, as a user says so in the window. */
class OffersInTheWindowTest extends WindowTestBase {

    private static final AlternativeId CLOSED = Standard.CLOSED_API;
    private static final AlternativeId HOSTED = Standard.HOSTED_OPEN_API;

    private void buy(AlternativeId id, String offer) {
        onFxThread(() -> {
            Scenario now = scenario();
            ScenarioEdit edit = ChoiceEdits.offer(
                    now, id, (TokenOffer) Books.bundled().offer(offer).orElseThrow(), Books.bundled());
            assertThat(window.desk().session().apply(edit)).isEmpty();
        });
        settle();
    }

    private Purchase bought() {
        return ((Way.Api) scenario().alternatives().get(CLOSED).way()).purchase();
    }

    /** What tokens cost in a month. */
    private double usage(AlternativeId id) {
        var bill = window.desk()
                .projections()
                .upToDate()
                .projection()
                .of(id)
                .cost()
                .orElseThrow()
                .bill();
        return bill.usdPerMonth();
    }

    private boolean isSaid(String words) {
        return words().stream().anyMatch(text -> text.contains(words));
    }

    /** The list with this name in the section of the closed API, which is opened. */
    @SuppressWarnings("unchecked")
    private ComboBox<Item> list(String name) {
        ToggleButton header = (ToggleButton) root().lookup(".alternative-head .disclosure-header");
        if (!header.isSelected()) {
            onFxThread(header::fire);
            settle();
        }
        return (ComboBox<Item>) fromFxThread(() -> root().lookupAll(".combo-box").stream()
                .filter(list -> name.equals(FieldName.of(list)))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void aServiceTierIsPickedByKeysChangesTheFigureAndIsTakenBack() {
        open(1600, 1000);
        buy(CLOSED, "gpt-6.2-sol");
        Scenario before = scenario();
        double standard = usage(CLOSED);

        stepIn(list("Service tier"), KeyCode.DOWN);

        assertThat(bought().serviceTier()).contains("fast");
        double people = 2 * standard - usage(CLOSED);
        assertThat(people).as("people are paid once").isEqualTo(1_875, within(1e-6));
        assertThat(menuItem("_Undo").getText()).contains("Service tier");
        press("Shortcut+Z");
        assertThat(scenario()).isEqualTo(before);
        assertThat(usage(CLOSED)).isEqualTo(standard);
        assertThat(list("Service tier").getValue().id()).isEmpty();
    }

    @Test
    void aRegionIsPickedByKeysChangesTheFigureAndIsTakenBack() {
        open(1600, 1000);
        buy(CLOSED, "claude-sonnet-5-5");
        Scenario before = scenario();
        double anywhere = usage(CLOSED);

        stepIn(list("Region"), KeyCode.DOWN);

        assertThat(bought().region()).contains("us");
        assertThat(usage(CLOSED)).isEqualTo(1.1 * (anywhere - 1_875) + 1_875, within(1e-6));
        press("Shortcut+Z");
        assertThat(scenario()).isEqualTo(before);
        assertThat(usage(CLOSED)).isEqualTo(anywhere);
    }

    @Test
    void whatAnotherOfferDoesNotHaveIsSaidUntilTheNextEdit() {
        open(1600, 1000);
        buy(CLOSED, "gpt-6.1-terra");
        stepIn(list("Service tier"), KeyCode.DOWN);
        stepIn(list("Region"), KeyCode.DOWN);
        assertThat(bought())
                .isEqualTo(new Purchase(
                        "gpt-6.1-terra",
                        bought().serviceTier(),
                        bought().region(),
                        Purchase.Units.NONE,
                        Optional.empty()));
        assertThat(bought().serviceTier()).contains("flex");
        assertThat(bought().region()).contains("residency");

        buy(CLOSED, "claude-opus-5-5");

        assertThat(bought()).isEqualTo(Purchase.of("claude-opus-5-5"));
        assertThat(isSaid(
                        "Anthropic Claude Opus 5.5 has no service tier “Flex”. It is priced at its standard service."))
                .isTrue();
        assertThat(isSaid("has no region “")).isTrue();
        press("Shortcut+Z");
        assertThat(bought().serviceTier()).contains("flex");
        assertThat(isSaid("has no service tier")).isFalse();

        buy(CLOSED, "gpt-6-luna");
        assertThat(bought().serviceTier()).contains("flex");
        assertThat(isSaid("has no service tier")).isFalse();
        assertThat(isSaid("OpenAI GPT-6 Luna has no region “")).isTrue();
    }

    @Test
    void whatHasEndedTakesPartOnceItIsSaidToBeStillAvailable() {
        open(1600, 1000);
        assertThat(menuItem("still available").isDisable()).isTrue();
        buy(HOSTED, "groq/llama-3.3-70b");
        Scenario before = scenario();
        assertThat(recommended()).isNotEqualTo(HOSTED);

        select("Hosted open API");
        onFxThread(() -> menuItem("Count Hosted open API as _still available").fire());
        settle();

        assertThat(scenario().alternatives().get(HOSTED).isStillAvailable()).isTrue();
        assertThat(fromFxThread(() -> Reachable.spoken(root())))
                .anyMatch(said ->
                        said.contains("Groq Llama 3.3 70B Versatile is no longer sold: its last day was 2026-08-16"));
        assertThat(recommended()).isEqualTo(HOSTED);
        press("Shortcut+Z");
        assertThat(scenario()).isEqualTo(before);
        assertThat(recommended()).isNotEqualTo(HOSTED);
    }

    private void select(String card) {
        onFxThread(() -> root().lookupAll(".card-name").stream()
                .map(ToggleButton.class::cast)
                .filter(name -> name.getText().equals(card))
                .findFirst()
                .orElseThrow()
                .fire());
        settle();
    }

    private AlternativeId recommended() {
        return window.desk()
                .projections()
                .upToDate()
                .projection()
                .decision()
                .verdict()
                .named()
                .orElseThrow();
    }
}
