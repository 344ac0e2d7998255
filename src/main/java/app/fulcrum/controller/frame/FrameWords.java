package app.fulcrum.controller.frame;

import app.fulcrum.text.Messages;
import app.fulcrum.view.frame.ColumnsView;
import app.fulcrum.view.frame.Command;

/** Words of the window around the panes. */
final class FrameWords {

    static final Messages MESSAGES = Messages.of("frame");

    private FrameWords() {}

    static String title(String document, boolean dirty) {
        return MESSAGES.get(dirty ? "window.title.dirty" : "window.title", document);
    }

    /** Opens and closes the inputs where they have no column. */
    static Command drawer(ColumnsView columns) {
        return Command.of(MESSAGES.get("view.inputs"), "F9", columns.drawerNeeded(), columns::toggleDrawer);
    }
}
