package app.fulcrum.controller.answer;

import app.fulcrum.controller.Baseline;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.cost.BillPart;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.AlternativeResult.Cost;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.bar.StackedBar;
import app.fulcrum.view.card.CardCosts;
import app.fulcrum.view.card.CardCosts.Delta;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the costs on cards are made of, and how they moved since what they are compared with. */
final class CardFigures {

    private static final Messages MESSAGES = Messages.of("answer");

    private final MoneyFigures money;
    private final Optional<Projection> before;
    private final boolean pinned;
    private final double dearest;

    CardFigures(Projection now, Baseline baseline) {
        this.money = MoneyFigures.of(now.scenario());
        this.before = baseline.before().map(Snapshot::projection);
        this.pinned = baseline.pinnedProperty().get();
        this.dearest = now.results().stream()
                .flatMap(result -> result.served().stream())
                .mapToDouble(cost -> cost.bill().usdPerMonth())
                .max()
                .orElse(0);
    }

    CardCosts of(AlternativeResult result) {
        return result.served()
                .map(cost -> new CardCosts(range(cost), makeUp(cost.bill()), delta(result, cost)))
                .orElse(CardCosts.NONE);
    }

    private String range(Cost cost) {
        return cost.usdPerMonth().isExact()
                ? ""
                : MESSAGES.get(
                        "card.range",
                        Figures.span(
                                cost.usdPerMonth().low(), cost.usdPerMonth().high(), money::compact));
    }

    private StackedBar.Content makeUp(CostBreakdown bill) {
        double total = bill.usdPerMonth();
        List<StackedBar.Part> parts = Arrays.stream(BillPart.values())
                .map(share -> new StackedBar.Part(title(share), share.in(bill), figure(share.in(bill), total)))
                .toList();
        return new StackedBar.Content(shares(bill, total), dearest > 0 ? dearest : 1, parts);
    }

    private static String title(BillPart part) {
        return MESSAGES.get("makeUp." + part.name());
    }

    private String figure(double usd, double total) {
        return MESSAGES.get("makeUp.part", money.amount(usd), Figures.share(total > 0 ? usd / total : 0));
    }

    /** Parts of less than half a percent are not worth a word. */
    private static String shares(CostBreakdown bill, double total) {
        String shares = Arrays.stream(BillPart.values())
                .filter(share -> share.in(bill) > total * 0.005)
                .map(share -> MESSAGES.get("makeUp.share", title(share), Math.round(100 * share.in(bill) / total)))
                .collect(Collectors.joining(MESSAGES.get("makeUp.between")));
        return shares.isEmpty() ? "" : MESSAGES.get("makeUp.percent", shares);
    }

    private Optional<Delta> delta(AlternativeResult result, Cost now) {
        return before.filter(
                        then -> then.scenario().alternatives().find(result.id()).isPresent())
                .flatMap(then -> then.of(result.id()).cost())
                .filter(then -> hasMoved(then.bill().usdPerMonth(), now.bill().usdPerMonth()))
                .map(then -> delta(then.bill().usdPerMonth(), now.bill().usdPerMonth()));
    }

    /** By more than what arithmetic leaves behind. */
    private static boolean hasMoved(double from, double to) {
        return Math.abs(to - from) > 1e-9 * Math.max(Math.abs(from), Math.abs(to));
    }

    private Delta delta(double from, double to) {
        double by = Math.abs(to - from);
        return new Delta(
                to > from,
                money.amount(by),
                money.compact(by),
                MESSAGES.get(pinned ? "delta.pinned" : "delta.before", money.amount(from)));
    }
}
