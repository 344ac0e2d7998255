package app.fulcrum.model.market;

import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.license.LicenseVerdict;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Fleet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The part of the market that own GPUs can be rented from: what can be had, and what is chosen.
 *
 * @param ranked those that serve the scenario's volume, in the order of {@link OfferRow#ORDER}
 * @param unable those on which the model does not run as asked or the volume cannot be served
 * @param license what the license of the model says about the situation; absent where the price book has no record of it
 */
public record GpuOfferRanking(List<Ranked> ranked, List<Gpu> unable, Optional<LicenseVerdict> license) {

    public GpuOfferRanking {
        ranked = List.copyOf(ranked);
        unable = List.copyOf(unable);
    }

    /**
     * An offer that serves the volume.
     *
     * @param fleet what would run on it
     * @param typedShare the user's own share of its estimate to plan with; absent for that of its class
     * @param bill what self-hosting would cost, at base values
     * @param usdPerMillionTokens the same over the month's tokens
     */
    public record Ranked(
            GpuOffer offer,
            Gpu gpu,
            Fleet fleet,
            OptionalDouble typedShare,
            CostBreakdown bill,
            double usdPerMillionTokens) {}

    /** @param own the alternative that would run on them */
    public static GpuOfferRanking of(AlternativeId own, Scenario scenario, Market market) {
        List<Ranked> ranked = new ArrayList<>();
        List<Gpu> unable = new ArrayList<>();
        List<OfferRow> rows = MarketTable.of(own, scenario, market).rows();
        for (OfferRow row : rows) {
            if ((row.canBeHad() || row.usedBy().contains(own)) && row.offer() instanceof GpuOffer offer) {
                row.gpu().ifPresent(gpu -> ranked(row, offer, gpu).ifPresentOrElse(ranked::add, () -> unable.add(gpu)));
            }
        }
        return new GpuOfferRanking(ranked, unable, rows.stream().findFirst().flatMap(OfferRow::license));
    }

    private static Optional<Ranked> ranked(OfferRow row, GpuOffer offer, Gpu gpu) {
        return row.cost()
                .map(cost -> new Ranked(
                        offer,
                        gpu,
                        row.serving().orElseThrow().fleet().orElseThrow(),
                        row.serving().orElseThrow().typedShare(),
                        cost.bill(),
                        cost.usdPerMillionTokens()));
    }
}
