package app.fulcrum.view.comparison;

import app.fulcrum.view.menu.Command;
import app.fulcrum.view.menu.MenuEntry;
import java.util.List;

/** What can be done on the tab. */
public interface CompareActions {

    /** What can be put beside the open scenario. */
    List<MenuEntry> adding();

    /** A few of them, for as long as there is nothing beside it. */
    List<Command> starts();

    /** What can be done with a column, by its place counted from 0. */
    List<MenuEntry> of(int column);

    /** The columns that can be explained. */
    List<MenuEntry> explained();

    /** The results that can be explained. */
    List<MenuEntry> results();

    /** Whose cost can be drawn. */
    List<MenuEntry> drawn();

    /** What is being worked out is not waited for. */
    void cancelled();
}
