package app.fulcrum.controller;

/** Runs work when the next frame of the window is prepared; tests run it at once. */
@FunctionalInterface
public interface NextPulse {

    /** Runs something once, before the next frame is laid out. */
    void run(Runnable work);
}
