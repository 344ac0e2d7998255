package app.fulcrum.controller.frame;

import app.fulcrum.text.Messages;
import app.fulcrum.view.frame.ColumnsView;
import app.fulcrum.view.frame.Regions;
import app.fulcrum.view.menu.Command;

/** Words of the window around the panes. */
final class FrameWords {

    static final Messages MESSAGES = Messages.of("frame");

    private FrameWords() {}

    /** The title while it is not known which document is open. */
    static String title() {
        return MESSAGES.get("window.title.none");
    }

    /** @param file name of the file the document is in; empty when it is in none */
    static String title(String document, String file, boolean dirty) {
        String key = (file.isEmpty() ? "window.title" : "window.title.file") + (dirty ? ".dirty" : "");
        return MESSAGES.get(key, document, file);
    }

    /** Opens and closes the inputs where they have no column; the focus goes along. */
    static Command drawer(ColumnsView columns, Regions regions) {
        return Command.of(
                MESSAGES.get("view.inputs"),
                "F9",
                columns.drawerNeeded(),
                () -> regions.aroundDrawer(columns::toggleDrawer));
    }
}
