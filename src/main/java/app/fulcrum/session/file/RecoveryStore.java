package app.fulcrum.session.file;

import app.fulcrum.model.problem.Problem;
import app.fulcrum.session.document.Document;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps copies of unsaved work, away from the files it belongs to, for when the program ends badly. */
public interface RecoveryStore {

    /**
     * Work found from a session that ended without closing.
     *
     * @param id names the copy to {@link #discard}
     * @param file the file it was being saved to, as it was when last read or written; absent if it was in none
     * @param at when the copy was made
     */
    record Recovered(String id, Document document, Optional<OpenFile> file, Instant at) {}

    /**
     * A copy of a session that is gone which cannot be read, and so cannot be offered.
     *
     * @param id names the copy to {@link #setAside} and {@link #remove}
     * @param at when it was last written
     * @param problems why it cannot be read
     */
    record Unreadable(String id, Instant at, List<Problem> problems) {}

    /**
     * Replaces this session's copy. Must not be called from two threads at once.
     *
     * @return why it could not be kept, as {@code NO_RECOVERY_COPY}; empty when it was
     */
    List<Problem> keep(Document document, Optional<OpenFile> file);

    /** Takes this session's copy away: everything is saved, or was given up on purpose. Does nothing without one. */
    void forget();

    /** What sessions that are gone have left, newest first. */
    List<Recovered> left();

    /** Puts a copy left behind away, so that it is not offered again. */
    void discard(Recovered recovered);

    /** Copies left behind that cannot be read, newest first. Each is named at every start until it is dealt with. */
    List<Unreadable> unreadable();

    /** Puts an unreadable copy away, so that it is not named again. */
    void setAside(Unreadable copy);

    /** Deletes an unreadable copy for good. Only on the user's word: it may hold work that somebody could still rescue. */
    void remove(Unreadable copy);
}
