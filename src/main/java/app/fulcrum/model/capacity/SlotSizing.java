package app.fulcrum.model.capacity;

import app.fulcrum.model.traffic.LoadProfile;
import java.util.ArrayList;
import java.util.List;

/**
 * How many replicas slots of the same load need.
 *
 * @param slots how many have that load, at least 1
 * @param sizing what a replica serves of a day in which all slots were like them
 */
public record SlotSizing(int slots, Sizing sizing) {

    /**
     * The slots of a day or a week by their load, the busiest first. What a replica serves of the day there is what it serves
     * where the busiest decides, times how much busier that is: {@code K·ℓ_max/ℓ_i}.
     *
     * @param busiest how replicas are sized where as many run all day as its busiest moment needs
     */
    public static List<SlotSizing> of(Sizing busiest, LoadProfile profile) {
        List<SlotSizing> all = new ArrayList<>(profile.slots());
        int from = 0;
        for (int slot = 1; slot <= profile.slots(); slot++) {
            if (slot == profile.slots() || profile.largest(slot) != profile.largest(from)) {
                all.add(new SlotSizing(slot - from, at(profile.largest(from), busiest, profile)));
                from = slot;
            }
        }
        return List.copyOf(all);
    }

    private static Sizing at(double load, Sizing busiest, LoadProfile profile) {
        double tokensPerDay = load == 0
                ? Double.POSITIVE_INFINITY
                // Any load needs a replica, however small it is.
                : Math.min(Double.MAX_VALUE, busiest.tokensPerDayPerReplica() * (profile.largest(0) / load));
        return new Sizing(tokensPerDay, busiest.minReplicas(), busiest.spareReplicas());
    }
}
