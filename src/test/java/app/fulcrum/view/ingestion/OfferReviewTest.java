package app.fulcrum.view.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.support.FxTestBase;
import app.fulcrum.view.ingestion.OfferForm.ListedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** Offers are ticked by mouse, keys and buttons; those that can only be looked at are never among the ticked. */
class OfferReviewTest extends FxTestBase {

    private final List<Set<String>> saved = new ArrayList<>();

    private static ListedRow row(String offer, String name, boolean isTicked) {
        return new ListedRow(
                offer, name, "Acme", "$1.00 → $2.00", "$4.00", "+100 %", true, "look at the unit", isTicked);
    }

    private OfferForm form() {
        return new OfferForm(
                "Offers",
                List.of(row("one", "One", true), row("two", "Two", false), row("", "Three", false)),
                List.of(row("", "Same", false)),
                "One offer is as in the price book",
                (offers, said) -> {
                    saved.add(offers);
                    said.accept("Done");
                });
    }

    @Test
    void whatIsTickedIsSaved() {
        show(() -> new StackPane(new OfferReview(form()).build()), 1000, 400);
        Button save = robot.lookup("#import-offers-save").queryButton();

        assertThat(save.getText()).isEqualTo("Save one offer as a price book…");
        robot.clickOn(save);
        robot.clickOn("Select all").clickOn(save);
        robot.clickOn("Two").type(KeyCode.SPACE).clickOn(save);
        robot.clickOn("Select none");

        assertThat(saved).containsExactly(Set.of("one"), Set.of("one", "two"), Set.of("one"));
        assertThat(save.isDisabled()).isTrue();
        assertThat(robot.lookup("#import-offers-said").queryAs(Label.class).getText())
                .isEqualTo("Done");
    }

    @Test
    void whatIsTheSameIsShownOnDemandBelowTheRest() {
        show(() -> new StackPane(new OfferReview(form()).build()), 1000, 400);
        TableView<?> table = robot.lookup("#import-offers").queryAs(TableView.class);

        assertThat(table.getItems()).hasSize(3);
        robot.clickOn("#import-offers-same");
        assertThat(table.getItems()).hasSize(4);
        robot.clickOn("#import-offers-same");
        assertThat(table.getItems()).hasSize(3);
    }
}
