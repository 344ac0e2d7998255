package app.fulcrum.view.sensitivity;

import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.number.NumberActions;
import java.util.List;

/** What the user wants who looks for the value of a number. */
public interface SeekActions {

    /** The sorts of result there are to choose from. */
    List<MenuEntry> kinds();

    /** The alternatives whose result it may be. */
    List<MenuEntry> own();

    /** The alternatives it may be held against. */
    List<MenuEntry> others();

    /** What is typed as the amount wanted. */
    NumberActions amount();

    /** A value is to be taken over, by its place in the answer. */
    void taken(int place);

    /** What is being worked out is not waited for. */
    void cancelled();

    /** Nothing is looked for any more. */
    void closed();
}
