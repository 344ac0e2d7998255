package app.fulcrum.session.file;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Lets a second start of the program pass its files to the one that is already running. */
public interface Handover {

    /** What became of a start. */
    enum Role {
        /** This is the only one running; it will be told what later starts are asked to open. */
        FIRST,
        /** Another one is running and has taken the files; this one should end. */
        HANDED_OVER,
        /** Another one seems to be running but does not answer; this one should run by itself. */
        ALONE
    }

    /**
     * Finds out which start this is.
     *
     * @param files what this start was asked to open
     * @param opener told, on a thread of its own, what later starts were asked to open; the list may be empty
     */
    Role start(List<Path> files, Consumer<List<Path>> opener);

    /** Makes room for the next start. */
    void end();
}
