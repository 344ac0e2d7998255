package app.fulcrum.view.chart;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts pictures and figures on the clipboard of the system, for slides, documents and spreadsheets. */
public final class ChartClipboard {

    private ChartClipboard() {}

    /** @param png a PNG file */
    public static void put(byte[] png) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(png)));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** @param lines of cells, which spreadsheets take as rows */
    static void put(List<List<String>> lines) {
        ClipboardContent content = new ClipboardContent();
        content.putString(lines.stream().map(cells -> String.join("\t", cells)).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
