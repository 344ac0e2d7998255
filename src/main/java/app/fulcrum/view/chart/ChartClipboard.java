package app.fulcrum.view.chart;

import java.io.ByteArrayInputStream;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts pictures on the clipboard of the system, for slides and documents. */
public final class ChartClipboard {

    private ChartClipboard() {}

    /** @param png a PNG file */
    public static void put(byte[] png) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(png)));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
