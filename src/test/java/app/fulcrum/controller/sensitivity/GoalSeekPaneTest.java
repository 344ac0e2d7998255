package app.fulcrum.controller.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.decision.OpenDocument;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.seek.Goal;
import app.fulcrum.model.seek.GoalSeek;
import app.fulcrum.model.seek.Sought;
import app.fulcrum.model.seek.SwitchingValue;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.sensitivity.Trial;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import app.fulcrum.support.Reachable;
import app.fulcrum.support.Standard;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.style.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The window beside a field that looks for the value of its number. */
class GoalSeekPaneTest extends ThemedTestBase {

    private static final InputKey GPU_PRICE = InputKey.of(Standard.SELF_HOSTED, Input.GPU_PRICE_PER_HOUR);

    private OpenDocument document;
    private Parent body;

    /** Self-hosting is the runner-up, and not far behind. */
    private static Scenario nearATie() {
        return Books.preset("chat")
                .with(InputKey.shared(Input.TOKENS_PER_DAY), Assumption.of(8.5e8, "test"))
                .with(GPU_PRICE, Assumption.of(2.2, "test"));
    }

    private void open(InputKey key, Appearance appearance) {
        open(nearATie(), key, appearance);
    }

    private void open(Scenario scenario, InputKey key, Appearance appearance) {
        document = new OpenDocument(scenario);
        Button place = new Button("here");
        show(() -> new StackPane(place), 1000, 600, appearance);
        onFxThread(() ->
                new GoalSeekController(document.projections(), document.session(), document.latest()).open(key, place));
        pause();
        body = fromFxThread(() -> Window.getWindows().stream()
                .filter(PopOver.class::isInstance)
                .map(window -> (Parent) ((PopOver) window).getContentNode())
                .findFirst()
                .orElseThrow());
    }

    @AfterEach
    void close() {
        closePopups();
    }

    private void pause() {
        onFxThread(document::pause);
        settle();
    }

    private Scenario scenario() {
        return document.session().scenario();
    }

    private Sought sought(Goal goal) {
        return new GoalSeek(scenario(), Books.bundled(), ScenarioRules::isSound)
                .seek(GPU_PRICE, goal)
                .orElseThrow();
    }

    private double now(Measure measure) {
        return Trial.of(scenario(), Books.bundled()).of(measure).orElseThrow();
    }

    private List<Button> takes() {
        return fromFxThread(() -> body.lookupAll(".seek-answer .button").stream()
                .map(Button.class::cast)
                .toList());
    }

