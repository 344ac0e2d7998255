package app.fulcrum.controller.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.controller.inputs.field.Edits;
import app.fulcrum.controller.inputs.number.NumberDetails;
import app.fulcrum.controller.inputs.number.NumberInput;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.model.resolution.BookValue;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Standard;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.field.SourceMark;
import app.fulcrum.view.inputs.Item;
import app.fulcrum.view.inputs.Pick;
import app.fulcrum.view.inputs.Row;
import app.fulcrum.view.number.NumberActions;
import app.fulcrum.view.number.NumberEdit;
import app.fulcrum.view.number.NumberEdit.Phase;
import app.fulcrum.view.number.NumberState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class AssumptionsTest extends InputsTestBase {

    private Stream<Row> rows(List<? extends Row> rows) {
        return rows.stream()
                .flatMap(row -> row instanceof Row.Foldable section
                        ? Stream.concat(Stream.of(section), rows(section.rows()))
                        : Stream.of(row));
    }

    private Row.Assumed number(InputKey input) {
        return rows(controller.sections())
                .filter(Row.Assumed.class::isInstance)
                .map(Row.Assumed.class::cast)
                .filter(row -> row.path().equals(input.pathInFile()))
                .findFirst()
                .orElseThrow();
    }

    private Pick pick(String path) {
        return rows(controller.sections())
                .flatMap(row -> switch (row) {
                    case Row.Listed listed -> Stream.of(listed.pick());
                    case Row.Segments segments -> Stream.of(segments.pick());
                    default -> Stream.<Pick>empty();
                })
                .filter(pick -> pick.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private void section(String name) {
        ToggleButton header = pane.lookupAll(".disclosure-header").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getAccessibleText().startsWith(name + ","))
                .findFirst()
                .orElseThrow();
        onFxThread(() -> header.setSelected(true));
        settle();
    }

    private Node row(String path) {
        return pane.lookupAll("*").stream()
                .filter(node -> path.equals(node.getId()))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(InputKey input) {
        return (TextField) row(input.pathInFile()).lookup(".number-field-text");
    }

    private boolean says(InputKey input, String words) {
        return row(input.pathInFile()).lookupAll(".label").stream()
                .map(Label.class::cast)
                .anyMatch(label -> label.getText().contains(words));
    }

    private List<String> links(InputKey input) {
        return row(input.pathInFile()).lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .map(Hyperlink::getText)
                .toList();
    }

    private SourceMark.Kind mark(InputKey input) {
        return number(input).mark().getValue().kind();
    }

    @Test
    void aPriceOfTheBookIsShownUntilSomebodyTypesAnotherAndCanBeHadBack() {
        open(Books.preset("chat"));
        section("Closed API");
        double listed = Books.bundled()
                .apiOffer(Choices.of(scenario()).apiOfferId())
                .flatMap(offer -> offer.tariffOn(scenario().pricesOn()))
                .orElseThrow()
                .base()
                .input()
                .orElseThrow();
        assertThat(number(Standard.CLOSED_INPUT_PRICE).state().valueProperty().get())
                .isEqualTo(Range.exactly(listed));
        assertThat(mark(Standard.CLOSED_INPUT_PRICE)).isNotEqualTo(SourceMark.Kind.TYPED);

        type(field(Standard.CLOSED_INPUT_PRICE), "1.80");
        assertThat(value(Standard.CLOSED_INPUT_PRICE)).isEqualTo(Range.exactly(1.8));
        assertThat(mark(Standard.CLOSED_INPUT_PRICE)).isEqualTo(SourceMark.Kind.TYPED);

        onFxThread(() -> field(Standard.CLOSED_INPUT_PRICE).clear());
        press(field(Standard.CLOSED_INPUT_PRICE), javafx.scene.input.KeyCode.ENTER);
        assertThat(scenario().assumption(Standard.CLOSED_INPUT_PRICE)).isEmpty();
        assertThat(number(Standard.CLOSED_INPUT_PRICE).state().valueProperty().get())
                .isEqualTo(Range.exactly(listed));
    }

    @Test
    void oneClickGoesBackToTheBookAndCanBeUndone() {
        open(Books.preset("chat"));
        section("Closed API");
        assertThat(links(Standard.CLOSED_INPUT_PRICE)).isEmpty();

        type(field(Standard.CLOSED_INPUT_PRICE), "1.80");
        assertThat(links(Standard.CLOSED_INPUT_PRICE)).containsExactly("was $2.00 ↺", "add source");
        robot.clickOn("was $2.00 ↺");
        settle();

        assertThat(scenario().assumption(Standard.CLOSED_INPUT_PRICE)).isEmpty();
        assertThat(links(Standard.CLOSED_INPUT_PRICE)).isEmpty();
        onFxThread(session::undo);
        assertThat(value(Standard.CLOSED_INPUT_PRICE)).isEqualTo(Range.exactly(1.8));
    }

    @Test
    void anyFieldTakesARange() {
        open(Books.preset("chat"));
        section("Self-hosted");
        section("Renting");

        type(field(Standard.key(Input.GPU_PRICE_PER_HOUR)), "2 to 4");

        assertThat(value(Input.GPU_PRICE_PER_HOUR).low()).isEqualTo(2);
        assertThat(value(Input.GPU_PRICE_PER_HOUR).high()).isEqualTo(4);
        assertThat(projections
                        .current()
                        .projection()
                        .of(Standard.SELF_HOSTED)
                        .cost()
                        .orElseThrow()
                        .usdPerMonth()
                        .isExact())
                .isFalse();
    }

    @Test
    void aRangeIsDrawnBelowItsFieldWithTheNumberThatCounts() {
        open(Books.preset("chat"));
        section("Workload");
        InputKey key = Standard.key(Input.INPUT_TOKENS);
        Node row = row(key.pathInFile());
        Region band = (Region) row.lookup(".range-band");
        assertThat(band.getParent().isVisible()).isFalse();

        type(field(key), "2000 (1000 to 4000)");
        onFxThread(() -> field(Standard.key(Input.OUTPUT_TOKENS)).requestFocus());
        settle();

        assertThat(field(key).getText()).isEqualTo("1,000–4,000");
        assertThat(field(key).getAccessibleHelp()).contains("2,000 (1,000–4,000)");
        assertThat(band.getParent().isVisible()).isTrue();
        Region mark = (Region) row.lookup(".range-mark");
        double place = mark.getLayoutX() + mark.getWidth() / 2 - band.getLayoutX();
        assertThat(place / band.getWidth()).isCloseTo(1.0 / 3, within(0.03));
        Region frame = (Region) field(key).getParent();
        assertThat(((Region) band.getParent()).getWidth()).isEqualTo(frame.getWidth());
    }

    @Test
    void aUnitIsShortenedBeforeItMakesWay() {
        open(Books.preset("chat"));
        section("Self-hosted");
        section("Renting");
        Node row = row(Standard.key(Input.GPU_PRICE_PER_HOUR).pathInFile());
        Label unit = (Label) row.lookup(".number-field-unit");
        onFxThread(() -> field(Standard.key(Input.GPU_PRICE_PER_HOUR)).setText("2"));
        assertThat(unit.getText()).isEqualTo("/ GPU-hour");

        onFxThread(() -> field(Standard.key(Input.GPU_PRICE_PER_HOUR)).setText("12.345678"));
        assertThat(unit.getText()).isEqualTo("/h");
        onFxThread(() -> field(Standard.key(Input.GPU_PRICE_PER_HOUR)).setText("12.345678901234567"));
        settle();
        assertThat(unit.isVisible()).isFalse();
        assertThat(field(Standard.key(Input.GPU_PRICE_PER_HOUR)).getAccessibleHelp())
                .contains("/ GPU-hour");
    }

    @Test
    void whatIsOutOfRangeStaysTypedBesideTheReason() {
        open(Books.preset("chat"));
        section("Workload");
        Scenario before = scenario();

        type(field(Standard.key(Input.SERVICE_HOURS_PER_DAY)), "25");

        assertThat(scenario()).isEqualTo(before);
        assertThat(field(Standard.key(Input.SERVICE_HOURS_PER_DAY)).getText()).isEqualTo("25");
        assertThat(says(Standard.key(Input.SERVICE_HOURS_PER_DAY), "Hours of service can be 0.1 to 24"))
                .isTrue();
    }

    @Test
    void anAmbiguousNumberIsAskedAboutWithBothReadings() {
        open(Books.preset("chat"));
        section("Closed API");
        Scenario before = scenario();

        type(field(Standard.CLOSED_OUTPUT_PRICE), "1,5");
        assertThat(scenario()).isEqualTo(before);
        assertThat(field(Standard.CLOSED_OUTPUT_PRICE).getText()).isEqualTo("1,5");
        assertThat(links(Standard.CLOSED_OUTPUT_PRICE)).containsExactly("1.5", "15");

        robot.clickOn("1.5");
        settle();
        assertThat(value(Standard.CLOSED_OUTPUT_PRICE)).isEqualTo(Range.exactly(1.5));
    }

    @Test
    void whatContradictsAnotherNumberIsNotTakenOverAndStays() {
        open(Books.preset("chat"));
        section("Workload");
        type(field(Standard.key(Input.CACHED_SHARE)), "80");
        Scenario before = scenario();

        type(field(Standard.key(Input.CACHE_WRITE_SHARE)), "30");

        assertThat(scenario()).isEqualTo(before);
        assertThat(field(Standard.key(Input.CACHE_WRITE_SHARE)).getText()).isEqualTo("30");
        assertThat(says(
                        Standard.key(Input.CACHE_WRITE_SHARE),
                        "no input token is both read from cache and written to it"))
                .isTrue();
        robot.clickOn("Back to what it was");
        settle();
        onFxThread(pane::requestFocus);
        settle();
        assertThat(field(Standard.key(Input.CACHE_WRITE_SHARE)).getText()).isEqualTo("0");
    }

    @Test
    void aLimitThatIsNotSetSaysSoAndCanBeSetAndTakenAway() {
        open(Books.preset("chat"));
        NumberState state = number(Standard.key(Input.TTFT_LIMIT)).state();
        assertThat(state.emptyProperty().get()).isTrue();
        assertThat(state.placeholderProperty().get()).isEqualTo("no limit");
        section("Self-hosted");
        section("Serving");

        type(field(Standard.key(Input.TTFT_LIMIT)), "800");
        assertThat(value(Input.TTFT_LIMIT)).isEqualTo(Range.exactly(800));

        onFxThread(session::undo);
        settle();
        assertThat(state.emptyProperty().get()).isTrue();
        assertThat(field(Standard.key(Input.TTFT_LIMIT)).getText()).isEmpty();
    }

    @Test
    void aMeasuredRateNeedsAReplicaSizeAndThenCountsAsMeasured() {
        open(Books.preset("chat"));
        section("Self-hosted");
        section("Serving");

        type(field(Standard.key(Input.MEASURED_OUTPUT_RATE)), "2150");
        assertThat(scenario().assumption(Standard.key(Input.MEASURED_OUTPUT_RATE)))
                .isEmpty();
        assertThat(says(Standard.key(Input.MEASURED_OUTPUT_RATE), "belongs to a number of GPUs per replica"))
                .isTrue();

        onFxThread(() -> pick("alternatives.self-hosted.hosting.gpusPerReplica").choose("2"));
        settle();
        assertThat(Choices.of(scenario()).hosting().gpusPerReplica()).isEqualTo(OptionalInt.of(2));
        type(field(Standard.key(Input.MEASURED_OUTPUT_RATE)), "2200");
        assertThat(mark(Standard.key(Input.MEASURED_OUTPUT_RATE))).isEqualTo(SourceMark.Kind.MEASURED);

        onFxThread(() -> pick("alternatives.self-hosted.hosting.gpusPerReplica").choose(""));
        assertThat(Choices.of(scenario()).hosting().gpusPerReplica()).isEqualTo(OptionalInt.of(2));
        assertThat(pick("alternatives.self-hosted.hosting.gpusPerReplica")
                        .chosenProperty()
                        .get())
                .isEqualTo("2");
        assertThat(pick("alternatives.self-hosted.hosting.gpusPerReplica")
                        .messageProperty()
                        .get()
                        .isEmpty())
                .isFalse();
    }

    @Test
    void sourceAndNoteOfANumberCanBeWritten() {
        open(Books.preset("chat"));
        NumberInput loaded = new NumberInput(
                Standard.key(Input.LOADED_COST_PER_YEAR),
                new Edits(session, Books.bundled()),
                projections.current(),
                java.util.Locale.US,
                (_, _) -> {});
        loaded.show(projections.current());

        onFxThread(() -> NumberDetails.of(loaded, projections.current())
                .own()
                .orElseThrow()
                .written()
                .accept("payroll 2026", "with bonus"));

        Assumption written = assumption(Input.LOADED_COST_PER_YEAR);
        assertThat(written.source()).isEqualTo("payroll 2026");
        assertThat(written.note()).isEqualTo("with bonus");
        onFxThread(session::undo);
        assertThat(assumption(Input.LOADED_COST_PER_YEAR).note()).isEmpty();
    }

    @Test
    void anotherModelBringsAHostThatServesItAndOnlySuchHostsAreOffered() {
        open(Books.preset("chat"));

        onFxThread(() -> pick("alternatives.self-hosted.model").choose("gpt-oss-120b"));

        Choices choices = Choices.of(scenario());
        assertThat(Books.bundled()
                        .hostedOffer(choices.hostedOfferId())
                        .orElseThrow()
                        .openModelId())
                .isEqualTo("gpt-oss-120b");
        assertThat(pick("alternatives.hosted-open-api.offer").itemsProperty().get())
                .extracting(Item::id)
                .allSatisfy(id -> assertThat(
                                Books.bundled().hostedOffer(id).orElseThrow().openModelId())
                        .isEqualTo("gpt-oss-120b"));
        onFxThread(session::undo);
        assertThat(pick("alternatives.self-hosted.model").chosenProperty().get())
                .isEqualTo("llama-3.3-70b");
    }

    @Test
    void anOfferThatEndedCanBeLookedAtAndIsMarked() {
        open(Books.preset("chat"));
        onFxThread(() -> pick("alternatives.self-hosted.model").choose("llama-3-70b"));

        assertThat(pick("alternatives.hosted-open-api.offer").itemsProperty().get())
                .filteredOn(item -> !Books.bundled()
                        .hostedOffer(item.id())
                        .orElseThrow()
                        .life()
                        .isOnSale(Books.TODAY))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.remark()).contains("ended "));
    }

    @Test
    void anotherGpuBringsAnOfferForItAndBuyingAndRentingTakeTurns() {
        open(Books.preset("chat"));

        onFxThread(() -> pick("alternatives.self-hosted.hosting.hardware").choose("H200-SXM"));
        assertThat(Choices.of(scenario()).hosting().hardware())
                .isInstanceOfSatisfying(Hardware.Rented.class, rented -> {
                    assertThat(rented.gpuId()).isEqualTo("H200-SXM");
                    assertThat(rented.offerId()).isPresent();
                });

        onFxThread(() ->
                pick("alternatives.self-hosted.hosting.hardware.ownership").choose("owned"));
        assertThat(Choices.of(scenario()).hosting().hardware())
                .isEqualTo(new Hardware.Owned(new GpuChoice.Named("H200-SXM")));
        assertThat(pick("alternatives.self-hosted.hosting.hardware.offer")
                        .chosenProperty()
                        .get())
                .isEmpty();

        onFxThread(session::undo);
        onFxThread(() -> pick("alternatives.self-hosted.hosting.hardware.offer").choose(""));
        assertThat(Choices.of(scenario()).hosting().hardware())
                .isEqualTo(new Hardware.Rented("H200-SXM", Optional.empty()));
    }

    @Test
    void stacksSayWhatWasMeasuredOfThem() {
        open(Books.preset("chat"));

        assertThat(pick("alternatives.self-hosted.hosting.servingStack")
                        .itemsProperty()
                        .get())
                .filteredOn(item -> item.id().equals("tgi"))
                .singleElement()
                .satisfies(item -> assertThat(item.remark()).contains("No measurements"));
        assertThat(pick("alternatives.self-hosted.hosting.servingStack")
                        .itemsProperty()
                        .get())
                .filteredOn(item -> item.id().equals("sglang"))
                .singleElement()
                .satisfies(item -> assertThat(item.remark()).contains("104").contains("211 measurements"));
    }

    @Test
    void oneOptionAtLeastIsAlwaysCompared() {
        open(Books.preset("chat"));
        section("Workload");
        List<CheckBox> boxes = row("compared").lookupAll(".check-box").stream()
                .map(CheckBox.class::cast)
                .toList();

        boxes.forEach(robot::clickOn);
        settle();

        assertThat(Choices.of(scenario()).compared()).containsExactly(Standard.SELF_HOSTED);
        assertThat(boxes.getLast().isSelected()).isTrue();
    }

    @Test
    void theDayOfThePricesAndTheCurrencyAreChosenHere() {
        open(Books.preset("chat"));
        Row.Day day = rows(controller.sections())
                .filter(Row.Day.class::isInstance)
                .map(Row.Day.class::cast)
                .filter(row -> row.path().equals("pricesOn"))
                .findFirst()
                .orElseThrow();
        onFxThread(() -> day.chosen().accept(LocalDate.of(2026, 8, 1)));
        assertThat(scenario().pricesOn()).isEqualTo(LocalDate.of(2026, 8, 1));

        section("Prices");
        onFxThread(() -> pick("currency").choose("EUR"));
        assertThat(scenario().currency()).isEmpty();
        assertThat(pick("currency").messageProperty().get().text()).contains("until the rate of EUR");

        type((TextField) row("currency.unitsPerUsd").lookup(".number-field-text"), "0.92");
        assertThat(scenario().currency()).isEmpty();
        type((TextField) row("currency.source").lookup(".text-field"), "ECB reference rate");
        assertThat(scenario().currency()).hasValueSatisfying(currency -> {
            assertThat(currency.code()).isEqualTo("EUR");
            assertThat(currency.unitsPerUsd()).isEqualTo(0.92);
            assertThat(currency.source()).isEqualTo("ECB reference rate");
        });

        onFxThread(() -> pick("currency").choose("USD"));
        assertThat(scenario().currency()).isEmpty();
    }

    @Test
    void aSearchShowsWhatMatchesAndGivesTheDrawerBackAfterwards() {
        open(Books.preset("chat"));
        TextField search = (TextField) pane.lookupAll(".text-field").stream()
                .filter(node -> "Search the assumptions".equals(FieldName.of(node)))
                .findFirst()
                .orElseThrow();

        onFxThread(() -> search.setText("elec"));
        settle();
        assertThat(row("alternatives.self-hosted.assumptions.electricityPrice").isVisible())
                .isTrue();
        assertThat(row("alternatives.self-hosted.assumptions.pue").isVisible()).isFalse();
        assertThat(pane.lookupAll(".disclosure").stream().filter(Node::isVisible))
                .hasSize(2);

        onFxThread(() -> search.setText("no such thing"));
        settle();
        assertThat(pane.lookupAll(".disclosure").stream().filter(Node::isVisible))
                .isEmpty();

        onFxThread(search::clear);
        settle();
        assertThat(pane.lookupAll(".disclosure-header").stream()
                        .map(ToggleButton.class::cast)
                        .filter(ToggleButton::isSelected))
                .isEmpty();
    }

    @Test
    void aNumberWithoutAnySourceIsNotPassedOffAsSourced() {
        open(Books.preset("chat"));

        for (InputKey input : scenario().alternatives().inputs()) {
            Optional<BookValue> book =
                    Resolution.of(scenario(), Books.bundled()).fromBook(input);
            boolean nobodyKnows = book.isPresent()
                    && book.get().provenance().confidence() == SourceConfidence.NONE
                    && scenario().assumption(input).isEmpty();
            assertThat(nobodyKnows && input.input() != Input.TOKENS_PER_DAY && mark(input) == SourceMark.Kind.BOOK)
                    .as(input.path())
                    .isFalse();
        }
    }

    @Test
    void nothingIsRebuiltWhileASliderMoves() {
        open(Books.preset("chat"));
        section("Workload");
        section("Closed API");
        NumberActions tokens = number(Standard.key(Input.INPUT_TOKENS)).actions();
        onFxThread(() -> tokens.edited(new NumberEdit(99, Phase.MOVING, Range.exactly(1000))));
        settle();
        List<Node> before = List.copyOf(pane.lookupAll("*"));

        onFxThread(() -> {
            for (int i = 1; i <= 20; i++) {
                tokens.edited(new NumberEdit(99, Phase.MOVING, Range.exactly(1000 + i)));
            }
        });
        settle();

        assertThat(List.copyOf(pane.lookupAll("*"))).containsExactlyInAnyOrderElementsOf(before);
    }
}
