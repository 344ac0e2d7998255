package app.fulcrum.controller.decision;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.controller.task.Latest;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.verdict.Verdict;
import app.fulcrum.model.whatif.FlipOrder;
import app.fulcrum.model.whatif.Flips;
import app.fulcrum.session.Gesture;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.session.edit.ScenarioEdit.ShowIn;
import app.fulcrum.support.Books;
import app.fulcrum.support.Reachable;
import app.fulcrum.support.Standard;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.decision.ListedChanges;
import app.fulcrum.view.style.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerdictControllerTest extends ThemedTestBase {

    private static final String PENDING = "Being worked out …";

    private final List<InputKey> asked = new ArrayList<>();
    private int mattersAsked;
    private OpenDocument document;
    private Region pane;

    @BeforeEach
    void open() {
        document = OpenDocument.preset("chat");
        pane = show(
                () -> new VerdictController(
                                document.projections(),
                                new FlipSearch(document.projections(), document.latest()),
                                new ExplainController(_ -> {}),
                                asked::add,
                                () -> mattersAsked++)
                        .view(),
                720,
                700,
                Appearance.LIGHT);
    }

    private List<String> shown() {
        settle();
        return fromFxThread(() -> all(".label")
                .filter(VerdictControllerTest::isShown)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    /** In the pane, and in what has opened beside it. */
    private static Stream<Node> all(String style) {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(window -> window.getScene().getRoot().lookupAll(style).stream());
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
        assertThat(sentence()).isEqualTo("Use the hosted open API: nothing is cheaper at 64M tokens a day.");

        volume(2e10, Gesture.begin());
        nextFrame();

        assertThat(sentence()).startsWith("Self-host: nothing is cheaper at 20B");
    }

    @Test
    void theSecondLineSaysWhatIsSavedAndWhereThatChanges() {
        assertThat(shown())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("Saves $4,900 a month against the closed API.")
                        .contains("Over 95 % sure.")
                        .endsWith("Cheapest above 3.69B a day (1.03B–3.69B): self-hosting."));
    }

    @Test
    void moneyIsShownInTheCurrencyOfTheScenario() {
        onFxThread(() -> document.edit(new ShowIn(Optional.of(new DisplayCurrency("EUR", 0.9, Books.TODAY, "test")))));

        assertThat(shown()).anySatisfy(text -> assertThat(text).contains("Saves €"));
    }

    @Test
    void whatWouldChangeItIsWorkedOutOnceTheEditsPause() {
        robot.clickOn("Medium confidence");
        assertThat(shown()).contains(PENDING);

        pause();

        assertThat(shown()).doesNotContain(PENDING);
        assertThat(figures()).extracting(Labeled::getText).anyMatch(text -> text.startsWith("With closed API prices"));
    }

    @Test
    void everyFigureThatWouldChangeItIsExplained() {
        robot.clickOn("Medium confidence");
        pause();
        List<Hyperlink> figures = figures();
        assertThat(figures).isNotEmpty();
        closePopups();

        for (int place = 0; place < figures.size(); place++) {
            robot.clickOn("Medium confidence");
            Hyperlink figure = figures().get(place);
            onFxThread(figure::fire);
            assertThat(popups()).as(figure.getText()).isEqualTo(2);
            closePopups();
        }
    }

    /** The order is that of the tab, which has all of them. */
    @Test
    void theNearestChangesAreListedAsTheTabHasThem() {
        Projection projection = document.projections().current().projection();
        List<String> all = FlipLines.of(
                        projection,
                        FlipOrder.nearestFirst(
                                Flips.searches(projection).stream()
                                        .flatMap(search -> search.get().stream())
                                        .toList(),
                                projection))
                .lines()
                .stream()
                .map(ListedChanges.Change::text)
                .toList();
        assertThat(all).hasSizeGreaterThan(3);

        robot.clickOn("Medium confidence");
        pause();

        assertThat(figures()).extracting(Labeled::getText).isEqualTo(all.subList(0, 3));
    }

    private static List<Hyperlink> figures() {
        settle();
        return fromFxThread(() -> all(".figure-link")
                .filter(VerdictControllerTest::isShown)
                .map(Hyperlink.class::cast)
                .filter(link -> !link.getText().equals("All that would change it, and all that matters"))
                .toList());
    }

    @Test
    void allThatMattersIsATabAway() {
        robot.clickOn("Medium confidence");
        pause();
        robot.clickOn("All that would change it, and all that matters");
        settle();

        assertThat(mattersAsked).isEqualTo(1);
        assertThat(popups()).isZero();
    }

    @Test
    void whileASliderMovesNothingIsSearchedAndNothingOldIsShown() {
        robot.clickOn("Medium confidence");
        pause();
        Gesture drag = Gesture.begin();
        for (int frame = 0; frame < 3 * Latest.FRAMES; frame++) {
            volume(64e6 + frame * 1e6, drag);
            nextFrame();
            assertThat(fromFxThread(() -> all(".label")
                            .map(node -> ((Labeled) node).getText())
                            .toList()))
                    .contains(PENDING)
                    .noneMatch(text -> text.startsWith("With closed API prices"));
        }

        pause();

        assertThat(shown()).doesNotContain(PENDING);
        assertThat(figures()).extracting(Labeled::getText).anyMatch(text -> text.startsWith("With closed API prices"));
    }

    @Test
    void anEditDuringTheSearchDropsIt() {
        robot.clickOn("Medium confidence");
        pause();
        List<String> before = shown();
        volume(65e6, Gesture.begin());
        for (int frame = 0; frame <= Latest.FRAMES + 2; frame++) {
            nextFrame();
        }

        onFxThread(() -> document.answer(Question.DATA_MAY_LEAVE, false));
        pause();

        assertThat(verdict().named()).isPresent();
        assertThat(shown()).isNotEqualTo(before).doesNotContain(PENDING);
        assertThat(sentence()).startsWith("Self-host: everything else is ruled out.");
    }

    @Test
    void confidenceNamesItsDoubts() {
        robot.clickOn("Medium confidence");

        assertThat(shown()).anyMatch(text -> text.startsWith("The speed is an estimate"));
    }

    @Test
    void aDoubtThatANumberSettlesLeadsToItsField() {
        onFxThread(() -> {
            document.edit(ChoiceEdits.offer(
                    document.session().scenario(),
                    Standard.CLOSED_API,
                    Books.bundled().apiOffer("claude-haiku-5-5").orElseThrow(),
                    Books.bundled()));
            document.edit(new SetAssumption(Standard.key(Input.INPUT_TOKENS), Assumption.of(20_000, "test")));
        });
        robot.clickOn(fromFxThread(() -> ((Labeled) pane.lookup(".verdict-toggle")).getText()));
        assertThat(shown())
                .contains("Anthropic Claude Haiku 5.5 has other prices above 100K input tokens, and the mean is 20K."
                        + " State the share and length of long requests.");

        robot.clickOn("Go to Long requests");
        settle();

        assertThat(asked).containsExactly(InputKey.shared(Input.LONG_REQUEST_SHARE));
        assertThat(fromFxThread(() ->
                        Window.getWindows().stream().filter(Window::isShowing).toList()))
                .hasSize(1);
    }

    @Test
    void adviceComesWithWhatTriggersIt() {
        robot.clickOn("Medium confidence");

        assertThat(shown())
                .contains("Read the full license of the open model before building on it.")
                .anyMatch(text -> text.startsWith("Because: 64M a day, below the 171M crossover"));
    }

    @Test
    void whatIsBehindItTakesNoHeight() {
        double before = fromFxThread(
                () -> pane.lookup(".verdict-line").localToScene(0, 0).getY());
        robot.clickOn("Medium confidence");

        assertThat(shown()).contains("Advice that applies (6)");
        assertThat(fromFxThread(
                        () -> pane.lookup(".verdict-line").localToScene(0, 0).getY()))
                .isEqualTo(before);
    }

    @Test
    void theKeyboardReachesAndOpensEverything() {
        pause();
        onFxThread(() -> pane.lookup(".headline").requestFocus());
        robot.type(KeyCode.TAB).type(KeyCode.SPACE);

        assertThat(figures()).extracting(Labeled::getText).anyMatch(text -> text.startsWith("With closed API prices"));
        List<String> spoken = fromFxThread(() -> Reachable.spoken(pane));
        assertThat(spoken.getFirst())
                .startsWith("Recommendation: Use the hosted open API")
                .contains("Saves $");
        Parent opened =
                fromFxThread(() -> Window.getWindows().getLast().getScene().getRoot());
        assertThat(fromFxThread(() -> Reachable.spoken(opened)))
                .anyMatch(text -> text.startsWith("With closed API prices"));
        assertThat(fromFxThread(() -> Reachable.faults(pane))).isEmpty();
        assertThat(fromFxThread(() -> Reachable.faults(opened))).isEmpty();
    }
}
