package app.fulcrum.model.outlook;

import app.fulcrum.model.capacity.LayoutCapacity;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.contender.GpuContender;
import app.fulcrum.model.contender.MixContender;
import app.fulcrum.model.cost.ApiBill;
import app.fulcrum.model.cost.BilledGpus;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.cost.HostingTerms;
import app.fulcrum.model.mix.FirstPart;
import app.fulcrum.model.mix.MixTerms;
import app.fulcrum.model.pricing.Terms;
import app.fulcrum.model.throughput.RateLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an alternative needs to serve a volume, at the prices of a month.
 *
 * @param beside the bill of all that does not run on own GPUs
 * @param hardware what runs on own GPUs; absent without any
 */
record Demand(CostBreakdown beside, Optional<Hardware> hardware) {

    private static final CostBreakdown NOTHING = new CostBreakdown(List.of());

    /**
     * Own GPUs that are needed.
     *
     * @param terms what they cost
     * @param billed how many, on average over the day
     * @param gpus how many, at most
     * @param layout how the model is laid out on them; absent for a mix, which has no one layout
     * @param isPartOfMix whether nothing is paid for them where there are none
     */
    record Hardware(
            HostingTerms terms, BilledGpus billed, long gpus, Optional<LayoutCapacity> layout, boolean isPartOfMix) {}

    /**
     * Absent where the volume cannot be served, or there is no price.
     *
     * @param level how fast the model runs
     * @param kept the layout that hardware was bought for; absent where the cheapest counts
     */
    static Optional<Demand> of(Contender contender, long tokensPerDay, RateLevel level, Optional<LayoutCapacity> kept) {
        return switch (contender) {
            case GpuContender own -> ofGpus(own, tokensPerDay, level, kept);
            case MixContender mix -> ofMix(mix, tokensPerDay, level);
            default -> ofApi(contender, tokensPerDay);
        };
    }

    private static Optional<Demand> ofApi(Contender api, long tokensPerDay) {
        return api.terms()
                .filter(_ -> tokensPerDay <= api.curve().orElseThrow().lastServed())
                .map(terms -> new Demand(
                        ApiBill.at(((Terms.OfTokens) terms).api(), (double) tokensPerDay), Optional.empty()));
    }

    private static Optional<Demand> ofGpus(
            GpuContender own, long tokensPerDay, RateLevel level, Optional<LayoutCapacity> kept) {
        return own.evaluation()
                .fleets(level)
                .map(fleets -> kept.map(fleets::keeping).orElse(fleets))
                .flatMap(fleets -> fleets.at(tokensPerDay))
                .filter(fleet -> !fleet.isOverCapacity())
                .map(fleet -> new Demand(
                        NOTHING,
                        Optional.of(new Hardware(
                                own.evaluation().terms().value().orElseThrow(),
                                fleet.billed(),
                                fleet.billedGpus(),
                                Optional.of(fleet.layout()),
                                false))));
    }

    private static Optional<Demand> ofMix(MixContender mix, long tokensPerDay, RateLevel level) {
        return mix.termsAt(Map.of(), level)
                .filter(terms -> tokensPerDay <= terms.curve().lastServed())
                .map(terms -> ofMix(terms, tokensPerDay));
    }

    private static Demand ofMix(MixTerms terms, long tokensPerDay) {
        if (!(terms.first() instanceof FirstPart.OnGpus own)) {
            return new Demand(terms.bill(tokensPerDay), Optional.empty());
        }
        long gpus = terms.at(tokensPerDay).billedGpus().orElse(0);
        return new Demand(
                terms.billBesideFirst(tokensPerDay),
                Optional.of(new Hardware(
                        own.hosting().withoutPeople(), BilledGpus.always(gpus), gpus, Optional.empty(), true)));
    }
}
