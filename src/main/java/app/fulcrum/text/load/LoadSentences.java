package app.fulcrum.text.load;

import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.serving.Carried;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import java.util.List;
import java.util.OptionalDouble;

/** Says where a volume comes from that is not stated itself. */
public final class LoadSentences {

    private static final Messages MESSAGES = Messages.of("load");
    private static final double MILLISECONDS_PER_SECOND = 1_000;

    private LoadSentences() {}

    /** {@code from 2,000 users × 3 sessions × 8 requests}, or {@code from 50 requests at once, 12 s each, at the peak}. */
    public static String from(List<Resolved> factors) {
        String form = factors.getFirst().key().input().id();
        return MESSAGES.get(
                "from." + form, factors.stream().map(LoadSentences::figure).toArray());
    }

    /** {@code carries about 270 requests at once}, and of how many users. */
    public static String carried(Carried carried) {
        String requests = Figures.plain(carried.requestsAtOnce());
        OptionalDouble users = carried.users();
        return users.isPresent()
                ? MESSAGES.get("carried.users", requests, Figures.tokens(users.getAsDouble()))
                : MESSAGES.get("carried", requests);
    }

    private static String figure(Resolved factor) {
        Range value = factor.value().orElseThrow();
        return Figures.range(
                value, number -> figure(number, factor.key().input().unit()));
    }

    private static String figure(double value, Unit unit) {
        return unit == Unit.SECONDS ? Figures.milliseconds(value * MILLISECONDS_PER_SECOND) : Figures.exact(value);
    }
}
