package app.fulcrum.session.batch;

import app.fulcrum.model.problem.Problem;
import app.fulcrum.session.file.FileLookup.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks at the places a command is about to write to, before it reads or writes anything. */
public interface OutputCheck {

    /** Whether two paths lead to one file, however it is named and linked to. Neither needs to exist. */
    boolean isSame(Path one, Path other);

    /**
     * Why a file cannot be written, as far as that can be known without trying: as unwritable, or as one that is protected.
     */
    Optional<Problem> whyNot(Path file);

    /** Whether there is a file with something in it that is not of a kind, so that replacing it would lose it. */
    boolean holdsOther(Path file, Kind kind);

    /** The files that a price book in a folder is read from. */
    List<Path> filesOfBook(Path folder);
}
