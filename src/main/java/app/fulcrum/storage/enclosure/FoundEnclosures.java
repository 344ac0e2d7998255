package app.fulcrum.storage.enclosure;

import app.fulcrum.session.handover.Enclosure;
import app.fulcrum.session.handover.Enclosure.Kind;
import java.util.ArrayList;
import java.util.List;

/** What has been found in a file so far. */
final class FoundEnclosures {

    private final List<Enclosure> enclosures = new ArrayList<>();

    void add(Kind kind, byte[] bytes) {
        enclosures.add(new Enclosure(kind, bytes));
    }

    List<Enclosure> all() {
        return List.copyOf(enclosures);
    }
}
