package app.fulcrum.session;

/** Ends the delivery of events when closed. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
