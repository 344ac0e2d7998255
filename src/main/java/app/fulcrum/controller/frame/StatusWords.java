package app.fulcrum.controller.frame;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.catalog.Freshness;
import app.fulcrum.model.projection.Check;
import app.fulcrum.model.projection.PriceInUse;
import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.frame.StatusItem;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The line at the bottom of the window: how old the prices are, how sure the throughput is, which checks pass. */
final class StatusWords {

    private static final Messages MESSAGES = Messages.of("frame");

    private final Snapshot now;

    StatusWords(Snapshot now) {
        this.now = now;
    }

    List<StatusItem> all() {
        return List.of(book(), prices(), throughput(), checks());
    }

    private StatusItem book() {
        return new StatusItem(
                Tone.NEUTRAL, MESSAGES.get("status.book", now.book().asOf()), List.of());
    }

    private StatusItem prices() {
        List<PriceInUse> prices = PriceInUse.of(now.scenario(), now.book());
        Map<Freshness, Long> ages = prices.stream()
                .collect(Collectors.groupingBy(price -> price.freshness(now.today()), Collectors.counting()));
        List<String> details = prices.stream().map(this::price).toList();
        long expired = ages.getOrDefault(Freshness.EXPIRED, 0L) + ages.getOrDefault(Freshness.DATED_AHEAD, 0L);
        long aging = ages.getOrDefault(Freshness.AGING, 0L) + ages.getOrDefault(Freshness.UNDATED, 0L);
        if (expired > 0) {
            return new StatusItem(Tone.BAD, MESSAGES.get("status.prices.expired", expired), details);
        }
        if (aging > 0) {
            return new StatusItem(Tone.CAUTION, MESSAGES.get("status.prices.aging", aging, prices.size()), details);
        }
        return new StatusItem(Tone.NEUTRAL, MESSAGES.get("status.prices.fresh", oldest(prices)), details);
    }

    private String price(PriceInUse price) {
        String asOf = price.provenance()
                .source()
                .asOf()
                .map(day -> MESSAGES.get("status.price.read", day))
                .orElseGet(() -> MESSAGES.get("status.price.undated"));
        return MESSAGES.get(
                "status.price",
                price.name(),
                asOf,
                MESSAGES.get("freshness." + price.freshness(now.today()).name()),
                price.provenance().source().title());
    }

    private long oldest(List<PriceInUse> prices) {
        return prices.stream()
                .flatMap(price -> price.provenance().source().asOf().stream())
                .mapToLong(day -> ChronoUnit.DAYS.between(day, now.today()))
                .max()
                .orElse(0);
    }

    private StatusItem throughput() {
        String text = now.projection()
                .serving()
                .map(serving -> serving.accuracy()
                        .map(accuracy -> {
                            var around = accuracy.around(1);
                            return MESSAGES.get(
                                    "status.throughput.estimated",
                                    app.fulcrum.text.Figures.share(around.low()),
                                    app.fulcrum.text.Figures.share(around.high()));
                        })
                        .orElseGet(() -> MESSAGES.get("status.throughput.measured")))
                .orElseGet(() -> MESSAGES.get("status.throughput.none"));
        return new StatusItem(Tone.NEUTRAL, text, List.of());
    }

    private StatusItem checks() {
        List<Check> all = Check.all(now.projection(), now.book(), now.today());
        long failed = all.stream().filter(check -> !check.passed()).count();
        List<String> details = all.stream()
                .map(check -> MESSAGES.get(
                        check.passed() ? "check.passed" : "check.failed",
                        MESSAGES.get("check." + check.code().name())))
                .toList();
        return failed == 0
                ? new StatusItem(Tone.GOOD, MESSAGES.get("status.checks.pass", all.size()), details)
                : new StatusItem(Tone.CAUTION, MESSAGES.get("status.checks.fail", failed, all.size()), details);
    }
}
