package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.session.edit.DocumentEdit.AddVariant;
import app.fulcrum.session.edit.ScenarioEdit.Rename;
import app.fulcrum.session.settings.Choices.Start;
import app.fulcrum.support.ManualTasks;
import app.fulcrum.view.frame.DocumentDialogs.Recovery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What the window shows first: one decision about left work, the files asked for and the last document. */
class StartTest extends WindowTestBase {

    private static final String CHANGED = "A name that is in no file";

    private Path plan(String name) throws IOException {
        Path file = folder.resolve(name + ".fulcrum.json");
        String text = Files.readString(Path.of("src/test/resources/scenarios/good/minimal.fulcrum.json"));
        Files.writeString(file, text.replace("Support chatbot", name));
        return file;
    }

    private Path copies() {
        return folder.resolve("state/recovery");
    }

    /** Edits a file, and leaves the copy of it that a session would leave which is killed. */
    private void killWhileEditing(Path file) throws Exception {
        open(1400, 900, file);
        onFxThread(() -> window.desk().session().apply(new Rename(CHANGED)));
        leaveCopy();
        onFxThread(window::close);
    }

    private void leaveCopy() throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !ownCopies().isEmpty());
        Files.copy(ownCopies().getFirst(), copies().resolve(UUID.randomUUID() + ".recovery"));
    }

    private List<Path> ownCopies() throws IOException {
        if (Files.notExists(copies())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(copies())) {
            return files.filter(file -> file.toString().endsWith(".recovery")).toList();
        }
    }

    @Test
    void restoringTheFileThatIsOpenedIsOneQuestionAndLeavesTheFileAlone() throws Exception {
        Path plan = plan("Plan");
        byte[] before = Files.readAllBytes(plan);
        killWhileEditing(plan);

        dialogs.recovery = Recovery.RESTORE;
        open(1400, 900, plan);

        assertThat(dialogs.asked).singleElement().asString().startsWith("recovery");
        assertThat(scenario().name()).isEqualTo(CHANGED);
        assertThat(window.desk().session().isDirty()).isTrue();
        assertThat(window.desk().session().file().orElseThrow().path()).isEqualTo(plan);
        assertThat(plan).hasBinaryContent(before);
    }

    /** A copy that differs from its file in variants alone holds work too. */
    @Test
    void whatIsRestoredHasItsVariants() throws Exception {
        Path plan = plan("Plan");
        open(1400, 900, plan);
        onFxThread(() -> window.desk().session().apply(new AddVariant(scenario().withName("Launch"))));
        leaveCopy();
        onFxThread(window::close);

        dialogs.recovery = Recovery.RESTORE;
        open(1400, 900, plan);

        assertThat(dialogs.asked).singleElement().asString().startsWith("recovery Variant Launch added");
        assertThat(window.desk().session().document().variants().names()).containsExactly("Launch");
        assertThat(scenario().name()).as("worked on").isEqualTo("Plan");
    }

    @Test
    void anotherFileWaitsWhileRestoredWorkStays() throws Exception {
        killWhileEditing(plan("Plan"));
        Path other = plan("Other");

        dialogs.recovery = Recovery.RESTORE;
        open(1400, 900, other);

        assertThat(dialogs.asked).singleElement().asString().startsWith("recovery");
        assertThat(scenario().name()).isEqualTo(CHANGED);
        assertThat(words()).anyMatch(text -> text.contains("Other.fulcrum.json, which you asked for"));
    }

    @Test
    void restoredWorkIsTheLastDocument() throws Exception {
        Path plan = plan("Plan");
        killWhileEditing(plan);
        Files.delete(folder.resolve("config/settings.json"));

        dialogs.recovery = Recovery.RESTORE;
        open(1400, 900);
        onFxThread(window::close);
        dialogs.recovery = Recovery.DISCARD;
        open(1400, 900);

        assertThat(window.desk().session().file().orElseThrow().path()).isEqualTo(plan);
    }

    @Test
    void whatIsDeclinedMakesRoomForTheFile() throws Exception {
        Path plan = plan("Plan");
        killWhileEditing(plan);

        dialogs.recovery = Recovery.DISCARD;
        open(1400, 900, plan);

        assertThat(scenario().name()).isEqualTo("Plan");
        assertThat(window.desk().session().isDirty()).isFalse();
        assertThat(ownCopies()).isEmpty();
    }

    @Test
    void aCopyWhoseWorkIsInItsFileIsNotOffered() throws Exception {
        Path plan = plan("Plan");
        open(1400, 900, plan);
        onFxThread(() -> window.desk().session().apply(new Rename(CHANGED)));
        leaveCopy();
        onFxThread(() -> window.desk().session().apply(new Rename("Saved last")));
        press("Shortcut+S");
        onFxThread(window::close);

        open(1400, 900, plan);

        assertThat(dialogs.asked).isEmpty();
        assertThat(scenario().name()).isEqualTo("Saved last");
        assertThat(ownCopies()).isEmpty();
    }

    @Test
    void workOnAFileThatSomebodyElseHasWrittenSinceIsStillOffered() throws Exception {
        Path plan = plan("Plan");
        killWhileEditing(plan);
        Files.writeString(plan, Files.readString(plan).replace("\"Plan\"", "\"Theirs\""));

        open(1400, 900, plan);

        assertThat(dialogs.asked)
                .singleElement()
                .asString()
                .startsWith("recovery")
                .contains(CHANGED);
    }

    @Test
    void anUnreadableCopyIsNamedOnceAndRemovedOnlyOnPurpose() throws Exception {
        Files.createDirectories(copies());
        Path damaged = copies().resolve(UUID.randomUUID() + ".recovery");
        Files.writeString(damaged, "{ cut short");
        open(1400, 900);
        assertThat(dialogs.asked).singleElement().asString().startsWith("removal");
        assertThat(damaged).doesNotExist();
        assertThat(copies()).isDirectoryContaining(file -> !file.toString().endsWith(".claim"));
        onFxThread(window::close);

        open(1400, 900);
        assertThat(dialogs.asked).hasSize(1);
        onFxThread(window::close);

        Files.writeString(damaged, "{ cut short");
        dialogs.remove = true;
        open(1400, 900);
        assertThat(dialogs.asked).hasSize(2);
        assertThat(damaged).doesNotExist();
    }

    @Test
    void aStartWithoutFilesOpensTheLastDocumentAgainUnlessThatIsNotWanted() throws Exception {
        Path plan = plan("Plan");
        open(1400, 900, plan);
        onFxThread(window::close);

        open(1400, 900);
        assertThat(scenario().name()).isEqualTo("Plan");
        assertThat(stage.getTitle()).isEqualTo("Plan – Plan.fulcrum.json · Fulcrum");
        onFxThread(() -> window.desk()
                .preferences()
                .change(settings -> settings.withChoices(now -> now.withStart(Start.EXAMPLE))));
        onFxThread(window::close);

        open(1400, 900);
        assertThat(scenario().name()).isEqualTo("Support chat");
    }

    @Test
    void nothingOfAnotherDocumentIsSeenBeforeTheOneAskedForIsThere() throws Exception {
        Path plan = plan("Plan");
        ManualTasks disk = new ManualTasks();
        tasks = disk.tasks();

        open(1400, 900, plan);
        assertThat(stage.getTitle()).isEqualTo("Fulcrum");
        assertThat(seen()).noneMatch(text -> text.contains("$") || text.contains("Support chat"));

        onFxThread(disk::workAll);
        settle();
        assertThat(stage.getTitle()).isEqualTo("Plan – Plan.fulcrum.json · Fulcrum");
        assertThat(seen()).anyMatch(text -> text.contains("$"));
    }

    /** The title may not run ahead of what is below it by even a frame. */
    @Test
    void titleAndContentsChangeTogether() throws Exception {
        Path plan = plan("Plan");
        open(1400, 900);

        List<String> titles = fromFxThread(() -> {
            window.frame().dropped(List.of(plan));
            String shown = window.desk().projections().current().scenario().name();
            return List.of(stage.getTitle(), shown);
        });

        assertThat(titles.getFirst()).startsWith(titles.getLast());
        settle();
        assertThat(stage.getTitle()).startsWith("Plan");
        assertThat(window.desk().projections().current().scenario().name()).isEqualTo("Plan");
    }

    /** The words of the window that can be seen. */
    private List<String> seen() {
        return fromFxThread(() -> root().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .filter(StartTest::isSeen)
                .map(label -> ((Label) label).getText())
                .toList());
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    @Test
    void newIsAskedForAndNotAnotherOfTheFirst() {
        open(1400, 900);

        press("Shortcut+N");

        assertThat(dialogs.asked).containsExactly("start Nothing but the defaults of the price book");
        assertThat(scenario().name()).isEqualTo("New scenario");
        assertThat(window.desk().session().isDirty()).isFalse();
    }

    @Test
    void severalFilesOpenOneAfterTheOther() throws Exception {
        Path one = plan("One");
        Path two = plan("Two");

        open(1400, 900, one, two);

        assertThat(scenario().name()).isEqualTo("One");
        onFxThread(() -> link("Open Two.fulcrum.json").fire());
        settle();
        assertThat(scenario().name()).isEqualTo("Two");
    }

    @Test
    void whatAnotherStartHandsOverWaitsUntilTheQuestionIsAnswered() throws Exception {
        Path other = plan("Other");
        Path mine = folder.resolve("mine.fulcrum.json");
        open(1400, 900);
        onFxThread(() -> window.desk().session().apply(new Rename(CHANGED)));
        dialogs.save = Optional.of(mine);
        dialogs.meanwhile = () -> {
            dialogs.meanwhile = () -> {};
            window.bringToFront(List.of(other));
        };

        press("Shortcut+Shift+S");

        assertThat(Files.readString(mine)).contains(CHANGED);
        assertThat(Files.readString(other)).doesNotContain(CHANGED);
        assertThat(scenario().name()).isEqualTo("Other");
    }
}
