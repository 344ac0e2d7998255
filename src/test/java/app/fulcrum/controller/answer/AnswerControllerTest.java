package app.fulcrum.controller.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Standard;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.style.Appearance;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
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

    private static List<ButtonBase> figures(Region view) {
        return Stream.of(".figure", ".figure-link")
                .flatMap(style -> view.lookupAll(style).stream())
                .filter(node -> node.isVisible() && node.getParent().isVisible())
                .map(ButtonBase.class::cast)
                .filter(figure -> !figure.getText().isEmpty())
                .toList();
    }

    @Test
    void everyFigureOfCardsChartAndCapacityCanBeExplained() {
        Region view = open(Books.preset("chat"));
        List<ButtonBase> figures = fromFxThread(() -> figures(view));
        // Three cards with two figures each, three bars, six facts, and three sentences.
        assertThat(figures).hasSize(6 + 3 + 6 + 3);

        for (ButtonBase figure : figures) {
            assertThat(popupsOf(figure)).as(figure.getText()).isEqualTo(1);
        }
    }

    /** What was agreed for the offer that ended holds for no other. */
    @Test
    void anOfferThatEndedIsChangedForItsSuccessorByOneClick() {
        Scenario chat = Books.preset("chat");
        Scenario ended = ChoiceEdits.offer(
                        chat,
                        Standard.HOSTED_OPEN_API,
                        Books.bundled().hostedOffer("groq/llama-3.3-70b").orElseThrow(),
                        Books.bundled())
                .apply(chat)
                .with(Standard.HOSTED_INPUT_PRICE, Assumption.of(0.01, "agreed"));
        Region view = open(ended);
        ButtonBase link = fromFxThread(() -> view.lookupAll(".way-out").stream()
                .map(ButtonBase.class::cast)
                .filter(candidate -> candidate.getText().startsWith("Change to Groq"))
                .findFirst()
                .orElseThrow());

        onFxThread(link::fire);
        settle();

        Scenario changed = column.session().scenario();
        assertThat(Standard.offerId(changed, Standard.HOSTED_OPEN_API)).isEqualTo("groq/gpt-oss-120b");
        assertThat(changed.assumption(Standard.HOSTED_INPUT_PRICE)).isEmpty();
        onFxThread(column.session()::undo);
        assertThat(column.session().scenario()).isEqualTo(ended);
    }

    @Test
    void f2ExplainsTheFigureThatHasTheFocus() {
        Region view = open(Books.preset("chat"));
        onFxThread(() -> figures(view).getFirst().requestFocus());

        robot.type(KeyCode.F2);
        settle();

        assertThat(popups()).isEqualTo(1);
        closePopups();
    }

    @Test
    void aWayOutIsTakenByItsButtonInOneStep() {
        Scenario busy = Books.preset("chat").with(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(2e9, "test"));
        Region view = open(ChoiceEdits.gpuCount(busy, Standard.SELF_HOSTED, new GpuCount.Fixed(2))
                .apply(busy));
        ButtonBase button = fromFxThread(() -> view.lookupAll(".button").stream()
                .map(ButtonBase.class::cast)
                .filter(candidate -> candidate.getText().equals("Let the count follow the volume"))
                .findFirst()
                .orElseThrow());

        onFxThread(button::fire);
        settle();

        assertThat(Choices.of(column.session().scenario()).hosting().gpuCount()).isEqualTo(GpuCount.AUTO);
        onFxThread(column.session()::undo);
        assertThat(Choices.of(column.session().scenario()).hosting().gpuCount()).isEqualTo(new GpuCount.Fixed(2));
    }
}
