package app.fulcrum.model.pricing;

import static app.fulcrum.model.problem.ProblemFact.value;

import app.fulcrum.model.capacity.Machine;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.supply.Servers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the GPUs come from.
 *
 * @param servers how they are sold and joined
 * @param isRented whether they are rented rather than owned
 * @param offer the rental offer, if one is chosen
 * @param isDescribedByUser whether the user says what the servers are like, so that another offer changes nothing
 */
public record GpuSupply(Servers servers, boolean isRented, Optional<GpuOffer> offer, boolean isDescribedByUser) {

    /** GPUs of nobody in particular. */
    public static final GpuSupply UNKNOWN = new GpuSupply(Servers.loose(), false, Optional.empty(), false);

    /** As the offer says, unless the user describes other machines. */
    static GpuSupply of(Hardware hardware, Optional<GpuOffer> offer, Values values) {
        boolean described = values.has(Input.GPUS_PER_SERVER) || values.has(Input.GPUS_ON_FAST_LINK);
        return new GpuSupply(servers(offer, values), hardware instanceof Hardware.Rented, offer, described);
    }

    private static Servers servers(Optional<GpuOffer> offer, Values values) {
        Servers offered = offer.map(Servers::of).orElseGet(Servers::loose);
        int soldTogether = (int) values.getOrElse(Input.GPUS_PER_SERVER, offered.soldTogether());
        if (values.has(Input.GPUS_ON_FAST_LINK)) {
            return Servers.of(soldTogether, OptionalInt.of(values.count(Input.GPUS_ON_FAST_LINK)), false);
        }
        return soldTogether == offered.soldTogether() ? offered : Servers.of(soldTogether, OptionalInt.empty(), false);
    }

    /** This supply, unless fewer GPUs are said to share a link than are sold together. */
    Outcome<GpuSupply> checked(AlternativeId alternative, Values values) {
        double onFastLink = values.getOrElse(Input.GPUS_ON_FAST_LINK, servers.onFastLink());
        return onFastLink >= servers.soldTogether()
                ? Outcome.of(this)
                : Outcome.refused(Problem.of(
                        ProblemCode.CONTRADICTION,
                        Place.member(InputKey.of(alternative, Input.GPUS_ON_FAST_LINK)
                                .pathInFile()),
                        value(Input.GPUS_ON_FAST_LINK.id(), onFastLink),
                        value(Input.GPUS_PER_SERVER.id(), servers.soldTogether()),
                        Phrase.SOLD_TOGETHER_SHARE_A_LINK.fact()));
    }

    /** Whether another rental offer may place what this one cannot. */
    public boolean canBeSwitched() {
        return isRented && !isDescribedByUser;
    }

    /** The GPUs that could stand in for those chosen, on the servers they would be on. */
    public List<Machine> machines(PriceBook book) {
        return canBeSwitched() ? Machine.rented(book) : Machine.on(isDescribedByUser ? servers : Servers.loose(), book);
    }
}
