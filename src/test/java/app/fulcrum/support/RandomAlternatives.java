package app.fulcrum.support;

import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/** Scenarios of two to six alternatives of any kinds, on the bundled price book. */
public final class RandomAlternatives {

    private static final PriceBook BOOK = Books.bundled();

    private RandomAlternatives() {}

    public static Scenario scenario(SplittableRandom random) {
        Scenario plan = RandomPlans.scenario(random);
        Alternatives alternatives = plan.alternatives();
        while (alternatives.size() < Alternatives.MOST && random.nextInt(3) > 0) {
            alternatives =
                    alternatives.inserting(another(alternatives, random), random.nextInt(alternatives.size() + 1));
        }
        List<Alternative> shuffled = new ArrayList<>(alternatives.inOrder());
        Collections.shuffle(shuffled, new Random(random.nextLong()));
        int kept = random.nextInt(Alternatives.FEWEST, shuffled.size() + 1);
        return withMix(plan.withAlternatives(new Alternatives(shuffled.subList(0, kept))), random);
    }

    private static Scenario withMix(Scenario scenario, SplittableRandom random) {
        return random.nextInt(3) == 0 ? mixed(scenario, random) : scenario;
    }

    /** With a mix of two that are there, where two can be mixed and there is room. */
    public static Scenario mixed(Scenario scenario, SplittableRandom random) {
        Alternatives all = scenario.alternatives();
        List<AlternativeId> firsts = Alternatives.firstParts(all.inOrder());
        AlternativeId first = pick(firsts, random);
        List<AlternativeId> seconds = Alternatives.secondParts(first, all.inOrder());
        if (all.size() == Alternatives.MOST || seconds.isEmpty()) {
            return scenario;
        }
        Map<Input, Assumption> own = new EnumMap<>(Input.class);
        own.put(Input.ENGINEERS, Assumption.of(random.nextDouble(0, 2), "test"));
        own.put(Input.SETUP, Assumption.of(random.nextInt(3) * 10_000, "test"));
        if (random.nextBoolean()) {
            own.put(Input.HARD_SHARE, Assumption.of(random.nextInt(8) == 0 ? 1 : random.nextDouble(), "test"));
        }
        if (random.nextInt(3) == 0) {
            own.put(Input.ROUTING_FEE, Assumption.of(random.nextDouble(1e-3), "test"));
        }
        if (random.nextInt(3) == 0) {
            own.put(Input.BASE_LOAD_UNITS, Assumption.of(random.nextInt(20), "test"));
        }
        Alternative mix = new Alternative(
                all.freeId(Way.Kind.MIX),
                "Mix",
                true,
                false,
                false,
                false,
                new Way.Mix(first, pick(seconds, random)),
                Assumptions.of(own));
        return scenario.withAlternatives(all.inserting(mix, random.nextInt(all.size() + 1)));
    }

    /** One more, like one that is there but for what it buys and what its people cost. */
    public static Alternative another(Alternatives alternatives, SplittableRandom random) {
        Alternative like = alternatives.at(random.nextInt(alternatives.size()));
        Alternative other = like.withId(alternatives.freeId(like.kind()))
                .withName("another " + alternatives.size())
                .withWay(random.nextInt(4) == 0 ? like.way() : way(like.way(), random));
        return random.nextBoolean()
                ? other
                : other.withAssumptions(
                        other.assumptions().with(Input.ENGINEERS, Assumption.of(random.nextDouble(0, 3), "test")));
    }

    private static Way way(Way like, SplittableRandom random) {
        return switch (like) {
            case Way.ClosedApi _ ->
                new Way.ClosedApi(pick(BOOK.apiOffers(), random).id());
            case Way.HostedOpenApi _ ->
                new Way.HostedOpenApi(pick(BOOK.hostedOffers(), random).id());
            case Way.OwnGpus own -> ownGpus(own.hosting(), random);
            case Way.Mix mix -> mix;
        };
    }

    private static Way ownGpus(Hosting like, SplittableRandom random) {
        GpuOffer offer = pick(BOOK.gpuOffers(), random);
        GpuCount count = random.nextInt(4) == 0 ? new GpuCount.Fixed(random.nextInt(1, 256)) : GpuCount.AUTO;
        return new Way.OwnGpus(
                new ModelChoice.Named(pick(BOOK.openModels(), random).id()),
                like.withHardware(new Hardware.Rented(offer.gpuId(), Optional.of(offer.id())))
                        .withGpuCount(count));
    }

    private static <T> T pick(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
