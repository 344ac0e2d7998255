package app.fulcrum.controller.decision;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.license.LicenseController;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.style.Appearance;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
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
        for (int i = 0; i < 3; i++) {
            int open = i;
            check(() -> verdict(OpenDocument.preset("chat"), open), 720, 640, "verdict-" + i, appearance);
        }
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void theMatrixIsReadable(Appearance appearance) {
        check(() -> matrix(regulated()), 1000, 900, "license-matrix", appearance);
        check(() -> matrix(regulated()), 520, 900, "license-matrix-narrow", appearance);
    }

    private static OpenDocument regulated() {
        OpenDocument document = OpenDocument.preset("chat");
        document.answer(Question.DATA_MAY_LEAVE, false);
        document.answer(Question.BASED_IN_EU, true);
        document.answer(Question.COMMERCIAL_USE, true);
        return document;
    }

    private static Region panel(OpenDocument document) {
        LicenseController licenses = new LicenseController(document.session(), document.projections(), _ -> {});
        Region panel = new DecisionController(document.session(), document.projections(), document::atNextFrame)
                .view(licenses.summary(() -> {}));
        document.pause();
        return panel;
    }

    private static Region opened(Region panel) {
        panel.lookupAll(".toggle-button").forEach(node -> ((ToggleButton) node).setSelected(true));
        return panel;
    }

    private static Region verdict(OpenDocument document, int open) {
        Region verdict = new VerdictController(document.projections(), document::atNextFrame).view();
        document.pause();
        List<Node> toggles = List.copyOf(verdict.lookupAll(".verdict-toggle"));
        ((ToggleButton) toggles.get(open)).setSelected(true);
        return verdict;
    }

    private static Region matrix(OpenDocument document) {
        LicenseController licenses = new LicenseController(document.session(), document.projections(), _ -> {});
        licenses.chosen("llama-4 llama-4-scout");
        return licenses.view();
    }

    private void check(
            java.util.concurrent.Callable<Region> pane,
            double width,
            double height,
            String name,
            Appearance appearance) {
        Region shown = show(pane, width, height, appearance);
        picture(shown.getScene().getRoot(), name + "-" + appearance.name().toLowerCase(Locale.ROOT));

        assertThat(fromFxThread(() -> TextClipping.find(shown))).isEmpty();
    }
}
