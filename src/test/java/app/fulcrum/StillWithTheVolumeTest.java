package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.session.Gesture;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Standard;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** While tokens a day are dragged from one end to the other, nothing moves but what shows a volume or a cost. */
class StillWithTheVolumeTest extends WindowTestBase {

    private static final double LOWEST = 1e5;
    private static final double HIGHEST = 1e11;
    private static final int STEPS = 12;

    /** The column of inputs is as wide in every window: all its groups are open in the smaller ones. */
    private static final double WITH_GROUPS_CLOSED = 1600;

    /** Where all that has a style class is to stay in its line. */
    private static final List<Style> STILL =
            List.of(Style.INPUTS_COLUMN, Style.VERDICT, Style.CARDS, Style.TAB_PANEL, Style.CAPACITY_LINE);

    /** What does not even change its width. */
    private static final List<Style> PLACES = List.of(
            Style.HEADER,
            Style.INPUTS_COLUMN,
            Style.ASSUMPTION_ROW,
            Style.FIELD_ROW,
            Style.NUMBER_SLIDER,
            Style.DISCLOSURE_HEADER,
            Style.VERDICT,
            Style.HEADLINE,
            Style.VERDICT_LINE,
            Style.CARDS,
            Style.OPTION_CARD,
            Style.TAB_PANEL,
            Style.TAB_BAR,
            Style.TAB,
            Style.CHART,
            Style.CHART_CHIPS,
            Style.CAPACITY_LINE,
            Style.STATUS_BAR);

    /** What shows a volume or a cost by where it is, with all that it holds. */
    private static final Set<String> MOVING = Set.of(
            Style.SLIDER_TRACK.cssClass(),
            Style.CHART.cssClass(),
            Style.CHART_CHIPS.cssClass(),
            Style.STACKED_BAR.cssClass(),
            Style.BAR_TRACK.cssClass());

    @ParameterizedTest
    @CsvSource({
        "1600, 1000, chat, Auto",
        "1280, 720, chat, 2",
        "1280, 720, regulated-on-premises, Auto",
        "1600, 1000, regulated-on-premises, 2"
    })
    @Tag("endurance")
    void nothingMovesInOtherSizes(double width, double height, String preset, String gpus) {
        nothingMoves(width, height, preset, gpus);
    }

    @ParameterizedTest
    @CsvSource({
        "1280, 720, chat, Auto",
        "1600, 1000, chat, 2",
        "1280, 720, regulated-on-premises, 2",
        "1600, 1000, regulated-on-premises, Auto"
    })
    void nothingMoves(double width, double height, String preset, String gpus) {
        open(width, height);
        onFxThread(() -> window.desk()
                .session()
                .startWith(window.desk().presets().find(preset).orElseThrow().document()));
        settle();
        gpus(gpus);
        if (width < WITH_GROUPS_CLOSED) {
            onFxThread(() -> root().lookupAll(".inputs-column .disclosure-header").stream()
                    .map(ToggleButton.class::cast)
                    .filter(header -> !header.isSelected())
                    .forEach(ToggleButton::fire));
        }
        Gesture drag = Gesture.begin();
        volume(LOWEST, drag);
        Map<Node, Bounds> places = bounds(places());
        Map<Node, Bounds> lines = bounds(lines());
        assertThat(places).hasSizeGreaterThan(25);
        assertThat(lines).hasSizeGreaterThan(100);

        Map<String, String> moved = new LinkedHashMap<>();
        for (int step = 1; step <= STEPS; step++) {
            double tokens = Math.rint(LOWEST * Math.pow(HIGHEST / LOWEST, (double) step / STEPS));
            volume(tokens, drag);
            Map<Node, Bounds> now = bounds(Stream.concat(places.keySet().stream(), lines.keySet().stream()));
            places.forEach((node, was) -> {
                if (!was.equals(now.get(node))) {
                    moved.putIfAbsent(path(node), "%.0f: %s, not %s".formatted(tokens, now.get(node), was));
                }
            });
            lines.forEach((node, was) -> {
                Bounds is = now.getOrDefault(node, was);
                if (was.getMinY() != is.getMinY() || was.getHeight() != is.getHeight()) {
                    moved.putIfAbsent(path(node), "%.0f: in line %s, not %s".formatted(tokens, is, was));
                }
            });
        }

        assertThat(moved.entrySet()).isEmpty();
        assertThat(words().stream().anyMatch(line -> line.startsWith("Too few")))
                .as("over capacity at the end")
                .isEqualTo(gpus.equals("2"));
    }

    private void gpus(String count) {
        if (count.equals("Auto")) {
            return;
        }
        Choices now = Choices.of(scenario());
        Choices fixed = now.withHosting(now.hosting().withGpuCount(new GpuCount.Fixed(Integer.parseInt(count))));
        onFxThread(() -> window.desk().session().apply(Standard.choosing(scenario(), ChoiceKey.GPU_COUNT, fixed)));
        settle();
    }

    private void volume(double tokensPerDay, Gesture drag) {
        onFxThread(() -> window.desk()
                .session()
                .apply(
                        new SetAssumption(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(tokensPerDay, "test")),
                        drag));
        settle();
    }

    private Stream<Node> places() {
        return PLACES.stream()
                .flatMap(style -> root().lookupAll("." + style.cssClass()).stream())
                .filter(node -> !isWithin(node, Set.of(Style.DECISION_COLUMN.cssClass())));
    }

    private Stream<Node> lines() {
        return STILL.stream()
                .flatMap(style -> root().lookupAll("." + style.cssClass()).stream())
                .flatMap(region -> region.lookupAll("*").stream())
                .filter(node -> !node.getStyleClass().isEmpty() && !isWithin(node, MOVING));
    }

    private static boolean isWithin(Node node, Set<String> styles) {
        return around(node).stream()
                .flatMap(one -> one.getStyleClass().stream())
                .anyMatch(styles::contains);
    }

    /** Where they are in the window; those that cannot be seen or hold nothing are nowhere. */
    private static Map<Node, Bounds> bounds(Stream<Node> nodes) {
        return fromFxThread(() -> {
            Map<Node, Bounds> bounds = new LinkedHashMap<>();
            nodes.filter(node ->
                            node.getScene() != null && node.getLayoutBounds().getWidth() > 0)
                    .filter(node -> around(node).stream().allMatch(Node::isVisible))
                    .forEach(node -> bounds.put(node, node.localToScene(node.getLayoutBounds())));
            return bounds;
        });
    }

    private static List<Node> around(Node node) {
        List<Node> around = new ArrayList<>();
        for (Node one = node; one != null; one = one.getParent()) {
            around.add(one);
        }
        return around;
    }

    private static String path(Node node) {
        return around(node).reversed().stream()
                .filter(one -> !one.getStyleClass().isEmpty())
                .map(one -> one.getStyleClass().getLast())
                .reduce((outer, inner) -> outer + " " + inner)
                .orElse("");
    }
}
