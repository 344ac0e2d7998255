package app.fulcrum.controller.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import app.fulcrum.view.chart.ChartPane;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.style.Appearance;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The price of an offer over time, as it opens beside the offer. */
class OfferHistoryTest extends InputsTestBase {

    private static Scenario argon() {
        return ChoiceEdits.offer(
                        Books.preset("chat"),
                        Standard.CLOSED_API,
                        Books.bundled().apiOffer("gemini-4-argon").orElseThrow(),
                        Books.bundled())
                .apply(Books.preset("chat"));
    }

    private Parent opened(Scenario scenario, String section, Appearance appearance) {
        open(scenario, 1000, appearance);
        ToggleButton header = pane.lookupAll(".disclosure-header").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getAccessibleText().startsWith(section + ","))
                .findFirst()
                .orElseThrow();
        onFxThread(() -> header.setSelected(true));
        settle();
        Hyperlink link = pane.lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(each -> each.getText().equals("Price over time"))
                .findFirst()
                .orElseThrow();
        onFxThread(link::fire);
        settle();
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot().lookup(".input-details"))
                .filter(found -> found != null)
                .map(Parent.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private ChartPane chart(Parent popup) {
        return (ChartPane) popup.lookup(".chart");
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void thePictureOpensBesideTheOffer(Appearance appearance) {
        Parent popup = opened(argon(), "Closed API", appearance);

        picture(popup.getScene().getRoot(), "price-history-" + appearance.name().toLowerCase());
        assertThat(fromFxThread(() -> TextClipping.find(popup))).isEmpty();
        assertThat(chart(popup).redraws()).isPositive();
        assertThat(chart(popup).getHeight()).isGreaterThanOrEqualTo(240);
    }

    @Test
    void whatItShowsIsSaidToThoseWhoCannotSeeIt() {
        ChartPane chart = chart(opened(argon(), "Closed API", Appearance.LIGHT));

        assertThat(chart.isFocusTraversable()).isTrue();
        assertThat(chart.getAccessibleText())
                .isEqualTo("Google Gemini 4 Argon: $3.24 per 1M tokens until 2026-11-30; $6.47 per 1M tokens from"
                        + " 2026-12-01; would need $0.72 per 1M tokens or less to be as cheap as the hosted open API.");
    }

    @Test
    void theKeysReadThePriceOfADay() {
        ChartPane chart = chart(opened(argon(), "Closed API", Appearance.LIGHT));
        onFxThread(chart::requestFocus);
        press(chart, KeyCode.END);

        assertThat(chart.getAccessibleText()).matches("2027-\\d\\d-\\d\\d: price \\$6\\.47, tie \\$0\\.720?");

        press(chart, KeyCode.ESCAPE);
        assertThat(chart.getAccessibleText()).startsWith("Google Gemini 4 Argon: ");
    }

    @Test
    void escapeTakesTheReadingAwayAndIsThenLeftToWhatThePictureLiesIn() {
        Parent popup = opened(argon(), "Closed API", Appearance.LIGHT);
        ChartPane chart = chart(popup);
        List<KeyCode> left = new ArrayList<>();
        onFxThread(() -> {
            chart.requestFocus();
            popup.addEventHandler(KeyEvent.KEY_PRESSED, event -> left.add(event.getCode()));
        });
        press(chart, KeyCode.END);
        press(chart, KeyCode.ESCAPE);
        assertThat(left).isEmpty();

        press(chart, KeyCode.ESCAPE);
        assertThat(left).containsExactly(KeyCode.ESCAPE);
    }

    @Test
    void anOfferOfGpusHasAPictureToo() {
        ChartPane chart = chart(opened(Books.preset("chat"), "Self-hosted", Appearance.LIGHT));

        assertThat(chart.getAccessibleText()).contains("RunPod", "per 1M tokens on every day on record");
    }

    private static void press(ChartPane chart, KeyCode key) {
        onFxThread(() ->
                Event.fireEvent(chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
        settle();
    }
}
