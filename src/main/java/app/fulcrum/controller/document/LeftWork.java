package app.fulcrum.controller.document;

import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.LoggedChange;
import app.fulcrum.session.file.FileLookup;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.session.file.RecoveryStore;
import app.fulcrum.session.file.RecoveryStore.Recovered;
import app.fulcrum.session.file.RecoveryStore.Unreadable;
import app.fulcrum.session.file.ScenarioStore;
import app.fulcrum.session.file.ScenarioStore.Loaded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What sessions that ended badly have left, as it matters to this start.
 *
 * @param offers work to ask about, that of files asked for first, then the newest
 * @param unreadable copies that cannot be offered
 */
record LeftWork(List<Offer> offers, List<Unreadable> unreadable) {

    /**
     * Work to ask about.
     *
     * @param saved what its file holds now; absent where it has none or that cannot be read
     * @param asked the file this start was asked to open, where that is the one the work belongs to
     */
    record Offer(Recovered left, Optional<Document> saved, Optional<Path> asked) {}

    /** Looks through the copies. Those whose work is in their file are put away, since nothing would be restored. */
    static LeftWork find(RecoveryStore copies, ScenarioStore store, FileLookup lookup, List<Path> asked) {
        List<Offer> offers = new ArrayList<>();
        for (Recovered left : copies.left()) {
            Optional<Path> path = left.file().map(OpenFile::path);
            Optional<Document> saved =
                    path.flatMap(file -> store.load(file).value()).map(Loaded::document);
            if (saved.filter(now -> holds(now, left.document())).isPresent()) {
                copies.discard(left);
            } else {
                Optional<Path> same = path.flatMap(file -> asked.stream()
                        .filter(wanted -> lookup.isSame(wanted, file))
                        .findFirst());
                offers.add(new Offer(left, saved, same));
            }
        }
        offers.sort(Comparator.comparing(offer -> offer.asked.isEmpty()));
        return new LeftWork(List.copyOf(offers), copies.unreadable());
    }

    /**
     * Whether a file holds what a copy would bring back: the program was killed after a save and before the copy was
     * taken away. Dates do not tell, since somebody else may have written the file: its log of edits does.
     */
    private static boolean holds(Document saved, Document copy) {
        List<LoggedChange> edits = copy.changes().entries();
        return saved.variants().equals(copy.variants())
                || (!edits.isEmpty() && saved.changes().entries().contains(edits.getLast()));
    }
}
