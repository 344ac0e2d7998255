package app.fulcrum.view.inputs;

import app.fulcrum.view.field.FieldRequests;
import app.fulcrum.view.menu.MenuEntry;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/**
 * Everything that is not on a slider.
 *
 * @param sections in order; those that stay in the list stay as they are shown
 * @param adding what adds an alternative, asked for each time it is offered
 * @param requests ask for a field
 */
public record Drawer(
        ObservableValue<List<Row.Foldable>> sections, Supplier<List<MenuEntry>> adding, FieldRequests requests) {}
