package app.fulcrum.session.document;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One entry of a document's log of edits.
 *
 * @param at when, to the second
 * @param path what was changed, such as {@code assumptions.workload.tokensPerDay}
 * @param from the value before; absent when there was none
 * @param to the value after; absent when it was taken away
 * @param why the reason given; may be empty
 */
public record LoggedChange(Instant at, String path, Optional<String> from, Optional<String> to, String why) {

    public LoggedChange {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }
}
