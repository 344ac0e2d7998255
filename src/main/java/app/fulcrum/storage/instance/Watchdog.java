package app.fulcrum.storage.instance;

import java.io.IOException;
import java.nio.channels.Channel;
import java.time.Duration;

/** Closes a channel that takes too long, since channels have no time limits of their own. */
final class Watchdog implements AutoCloseable {

    private final Thread waiting;

    Watchdog(Channel channel, Duration patience) {
        waiting = Thread.ofVirtual().start(() -> closeAfter(channel, patience));
    }

    private static void closeAfter(Channel channel, Duration patience) {
        try {
            Thread.sleep(patience);
            channel.close();
        } catch (InterruptedException | IOException _) {
            // Done in time, or closed already.
            return;
        }
    }

    @Override
    public void close() {
        waiting.interrupt();
    }
}
