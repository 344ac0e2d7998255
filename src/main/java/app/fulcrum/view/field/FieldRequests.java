package app.fulcrum.view.field;

import java.util.function.Consumer;

/** Asks the column to show a field: to open the groups around it, scroll to it and give it the focus. */
public final class FieldRequests {

    private Consumer<String> column = _ -> {};

    /** @param path where what the field shows stands in a file, or the name of a slider in the left column */
    public void show(String path) {
        column.accept(path);
    }

    /** @param shown shows the field of a path */
    public void answeredBy(Consumer<String> shown) {
        column = shown;
    }
}
