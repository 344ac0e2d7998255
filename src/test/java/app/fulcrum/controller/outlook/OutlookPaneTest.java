package app.fulcrum.controller.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.controller.decision.OpenDocument;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.outlook.AlternativeOutlook;
import app.fulcrum.model.outlook.Outlook;
import app.fulcrum.model.outlook.OutlookMonth;
import app.fulcrum.model.outlook.Payback;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.batch.outlook.OutlookAnswer;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.style.Appearance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutlookPaneTest extends ThemedTestBase {

    private static final MoneyFigures MONEY = MoneyFigures.USD;

    /** What the model says itself, each once. */
    private static final Map<Scenario, OutlookAnswer> ANSWERS = new HashMap<>();

    private OpenDocument document;
    private Region view;
    private StackPane pane;

    /** Own GPUs, dearer at first, pay back against the hosted API, which is in use: prices of GPUs fall and the volume grows. */
    private static Scenario growing() {
        Scenario scenario = Books.preset("chat")
                .with(InputKey.shared(Input.TOKENS_PER_DAY), value(1e9))
                .with(InputKey.shared(Input.GROWTH), value(0.08))
                .with(InputKey.shared(Input.CLOSED_API_DRIFT), value(-0.3))
                .with(InputKey.of(Standard.SELF_HOSTED, Input.ENGINEERS), range(0.1, 0.3, 0.8))
                .with(InputKey.of(Standard.SELF_HOSTED, Input.SETUP), value(60_000))
                .with(InputKey.of(Standard.SELF_HOSTED, Input.GPU_PRICE_PER_HOUR), value(2.5))
                .with(InputKey.of(Standard.SELF_HOSTED, Input.RESERVED_SERVERS), value(2))
                .with(InputKey.of(Standard.SELF_HOSTED, Input.RESERVED_GPU_HOUR_PRICE), value(2))
                .with(InputKey.of(Standard.SELF_HOSTED, Input.TERM_MONTHS), value(12));
        return inUse(scenario, Standard.HOSTED_OPEN_API);
    }

    private static Scenario inUse(Scenario scenario, AlternativeId id) {
        Alternatives all = scenario.alternatives();
        return scenario.withAlternatives(all.with(all.get(id).withInUse(true)));
    }

    private static Assumption value(double value) {
        return Assumption.of(value, "test");
    }

    private static Assumption range(double low, double base, double high) {
        return new Assumption(new Range(low, base, high), "test", "");
    }

    private void open(Scenario scenario, double width, Appearance appearance) {
        document = new OpenDocument(scenario);
        pane = show(
                () -> {
                    OverTimeController controller =
                            new OverTimeController(document.projections(), document.session(), document.latest());
                    view = controller.view();
                    Region corner = controller.corner();
                    corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
                    VBox all = new VBox(corner, view);
                    VBox.setVgrow(view, javafx.scene.layout.Priority.ALWAYS);
                    return new StackPane(all);
                },
                width,
                640,
                appearance);
        pause();
    }

    private void open(Scenario scenario) {
        open(scenario, 868, Appearance.LIGHT);
    }

    private void pause() {
        onFxThread(document::pause);
        settle();
    }

    private OutlookAnswer answer() {
        return ANSWERS.computeIfAbsent(
                document.session().scenario(),
                scenario -> OutlookAnswer.to(scenario, new Market(Books.bundled(), Books.TODAY), () -> {}));
    }

    private Outlook outlook() {
        return answer().outlook();
    }

    private List<String> texts() {
        return fromFxThread(() -> pane.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .filter(OutlookPaneTest::isShown)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private Node months() {
        return pane.lookup(".months");
    }

    private String described() {
        return fromFxThread(() -> months().getAccessibleText());
    }

    private TextField field(String label) {
        return fromFxThread(() -> pane.lookupAll(".number-field-text").stream()
                .map(TextField.class::cast)
                .filter(text -> label.equals(FieldName.of(text)))
                .findFirst()
                .orElseThrow());
    }

    private String typed(String label) {
        TextField field = field(label);
        return fromFxThread(() -> field.getText());
    }

    private void type(String label, String text) {
        TextField field = field(label);
        onFxThread(field::requestFocus);
        onFxThread(() -> {
            field.selectAll();
            field.replaceSelection(text);
        });
        robot.type(KeyCode.ENTER);
        settle();
    }

    /** The lines of what is paid, as many as there are alternatives. */
    private List<Polyline> lines() {
        return fromFxThread(() -> {
            Node first = pane.lookup(".chart-line");
            return first.getParent().getChildrenUnmodifiable().stream()
                    .filter(Polyline.class::isInstance)
                    .map(Polyline.class::cast)
                    .toList();
        });
    }

    @Test
    void figuresAreThoseOfTheModel() {
        open(growing());
        Outlook outlook = outlook();
        Payback payback = outlook.payback(answer().best().orElseThrow());

        assertThat(answer().best()).contains(Standard.SELF_HOSTED);
        assertThat(texts())
                .contains(
                        "Self-hosted against the hosted open API",
                        "Month " + payback.paidBackIn().getAsInt(),
                        MONEY.compact(payback.savedUsd()),
                        MONEY.compact(payback.savedPresentValueUsd()));
        for (AlternativeOutlook one : outlook.byPlace()) {
            assertThat(texts())
                    .contains(
                            MONEY.compact(one.totalUsd().orElseThrow()),
                            MONEY.compact(one.presentValueUsd(outlook.terms()).orElseThrow()),
                            MONEY.compact(one.months().getLast().costUsd()));
        }
        assertThat(texts())
                .contains(outlook.of(Standard.SELF_HOSTED).months().getLast().gpus() + " GPUs");
    }

    @Test
    void theCaptionSaysWhenItIsPaidBackAndHowSureThatIs() {
        open(growing());
        OutlookAnswer answer = answer();
        var sampled = answer.sampled().orElseThrow().of(Standard.SELF_HOSTED);
        int month = outlook().payback(Standard.SELF_HOSTED).paidBackIn().getAsInt();

        assertThat(month).isBetween(2, 20);
        String between = Figures.exact(sampled.paidBackIn().p10()) + "–"
                + Figures.exact(sampled.paidBackIn().p90());
        assertThat(texts()).contains("Paid back in month " + month + " (" + between + ")", "(" + between + ")");
        assertThat(texts()).anyMatch(text -> text.endsWith(" sure"));
    }

    /** The ring stands on its line at the end of the month, and lines have the heights of what is paid. */
    @Test
    void linesAndRingStandWhereTheModelHasThem() {
        open(growing());
        Outlook outlook = outlook();
        AlternativeOutlook best = outlook.of(Standard.SELF_HOSTED);
        int month = outlook.payback(best.id()).paidBackIn().getAsInt();
        int place = outlook.byPlace().indexOf(best);
        List<Double> points = List.copyOf(lines().get(place).getPoints());
        Circle ring = fromFxThread(() -> (Circle) pane.lookup(".chart-ring"));

        assertThat(points).hasSize(2 * (best.lasts() + 1));
        assertThat(ring.getCenterX()).isEqualTo(points.get(2 * month), within(0.01));
        assertThat(ring.getCenterY()).isEqualTo(points.get(2 * month + 1), within(0.01));
        double zero = points.get(1);
        double perUsd = (zero - points.get(2 * month + 1)) / best.cashUsd(month);
        for (int m = 1; m <= best.lasts(); m++) {
            assertThat(zero - points.get(2 * m + 1)).isEqualTo(perUsd * best.cashUsd(m), within(0.05));
        }
    }

    @Test
    void aFieldIsTheAssumptionAndOneStepBack() {
        open(growing());
        Scenario before = document.session().scenario();
        String described = described();

        type("Growth per month", "2%");
        assertThat(document.session()
                        .scenario()
                        .assumption(InputKey.shared(Input.GROWTH))
                        .orElseThrow()
                        .value()
                        .base())
                .isEqualTo(0.02);
        assertThat(described()).as("before the pause").isEqualTo(described);
        pause();
        assertThat(described()).isNotEqualTo(described);
        assertThat(texts())
                .contains(MONEY.compact(
                        outlook().of(Standard.CLOSED_API).totalUsd().orElseThrow()));

        onFxThread(document.session()::undo);
        pause();
        assertThat(document.session().scenario()).isEqualTo(before);
        assertThat(described()).isEqualTo(described);
        assertThat(typed("Growth per month")).isEqualTo("8");
    }

    @Test
    void fieldsFollowWhatIsTypedElsewhere() {
        open(growing());
        onFxThread(() -> document.session().apply(new SetAssumption(InputKey.shared(Input.MONTHS), value(36))));
        pause();

        assertThat(typed("Months looked ahead")).isEqualTo("36");
        assertThat(texts()).contains("Total, 36 months");
    }

    @Test
    void whatCannotBeStaysAsTypedAndSaysWhy() {
        open(growing());
        type("Months looked ahead", "90");

        assertThat(typed("Months looked ahead")).isEqualTo("90");
        assertThat(texts()).anyMatch(text -> text.contains("60"));
        assertThat(document.session().scenario().assumption(InputKey.shared(Input.MONTHS)))
                .isEmpty();
    }

    @Test
    void arrowsReadItMonthByMonth() {
        open(growing());
        String all = described();
        onFxThread(months()::requestFocus);
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
        settle();

        OutlookMonth second = outlook().of(Standard.SELF_HOSTED).months().get(1);
        assertThat(described())
                .startsWith("Month 2, from ")
                .contains("Self-hosted: "
                        + MONEY.compact(outlook().of(Standard.SELF_HOSTED).cashUsd(2)) + " paid in all, "
                        + MONEY.compact(second.costUsd()) + " this month.");
        assertThat(texts()).contains("paid in all", "this month");
        robot.type(KeyCode.END);
        settle();
        assertThat(described()).startsWith("Month 24, ");
        robot.type(KeyCode.RIGHT, KeyCode.PAGE_DOWN);
        settle();
        assertThat(described()).startsWith("Month 21, ");
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(described()).isEqualTo(all).contains("paid back");
    }

    @Test
    void thePointerReadsTheMonthItIsIn() {
        open(growing());
        robot.moveTo(months()).moveBy(1, 1);
        settle();

        assertThat(described()).startsWith("Month ");
        assertThat(fromFxThread(() -> pane.lookupAll(".plot-note").stream()
                        .filter(OutlookPaneTest::isShown)
                        .count()))
                .isEqualTo(2);
    }

    @Test
    void theTableHasTheYearsAndIsCopied() {
        open(growing());
        onFxThread(() -> pane.lookupAll(".segment").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals("Yearly table"))
                .findFirst()
                .orElseThrow()
                .fire());
        settle();
        TableView<?> table = fromFxThread(() -> (TableView<?>) pane.lookup(".chart-table"));
        onFxThread(table::requestFocus);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        settle();

        List<String> copied = fromFxThread(
                () -> List.of(Clipboard.getSystemClipboard().getString().split("\n")));
        AlternativeOutlook closed = outlook().of(Standard.CLOSED_API);
        AlternativeOutlook own = outlook().of(Standard.SELF_HOSTED);
        assertThat(copied).hasSize(1 + table.getItems().size());
        assertThat(copied.getFirst().split("\t", -1))
                .containsExactly("", "Closed API", "Hosted open API", "Self-hosted");
        assertThat(copied.get(1).split("\t"))
                .startsWith(
                        "Paid in months 1 to 12",
                        MONEY.amount(closed.years().getFirst().cashUsd()))
                .endsWith(MONEY.amount(own.years().getFirst().cashUsd()));
        assertThat(copied.get(3).split("\t"))
                .startsWith("Total, 24 months", MONEY.amount(closed.totalUsd().orElseThrow()));
        assertThat(copied)
                .anyMatch(line -> line.startsWith("Paid back in month\tnever\tin use\t"
                        + outlook().payback(Standard.SELF_HOSTED).paidBackIn().getAsInt()));
    }

    @Test
    void termsThatEndAreFlaggedAndListed() {
        open(growing());
        String end = answer().outlook().terms().day(13).toString();

        assertThat(texts())
                .contains("Self-hosted: contract ends " + end)
                .contains("GPUs of Self-hosted are reserved for 12 months at a time, first until " + end + ".");
    }

    /** Two GPUs cannot serve a growing volume for long. */
    @Test
    void aLineThatEndsSaysWhy() {
        Scenario fixed = Books.preset("article-row-2");
        open(fixed.with(InputKey.shared(Input.GROWTH), value(0.5)));
        List<AlternativeOutlook> ending = outlook().byPlace().stream()
                .filter(one -> one.end().isPresent() && one.lasts() > 0)
                .toList();

        assertThat(ending).isNotEmpty();
        for (AlternativeOutlook one : ending) {
            String from = "from month " + (one.lasts() + 1) + " on.";
            assertThat(texts()).filteredOn(text -> text.endsWith(from)).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void whereNothingPaysBackItSaysSo() {
        Scenario scenario = Books.preset("chat");
        open(inUse(scenario, Standard.HOSTED_OPEN_API));

        assertThat(answer().best()).isEmpty();
        assertThat(texts()).contains("Nothing pays back against Hosted open API within 24 months.");
        assertThat(fromFxThread(() -> pane.lookup(".chart-ring"))).isNull();
    }

    @Test
    void whatIsNotComparedIsNotShownNorTheBest() {
        Scenario growing = growing();
        Alternatives all = growing.alternatives();
        open(growing.withAlternatives(all.with(all.get(Standard.SELF_HOSTED).withCompared(false))));

        assertThat(lines()).hasSize(2);
        assertThat(texts()).noneMatch(text -> text.contains("Self-hosted"));
    }

    @Test
    void withoutAMarkItSaysAgainstWhatAllAreHeld() {
        open(Books.preset("chat"));

        assertThat(texts()).anyMatch(text -> text.startsWith("No alternative is marked as in use today"));
    }

    @Test
    void nothingIsWorkedOutWhileTheTabIsClosed() {
        open(growing());
        String before = described();
        onFxThread(() -> {
            pane.getChildren().clear();
            document.session().apply(new SetAssumption(InputKey.shared(Input.TOKENS_PER_DAY), value(3e9)));
        });
        pause();
        assertThat(fromFxThread(() -> view.lookup(".months").getAccessibleText()))
                .isEqualTo(before);

        onFxThread(() -> pane.getChildren().setAll(view));
        pause();
        assertThat(described()).isNotEqualTo(before);
    }

    @Test
    void whatIsOfBeforeIsPaleUntilTheNewIsThere() {
        open(growing());
        onFxThread(
                () -> document.session().apply(new SetAssumption(InputKey.shared(Input.TOKENS_PER_DAY), value(3e9))));
        onFxThread(document::nextFrame);
        settle();
        Node picture = fromFxThread(() -> pane.lookup(".sureness-picture"));

        assertThat(fromFxThread(picture::getOpacity)).isLessThan(1);
        pause();
        assertThat(fromFxThread(picture::getOpacity)).isEqualTo(1);
    }

    @Test
    void inANarrowPlaceTheFiguresStandBelow() {
        open(growing(), 560, Appearance.LIGHT);
        Bounds chart = fromFxThread(() -> bounds(months()));
        Bounds facts = fromFxThread(() -> bounds(pane.lookup(".over-time-facts")));

        assertThat(facts.getMinY()).isGreaterThanOrEqualTo(chart.getMaxY());
        assertThat(chart.getWidth()).isGreaterThan(500);
    }

    /** No name of a line lies over another one. */
    @Test
    void namesOfLinesDoNotLieOverEachOther() {
        open(growing());
        List<Bounds> names = fromFxThread(() -> {
            List<Bounds> all = new ArrayList<>();
            Stream.of("Closed API", "Hosted open API", "Self-hosted")
                    .flatMap(name -> pane.lookupAll(".plot-remark").stream()
                            .filter(OutlookPaneTest::isShown)
                            .filter(node -> ((Labeled) node).getText().startsWith(name)))
                    .forEach(node -> all.add(bounds(node)));
            return all;
        });

        assertThat(names).hasSize(3);
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                Bounds one = names.get(i);
                Bounds other = names.get(j);
                assertThat(one.getMaxY() <= other.getMinY() + 1
                                || other.getMaxY() <= one.getMinY() + 1
                                || one.getMaxX() <= other.getMinX()
                                || other.getMaxX() <= one.getMinX())
                        .isTrue();
            }
        }
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void nothingIsCutOff(Appearance appearance) {
        open(growing(), 868, appearance);

        assertThat(fromFxThread(() -> TextClipping.find(pane))).isEmpty();
    }
}
