package app.fulcrum.model.serving;

import app.fulcrum.model.capacity.MeasuredLoad;
import app.fulcrum.model.capacity.OperatingPoint;
import java.util.OptionalDouble;

/**
 * What the serving replicas of a fleet carry at the latency limits.
 *
 * @param requestsAtOnce the sequences all of them run at once
 * @param secondsPerRequest how long one request takes then: {@code TTFT + O·TPOT}
 * @param users whose requests they serve in a day; absent where the volume is not stated by users
 */
public record Carried(double requestsAtOnce, double secondsPerRequest, OptionalDouble users) {

    /** @param users who ask for the fleet's volume; absent where that is not stated by users */
    static Carried of(Fleet fleet, OperatingPoint point, double outputTokens, OptionalDouble users) {
        double seconds = point.secondsToFirstToken() + outputTokens * point.secondsPerOutputToken();
        return of(fleet, point.sequences(), seconds, users);
    }

    /** The same of what was measured. */
    static Carried of(Fleet fleet, MeasuredLoad load, double outputTokens, OptionalDouble users) {
        return of(fleet, load.concurrency(), load.secondsPerRequest(outputTokens), users);
    }

    private static Carried of(Fleet fleet, double atOnce, double secondsPerRequest, OptionalDouble users) {
        double servedShare = (double) fleet.capacityTokensPerDay() / fleet.tokensPerDay();
        return new Carried(
                atOnce * fleet.servingReplicas(),
                secondsPerRequest,
                users.isPresent() ? OptionalDouble.of(users.getAsDouble() * servedShare) : OptionalDouble.empty());
    }
}
