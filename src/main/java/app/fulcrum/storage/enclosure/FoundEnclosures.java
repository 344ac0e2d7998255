package app.fulcrum.storage.enclosure;

import app.fulcrum.session.handover.Enclosure;
import app.fulcrum.session.handover.Enclosure.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What has been found in a file so far. Of several of a kind, which are refused, the first is kept and the others are counted. */
final class FoundEnclosures {

    private final List<Enclosure> enclosures = new ArrayList<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    /** Unpacks what was found. */
    @FunctionalInterface
    interface Unpacked {
        byte[] bytes() throws Unreadable;
    }

    /** @param unpacked not asked for where there is one of the kind already: any number of them may lie in a file */
    void add(Kind kind, Unpacked unpacked) throws Unreadable {
        if (counts.merge(kind, 1, Integer::sum) == 1) {
            enclosures.add(new Enclosure(kind, unpacked.bytes()));
        }
    }

    int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    List<Enclosure> all() {
        return List.copyOf(enclosures);
    }
}
