package app.fulcrum;

import app.fulcrum.controller.task.Tasks;
import app.fulcrum.view.frame.DocumentDialogs;
import app.fulcrum.view.style.Theme;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.stage.Window;

/**
 * What the window needs of the desktop around it; tests put their own in its place.
 *
 * @param browser opens an address on the user's wish
 * @param dialogs makes the dialogs of a window
 * @param tasks where files are worked on
 * @param exit ends the program once its window is left
 */
record Surroundings(
        Consumer<String> browser, BiFunction<Window, Theme, DocumentDialogs> dialogs, Tasks tasks, Runnable exit) {}
