package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.Selection;
import app.fulcrum.controller.alternative.AlternativeEditor;
import app.fulcrum.controller.decision.DecisionController;
import app.fulcrum.controller.decision.FlipSearch;
import app.fulcrum.controller.decision.OpenDocument;
import app.fulcrum.controller.explain.ExplainController;
import app.fulcrum.controller.license.LicenseController;
import app.fulcrum.controller.market.MarketController;
import app.fulcrum.controller.outlook.OverTimeController;
import app.fulcrum.controller.sensitivity.MattersController;
import app.fulcrum.controller.simulation.SurenessController;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.model.simulation.Draws;
import app.fulcrum.model.unit.Range;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.market.MarketView;
import app.fulcrum.view.style.Appearance;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** What every pane with figures puts on the clipboard; no window is opened for it. */
class CopiedTablesTest extends ThemedTestBase {

    private static final ExplainController EXPLAINED = new ExplainController(_ -> {});

    /** What was copied: the same once as lines of tabs and once as a table. */
    private record Copied(String tabs, String html) {

        String title() {
            return tabs.lines().findFirst().orElseThrow();
        }
    }

    /** Own GPUs and the hosted API cost about the same. */
    private static OpenDocument document() {
        return new OpenDocument(Books.preset("chat")
                .with(InputKey.shared(Input.TOKENS_PER_DAY), range(5e8, 8.5e8, 1.4e9))
                .with(InputKey.of(Standard.SELF_HOSTED, Input.ENGINEERS), range(0.1, 0.3, 0.8))
                .with(InputKey.of(Standard.HOSTED_OPEN_API, Input.OUTPUT_PRICE), range(0.4, 0.72, 3)));
    }

    private static Assumption range(double low, double base, double high) {
        return new Assumption(new Range(low, base, high), "test", "");
    }

    /** All that Ctrl+C puts on the clipboard anywhere in a pane, in the order of the pane. */
    private static List<Copied> copied(Function<OpenDocument, Region> pane) {
        return fromFxThread(() -> {
            OpenDocument document = document();
            StackPane root = new StackPane(pane.apply(document));
            Scene scene = new Scene(root, 900, 700);
            root.resize(900, 700);
            root.applyCss();
            root.layout();
            document.pause();
            root.layout();
            Set<Copied> all = new LinkedHashSet<>();
            for (Node node : nodes(scene.getRoot())) {
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, ""));
                Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false));
                String html = Clipboard.getSystemClipboard().getHtml();
                if (html != null) {
                    all.add(new Copied(Clipboard.getSystemClipboard().getString(), html));
                }
            }
            return List.copyOf(all);
        });
    }

    private static List<Node> nodes(Parent parent) {
        List<Node> nodes = new ArrayList<>();
        List<? extends Node> children = switch (parent) {
            case ScrollPane scroll -> List.of(scroll.getContent());
            case SplitPane split -> split.getItems();
            default -> parent.getChildrenUnmodifiable();
        };
        for (Node child : children) {
            nodes.add(child);
            if (child instanceof Parent inner) {
                nodes.addAll(nodes(inner));
            }
        }
        return nodes;
    }

    /** The tables are there, under these titles, have rows, and are the same in both forms. */
    private static void check(Function<OpenDocument, Region> pane, String... titles) {
        List<Copied> all = copied(pane);
        assertThat(all).extracting(Copied::title).containsExactlyInAnyOrder(titles);
        assertThat(all).allSatisfy(table -> {
            assertThat(table.tabs().lines()).hasSizeGreaterThan(1);
            assertThat(table.html()).startsWith("<table>").containsOnlyOnce("<thead>");
            assertThat(table.html().split("<tr>", -1))
                    .hasSize(1 + (int) table.tabs().lines().count());
        });
    }

    @Test
    void whatMattersCopiesItsRowsItsTableAndWhatWouldChangeTheAnswer() {
        check(
                document -> new MattersController(
                                document.projections(),
                                document.session(),
                                document.latest(),
                                new FlipSearch(document.projections(), document.latest()),
                                new MattersController.Ways(_ -> {}, _ -> {}, EXPLAINED))
                        .view(),
                "What moves the saving of the hosted open API against self-hosting\tFrom, to\tResult at the left end"
                        + "\tResult at the right end\tTie at",
                "Engineers, self-hosted, FTE / Tokens per day\t500M\t570M\t640M\t710M\t780M\t850M\t960M\t1.1B\t1.2B"
                        + "\t1.3B\t1.4B",
                "What would change it");
    }

    @Test
    void howSureCopiesChancesPercentilesAndWhatToFindOut() {
        check(
                document -> new SurenessController(
                                document.projections(), document.session(), new Draws(1, 1), document.latest(), _ -> {})
                        .view(),
                "Tokens a day\tHosted open API\tSelf-hosted",
                "Saving against self-hosting, a month\tFigure",
                "What to find out\tKnown now\tWorth at most\tSettles");
    }

    @Test
    void overTimeCopiesItsMonthsAndItsSums() {
        check(
                document ->
                        new OverTimeController(document.projections(), document.session(), document.latest()).view(),
                "Month\tClosed API: paid in all\tClosed API: this month\tClosed API: GPUs\tHosted open API: paid in"
                        + " all\tHosted open API: this month\tHosted open API: GPUs\tSelf-hosted: paid in all"
                        + "\tSelf-hosted: this month\tSelf-hosted: GPUs",
                "Name\tAlternative\tFigure");
    }

    @Test
    void theScorecardCopiesItsAxesAndItsRanking() {
        check(
                document -> new DecisionController(
                                document.session(), document.projections(), document.latest(), EXPLAINED)
                        .view(),
                "Axis\tScore\tLeans to\tWeight\tWhat made it",
                "Place\tAlternative\tFit of 100");
    }

    @Test
    void licensesAreCopiedAsAMatrixAndInBrief() {
        check(
                document -> new LicenseController(document.session(), document.projections(), new Selection(), _ -> {})
                        .view(),
                "Model\tLicense\tVerdict\tMain condition\tRemark");
        check(
                document -> new LicenseController(document.session(), document.projections(), new Selection(), _ -> {})
                        .summary(() -> {}),
                "Model\tLicense\tVerdict\tMain condition\tRemark");
    }

    @Test
    void pricesCopyWhatIsKnownOfAnOfferAndItsPriceOverTime() {
        check(
                document -> {
                    MarketController market = new MarketController(
                            document.session(),
                            document.projections(),
                            new AlternativeEditor(
                                    document.session(),
                                    () -> document.projections().current().market(),
                                    new Selection()),
                            document.latest(),
                            _ -> {});
                    Region view =
                            MarketView.build(market.state(), market, new SimpleObjectProperty<>(Appearance.LIGHT));
                    market.state().shownProperty().set(true);
                    document.pause();
                    market.lookAt(Kind.CLOSED_API);
                    return view;
                },
                "Offer\tSeller\tKind\tModel\tUSD per month\tUSD per 1M tokens\tUSD per month more than yours\tAge of"
                        + " the price in days\tConfidence\tLife\tLicense\tContext in tokens\tGPUs billed",
                "Part\tName\tFigure",
                "Day\tprice\ttie");
    }
}
