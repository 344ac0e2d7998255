package app.fulcrum.controller.decision;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.WhenQuiet;
import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.verdict.Verdict;
import app.fulcrum.session.Gesture;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.session.edit.ScenarioEdit.ShowIn;
import app.fulcrum.support.Books;
import app.fulcrum.support.Reachable;
import app.fulcrum.support.Standard;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.style.Appearance;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerdictControllerTest extends ThemedTestBase {

    private static final String PENDING = "Being worked out …";

    private OpenDocument document;
    private Region pane;

    @BeforeEach
    void open() {
        document = OpenDocument.preset("chat");
        pane = show(
                () -> new VerdictController(
                                document.projections(), document::atNextFrame, new ExplainController(_ -> {}))
                        .view(),
                720,
                700,
                Appearance.LIGHT);
    }

    private List<String> shown() {
        settle();
        return fromFxThread(() -> pane.lookupAll(".label").stream()
                .filter(node -> isShown(node))
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static boolean isShown(javafx.scene.Node node) {
        for (javafx.scene.Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private String sentence() {
        return fromFxThread(() -> ((Labeled) pane.lookup(".headline")).getText());
    }

    private void volume(double tokensPerDay, Gesture gesture) {
        onFxThread(() -> document.session()
                .apply(
                        new SetAssumption(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(tokensPerDay, "test")),
                        gesture));
    }

    private void nextFrame() {
        onFxThread(document::nextFrame);
    }

    private void pause() {
        onFxThread(document::pause);
    }

    private Verdict verdict() {
        return document.projections().current().projection().decision().verdict();
    }

    @Test
    void theSentenceFollowsTheSlider() {
        assertThat(sentence())
                .isEqualTo("Use the hosted open API: it is cheapest at every volume up to 3.69B tokens/day.");

        volume(2e10, Gesture.begin());
        nextFrame();

        assertThat(sentence()).startsWith("Self-host: it is cheapest");
    }

    @Test
    void theParagraphSaysWhatIsSavedAndThatLicensesAreReadByUs() {
        assertThat(shown())
                .anySatisfy(text -> assertThat(text)
                        .contains("a month against the closed API.")
                        .endsWith("License readings are ours, not legal advice."));
    }

    @Test
    void moneyIsShownInTheCurrencyOfTheScenario() {
        onFxThread(() -> document.edit(new ShowIn(Optional.of(new DisplayCurrency("EUR", 0.9, Books.TODAY, "test")))));

        assertThat(shown()).anySatisfy(text -> assertThat(text).contains("It saves €"));
    }

    @Test
    void whatWouldChangeItIsWorkedOutOnceTheEditsPause() {
        robot.clickOn("What would change this");
        assertThat(shown()).contains(PENDING);

        pause();

        assertThat(shown()).doesNotContain(PENDING).contains("Volume", "Prices", "Your situation");
    }

    @Test
    void everyFigureThatWouldChangeItIsExplained() {
        robot.clickOn("What would change this");
        pause();
        List<Hyperlink> figures = fromFxThread(() -> pane.lookupAll(".figure-link").stream()
                .filter(VerdictControllerTest::isShown)
                .map(Hyperlink.class::cast)
                .toList());
        assertThat(figures).extracting(Labeled::getText).anyMatch(text -> text.startsWith("From 1.71B"));

        for (Hyperlink figure : figures) {
            assertThat(popupsOf(figure)).as(figure.getText()).isEqualTo(1);
        }
    }

    @Test
    void whileASliderMovesNothingIsSearchedAndNothingOldIsShown() {
        robot.clickOn("What would change this");
        pause();
        Gesture drag = Gesture.begin();
        for (int frame = 0; frame < 3 * WhenQuiet.FRAMES; frame++) {
            volume(64e6 + frame * 1e6, drag);
            nextFrame();
            assertThat(fromFxThread(() -> pane.lookupAll(".label").stream()
                            .map(node -> ((Labeled) node).getText())
                            .toList()))
                    .contains(PENDING)
                    .doesNotContain("Volume");
        }

        pause();

        assertThat(shown()).contains("Volume").doesNotContain(PENDING);
    }

    @Test
    void anEditDuringTheSearchDropsIt() {
        robot.clickOn("What would change this");
        pause();
        List<String> before = shown();
        volume(65e6, Gesture.begin());
        for (int frame = 0; frame <= WhenQuiet.FRAMES + 2; frame++) {
            nextFrame();
        }

        onFxThread(() -> document.answer(Question.DATA_MAY_LEAVE, false));
        pause();

        assertThat(verdict().named()).isPresent();
        assertThat(shown()).isNotEqualTo(before).doesNotContain(PENDING);
        assertThat(sentence()).startsWith("Self-host: the conditions leave nothing else.");
    }

    @Test
    void confidenceNamesItsDoubts() {
        robot.clickOn("Medium confidence");

        assertThat(shown()).anyMatch(text -> text.startsWith("The throughput is estimated"));
    }

    @Test
    void adviceComesWithWhatTriggersIt() {
        robot.clickOn("Advice that applies (6)");

        assertThat(shown())
                .contains("Read the full license of the open model before building on it.")
                .anyMatch(text -> text.startsWith("Because: self-hosting becomes cheaper than the closed API at"));
    }

    @Test
    void oneDetailIsOpenAtATime() {
        robot.clickOn("Medium confidence");
        robot.clickOn("Advice that applies (6)");

        assertThat(shown()).noneMatch(text -> text.startsWith("The throughput is estimated"));
    }

    @Test
    void theKeyboardReachesAndOpensEverything() {
        pause();
        onFxThread(() -> pane.lookup(".headline").requestFocus());
        robot.type(KeyCode.TAB, KeyCode.TAB).type(KeyCode.SPACE);

        assertThat(shown()).contains("Your situation");
        List<String> spoken = fromFxThread(() -> Reachable.spoken(pane));
        assertThat(spoken.getFirst())
                .startsWith("Verdict: Use the hosted open API")
                .contains("It saves");
        assertThat(spoken).anyMatch(text -> text.startsWith("From ") && text.endsWith("self-hosting"));
        assertThat(fromFxThread(() -> Reachable.faults(pane))).isEmpty();
    }
}
