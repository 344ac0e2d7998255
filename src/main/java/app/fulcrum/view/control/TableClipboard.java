package app.fulcrum.view.control;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts a table on the clipboard of the system: as lines that spreadsheets take, and as a table for documents. */
public final class TableClipboard {

    private TableClipboard() {}

    /** @param lines of cells, the first the titles */
    public static void put(List<List<String>> lines) {
        ClipboardContent content = new ClipboardContent();
        content.putString(lines.stream().map(cells -> String.join("\t", cells)).collect(Collectors.joining("\n")));
        content.putHtml(html(lines));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String html(List<List<String>> lines) {
        return lines.stream()
                .map(cells -> cells.stream()
                        .map(cell -> "<td>" + escaped(cell) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("\n", "<table>\n", "\n</table>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
