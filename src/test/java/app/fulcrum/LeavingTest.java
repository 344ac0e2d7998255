package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ScenarioEdit.Rename;
import app.fulcrum.view.frame.DocumentDialogs.Conflict;
import app.fulcrum.view.frame.DocumentDialogs.Recovery;
import app.fulcrum.view.frame.DocumentDialogs.Unsaved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** Work that is in no file yet is never left without asking, whichever way it is left. */
class LeavingTest extends WindowTestBase {

    private static final String CHANGED = "A name that is in no file";

    /** Every way to leave the open document. */
    enum Way {
        CLOSE_WINDOW,
        QUIT,
        NEW,
        OPEN,
        RECENT,
        DROP,
        SECOND_START;

        boolean endsTheProgram() {
            return this == CLOSE_WINDOW || this == QUIT;
        }
    }

    private Path other;

    private Path otherFile() throws IOException {
        Path file = folder.resolve("other.fulcrum.json");
        Files.copy(Path.of("src/test/resources/scenarios/good/minimal.fulcrum.json"), file);
        return file;
    }

    private void leave(Way way) {
        dialogs.open = Optional.of(other);
        switch (way) {
            case CLOSE_WINDOW ->
                onFxThread(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
            case QUIT -> press("Shortcut+Q");
            case NEW -> press("Shortcut+N");
            case OPEN -> press("Shortcut+O");
            case RECENT ->
                onFxThread(() -> menuItem(other.getFileName().toString()).fire());
            case DROP -> onFxThread(() -> window.frame().dropped(List.of(other)));
            case SECOND_START -> onFxThread(() -> window.bringToFront(List.of(other)));
        }
        settle();
    }

    @ParameterizedTest
    @EnumSource
    void leavingAsksAndDoesAsAnswered(Way way) throws IOException {
        other = otherFile();
        for (Unsaved answer : Unsaved.values()) {
            if (window == null || way.endsTheProgram()) {
                open(1400, 900, other);
            }
            leavingAsksAndDoes(way, answer);
        }
    }

    private void leavingAsksAndDoes(Way way, Unsaved answer) throws IOException {
        dialogs.unsaved = Unsaved.DISCARD;
        press("Shortcut+N");
        dialogs.asked.clear();
        exits.set(0);
        onFxThread(() -> window.desk().session().apply(new Rename(CHANGED)));
        Scenario edited = scenario();
        Path saved = folder.resolve(answer + ".fulcrum.json");
        dialogs.save = Optional.of(saved);
        dialogs.unsaved = answer;

        leave(way);

        assertThat(dialogs.asked)
                .as("%s", answer)
                .filteredOn(question -> question.startsWith("unsaved"))
                .hasSize(1);
        boolean left = answer != Unsaved.CANCEL;
        assertThat(exits.get()).as("%s", answer).isEqualTo(left && way.endsTheProgram() ? 1 : 0);
        assertThat(scenario().equals(edited)).as("%s", answer).isEqualTo(!left || way.endsTheProgram());
        assertThat(Files.exists(saved)).as("%s", answer).isEqualTo(answer == Unsaved.SAVE);
    }

    @ParameterizedTest
    @EnumSource
    void aSaveThatIsBackedOutOfLeavesNothing(Way way) throws IOException {
        other = otherFile();
        open(1400, 900, other);
        onFxThread(() -> window.desk().session().apply(new Rename(CHANGED)));
        Files.writeString(other, Files.readString(other) + "\n");
        dialogs.unsaved = Unsaved.SAVE;
        dialogs.conflict = Conflict.CANCEL;

        leave(way);

        assertThat(dialogs.asked).contains("conflict");
        assertThat(scenario().name()).isEqualTo(CHANGED);
        assertThat(exits.get()).isZero();
    }

    @Test
    void nothingIsAskedWhenUndoHasGoneBackToWhatIsSaved() throws IOException {
        other = otherFile();
        open(1400, 900, other);
        onFxThread(() -> window.desk().session().apply(new Rename(CHANGED)));
        settle();
        assertThat(stage.getTitle()).contains("*");

        press("Shortcut+Z");
        assertThat(stage.getTitle()).doesNotContain("*");
        leave(Way.QUIT);

        assertThat(dialogs.asked).isEmpty();
        assertThat(exits.get()).isEqualTo(1);
    }

    @Test
    void workLeftByABadEndComesBackChangedAndItsFileIsUntouched() throws Exception {
        other = otherFile();
        byte[] before = Files.readAllBytes(other);
        open(1400, 900, other);
        onFxThread(() -> window.desk().session().apply(new Rename(CHANGED)));
        leaveCopyOfAnotherSession();
        onFxThread(window::close);

        dialogs.recovery = Recovery.RESTORE;
        open(1400, 900);

        assertThat(dialogs.asked).anyMatch(question -> question.startsWith("recovery") && question.contains(CHANGED));
        assertThat(scenario().name()).isEqualTo(CHANGED);
        assertThat(window.desk().session().isDirty()).isTrue();
        assertThat(Files.readAllBytes(other)).isEqualTo(before);
    }

    /** Waits for the copy of this session, and puts it where one that was killed would have left it. */
    private void leaveCopyOfAnotherSession() throws Exception {
        Path copies = folder.resolve("state/recovery");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> copy(copies).isPresent());
        Files.copy(copy(copies).orElseThrow(), copies.resolve(UUID.randomUUID() + ".recovery"));
    }

    private static Optional<Path> copy(Path copies) throws IOException {
        if (Files.notExists(copies)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(copies)) {
            return files.filter(file -> file.toString().endsWith(".recovery")).findFirst();
        }
    }

    @Test
    void aDamagedFileIsLeftAloneAndItsBackupOffered() throws IOException {
        other = otherFile();
        open(1400, 900, other);
        onFxThread(() -> window.desk().session().apply(new Rename("Second version")));
        press("Shortcut+S");
        String good = Files.readString(other);
        Files.writeString(other, good.substring(0, good.length() / 2));
        press("Shortcut+N");
        Scenario untouched = scenario();
        dialogs.open = Optional.of(other);

        press("Shortcut+O");

        assertThat(scenario()).isEqualTo(untouched);
        assertThat(words()).anyMatch(text -> text.contains("other.fulcrum.json"));
        onFxThread(() -> link("Open the backup").fire());
        settle();
        assertThat(window.desk().session().isDirty()).isTrue();
        assertThat(scenario()).isNotEqualTo(untouched);
    }
}
