package app.fulcrum;

import app.fulcrum.controller.task.Tasks;
import app.fulcrum.session.PriceBookSource;
import app.fulcrum.view.frame.DocumentDialogs;
import app.fulcrum.view.style.Theme;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.stage.Window;

/**
 * What the window needs of the world around it; tests put their own in its place.
 *
 * @param prices where its price book comes from
 * @param browser opens an address on the user's wish
 * @param dialogs makes the dialogs of a window
 * @param tasks where files are worked on
 * @param exit ends the program once its window is left
 */
record Surroundings(
        PriceBookSource prices,
        Consumer<String> browser,
        BiFunction<Window, Theme, DocumentDialogs> dialogs,
        Tasks tasks,
        Runnable exit) {}
