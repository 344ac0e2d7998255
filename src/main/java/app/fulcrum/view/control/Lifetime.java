package app.fulcrum.view.control;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * What a part of the window listens to, to be let go of with it. Needed where the part comes and goes and what it listens
 * to stays; what a part shares with nobody goes with it anyway.
 */
public final class Lifetime {

    private final List<Subscription> subscriptions = new ArrayList<>();

    public void add(Subscription subscription) {
        subscriptions.add(subscription);
    }

    /** Binds until the end. */
    public <T> void bind(Property<T> property, ObservableValue<? extends T> source) {
        property.bind(source);
        add(property::unbind);
    }

    /** Lets go of everything. */
    public void end() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }
}
