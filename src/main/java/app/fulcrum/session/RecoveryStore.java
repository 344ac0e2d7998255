package app.fulcrum.session;

import app.fulcrum.model.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps copies of unsaved work beside the files it belongs to, for when the program ends badly. */
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
     * Replaces this session's copy. Must not be called from two threads at once.
     *
     * @return why it could not be kept; empty when it was
     */
    List<Problem> keep(Document document, Optional<OpenFile> file);

    /** Takes this session's copy away: everything is saved, or was given up on purpose. Does nothing without one. */
    void forget();

    /** What sessions that are gone have left, newest first. */
    List<Recovered> left();

    /** Puts a copy left behind away, so that it is not offered again. */
    void discard(Recovered recovered);
}
