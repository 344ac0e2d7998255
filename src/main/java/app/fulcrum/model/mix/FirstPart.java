package app.fulcrum.model.mix;

import app.fulcrum.model.cost.ApiTerms;
import app.fulcrum.model.cost.HostingTerms;
import app.fulcrum.model.cost.UnitTerms;
import app.fulcrum.model.supply.Capacity;
import app.fulcrum.model.traffic.LoadProfile;
import java.util.List;

/** What serves all requests of a mix that are not hard, as far as its capacity goes. */
public sealed interface FirstPart {

    /** An API that serves as many requests as there are. */
    record ByToken(ApiTerms api) implements FirstPart {}

    /** What is paid for whether it is used or not. */
    sealed interface WithCapacity extends FirstPart {

        /** When the load comes. */
        LoadProfile profile();

        /** Ways to lay it out, at least one. */
        List<Capacity> capacities();
    }

    /** Units of an API that are bought by the month, and serve nothing above them. */
    record InUnits(ApiTerms api, UnitTerms units) implements WithCapacity {

        @Override
        public LoadProfile profile() {
            return units.profile();
        }

        @Override
        public List<Capacity> capacities() {
            return List.of(new Capacity(units.tokensPerDayPerUnit(), units.blocks()));
        }
    }

    /** Replicas on own GPUs. */
    record OnGpus(HostingTerms hosting, LoadProfile profile, List<Capacity> capacities) implements WithCapacity {

        public OnGpus {
            capacities = List.copyOf(capacities);
        }
    }
}
