package app.fulcrum.controller.decision;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.Selection;
import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.controller.license.LicenseController;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.control.Contrast;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.license.LicenseState;
import app.fulcrum.view.style.Appearance;
import app.fulcrum.view.style.Style;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Verdict, panel and matrix on real scenarios, for the eye and for the sweep over clipping. */
class DecisionGalleryTest extends ThemedTestBase {

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void thePanelOfAScenarioIsReadable(Appearance appearance) {
        check(() -> panel(OpenDocument.preset("chat")), 344, 1300, "decision-panel", appearance);
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void thePanelWithEverythingOpenIsReadable(Appearance appearance) {
        check(() -> opened(panel(regulated())), 344, 2900, "decision-panel-open", appearance);
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void theVerdictIsReadable(Appearance appearance) {
        Region[] shown = new Region[1];
        check(() -> shown[0] = verdict(OpenDocument.preset("chat")), 720, 640, "verdict", appearance);
        onFxThread(() -> ((ButtonBase) shown[0].lookup(".verdict-toggle")).fire());
        settle();

        // All of it, and not what the pop-over shows without scrolling.
        Region opened = fromFxThread(() ->
                (Region) Window.getWindows().getLast().getScene().getRoot().lookup(".popover-body"));
        picture(opened, name("verdict-open", appearance));
        assertThat(fromFxThread(() -> TextClipping.find(opened))).isEmpty();
        assertThat(fromFxThread(() -> Contrast.find(opened))).isEmpty();
        closePopups();
    }

    @Test
    void theMatrixIsReadable() {
        theMatrixIsReadable(Appearance.LIGHT);
    }

    @Test
    @Tag("endurance")
    void theMatrixIsReadableInTheDark() {
        theMatrixIsReadable(Appearance.DARK);
    }

    private void theMatrixIsReadable(Appearance appearance) {
        Region wide = show(() -> matrix(regulated(), ""), 1000, 900, appearance);
        picture(wide, name("license-matrix", appearance));
        check(() -> matrix(regulated(), "llama 4"), 1000, 2600, "license-matrix-wide", appearance);
        check(() -> matrix(regulated(), "qwen3.5"), 1000, 2600, "license-matrix-long-names", appearance);
        check(() -> matrix(regulated(), "llama 4"), 520, 3200, "license-matrix-narrow", appearance);
    }

    private static OpenDocument regulated() {
        OpenDocument document = OpenDocument.preset("chat");
        document.answer(Question.DATA_MAY_LEAVE, false);
        document.answer(Question.BASED_IN_EU, true);
        document.answer(Question.COMMERCIAL_USE, true);
        return document;
    }

    private static Region panel(OpenDocument document) {
        LicenseController licenses =
                new LicenseController(document.session(), document.projections(), new Selection(), _ -> {});
        Region scorecard = new DecisionController(
                        document.session(), document.projections(), document.latest(), new ExplainController(_ -> {}))
                .view();
        VBox panel = Style.style(new VBox(20, scorecard, licenses.summary(() -> {})), Style.PANEL);
        document.pause();
        return panel;
    }

    private static Region opened(Region panel) {
        panel.lookupAll(".toggle-button").forEach(node -> ((ToggleButton) node).setSelected(true));
        return panel;
    }

    private static Region verdict(OpenDocument document) {
        Region verdict = new VerdictController(
                        document.projections(),
                        new FlipSearch(document.projections(), document.latest()),
                        new ExplainController(_ -> {}),
                        _ -> {},
                        () -> {})
                .view();
        document.pause();
        StackPane around = new StackPane(verdict);
        around.setPadding(new Insets(16));
        return around;
    }

    /** @param words few models, so that all of them fit and nothing is cut off by scrolling alone */
    private static Region matrix(OpenDocument document, String words) {
        LicenseController licenses =
                new LicenseController(document.session(), document.projections(), new Selection(), _ -> {});
        licenses.chosen("llama-4 llama-4-scout");
        licenses.filtered(LicenseState.Filter.ALL.withWords(words));
        return licenses.view();
    }

    private void check(
            java.util.concurrent.Callable<Region> pane,
            double width,
            double height,
            String name,
            Appearance appearance) {
        Region shown = show(pane, width, height, appearance);
        picture(shown.getScene().getRoot(), name(name, appearance));

        assertThat(fromFxThread(() -> TextClipping.find(shown))).isEmpty();
        assertThat(fromFxThread(() -> Contrast.find(shown))).as(name).isEmpty();
    }

    private static String name(String pane, Appearance appearance) {
        return pane + "-" + appearance.name().toLowerCase(Locale.ROOT);
    }
}
