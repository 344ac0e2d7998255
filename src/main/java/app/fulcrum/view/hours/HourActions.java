package app.fulcrum.view.hours;

/** What the user does to the load hour by hour. Between the begin and the end of a gesture all is one step to undo. */
public interface HourActions {

    /** A drag begins, or a key is pressed. */
    void begun();

    /**
     * An hour is to have a load.
     *
     * @param hour counted from 0
     * @param height how high its bar is to be, from 0 to 1
     */
    void drawn(int hour, double height);

    /** An hour is to have more or less load, by so many steps. */
    void stepped(int hour, int steps);

    /** An hour is to have no load. */
    void closed(int hour);

    /** The drag or the key has ended. */
    void ended();

    /** The drag is given up: all is to be as before it. */
    void canceled();

    /** A text was pasted in place of all loads. */
    void pasted(String text);

    /** All loads as a text. */
    String copied();

    /** The loads are not to count any more. */
    void cleared();
}
