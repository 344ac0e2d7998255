package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.session.edit.ScenarioEdit.Rename;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What the window says around its panes about the document, its file and the list of files. */
class FrameTest extends WindowTestBase {

    private Path plan(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.copy(Path.of("src/test/resources/scenarios/good/minimal.fulcrum.json"), file);
        return file;
    }

    @Test
    void theNameOfTheFileStandsBesideThatOfTheScenario() throws IOException {
        open(1600, 1000, plan("Board draft 3.fulcrum.json"));
        onFxThread(() -> window.desk().session().apply(new Rename("Support")));
        settle();

        picture(root(), "window-file-name");
        assertThat(words()).contains("Board draft 3.fulcrum.json");
        assertThat(stage.getTitle()).isEqualTo("Support * – Board draft 3.fulcrum.json · Fulcrum");
    }

    @Test
    void escapeClosesANotice() {
        open(1600, 1000);
        onFxThread(() -> window.bringToFront(List.of(folder.resolve("missing.fulcrum.json"))));
        settle();
        assertThat(words()).anyMatch(text -> text.contains("missing.fulcrum.json"));

        onFxThread(() -> root().requestFocus());
        robot.type(KeyCode.ESCAPE);
        settle();

        assertThat(root().lookupAll(".banner")).filteredOn(Node::isVisible).isEmpty();
    }

    @Test
    void aRecentFileThatIsGoneIsSaidToBeAndCannotBeChosen() throws IOException {
        Path gone = plan("gone.fulcrum.json");
        open(1600, 1000, gone);
        Path here = plan("here.fulcrum.json");
        onFxThread(() -> window.bringToFront(List.of(here)));
        Files.delete(gone);

        MenuItem item = fromFxThread(() -> menuItem("gone.fulcrum.json"));
        assertThat(item.getText()).endsWith("(not found)");
        assertThat(item.isDisable()).isTrue();
        assertThat(fromFxThread(() -> menuItem("here.fulcrum.json").isDisable()))
                .isFalse();

        onFxThread(() -> menuItem("Remove the _missing ones").fire());
        assertThat(window.desk().preferences().settings().recentFiles().files())
                .extracting(file -> file.path())
                .containsExactly(here);
    }
}
