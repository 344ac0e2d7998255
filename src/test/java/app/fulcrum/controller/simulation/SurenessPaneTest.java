package app.fulcrum.controller.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.decision.OpenDocument;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.simulation.Draws;
import app.fulcrum.model.simulation.Simulation;
import app.fulcrum.model.simulation.Simulation.Saving;
import app.fulcrum.model.simulation.Simulations;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.style.Appearance;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SurenessPaneTest extends ThemedTestBase {

    private static final Draws FEW = new Draws(1, 1);

    private final List<InputKey> asked = new ArrayList<>();
    private OpenDocument document;
    private Region view;
    private StackPane pane;

    /** Own GPUs and the hosted API cost about the same. */
    private static Scenario nearATie() {
        return Books.preset("chat")
                .with(InputKey.shared(Input.TOKENS_PER_DAY), range(5e8, 8.5e8, 1.4e9))
                .with(InputKey.of(Standard.SELF_HOSTED, Input.ENGINEERS), range(0.1, 0.3, 0.8))
                .with(InputKey.of(Standard.HOSTED_OPEN_API, Input.OUTPUT_PRICE), range(0.4, 0.72, 3));
    }

    private static Assumption range(double low, double base, double high) {
        return new Assumption(new Range(low, base, high), "test", "");
    }

    private void open(Scenario scenario, Appearance appearance) {
        document = new OpenDocument(scenario);
        pane = show(
                () -> {
                    SurenessController controller = new SurenessController(
                            document.projections(), document.session(), FEW, document.latest(), asked::add);
                    view = controller.view();
                    return new StackPane(view);
                },
                868,
                600,
                appearance);
        pause();
    }

    private void pause() {
        onFxThread(document::pause);
        settle();
    }

    private Simulation simulation() {
        return Simulations.of(Contest.of(document.session().scenario(), Books.bundled(), Books.TODAY), FEW)
                .orElseThrow();
    }

    private List<String> texts() {
        return fromFxThread(() -> pane.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .filter(SurenessPaneTest::isShown)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private List<Button> findings() {
        return fromFxThread(() ->
                pane.lookupAll(".finding").stream().map(Button.class::cast).toList());
    }

    private String described() {
        return fromFxThread(() -> pane.lookup(".likelihoods").getAccessibleText());
    }

    @Test
    void figuresAreThoseOfTheSimulation() {
        open(nearATie(), Appearance.LIGHT);
        Simulation simulation = simulation();

        for (Simulation.OfOne one : simulation.alternatives()) {
            double share = one.cheapest().value();
            assertThat(described().contains(" " + Figures.share(share)))
                    .as(one.toString())
                    .isEqualTo(share >= 0.0005);
        }
        Saving first = simulation.savings().getLast();
        assertThat(first.against()).isEqualTo(Standard.SELF_HOSTED);
        assertThat(texts())
                .contains(
                        Figures.money(first.usdPerMonth().p10()),
                        Figures.money(first.usdPerMonth().p90()))
                .contains(Figures.share(first.dearer()) + ": Self-hosted would be cheaper");
        double worth = simulation
                .knowledge()
                .orElseThrow()
                .byWorth()
                .getFirst()
                .usdPerMonth()
                .value();
        assertThat(worth).isPositive();
        Button row = findings().getFirst();
        assertThat(fromFxThread(row::getAccessibleText)).contains("up to " + Figures.money(worth) + "/mo");
    }

    @Test
    void anotherAlternativeIsChosenToSaveAgainst() {
        open(nearATie(), Appearance.LIGHT);
        Saving other = simulation().savings().getFirst();

        Button against = fromFxThread(() -> (Button) pane.lookup(".menu-pill"));
        onFxThread(against::fire);
        onFxThread(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> item.getText().equals("Closed API"))
                .findFirst()
                .orElseThrow()
                .fire());
        settle();

        assertThat(fromFxThread(against::getText)).isEqualTo("against Closed API");
        assertThat(texts()).contains(Figures.money(other.usdPerMonth().p50()));
    }

    @Test
    void aFindingLeadsToItsField() {
        open(nearATie(), Appearance.LIGHT);

        List<Button> rows = findings();
        onFxThread(() -> rows.forEach(Button::fire));

        assertThat(asked)
                .hasSize(rows.size())
                .hasSizeGreaterThan(1)
                .contains(
                        InputKey.of(Standard.SELF_HOSTED, Input.MEASURED_TOTAL_RATE),
                        InputKey.of(Standard.SELF_HOSTED, Input.ENGINEERS));
    }

    @Test
    void aClickInThePlotIsTheVolumeAndOneStepBack() {
        open(nearATie(), Appearance.LIGHT);
        Scenario before = document.session().scenario();

        Node chart = fromFxThread(() -> pane.lookup(".likelihoods"));
        robot.clickOn(chart);

        double picked = document.session().scenario().tokensPerDay().base();
        assertThat(picked).isBetween(5e7, 2e8);
        onFxThread(document.session()::undo);
        assertThat(document.session().scenario()).isEqualTo(before);
    }

    @Test
    void nothingIsSimulatedWhileTheTabIsClosed() {
        open(nearATie(), Appearance.LIGHT);
        String before = described();
        onFxThread(() -> {
            pane.getChildren().clear();
            document.session()
                    .apply(new SetAssumption(InputKey.shared(Input.TOKENS_PER_DAY), Assumption.of(3e9, "test")));
        });
        pause();
        assertThat(fromFxThread(() -> view.lookup(".likelihoods").getAccessibleText()))
                .isEqualTo(before);

        onFxThread(() -> pane.getChildren().setAll(view));
        pause();
        assertThat(described()).isNotEqualTo(before).contains("At 3B");
    }

    @Test
    void whereNothingIsUncertainItSaysWhatMakesSomethingSo() {
        Scenario chat = Books.preset("chat");
        open(chat.withAlternatives(chat.alternatives().removing(Standard.SELF_HOSTED)), Appearance.LIGHT);

        assertThat(texts()).anyMatch(text -> text.startsWith("Nothing is uncertain here"));
        assertThat(findings().stream().filter(SurenessPaneTest::isShown)).isEmpty();
    }

    /** At 14M a day the line of today is in the middle of where the hosted API is the cheapest. */
    @Test
    void theLineOfTodayRunsThroughNoName() {
        open(
                Books.preset("chat").with(InputKey.shared(Input.TOKENS_PER_DAY), Assumption.of(1.4e7, "test")),
                Appearance.LIGHT);

        Bounds line = fromFxThread(() -> bounds(pane.lookup(".likelihoods .plot-mark")));
        List<Bounds> names = fromFxThread(() -> pane.lookupAll(".likelihoods .strong").stream()
                .filter(node -> node.isVisible() && ((Labeled) node).getText().startsWith("Hosted"))
                .map(node -> bounds(node.getParent()))
                .toList());

        assertThat(names).hasSize(1).noneMatch(line::intersects);
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void nothingIsCutOff(Appearance appearance) {
        open(nearATie(), appearance);

        assertThat(fromFxThread(() -> TextClipping.find(pane))).isEmpty();
    }
}
