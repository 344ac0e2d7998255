package app.fulcrum.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Mark;
import app.fulcrum.view.chart.data.Pairs;
import app.fulcrum.view.chart.data.Spacing;
import app.fulcrum.view.chart.data.Viewport;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.style.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ChipRowTest extends ThemedTestBase {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final List<String> SENTENCES = List.of("A and B never meet.", "A meets C.", "B meets C.");

    private final ChartViewState state = new ChartViewState(ChartSamples.usual());
    private final List<Mark> explained = new ArrayList<>();
    private final ChartActions actions = new ChartActions() {
        @Override
        public void spacingChosen(Spacing spacing) {}

        @Override
        public void rulesAsked(boolean shown) {}

        @Override
        public void volumeMoved(double volume, long gesture) {}

        @Override
        public void volumeGivenUp(long gesture) {}

        @Override
        public void explained(Mark mark, Node place) {
            explained.add(mark);
        }

        @Override
        public void pairExplained(int position, Node sentence) {}
    };

    private Region open(ChartModel model, double width) {
        state.modelProperty().set(model);
        state.pairsProperty()
                .set(new Pairs(
                        SENTENCES, Optional.of(new Pairs.Band("speed error", "Soft bands: the throughput estimate."))));
        return show(() -> ChartView.body(state, actions), width, 600, Appearance.LIGHT);
    }

    private static List<CrossoverChip> chips(Region view) {
        return view.lookupAll(".chart-chip").stream()
                .filter(Node::isVisible)
                .map(CrossoverChip.class::cast)
                .toList();
    }

    private static String words(CrossoverChip chip) {
        return chip.lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    @Test
    void aChipForEveryNamedCrossoverSaysTheModelsSentence() {
        Region view = open(ChartSamples.usual(), 880);

        assertThat(chips(view)).extracting(ChipRowTest::words).containsExactly("177M (158M–221M) →", "6.1B →");
        assertThat(chips(view))
                .extracting(chip -> chip.getTooltip().getText())
                .containsExactly("A meets C.", "B meets C.");
        assertThat(chips(view)).extracting(Node::getAccessibleText).containsExactly("A meets C.", "B meets C.");
        picture(view, "chart-chips");
        assertThat(fromFxThread(() -> TextClipping.find(view))).isEmpty();
    }

    @Test
    void aChipThatIsPointedAtSelectsItsRingAndCallout() {
        Region view = open(ChartSamples.usual(), 880);

        robot.moveTo(chips(view).getFirst());
        settle();

        assertThat(selected(view, ".chart-ring")).isEqualTo(1);
        assertThat(selected(view, ".callout")).isEqualTo(1);
        assertThat(chips(view).getFirst().getPseudoClassStates()).contains(SELECTED);
        robot.moveTo(view.localToScreen(5, 5));
        settle();
        assertThat(selected(view, ".chart-ring")).isZero();
    }

    private static long selected(Region view, String selector) {
        return view.lookupAll(selector).stream()
                .filter(node -> node.isVisible() && node.getPseudoClassStates().contains(SELECTED))
                .count();
    }

    @Test
    void aChipExplainsItsCrossoverAndLooksCloserAtABracket() {
        Region view = open(ChartSamples.usual(), 880);
        robot.clickOn(chips(view).getFirst());
        assertThat(explained)
                .containsExactly(new Mark.Crossovers(
                        List.of(ChartSamples.usual().crossings().getFirst())));

        onFxThread(() -> state.modelProperty().set(ChartSamples.crowded()));
        settle();
        assertThat(chips(view))
                .extracting(ChipRowTest::words)
                .first()
                .asString()
                .contains("takes turns");
        robot.clickOn(chips(view).getFirst());
        settle();
        assertThat(state.viewportProperty().get()).isNotEqualTo(Viewport.ALL);
        assertThat(view.lookupAll(".chart-ring")).anyMatch(Node::isVisible);
    }

    @Test
    void whatDoesNotFitIsAmongAllPairs() {
        Region view = open(ChartSamples.usual(), 430);

        assertThat(chips(view)).hasSizeLessThan(2);
        Hyperlink all = (Hyperlink) view.lookup(".chart-chips").lookup(".link");
        assertThat(all.getText()).isEqualTo("All 3 pairs");
        onFxThread(all::fire);
        settle();
        assertThat(popups()).isEqualTo(1);
        closePopups();
    }
}
