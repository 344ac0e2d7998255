package app.fulcrum.model.supply;

import app.fulcrum.model.traffic.LoadProfile;
import java.util.OptionalLong;

/**
 * How two share a load: a first with capacity that is paid used or not, and a second that is paid by the token for the hard
 * requests and for what is above the capacity in any slot.
 *
 * @param profile when the load comes
 * @param units how many units of capacity there are; absent for as many as are cheapest, of several that tie the fewest
 * @param hardShare part of the requests that always goes to the second, 0 to 1
 * @param first what the first bills beside its capacity, for the tokens it serves
 * @param second what the second bills for the tokens it serves
 */
public record Sharing(LoadProfile profile, OptionalLong units, double hardShare, Charge first, Charge second) {

    /** Less than this part of all requests is rounding, and counts as none. */
    public static final double NONE = 1e-12;

    /** @throws IllegalArgumentException if the share is none */
    public Sharing {
        if (!(hardShare >= 0 && hardShare <= 1)) {
            throw new IllegalArgumentException("not a share: " + hardShare);
        }
    }

    /** A volume, served with capacity of one layout. */
    public SharedLoad of(Capacity capacity, long tokensPerDay) {
        return new SharedLoad(this, capacity, tokensPerDay);
    }

    /** The load over its mean that is served of a layout however large the volume. */
    public double levelWorthBuying(Capacity capacity) {
        return levelWorthBuying(capacity, false);
    }

    /** The load over its mean above which one more block costs more than what it keeps from the second. */
    double levelWorthBuying(Capacity capacity, boolean isAtFirstPrice) {
        Supply supply = capacity.supply();
        double perToken = second.usdPerMonthPerDailyToken() - first.usdPerMonthPerDailyToken();
        double saved = perToken * capacity.tokensPerDayPerUnit() * supply.unitsPerBlock();
        if (!(saved > 0)) {
            return 0;
        }
        // A block that saves just what it costs is not bought.
        double slots = supply.usdPerBlock(isAtFirstPrice) / saved * profile.slots();
        int unserved = (int) Math.min(profile.slots(), Math.floor(slots * (1 + NONE)));
        return unserved < profile.slots() ? profile.largest(unserved) : 0;
    }
}
