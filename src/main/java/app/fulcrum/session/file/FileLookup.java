package app.fulcrum.session.file;

import java.nio.file.Path;

/** Looks at files before something is done with them. May take long: a disk can be asleep or far away. */
public interface FileLookup {

    /** What is to be found at a path. */
    enum Kind {
        /** No file, or an empty one. */
        NOTHING,
        SCENARIO,
        PICTURE,
        /** Anything else, and what cannot be read. */
        OTHER
    }

    Kind kind(Path file);

    boolean exists(Path path);

    boolean isFolder(Path path);

    /** Whether both lead to the same file, through links or not. Neither need exist. */
    boolean isSame(Path one, Path other);
}
