package app.fulcrum.controller.decision;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.task.Latest;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.whatif.Flip;
import app.fulcrum.model.whatif.FlipOrder;
import app.fulcrum.model.whatif.Flips;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What would change the recommendation, searched for once for all who show it, when changes pause. */
public final class FlipSearch {

    private final Latest latest;
    private final ReadOnlyObjectWrapper<Optional<Found>> found =
            new ReadOnlyObjectWrapper<>(this, "found", Optional.empty());

    /** @param flips for what is projected now */
    public record Found(Projection projection, List<Flip> flips) {

        public Found {
            flips = List.copyOf(flips);
        }

        /** In the order in which they are listed everywhere. */
        public List<Flip> nearestFirst() {
            return FlipOrder.nearestFirst(flips, projection);
        }
    }

    public FlipSearch(Projections projections, Latest latest) {
        this.latest = latest;
        projections.currentProperty().subscribe(this::search);
    }

    /** Absent until it is known for what is projected now. */
    public ReadOnlyObjectProperty<Optional<Found>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    private void search(Snapshot snapshot) {
        found.set(Optional.empty());
        Projection projection = snapshot.projection();
        latest.ask(() -> of(projection), flips -> found.set(Optional.of(new Found(projection, flips))));
    }

    private static List<Flip> of(Projection projection) {
        List<Flip> flips = new ArrayList<>();
        for (Supplier<List<Flip>> part : Flips.searches(projection)) {
            Latest.goOn();
            flips.addAll(part.get());
        }
        return flips;
    }
}
