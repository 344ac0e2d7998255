package app.fulcrum.controller.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.controller.Baseline;
import app.fulcrum.controller.decision.OpenDocument;
import app.fulcrum.controller.document.DocumentContext;
import app.fulcrum.controller.document.DocumentController;
import app.fulcrum.controller.document.Notices;
import app.fulcrum.controller.document.Preferences;
import app.fulcrum.controller.frame.Desk;
import app.fulcrum.controller.task.Tasks;
import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.session.edit.ScenarioEdit.Rename;
import app.fulcrum.session.edit.ScenarioEdit.SetAssumption;
import app.fulcrum.session.settings.Settings;
import app.fulcrum.storage.file.DiskOperations;
import app.fulcrum.storage.file.PathLocks;
import app.fulcrum.storage.file.SafeFile;
import app.fulcrum.storage.output.DiskLookup;
import app.fulcrum.storage.scenario.FileScenarioStore;
import app.fulcrum.storage.scenario.ScenarioFormat;
import app.fulcrum.support.Books;
import app.fulcrum.support.ScriptedDialogs;
import app.fulcrum.support.Standard;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.style.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparePaneTest extends ThemedTestBase {

    private static final MoneyFigures MONEY = MoneyFigures.USD;
    private static final PriceBookStamp STAMP = PriceBookStamp.of(Books.bundled());
    private static final double WIDE = 1_400;
    private static final String COST = "Cost of the recommended";

    @TempDir
    Path folder;

    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final Notices notices = new Notices();
    private final Tasks tasks = Tasks.inline();
    private final OpenDocument document = OpenDocument.preset("chat");
    private FileScenarioStore store;
    private CompareController controller;
    private Region view;
    private StackPane pane;

    private void open(double width, Appearance appearance) {
        DiskOperations disk = new DiskOperations();
        store = new FileScenarioStore(
                new ScenarioFormat(Books.bundled(), "1.0.0"),
                new SafeFile(disk, new PathLocks(folder.resolve("locks"), disk), Optional.empty()));
        DocumentContext context = new DocumentContext(
                document.session(),
                store,
                new DiskLookup(disk),
                dialogs,
                new Preferences(Settings.INITIAL, _ -> List.of(), tasks, _ -> {}),
                notices,
                tasks);
        pane = show(
                () -> {
                    controller = new CompareController(
                            new Desk(
                                    context,
                                    document.projections(),
                                    new Baseline(document.session(), document.projections()),
                                    Books.presets(),
                                    "1.0.0"),
                            new DocumentController(context),
                            document.latest(),
                            document.latest());
                    view = controller.view();
                    VBox.setVgrow(view, Priority.ALWAYS);
                    return new StackPane(new VBox(controller.corner(), view));
                },
                width,
                700,
                appearance);
        pause();
    }

    private void open() {
        open(WIDE, Appearance.LIGHT);
    }

    private void pause() {
        onFxThread(document::pause);
        settle();
    }

    /** Chooses a line of a menu by its words. */
    private void choose(List<MenuEntry> entries, String words) {
        onFxThread(() -> MenuEntry.commands(entries)
                .filter(command -> command.label().getValue().replace("_", "").equals(words))
                .findFirst()
                .orElseThrow()
                .run());
        pause();
    }

    private void add(String preset) {
        choose(fromFxThread(controller::adding), Books.preset(preset).name());
    }

    private Scenario scenario() {
        return document.session().scenario();
    }

    private static Projection projection(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    private static double recommendedUsd(Scenario scenario) {
        Projection projection = projection(scenario);
        return projection
                .of(projection.decision().verdict().named().orElseThrow())
                .cost()
                .orElseThrow()
                .usdPerMonth()
                .base();
    }

    private List<String> texts() {
        return fromFxThread(() -> pane.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .filter(ComparePaneTest::isShown)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private List<Node> all(String style) {
        return fromFxThread(() -> List.copyOf(pane.lookupAll(style)));
    }

    /** A line of the table as it is read out. */
    private String line(String name) {
        return fromFxThread(() -> pane.lookupAll(".comparison-line").stream()
                .map(Node::getAccessibleText)
                .filter(text -> text.startsWith(name + ":"))
                .findFirst()
                .orElse(""));
    }

    private void set(InputKey key, double value) {
        onFxThread(() -> document.session().apply(new SetAssumption(key, Assumption.of(value, "test"))));
    }

    @Test
    void figuresAreThoseOfTheModelAndFollowEditsAndTheBaseline() {
        open();
        assertThat(texts()).contains("Hold this scenario against others");
        assertThat(all(".comparison-line")).isEmpty();
        Button start = fromFxThread(() -> pane.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().startsWith("Add Coding agent"))
                .findFirst()
                .orElseThrow());
        onFxThread(start::fire);
        pause();
        Scenario other = Books.preset("coding-agent");
        double there = recommendedUsd(other);
        double here = recommendedUsd(scenario());
        assertThat(texts()).contains("Support chat", "base", "Coding agent", "preset", "Baseline");
        assertThat(line(COST))
                .isEqualTo(COST
                        + ": A %s; B %s, ▲ %s · +%s"
                                .formatted(
                                        MONEY.amount(here),
                                        MONEY.amount(there),
                                        MONEY.amount(there - here),
                                        Figures.share(there / here - 1)));

        SideBySide sides = SideBySide.of(List.of(projection(scenario()), projection(other)), 0);
        int differing = sides.differing().size();
        int all = sides.inputs().size();
        int before = all(".comparison-line").size();
        assertThat(texts()).contains("Inputs that differ", (all - differing) + " equal inputs hidden");
        onFxThread(((CheckBox) pane.lookup(".check-box"))::fire);
        settle();
        assertThat(all(".comparison-line")).hasSize(before + all - differing);
        assertThat(texts()).contains("Inputs that differ", "Inputs that are equal");

        choose(fromFxThread(() -> controller.of(1)), "Make baseline");
        assertThat(line(COST))
                .contains("A " + MONEY.amount(here) + ", ▼ " + MONEY.amount(there - here))
                .endsWith("B " + MONEY.amount(there));
        choose(fromFxThread(() -> controller.of(1)), "Remove");
        assertThat(all(".comparison-line")).isEmpty();
        assertThat(texts()).contains("Hold this scenario against others");
    }

    @Test
    void editsAreFollowedOnceTheyPauseAndOnlyWhileTheTabIsOpen() {
        open();
        add("chat");
        String before = line(COST);
        assertThat(texts()).contains("No input differs", "It is the same in both.");

        set(InputKey.shared(Input.TOKENS_PER_DAY), 3e9);
        onFxThread(document::nextFrame);
        settle();
        Node table = all(".comparison-fading").getFirst();
        assertThat(fromFxThread(table::getOpacity)).as("before the pause").isLessThan(1);
        assertThat(line(COST)).isEqualTo(before);
        pause();
        assertThat(fromFxThread(table::getOpacity)).isEqualTo(1);
        String after = line(COST);
        assertThat(after).startsWith(COST + ": A " + MONEY.amount(recommendedUsd(scenario())) + ";");
        assertThat(line("Tokens per day")).isEqualTo("Tokens per day: A 3B; B 64M");

        onFxThread(() -> pane.getChildren().clear());
        set(InputKey.shared(Input.TOKENS_PER_DAY), 64e6);
        pause();
        onFxThread(() -> pane.getChildren().setAll(view));
        assertThat(line(COST)).as("not yet").isEqualTo(after);
        pause();
        assertThat(line(COST)).isEqualTo(before);
    }

    /** Each bar begins where the one before ends, and the last ends at the result. */
    @Test
    void theWaterfallAddsUpAndIsReadOut() {
        open();
        add("chat");
        set(InputKey.shared(Input.TOKENS_PER_DAY), 3e9);
        set(InputKey.of(Standard.HOSTED_OPEN_API, Input.ENGINEERS), 0.5);
        set(InputKey.shared(Input.INPUT_TOKENS), 4_000);
        set(InputKey.of(Standard.SELF_HOSTED, Input.GPU_PRICE_PER_HOUR), 6);
        pause();
        List<Node> rows = all(".waterfall-row");

        assertThat(rows).hasSizeGreaterThan(3);
        assertThat(rows.getFirst().getAccessibleText())
                .isEqualTo("A Support chat: " + MONEY.amount(recommendedUsd(scenario())));
        assertThat(rows.getLast().getAccessibleText())
                .isEqualTo("B Support chat: " + MONEY.amount(recommendedUsd(Books.preset("chat"))));
        double at = fromFxThread(() -> middle(bar(rows.getFirst())));
        for (Node row : rows.subList(1, rows.size() - 1)) {
            Bounds bar = fromFxThread(() -> bar(row).getBoundsInParent());
            boolean isMore = row.getAccessibleText().contains("+");
            assertThat(isMore ? bar.getMinX() : bar.getMaxX())
                    .as(row.getAccessibleText())
                    .isEqualTo(at, within(2.0));
            at = isMore ? bar.getMaxX() : bar.getMinX();
        }
        assertThat(fromFxThread(() -> middle(bar(rows.getLast())))).isEqualTo(at, within(2.0));

        onFxThread(rows.getFirst()::requestFocus);
        robot.type(KeyCode.DOWN, KeyCode.END);
        assertThat(fromFxThread(() -> pane.getScene().getFocusOwner())).isEqualTo(rows.getLast());

        String drawn = fromFxThread(() -> pane.lookup(".overlay").getAccessibleText());
        choice(fromFxThread(controller::results), "Cost of self-hosting");
        double own = projection(scenario())
                .of(Standard.SELF_HOSTED)
                .cost()
                .orElseThrow()
                .usdPerMonth()
                .base();
        assertThat(all(".waterfall-row").getFirst().getAccessibleText())
                .isEqualTo("A Support chat: " + MONEY.amount(own));
        choice(fromFxThread(controller::drawn), "self-hosting");
        assertThat(fromFxThread(() -> pane.lookup(".overlay").getAccessibleText()))
                .isNotEqualTo(drawn)
                .contains("A Self-hosted", "B Self-hosted");
    }

    private static Node bar(Node row) {
        return row.lookup(".waterfall-bar");
    }

    private static double middle(Node node) {
        return node.getBoundsInParent().getCenterX();
    }

    private void choice(List<MenuEntry> entries, String words) {
        onFxThread(() -> entries.stream()
                .filter(MenuEntry.Choice.class::isInstance)
                .map(MenuEntry.Choice.class::cast)
                .filter(choice -> choice.label().equals(words))
                .findFirst()
                .orElseThrow()
                .chosen()
                .set(value(entries, words)));
        pause();
    }

    private static Object value(List<MenuEntry> entries, String words) {
        return entries.stream()
                .filter(entry -> entry instanceof MenuEntry.Choice<?> choice
                        && choice.label().equals(words))
                .map(entry -> ((MenuEntry.Choice<?>) entry).value())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void filesAreReadAndABadOneSaysWhyAndChangesNothing() throws IOException {
        open();
        Path good = folder.resolve("plan.fulcrum.json");
        assertThat(store.save(
                                Document.of(new Rename("The plan").apply(Books.preset("rag")), STAMP),
                                good,
                                Optional.empty())
                        .isRefused())
                .isFalse();
        Path bad = Files.writeString(folder.resolve("bad.json"), "{\"half\": ");
        Scenario before = scenario();
        dialogs.several = List.of(bad, good);

        choose(fromFxThread(controller::adding), "Files…");
        assertThat(notices.messageProperty().get().tone()).isEqualTo(Tone.BAD);
        assertThat(notices.messageProperty().get().text()).contains("bad.json");
        assertThat(texts()).contains("The plan", "plan.fulcrum.json");
        assertThat(scenario()).isEqualTo(before);
        assertThat(document.session().file()).isEmpty();

        onFxThread(() -> document.session().apply(new Rename("Not saved")));
        choose(fromFxThread(() -> controller.of(1)), "Open");
        assertThat(dialogs.asked).anyMatch(question -> question.startsWith("unsaved"));
        assertThat(scenario().name()).isEqualTo("Not saved");
    }

    /** A variant is a column of the document: added, worked on, explained against its base, and made the base. */
    @Test
    void variantsAreColumnsThatAreWorkedOn() {
        open();
        dialogs.name = Optional.of("Twice as much");
        Button start = fromFxThread(() -> pane.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().startsWith("Add a variant"))
                .findFirst()
                .orElseThrow());
        onFxThread(start::fire);
        pause();
        assertThat(document.session().variant()).contains("Twice as much");
        assertThat(texts()).contains("Twice as much", "open here", "variant", "base", "No input differs");

        set(InputKey.shared(Input.TOKENS_PER_DAY), 128e6);
        pause();
        assertThat(line("Tokens per day")).isEqualTo("Tokens per day: A 64M; B 128M");
        assertThat(line(COST)).contains("B " + MONEY.amount(recommendedUsd(scenario())));
        assertThat(all(".waterfall-row").getLast().getAccessibleText()).startsWith("B Twice as much: ");

        assertLettersDiffer(fromFxThread(() -> controller.of(1)));
        choose(fromFxThread(() -> controller.of(0)), "Work on it");
        assertLettersDiffer(fromFxThread(() -> controller.of(1)));
        assertThat(document.session().variant()).isEmpty();
        set(InputKey.shared(Input.TOKENS_PER_DAY), 32e6);
        pause();
        assertThat(line("Tokens per day")).isEqualTo("Tokens per day: A 32M; B 128M");
        onFxThread(document.session()::undo);
        pause();

        dialogs.name = Optional.of("Support chat");
        choose(fromFxThread(() -> controller.of(1)), "Rename variant…");
        assertThat(notices.messageProperty().get().tone()).isEqualTo(Tone.BAD);
        assertThat(texts()).contains("Twice as much");

        add("coding-agent");
        assertThat(line("Recommended")).contains("; C ");
        choose(fromFxThread(() -> controller.of(1)), "Make this variant the base");
        assertThat(scenario().name()).isEqualTo("Support chat");
        assertThat(line("Tokens per day")).startsWith("Tokens per day: A 128M; B ");
        assertThat(line("Recommended")).doesNotContain("; C ");

        dialogs.name = Optional.of("As in the preset");
        choose(fromFxThread(() -> controller.of(1)), "Keep as a variant…");
        assertThat(document.session().scenario())
                .isEqualTo(Books.preset("coding-agent").withName("As in the preset"));
        assertThat(texts()).contains("As in the preset", "preset");
    }

    private static void assertLettersDiffer(List<MenuEntry> entries) {
        assertThat(MenuEntry.commands(entries)
                        .map(command -> command.label().getValue())
                        .map(label -> label.replaceFirst(".*?_(.).*", "$1").toLowerCase(Locale.ROOT)))
                .hasSizeGreaterThan(3)
                .allMatch(letter -> letter.length() == 1)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatHasNoRoomBesideVariantsIsSaid() {
        open();
        Stream.of("chat", "rag", "batch-extraction", "coding-agent", "article-row-2")
                .forEach(this::add);
        dialogs.name = Optional.of("One more");
        choose(fromFxThread(controller::adding), "Add variant…");
        assertThat(texts())
                .contains("There is room for 6 columns. Left out: "
                        + Books.preset("article-row-2").name() + ".");
        choose(fromFxThread(() -> controller.of(2)), "Remove");
        assertThat(texts()).noneMatch(text -> text.startsWith("There is room"));
        assertThat(line("Recommended")).contains("; F ");
    }

    @Test
    void thereIsRoomForSixColumns() {
        open();
        Stream.of("chat", "rag", "batch-extraction", "article-row-2", "article-row-3")
                .forEach(this::add);
        assertThat(line("Recommended")).contains("F ");
        assertThat(fromFxThread(controller::adding)).last().isInstanceOf(MenuEntry.Heading.class);
        assertThat(fromFxThread(() -> TextClipping.find(pane))).isEmpty();

        List<Node> lines = all(".comparison-line");
        onFxThread(lines.getFirst()::requestFocus);
        robot.type(KeyCode.DOWN);
        assertThat(fromFxThread(() -> pane.getScene().getFocusOwner())).isEqualTo(lines.get(1));
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        settle();
        List<String> copied = fromFxThread(
                () -> List.of(Clipboard.getSystemClipboard().getString().split("\n")));
        assertThat(copied.getFirst().split("\t", -1))
                .hasSize(7)
                .endsWith("F Article row 3: 500M tokens a day, four A100s");
        assertThat(copied).anyMatch(each -> each.startsWith("Cost of the recommended\t"));
    }

    @ParameterizedTest
    @CsvSource({"868, DARK", "1400, LIGHT"})
    void nothingIsCutOff(double width, Appearance appearance) {
        open(width, appearance);
        set(InputKey.shared(Input.TOKENS_PER_DAY), 3e9);
        add("chat");
        add("coding-agent");

        dialogs.name = Optional.of("A launch in the EU with a very long name that nobody would read to its end");
        choose(fromFxThread(controller::adding), "Add variant…");

        Node heads = fromFxThread(() -> pane.lookup(".comparison-heads"));
        assertThat(heads.getBoundsInParent().getHeight())
                .as("two lines of a name")
                .isLessThan(110);
        picture(pane, "compare-" + (int) width + "-" + appearance);
        assertThat(fromFxThread(() -> TextClipping.find(pane))).isEmpty();
    }
}
