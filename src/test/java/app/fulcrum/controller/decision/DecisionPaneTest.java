package app.fulcrum.controller.decision;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.ScorecardSettings.ManualScore;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.support.Books;
import app.fulcrum.support.Reachable;
import app.fulcrum.support.Standard;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.bar.DivergingBar;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.number.NumberEdit;
import app.fulcrum.view.number.NumberEdit.Phase;
import app.fulcrum.view.style.Appearance;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionPaneTest extends ThemedTestBase {

    private OpenDocument document;
    private DecisionController controller;
    private Region pane;

    @BeforeEach
    void open() {
        document = OpenDocument.preset("chat");
        pane = show(
                () -> {
                    controller = new DecisionController(
                            document.session(),
                            document.projections(),
                            document.latest(),
                            new ExplainController(_ -> {}));
                    return controller.view();
                },
                344,
                980,
                Appearance.LIGHT);
    }

    private List<String> shown() {
        onFxThread(document::nextFrame);
        settle();
        return fromFxThread(() -> Stream.of(".label", ".figure-link", ".stability")
                .flatMap(style -> pane.lookupAll(style).stream())
                .filter(DecisionPaneTest::isShown)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private ManualScore override(Axis axis) {
        return document.session().scenario().scorecard().override(axis).orElseThrow();
    }

    private double weight(Axis axis) {
        return document.session().scenario().scorecard().weight(axis);
    }

    private void answer(Question question, Object answer) {
        onFxThread(() -> document.answer(question, answer));
        settle();
    }

    private Node track(String label) {
        return pane.lookupAll("*").stream()
                .filter(node -> node.getAccessibleRole() == AccessibleRole.SLIDER)
                .filter(node -> label.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(String label) {
        return pane.lookupAll(".text-field").stream()
                .map(TextField.class::cast)
                .filter(DecisionPaneTest::isShown)
                .filter(field -> label.equals(FieldName.of(field)))
                .findFirst()
                .orElseThrow();
    }

    // scorecard

    @Test
    void everyAxisSaysWhereItPointsAndWhy() {
        assertThat(shown())
                .contains(
                        "25\u00a0%",
                        "Internal data; data may leave", "64M a day, below the 171M crossover", "Retrieval is enough");
        List<String> bars = fromFxThread(() -> pane.lookupAll(".diverging-bar").stream()
                .map(DivergingBar.class::cast)
                .map(Node::getAccessibleText)
                .toList());
        assertThat(bars).hasSize(4).contains("Privacy favors the closed API", "Customization leans to the closed API");
    }

    @Test
    void anOpenedAxisShowsEverythingThatCountedAndHowMuch() {
        robot.clickOn("Scale");

        assertThat(shown())
                .anyMatch(text -> text.startsWith("64M tokens/day is above the article’s line of 50M"))
                .contains("+0.107", "With a growing volume", "0");
    }

    @Test
    void everyShareOfTheWeightAndTheMeanAreExplained() {
        List<Hyperlink> figures = fromFxThread(() -> pane.lookupAll(".figure-link").stream()
                .filter(DecisionPaneTest::isShown)
                .map(Hyperlink.class::cast)
                .toList());
        assertThat(figures).hasSize(5);

        for (Hyperlink figure : figures) {
            assertThat(popupsOf(figure)).as(figure.getText()).isEqualTo(1);
        }
    }

    @Test
    void anAnswerMovesItsAxis() {
        answer(Question.REGULATED, true);
        answer(Question.DATA_CLASS, Question.DataClass.HEALTH);

        assertThat(shown()).contains("Health data; regulation applies");
    }

    @Test
    void theRankingNamesAllThreeOptionsAndWhatChangesIt() {
        onFxThread(document::pause);

        assertThat(shown())
                .contains(
                        "Hosted open API: best fit, as the cost says too",
                        "1 Hosted open API",
                        "2 Closed API",
                        "3 Self-hosted",
                        "79")
                .contains("Flips to the closed API above a privacy weight of 44\u00a0%");
    }

    @Test
    void untilTheRankingIsTriedOutNothingOldIsShown() {
        onFxThread(document::pause);
        answer(Question.DATA_CLASS, Question.DataClass.PUBLIC);

        assertThat(shown()).contains("Being worked out …").noneMatch(text -> text.startsWith("Flips"));
    }

    @Test
    void aStrongAxisOverridesByTheArticlesRule() {
        answer(Question.DATA_CLASS, Question.DataClass.DEFENSE);
        answer(Question.REGULATED, true);
        answer(Question.DATA_MAY_LEAVE, false);

        assertThat(shown())
                .contains("Self-hosted: best fit, as the cost says too", "1 Self-hosted")
                .doesNotContain("2 Hosted open API", "2 Closed API")
                .anyMatch(text -> text.equals("Decisive by the article’s rule: privacy."));
    }

    // weights

    @Test
    void aTypedWeightCountsByItsShareAndTheSumIsShown() {
        robot.clickOn("Weights");
        robot.clickOn(field("Weight of Privacy")).type(KeyCode.CONTROL).push(KeyCode.CONTROL, KeyCode.A);
        robot.write("75").type(KeyCode.ENTER);

        assertThat(weight(Axis.PRIVACY)).isEqualTo(75);
        assertThat(shown()).contains("75 + 25 + 25 + 25 = 150", "50\u00a0% of all weight", "50\u00a0%");
    }

    @Test
    void aDraggedWeightIsOneStepToUndo() {
        onFxThread(() -> {
            controller.weightEdited(Axis.PRIVACY, new NumberEdit(7, Phase.MOVING, Range.exactly(40)));
            controller.weightEdited(Axis.PRIVACY, new NumberEdit(7, Phase.MOVING, Range.exactly(60)));
            controller.weightEdited(Axis.PRIVACY, new NumberEdit(7, Phase.DONE, Range.exactly(60)));
            controller.weightEdited(Axis.PRIVACY, new NumberEdit(8, Phase.DONE, Range.exactly(80)));
            document.session().undo();
        });
        assertThat(weight(Axis.PRIVACY)).isEqualTo(60);
        onFxThread(() -> document.session().undo());
        assertThat(weight(Axis.PRIVACY)).isEqualTo(25);
    }

    @Test
    void aWeightMovesByKeys() {
        robot.clickOn("Weights");
        onFxThread(() -> track("Weight of Privacy").requestFocus());
        robot.type(KeyCode.RIGHT);
        assertThat(weight(Axis.PRIVACY)).isEqualTo(26);
        robot.type(KeyCode.END);
        assertThat(weight(Axis.PRIVACY)).isEqualTo(100);
    }

    @Test
    void anAxisCanLoseAllItsWeight() {
        robot.clickOn("Weights");
        onFxThread(() -> track("Weight of Budget").requestFocus());
        robot.type(KeyCode.HOME);

        assertThat(weight(Axis.BUDGET)).isZero();
        assertThat(shown()).contains("0\u00a0%", "25 + 25 + 25 + 0 = 75");
    }

    // scores by hand

    private void openForm() {
        robot.clickOn("Privacy");
        robot.clickOn("Set the score by hand …");
    }

    @Test
    void aScoreByHandWithoutAReasonIsNotTaken() {
        openForm();
        robot.clickOn("Set score");

        assertThat(shown()).anyMatch(text -> text.startsWith("A score set by hand needs its reason"));
        assertThat(document.session().scenario().scorecard().overrides()).isEmpty();
    }

    @Test
    void aScoreByHandStandsInForTheDerivedOneWithItsReason() {
        openForm();
        robot.clickOn(field("Why this score"))
                .write("counsel wants it in-house")
                .type(KeyCode.ENTER);

        assertThat(override(Axis.PRIVACY).note()).isEqualTo("counsel wants it in-house");
        assertThat(shown()).contains("set by hand", "Set by hand: counsel wants it in-house (derived: −1.5)");
    }

    @Test
    void theFocusStaysWhereTheScoreWasSet() {
        openForm();
        robot.clickOn(field("Why this score")).write("policy").type(KeyCode.ENTER);
        shown();

        assertThat(fromFxThread(() -> pane.getScene().getFocusOwner().getAccessibleText()))
                .isEqualTo("Privacy: Change …");
    }

    @Test
    void theFieldOfTheReasonHasItsNameBesideIt() {
        openForm();

        assertThat(field("Why this score").isFocused()).isTrue();
        assertThat(shown()).contains("Why this score");
    }

    @Test
    void theScoreIsChosenByKeysAlone() {
        robot.clickOn("Privacy");
        robot.clickOn("Set the score by hand …");
        onFxThread(() -> pane.lookup(".combo-box").requestFocus());
        robot.type(KeyCode.DOWN, 8).type(KeyCode.ENTER);
        onFxThread(() -> ((TextInputControl) field("Why this score")).setText("regulator"));
        robot.clickOn("Set score");

        assertThat(override(Axis.PRIVACY)).isEqualTo(new ManualScore(2, "regulator"));
        assertThat(shown())
                .contains("1 Self-hosted")
                .anyMatch(text -> text.startsWith("Best fit: Self-hosted; the cost decides by $"));
    }

    @Test
    void theDerivedScoreComesBackAndUndoBringsTheOther() {
        openForm();
        robot.clickOn(field("Why this score")).write("policy").type(KeyCode.ENTER);
        shown();
        robot.clickOn("Back to the derived score");

        assertThat(document.session().scenario().scorecard().overrides()).isEmpty();
        assertThat(shown()).doesNotContain("set by hand");
        onFxThread(() -> document.session().undo());
        assertThat(override(Axis.PRIVACY).note()).isEqualTo("policy");
        assertThat(shown()).contains("set by hand");
    }

    @Test
    void aScoreGivenUpChangesNothing() {
        openForm();
        robot.clickOn(field("Why this score")).write("never mind");
        robot.clickOn("Cancel");

        assertThat(document.session().scenario().scorecard().overrides()).isEmpty();
        assertThat(shown()).noneMatch(text -> text.contains("never mind"));
    }

    // gates

    @Test
    void withoutGatesNothingIsRuledOut() {
        assertThat(shown()).doesNotContain("Before money counts");
    }

    @Test
    void aRuledOutOptionIsShownWithItsReasonAndTheMoneyItWouldHaveSaved() {
        answer(Question.DATA_MAY_LEAVE, false);

        double hosted = document.projections()
                .current()
                .projection()
                .of(Standard.HOSTED_OPEN_API)
                .cost()
                .orElseThrow()
                .usdPerMonth()
                .base();
        assertThat(shown())
                .contains("Closed API", "Hosted open API", "ruled out", "The data may not leave.")
                .anyMatch(
                        text -> text.startsWith("At " + MoneyFigures.USD.amount(hosted) + " a month it would save $"));
        assertThat(fromFxThread(() -> Reachable.spoken(pane)))
                .anyMatch(text -> text.startsWith("Hosted open API, ruled out: The data may not leave. At $"));
    }

    @Test
    void aLicenseIsMarkedAsObtainedBesideTheGateAndUndone() {
        onFxThread(() -> document.edit(ChoiceEdits.model(
                document.session().scenario(),
                Books.market(),
                Standard.SELF_HOSTED,
                new ModelChoice.Named("mistral-large-2"))));
        answer(Question.COMMERCIAL_USE, true);
        Scenario before = document.session().scenario();
        assertThat(shown()).contains("needs a license").doesNotContain("2 Self-hosted");

        licenseOf("Self-hosted: Mark the license as obtained");
        assertThat(document.session()
                        .scenario()
                        .alternatives()
                        .get(Standard.SELF_HOSTED)
                        .isLicenseObtained())
                .isTrue();
        assertThat(shown()).contains("license obtained", "2 Self-hosted");

        onFxThread(() -> document.session().undo());
        assertThat(document.session().scenario()).isEqualTo(before);
    }

    private void licenseOf(String spoken) {
        onFxThread(() -> pane.lookupAll(".hyperlink").stream()
                .filter(node -> spoken.equals(node.getAccessibleText()))
                .map(Hyperlink.class::cast)
                .findFirst()
                .orElseThrow()
                .fire());
        onFxThread(document::nextFrame);
        settle();
    }

    @Test
    void aFlaggedOptionIsToBeLookedAtAgain() {
        answer(Question.INFRASTRUCTURE_ENGINEERS, 0);
        answer(Question.TEAM_CAN_BE_FUNDED, false);

        assertThat(shown())
                .contains("Self-hosted", "look again", "A team to run GPUs is missing, and so is its budget.");
    }

    // keyboard

    @Test
    void everythingIsReachedByKeyboardAndSaysWhatItIs() {
        onFxThread(document::pause);
        onFxThread(() -> pane.lookupAll(".toggle-button")
                .forEach(node -> ((javafx.scene.control.ToggleButton) node).setSelected(true)));
        settle();

        assertThat(fromFxThread(() -> Reachable.faults(pane))).isEmpty();
        assertThat(fromFxThread(() -> Reachable.spoken(pane)))
                .contains("Weight of Privacy", "Privacy: Set the score by hand …", "With internal data: −0.5 points")
                .anyMatch(text -> text.startsWith("Privacy favors the closed API, weight 25"));
    }
}