    private List<String> words() {
        return fromFxThread(() -> body.lookupAll(".seek-answer .label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList());
    }

    private void choose(String menu, String line) {
        onFxThread(() -> body.lookupAll(".menu-pill").stream()
                .map(Button.class::cast)
                .filter(each -> each.getAccessibleText().startsWith(menu))
                .findFirst()
                .orElseThrow()
                .fire());
        settle();
        onFxThread(() -> {
            ContextMenu open = Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast)
                    .findFirst()
                    .orElseThrow();
            open.getItems().stream()
                    .filter(item -> line.equals(item.getText()))
                    .map(RadioMenuItem.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .fire();
            open.hide();
        });
        pause();
    }

    private void amount(String typed) {
        TextField field = fromFxThread(() -> (TextField) body.lookup(".number-field-text"));
        onFxThread(field::requestFocus);
        onFxThread(field::selectAll);
        robot.write(typed).type(KeyCode.ENTER);
        pause();
    }

    @ParameterizedTest
    @EnumSource
    void everythingFitsAndCanBeReached(Appearance appearance) {
        open(GPU_PRICE, appearance);
        picture(body, "goal-seek-" + appearance.name().toLowerCase(Locale.ROOT));
        assertThat(fromFxThread(() -> TextClipping.find(body))).isEmpty();
        assertThat(fromFxThread(() -> Reachable.faults(body))).isEmpty();

        choose("Wanted", "Saving of");
        amount("1000");
        picture(body, "goal-seek-saving-" + appearance.name().toLowerCase(Locale.ROOT));
        assertThat(fromFxThread(() -> TextClipping.find(body))).isEmpty();
        assertThat(fromFxThread(() -> Reachable.faults(body))).isEmpty();
    }

    @Test
    void itStartsWithTheTieAndTakesItOverAsOneStep() {
        open(GPU_PRICE, Appearance.LIGHT);
        Scenario before = scenario();
        Goal goal = SwitchingValue.goal(Contest.of(before, Books.bundled(), Books.TODAY))
                .orElseThrow();
        double tie = sought(goal).nearest().orElseThrow().nearestTo(2.2);
        assertThat(words()).containsExactly("at $1.74 / GPU-hour");

        robot.type(KeyCode.ENTER);
        settle();

        assertThat(popups()).isZero();
        assertThat(scenario().assumption(GPU_PRICE).orElseThrow())
                .isEqualTo(Assumption.of(tie, "where the hosted open API and self-hosting cost the same"));
        assertThat(now(goal.measure())).isBetween(-0.01, 0.01);
        onFxThread(document.session()::undo);
        assertThat(scenario()).isEqualTo(before);
    }

    @Test
    void aCostIsReachedAtTheValueFound() {
        open(GPU_PRICE, Appearance.LIGHT);
        choose("Wanted", "Cost of");
        choose("Of", "Self-hosted");
        amount("15000");
        assertThat(takes()).hasSize(1);

        onFxThread(takes().getFirst()::fire);
        settle();

        assertThat(now(new Measure.Cost(Standard.SELF_HOSTED))).isBetween(14_999.99, 15_000.01);
    }

    @Test
    void everySolutionHasALineOfItsOwn() {
        InputKey peak = InputKey.shared(Input.PEAK_TO_AVERAGE);
        open(peak, Appearance.LIGHT);
        choose("Wanted", "Used share of");
        amount("80");
        Sought found = new GoalSeek(scenario(), Books.bundled(), ScenarioRules::isSound)
                .seek(peak, new Goal(new Measure.UsedShare(Standard.SELF_HOSTED), 0.8))
                .orElseThrow();

        assertThat(found.solutions()).hasSizeGreaterThan(2);
        assertThat(takes()).hasSize(found.solutions().size());
        assertThat(takes().stream().filter(Button::isDefaultButton))
                .as("the nearest")
                .hasSize(1);
    }

    @Test
    void whereNoValueReachesItTheClosestIsSaidAndOffered() {
        open(GPU_PRICE, Appearance.LIGHT);
        choose("Wanted", "Cost of");
        choose("Of", "Self-hosted");
        amount("5");
        Sought found = sought(new Goal(new Measure.Cost(Standard.SELF_HOSTED), 5));
        assertThat(found.solutions()).isEmpty();

        assertThat(words().getFirst()).contains("no value from", "comes closest");
        assertThat(takes()).hasSize(1);
        onFxThread(takes().getFirst()::fire);
        assertThat(scenario().assumption(GPU_PRICE).orElseThrow())
                .isEqualTo(Assumption.of(found.closest().orElseThrow().value(), ""));
    }

    @Test
    void whatMovesNothingSaysWhy() {
        open(InputKey.of(Standard.SELF_HOSTED, Input.CAPEX_PER_GPU), Appearance.LIGHT);
        assertThat(words())
                .containsExactly("Purchase price per GPU, self-hosted moves nothing. Not used: the GPUs are rented.");
        assertThat(takes()).isEmpty();

        closePopups();
        open(GPU_PRICE, Appearance.LIGHT);
        choose("Wanted", "Cost of");
        choose("Of", "Closed API");
        assertThat(words().getFirst()).startsWith("GPU price per hour, self-hosted moves none of these");
    }

    @Test
    void aRangeIsNoAmount() {
        open(GPU_PRICE, Appearance.LIGHT);
        choose("Wanted", "Cost of");
        List<String> before = words();
        amount("5k to 6k");

        assertThat(fromFxThread(() -> body.lookupAll(".label").stream().map(label -> ((Labeled) label).getText())))
                .contains("Type a single amount: a range cannot be reached.");
        assertThat(words()).isEqualTo(before);
    }

    @Test
    void anEditMeanwhileIsFollowedAndNothingOldIsTakenOver() {
        open(GPU_PRICE, Appearance.LIGHT);
        onFxThread(() -> document.session()
                .apply(new SetAssumption(InputKey.shared(Input.TOKENS_PER_DAY), Assumption.of(8.8e8, "test"))));
        Scenario notShown = scenario();
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(scenario()).as("before it is shown").isEqualTo(notShown);

        closePopups();
        open(GPU_PRICE, Appearance.LIGHT);
        onFxThread(() ->
                document.edit(new SetAssumption(InputKey.shared(Input.TOKENS_PER_DAY), Assumption.of(9e8, "test"))));
        Scenario edited = scenario();
        assertThat(fromFxThread(() -> body.lookup(".seek-answer").getOpacity())).isLessThan(1);
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(scenario()).isEqualTo(edited);

        pause();
        assertThat(words()).hasSize(1).isNotEqualTo(List.of("at $1.74 / GPU-hour"));
        assertThat(fromFxThread(() -> body.lookup(".seek-answer").getOpacity())).isEqualTo(1);
    }

    @Test
    void escapeClosesItAndChangesNothing() {
        open(GPU_PRICE, Appearance.LIGHT);
        Scenario before = scenario();
        robot.type(KeyCode.ESCAPE);
        settle();

        assertThat(popups()).isZero();
        assertThat(scenario()).isEqualTo(before);
    }

    @Test
    void everythingIsReachedByTabs() {
        open(GPU_PRICE, Appearance.LIGHT);
        choose("Wanted", "Cost of");
        List<Node> reached = new ArrayList<>();
        for (int step = 0; step < 8; step++) {
            robot.type(KeyCode.TAB);
            reached.add(fromFxThread(() -> body.getScene().getFocusOwner()));
        }
        assertThat(reached).contains(fromFxThread(() -> body.lookup(".number-field-text")));
        assertThat(reached).containsAll(takes());
        assertThat(reached.stream()
                        .filter(node -> node.getStyleClass().contains("menu-pill"))
                        .distinct())
                .hasSize(2);
    }
}
