package app.fulcrum.view.sensitivity;

import app.fulcrum.view.menu.MenuEntry;
import java.util.List;
import javafx.scene.Node;

/** What the user wants of the tab on what matters. */
public interface MattersActions {

    /** The results there are to choose from. */
    List<MenuEntry> kinds();

    /** The alternatives whose result it may be. */
    List<MenuEntry> own();

    /** The alternatives it may be held against. */
    List<MenuEntry> others();

    /** How far numbers may be moved. */
    List<MenuEntry> reaches();

    /** The numbers that may run from left to right. */
    List<MenuEntry> across();

    /** The numbers that may run from top to bottom. */
    List<MenuEntry> down();

    /** How many values there may be of both. */
    List<MenuEntry> sizes();

    /** Both ends of what a bar is of are to be seen on the chart, and its field. */
    void driverChosen(int row);

    /** The value at which both cost the same is to be taken over; that is to be asked beside a place. */
    void tieOffered(int row, Node place);

    /** Bars beyond the widest are to be shown too. */
    void allAsked();

    /** Both numbers of a cell are to be taken over. */
    void cellChosen(int row, int column);

    /** A change that names a figure is to be explained. */
    void changeExplained(int position, Node place);

    /** What is being worked out is not waited for. */
    void cancelled();
}
