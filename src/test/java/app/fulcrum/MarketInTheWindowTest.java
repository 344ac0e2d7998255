package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.market.OfferField;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.edit.AlternativeEdits;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.support.Reachable;
import app.fulcrum.support.Standard;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.chart.ChartPane;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.market.MarketRow;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The window with all prices, as the program puts it together: it follows the scenario, and offers are taken from it. */
class MarketInTheWindowTest extends WindowTestBase {

    private Stage prices() {
        return Window.getWindows().stream()
                .filter(other ->
                        other instanceof Stage stage && stage.getTitle().startsWith("Prices"))
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Parent view() {
        return prices().getScene().getRoot();
    }

    @SuppressWarnings("unchecked")
    private TableView<MarketRow> table() {
        return (TableView<MarketRow>) view().lookup(".offer-table");
    }

    private List<MarketRow> rows() {
        return fromFxThread(() -> List.copyOf(table().getItems()));
    }

    private static String text(MarketRow row, OfferField field) {
        return row.cells().get(field).text();
    }

    private void openPrices() {
        open(1600, 1000);
        press("F8");
    }

    /** Waits until changes have paused long enough for the table to follow. */
    private void pause() {
        for (int frame = 0; frame < 12; frame++) {
            settle();
        }
    }

    private void edit(ScenarioEdit edit) {
        onFxThread(() -> assertThat(window.desk().session().apply(edit)).isEmpty());
        settle();
    }

    private void look(Predicate<MarketRow> wanted) {
        List<MarketRow> rows = rows();
        int place = rows.indexOf(rows.stream().filter(wanted).findFirst().orElseThrow());
        onFxThread(() -> {
            table().requestFocus();
            table().getSelectionModel().clearAndSelect(place);
        });
        settle();
    }

    private void look(String key) {
        look(row -> row.key().equals(key));
    }

    private List<String> shown() {
        return fromFxThread(() -> view().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private Button button(String words) {
        return view().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().startsWith(words))
                .findFirst()
                .orElseThrow();
    }

    private PriceBook book() {
        return window.desk().projections().current().book();
    }

    private String offerOf(Alternative alternative) {
        return ((Way.Api) alternative.way()).offerId();
    }

    private Alternative closed() {
        return scenario().alternatives().get(Standard.CLOSED_API);
    }

    /** Another closed API than the one in use. */
    private TokenOffer another() {
        return book().apiOffers().stream()
                .filter(offer -> !offer.id().equals(offerOf(closed())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theRowsAreThoseOfTheCommandInItsOrderAndWithItsFigures() {
        openPrices();
        Path file = folder.resolve("plan.fulcrum.json");
        dialogs.save = Optional.of(file);
        press("Shortcut+Shift+S");

        List<JsonNode> offers = CommandRun.of("offers", file.toString()).results();

        assertThat(rows())
                .extracting(MarketRow::key)
                .isEqualTo(offers.stream()
                        .map(offer -> offer.get("offer").stringValue())
                        .toList());
        for (int place = 0; place < offers.size(); place++) {
            JsonNode usd = offers.get(place).get("usdPerMonth");
            String text = text(rows().get(place), OfferField.USD_PER_MONTH);
            if (usd.isNull()) {
                assertThat(text).isNotEmpty().doesNotContain("$");
            } else {
                assertThat(text).isEqualTo(Figures.money(usd.doubleValue()));
            }
            assertThat(!rows().get(place).usedBy().isEmpty())
                    .isEqualTo(offers.get(place).get("inUse").booleanValue());
        }
    }

    @Test
    void itFollowsEveryChangeOfTheScenarioAndCostsNothingWhileItIsClosed() {
        openPrices();
        String before = text(rows().getFirst(), OfferField.USD_PER_MONTH);

        edit(new SetAssumption(InputKey.shared(Input.TOKENS_PER_DAY), Assumption.of(400e6, "test")));
        pause();
        String after = text(rows().getFirst(), OfferField.USD_PER_MONTH);
        assertThat(after).isNotEqualTo(before);
        assertThat(shown()).anyMatch(text -> text.contains("for 400M tokens/day"));

        onFxThread(prices()::close);
        edit(new SetAssumption(InputKey.shared(Input.TOKENS_PER_DAY), Assumption.of(1e6, "test")));
        pause();
        assertThat(window.desk().projections().current().projection().tokensPerDay())
                .isEqualTo(1_000_000);
        press("F8");
        assertThat(text(rows().getFirst(), OfferField.USD_PER_MONTH)).isNotEqualTo(after);
    }

    @Test
    void enterTakesTheOfferForTheOnlyAlternativeOfItsKindInOneStepAndSaysWhatFellAway() {
        openPrices();
        edit(new SetAssumption(Standard.CLOSED_INPUT_PRICE, Assumption.of(0.01, "quote")));
        Scenario before = scenario();
        TokenOffer other = another();
        look(other.id());

        robot.type(KeyCode.ENTER);
        settle();

        assertThat(offerOf(closed())).isEqualTo(other.id());
        assertThat(scenario().assumption(Standard.CLOSED_INPUT_PRICE)).isEmpty();
        assertThat(shown())
                .anyMatch(text -> text.startsWith("Closed API now buys " + other.title() + ": $")
                        && text.contains("Input price 0.01 →"));
        assertThat(rows())
                .filteredOn(row -> row.key().equals(other.id()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.usedBy()).hasSize(1);
                    assertThat(text(row, OfferField.DIFFERENCE)).isEqualTo("same");
                });
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        settle();
        assertThat(scenario()).isEqualTo(before);
    }

    @Test
    void thePriceOfWhatIsLookedAtIsDrawnOverTimeAndFollowsTheChoice() {
        openPrices();
        look("gemini-4-argon");
        ChartPane argon = (ChartPane) view().lookup(".offer-details .chart");
        assertThat(fromFxThread(argon::getAccessibleText))
                .startsWith("Google Gemini 4 Argon: $")
                .contains("until 2026-11-30", "from 2026-12-01", "would need $");
        assertThat(fromFxThread(argon::redraws)).isPositive();

        look("claude-sonnet-4-6");
        ChartPane sonnet = (ChartPane) view().lookup(".offer-details .chart");
        assertThat(fromFxThread(sonnet::getAccessibleText))
                .startsWith("Anthropic Claude Sonnet 4.6: no price is known until 2026-02-16");
    }

    /** Beside the rent: what it serves, from when to when, and of which estimates that is. */
    @Test
    void ofGpusItIsSaidWhatTheyServeAndHowSureThatIs() {
        openPrices();
        look("tensorwave/mi300x/on-demand");

        assertThat(labels())
                .contains("Rent and throughput", "GPUs per replica")
                .anyMatch(label -> label.matches(
                        "[\\d,]+ \\([\\d,]+–[\\d,]+\\) tokens/s per GPU planned, as dense models on AMD GPUs"))
                .anyMatch(label -> label.startsWith("8 in 10 measurements of dense models on AMD GPUs reached "));

        look("gemini-4-argon");
        assertThat(labels()).noneMatch(label -> label.contains("per GPU"));
    }

    private List<String> labels() {
        return fromFxThread(() -> view().lookupAll(".offer-details .label").stream()
                .map(label -> ((Label) label).getText())
                .toList());
    }

    @Test
    void aDoubleClickTakesTheOffer() {
        openPrices();
        fire(() -> kind("GPUs"));
        look(row -> row.usedBy().isEmpty());
        MarketRow row = fromFxThread(() -> table().getSelectionModel().getSelectedItem());

        onFxThread(() -> table().scrollTo(row));
        settle();
        robot.doubleClickOn(fromFxThread(() -> table().lookupAll(".table-cell").stream()
                .filter(cell -> row.spoken().equals(cell.getAccessibleText()))
                .findFirst()
                .orElseThrow()));
        settle();

        assertThat(rows())
                .filteredOn(now -> !now.usedBy().isEmpty())
                .extracting(MarketRow::key)
                .contains(row.key());
    }

    private ToggleButton kind(String words) {
        return view().lookupAll(".segment").stream()
                .map(ToggleButton.class::cast)
                .filter(segment -> segment.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private void fire(Supplier<ToggleButton> button) {
        onFxThread(() -> button.get().fire());
        settle();
    }

    @Test
    void ofSeveralAlternativesOfItsKindTheUserSaysWhich() {
        openPrices();
        edit(AlternativeEdits.duplicate(scenario(), Standard.CLOSED_API, "Second API"));
        pause();
        TokenOffer other = another();
        look(other.id());
        robot.type(KeyCode.ENTER);
        settle();

        List<MenuItem> lines = fromFxThread(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .toList());
        assertThat(lines).extracting(MenuItem::getText).containsExactly("Use for Closed API", "Use for Second API");
        onFxThread(() -> {
            lines.getLast().fire();
            lines.getLast().getParentPopup().hide();
        });
        settle();

        assertThat(scenario().alternatives().stream()
                        .filter(alternative -> alternative.kind() == Way.Kind.CLOSED_API)
                        .map(this::offerOf))
                .containsExactly(offerOf(closed()), other.id());
        assertThat(offerOf(closed())).isNotEqualTo(other.id());
    }

    /** What is added costs what its row said. */
    @Test
    void anOfferOfAKindThatIsNotThereIsAddedAtThePriceOfItsRow() {
        openPrices();
        edit(new ScenarioEdit.RemoveAlternative(Standard.CLOSED_API));
        pause();
        String offer = book().apiOffers().getFirst().id();
        look(offer);
        MarketRow row = fromFxThread(() -> table().getSelectionModel().getSelectedItem());
        assertThat(text(row, OfferField.DIFFERENCE)).isEqualTo("–");

        robot.type(KeyCode.ENTER);
        settle();

        Alternative added = scenario().alternatives().inOrder().getLast();
        assertThat(offerOf(added)).isEqualTo(offer);
        double cost = window.desk()
                .projections()
                .upToDate()
                .projection()
                .of(added.id())
                .cost()
                .orElseThrow()
                .bill()
                .usdPerMonth();
        assertThat(text(row, OfferField.USD_PER_MONTH)).isEqualTo(Figures.money(cost));
        assertThat(menuItem("_Undo").getText()).isEqualTo("_Undo " + added.name() + " added");
    }

    @Test
    void whereThereIsNoRoomForOneMoreItSaysWhy() {
        openPrices();
        while (scenario().alternatives().size() < Alternatives.MOST) {
            edit(AlternativeEdits.duplicate(
                    scenario(),
                    Standard.CLOSED_API,
                    "More " + scenario().alternatives().size()));
        }
        pause();

        assertThat(button("Add as a new alternative").isDisabled()).isTrue();
        assertThat(button("Add as a new alternative").getText()).contains("6 already");
    }

    @Test
    void filtersAreSeenCountedAndClearedWithOneClick() {
        openPrices();
        int all = rows().size();
        onFxThread(() -> ((TextField) view().lookup(".text-field")).setText("llama 3.3"));
        settle();
        assertThat(rows()).isNotEmpty().hasSizeLessThan(all);
        onFxThread(() -> view().lookupAll(".check-box").stream()
                .map(CheckBox.class::cast)
                .filter(box -> box.getText().equals("Price not old"))
                .findFirst()
                .orElseThrow()
                .fire());
        settle();

        assertThat(rows())
                .isNotEmpty()
                .noneMatch(row -> text(row, OfferField.AGE).contains("old"));
        assertThat(shown()).anyMatch(text -> text.startsWith(rows().size() + " of " + all + " offers"));
        onFxThread(() -> ((TextField) view().lookup(".text-field")).setText("nobody sells this"));
        settle();
        assertThat(rows()).isEmpty();
        assertThat(shown()).contains("No offer passes the filter.");
        onFxThread(() -> view().lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.isVisible() && link.getText().equals("Show all offers"))
                .findFirst()
                .orElseThrow()
                .fire());
        settle();
        assertThat(rows()).hasSize(all);
        assertThat(((TextField) view().lookup(".text-field")).getText()).isEmpty();
    }

    private TableColumn<MarketRow, ?> column(OfferField field) {
        return table().getColumns().stream()
                .filter(column -> column.getUserData() == field)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aColumnSortsByItsFiguresBothWaysAndTheUnknownStaysLast() {
        openPrices();
        for (TableColumn.SortType way : TableColumn.SortType.values()) {
            onFxThread(() -> {
                column(OfferField.CONTEXT).setSortType(way);
                table().getSortOrder().setAll(List.of(column(OfferField.CONTEXT)));
            });
            settle();
            List<Double> known = rows().stream()
                    .map(row -> text(row, OfferField.CONTEXT))
                    .takeWhile(text -> !text.equals("–"))
                    .map(MarketInTheWindowTest::tokens)
                    .toList();
            assertThat(known)
                    .hasSizeGreaterThan(50)
                    .isSortedAccordingTo(
                            way == TableColumn.SortType.ASCENDING
                                    ? Comparator.naturalOrder()
                                    : Comparator.reverseOrder());
            assertThat(rows().subList(known.size(), rows().size()))
                    .allMatch(row -> text(row, OfferField.CONTEXT).equals("–"));
        }
    }

    private static double tokens(String text) {
        double factor = text.endsWith("M") ? 1e6 : text.endsWith("K") ? 1e3 : 1;
        return Double.parseDouble(text.replaceAll("[^0-9.]", "")) * factor;
    }

    @Test
    void theOrderIsChosenByKeyboardAsWell() {
        openPrices();
        onFxThread(() -> {
            ComboBox<?> order = (ComboBox<?>) view().lookupAll(".combo-box").stream()
                    .filter(node -> "Sort by".equals(FieldName.of(node)))
                    .findFirst()
                    .orElseThrow();
            order.getSelectionModel().select(2);
        });
        settle();

        assertThat(rows())
                .extracting(row -> text(row, OfferField.SELLER))
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(fromFxThread(() -> table().getSortOrder().getFirst().getUserData()))
                .isEqualTo(OfferField.SELLER);
    }

    @Test
    void rowsAreCopiedWithTitlesAndNumbersInFull() {
        openPrices();
        look(offerOf(closed()));
        robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        settle();

        List<String> lines = fromFxThread(() -> Clipboard.getSystemClipboard().getString())
                .lines()
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().split("\t")).contains("USD per month").hasSize(OfferField.values().length);
        double usd = window.desk()
                .projections()
                .current()
                .projection()
                .of(Standard.CLOSED_API)
                .cost()
                .orElseThrow()
                .bill()
                .usdPerMonth();
        assertThat(lines.getLast().split("\t", -1))
                .hasSize(OfferField.values().length)
                .contains(Figures.machine(usd));
    }

    @Test
    void keysFindWalkAndClose() {
        openPrices();
        onFxThread(() -> table().requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        settle();
        assertThat(fromFxThread(() -> view().lookup(".text-field").isFocused())).isTrue();
        robot.targetWindow(prices()).write("gemma");
        robot.type(KeyCode.DOWN);
        settle();
        assertThat(fromFxThread(() -> table().isFocused())).isTrue();
        robot.type(KeyCode.DOWN);
        settle();
        MarketRow looked = fromFxThread(() -> table().getSelectionModel().getSelectedItem());
        assertThat(looked.spoken()).containsIgnoringCase("gemma");
        assertThat(shown()).anyMatch(text -> text.startsWith(text(looked, OfferField.NAME) + " · "));
        assertThat(fromFxThread(() -> Reachable.faults(view()))).isEmpty();

        Stage prices = prices();
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(prices.isShowing()).isFalse();
    }

    @Test
    void thePickerOfAnOfferLeadsToTheOffersOfItsKind() {
        open(1600, 1000);
        onFxThread(() -> root().lookupAll(".alternative-head .disclosure-header").stream()
                .map(ToggleButton.class::cast)
                .filter(header -> header.getAccessibleText().startsWith("Closed API,"))
                .findFirst()
                .orElseThrow()
                .setSelected(true));
        settle();
        Hyperlink link = link("All prices for this workload");
        onFxThread(link::fire);
        settle();

        assertThat(rows()).hasSize(book().apiOffers().size());
        assertThat(fromFxThread(
                        () -> table().getSelectionModel().getSelectedItem().key()))
                .isEqualTo(offerOf(closed()));
    }
}
