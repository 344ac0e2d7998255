package app.fulcrum.view.simulation;

/** What the user can do with the tab. */
public interface SurenessActions {

    /** What is being worked out is not waited for. */
    void givenUp();

    /** The volume at a place of the axis is asked about from now on. */
    void volumeChosen(double tokensPerDay);

    /** The field of something to find out is to be shown. */
    void findingChosen(int position);
}
