package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.session.handover.Enclosure.Kind;
import app.fulcrum.storage.enclosure.EnclosureReader;
import app.fulcrum.view.export.ExportDialog;
import app.fulcrum.view.style.ColorMode;
import app.fulcrum.view.style.Theme;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** What is handed over, from the key to the file, through the dialog itself. */
class ExportInTheWindowTest extends WindowTestBase {

    private static final String TITLE = "Board, Q1";

    private void openDialog() {
        Theme theme = new Theme(ColorMode.LIGHT, new SimpleObjectProperty<>(ColorScheme.LIGHT));
        dialogs.exporting = Optional.of(form -> new ExportDialog(form).ask(stage, theme));
        Platform.runLater(() -> stage.getScene()
                .getAccelerators()
                .get(KeyCombination.keyCombination("Shortcut+E"))
                .run());
        settle();
    }

    private Node inDialog(String id) {
        return fromFxThread(() -> List.copyOf(Window.getWindows()).stream()
                .map(shown -> shown.getScene().lookup(id))
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow());
    }

    private static String part(byte[] workbook, String name) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    @Test
    void aWorkbookWithATitleIsChosenTypedAndSaved() throws Exception {
        Path file = folder.resolve("plan.xlsx");
        dialogs.exportFile = Optional.of(file);
        open(1400, 900);

        openDialog();
        robot.clickOn(inDialog("#export-workbook"));
        robot.clickOn(inDialog("#export-title-field"));
        robot.write(TITLE);
        settle();
        robot.type(KeyCode.ENTER);
        settle();

        assertThat(dialogs.asked).contains("save as Support chat.xlsx");
        byte[] workbook = Files.readAllBytes(file);
        assertThat(part(workbook, "docProps/core.xml")).contains("<dc:title>" + TITLE + "</dc:title>");
        assertThat(EnclosureReader.all(workbook, "plan").value())
                .hasValueSatisfying(carried -> assertThat(EnclosureReader.of(carried, Kind.SCENARIO))
                        .hasValueSatisfying(text -> assertThat(new String(text, StandardCharsets.UTF_8))
                                .contains(scenario().name())));
    }
}
