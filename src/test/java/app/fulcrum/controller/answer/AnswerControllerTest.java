package app.fulcrum.controller.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.Gesture;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.session.edit.ScenarioEdit.Rename;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Standard;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.style.Appearance;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class AnswerControllerTest extends ThemedTestBase {

    private AnswerColumn column;

    private Region open(Scenario scenario) {
        return show(
                () -> {
                    column = AnswerColumn.of(scenario, Appearance.LIGHT);
                    return column.view();
                },
                932,
                924,
                Appearance.LIGHT);
    }

    /** Those of a pane, and of what is open beside it. */
    private static List<ButtonBase> figures() {
        return fromFxThread(() -> Stream.of(".figure", ".figure-link")
                .flatMap(AnswerControllerTest::all)
                .filter(node -> node.isVisible() && node.getParent().isVisible())
                .map(ButtonBase.class::cast)
                .filter(figure -> !figure.getText().isEmpty())
                .toList());
    }

    private static Stream<Node> all(String style) {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(window -> window.getScene().getRoot().lookupAll(style).stream());
    }

    private static ButtonBase button(String style, String words) {
        return fromFxThread(() -> all(style)
                .map(ButtonBase.class::cast)
                .filter(button -> button.getText().startsWith(words))
                .findFirst()
                .orElseThrow());
    }

    private static void click(ButtonBase button) {
        onFxThread(button::fire);
        settle();
    }

    @Test
    void everyFigureOfTheCardsCanBeExplained() {
        open(Books.preset("chat"));
        List<ButtonBase> figures = figures();
        // Three cards with two figures each.
        assertThat(figures).hasSize(6);

        for (ButtonBase figure : figures) {
            assertThat(popupsOf(figure)).as(figure.getText()).isEqualTo(1);
        }
    }

    @Test
    void everyFigureOfTheCapacityCanBeExplained() {
        open(Books.preset("chat"));
        click(button(".line-button", "Capacity"));
        // Those of the cards, three bars, and six facts.
        int figures = figures().size();
        assertThat(figures).isEqualTo(6 + 3 + 6);
        closePopups();

        for (int place = 6; place < figures; place++) {
            click(button(".line-button", "Capacity"));
            ButtonBase figure = figures().get(place);
            onFxThread(figure::fire);
            assertThat(popups()).as(figure.getText()).isEqualTo(2);
            closePopups();
        }
    }

    @Test
    void serversThatFollowTheDaySayWhatRuns() {
        open(following());
        Pattern words = Pattern.compile("\\d+ to \\d+ GPUs over the day, [\\d,]+ GPU-hours a month");
        assertThat(fromFxThread(() -> all(".card")
                        .flatMap(card -> card.lookupAll(".label").stream())
                        .map(label -> ((Labeled) label).getText())
                        .toList()))
                .anyMatch(words.asMatchPredicate());
        click(button(".line-button", "Capacity"));

        assertThat(figures()).extracting(ButtonBase::getText).anyMatch(words.asMatchPredicate());
    }

    private static Scenario following() {
        return Standard.withHosting(
                Books.preset("chat").with(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(5e9, "test")),
                hosting -> hosting.withScaling(Scaling.FOLLOWING_THE_DAY));
    }

    /** 70.8 requests at once are not 70 in one place and 71 in another. */
    @Test
    void theLineOfTheCapacityAndWhatItOpensSayTheSameCount() {
        open(Books.preset("chat"));
        String before = count("(\\d+) at once per replica");
        click(button(".line-button", "Capacity"));

        assertThat(count("(\\d+) sequences at once")).isEqualTo(before);
        assertThat(count("carries about (\\d+) requests at once")).isEqualTo(before);
    }

    private static String count(String words) {
        Pattern pattern = Pattern.compile(".*?\\b" + words + ".*");
        return fromFxThread(() -> all("*").filter(Labeled.class::isInstance)
                .map(label -> pattern.matcher(String.valueOf(((Labeled) label).getText())))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow());
    }

    /** What was agreed for the offer that ended holds for no other. */
    @Test
    void anOfferThatEndedIsChangedForItsSuccessorBehindItsTag() {
        Scenario chat = Books.preset("chat");
        Scenario ended = ChoiceEdits.offer(
                        chat,
                        Standard.HOSTED_OPEN_API,
                        Books.bundled().hostedOffer("groq/llama-3.3-70b").orElseThrow(),
                        Books.bundled())
                .apply(chat)
                .with(Standard.HOSTED_INPUT_PRICE, Assumption.of(0.01, "agreed"));
        open(ended);
        click(button(".badge", "ended"));
        click(button(".way-out", "Change to Groq"));

        Scenario changed = column.session().scenario();
        assertThat(Standard.offerId(changed, Standard.HOSTED_OPEN_API)).isEqualTo("groq/gpt-oss-120b");
        assertThat(changed.assumption(Standard.HOSTED_INPUT_PRICE)).isEmpty();
        onFxThread(column.session()::undo);
        assertThat(column.session().scenario()).isEqualTo(ended);
    }

    @Test
    void f2ExplainsTheFigureThatHasTheFocus() {
        open(Books.preset("chat"));
        onFxThread(figures().getFirst()::requestFocus);

        robot.type(KeyCode.F2);
        settle();

        assertThat(popups()).isEqualTo(1);
        closePopups();
    }

    @Test
    void aWayOutIsTakenByItsButtonInOneStep() {
        Scenario busy = Books.preset("chat").with(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(2e9, "test"));
        open(ChoiceEdits.gpuCount(busy, Standard.SELF_HOSTED, new GpuCount.Fixed(2))
                .apply(busy));
        click(button(".line-button", "Let the count follow the volume"));

        assertThat(Choices.of(column.session().scenario()).hosting().gpuCount()).isEqualTo(GpuCount.AUTO);
        onFxThread(column.session()::undo);
        assertThat(Choices.of(column.session().scenario()).hosting().gpuCount()).isEqualTo(new GpuCount.Fixed(2));
    }

    /** Servers that cannot serve the volume cost something, but nothing that could be compared. */
    @Test
    void whatCannotServeTheVolumeHasNoCostOnItsCard() {
        Scenario busy = Books.preset("chat").with(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(2e9, "test"));
        Region answer = open(ChoiceEdits.gpuCount(busy, Standard.SELF_HOSTED, new GpuCount.Fixed(2))
                .apply(busy));

        Node card = answer.lookupAll(".option-card").stream()
                .filter(node -> node.getStyleClass().contains("self-hosted"))
                .findFirst()
                .orElseThrow();
        assertThat(((ButtonBase) card.lookup(".figure")).getText()).isEqualTo("–");
        assertThat(((Labeled) card.lookup(".figure-unit")).getText()).isEmpty();
        assertThat(((ButtonBase) card.lookup(".badge")).getText()).startsWith("over capacity");
    }

    private void volume(double tokensPerDay, Gesture gesture) {
        onFxThread(() -> column.session()
                .apply(
                        new SetAssumption(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(tokensPerDay, "test")),
                        gesture));
        settle();
    }

    /** The chips that can be seen, in the order of the cards. */
    private static List<String> deltas() {
        return fromFxThread(() -> all(".delta")
                .filter(Node::isVisible)
                .map(chip -> ((ButtonBase) chip).getText())
                .toList());
    }

    @Test
    void afterAChangeEveryCardThatMovedSaysByHowMuchUntilTheNext() {
        open(Books.preset("chat"));
        assertThat(deltas()).isEmpty();

        volume(80e6, Gesture.begin());
        assertThat(deltas()).hasSize(2).allSatisfy(delta -> assertThat(delta).startsWith("▲ $"));

        volume(40e6, Gesture.begin());
        assertThat(deltas())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(delta -> assertThat(delta).startsWith("▼ $"));

        onFxThread(() -> column.session().apply(new Rename("Nothing moves by that")));
        settle();
        assertThat(deltas()).isEmpty();
    }

    @Test
    void aDragIsComparedWithWhereItBegan() {
        open(Books.preset("chat"));
        Gesture drag = Gesture.begin();
        volume(80e6, drag);
        List<String> once = deltas();
        volume(100e6, drag);
        volume(80e6, drag);

        assertThat(deltas()).isEqualTo(once);
    }

    @Test
    void theMenuOfAChipPinsTheBaselineAndUnpinsIt() {
        open(Books.preset("chat"));
        volume(80e6, Gesture.begin());
        List<String> fromTheStart = deltas();
        choose("Pin as baseline");
        volume(100e6, Gesture.begin());
        volume(80e6, Gesture.begin());
        assertThat(deltas()).isEqualTo(fromTheStart);

        choose("Unpin the baseline");
        assertThat(deltas()).isEmpty();
    }

    @Test
    void theMenuOfAChipHidesAll() {
        open(Books.preset("chat"));
        volume(80e6, Gesture.begin());
        choose("Hide until the next change");
        assertThat(deltas()).isEmpty();
    }

    private void choose(String words) {
        ButtonBase chip = fromFxThread(() -> all(".delta")
                .filter(Node::isVisible)
                .map(ButtonBase.class::cast)
                .findFirst()
                .orElseThrow());
        click(chip);
        onFxThread(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> item.getText().replace("_", "").equals(words))
                .findFirst()
                .orElseThrow()
                .fire());
        closePopups();
        settle();
    }
}
