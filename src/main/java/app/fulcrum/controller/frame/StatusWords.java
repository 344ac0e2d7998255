package app.fulcrum.controller.frame;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.catalog.Freshness;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.projection.Check;
import app.fulcrum.model.projection.PriceInUse;
import app.fulcrum.model.projection.Serving;
import app.fulcrum.text.Figures;
import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.frame.StatusItem;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The line at the bottom of the window: how old the prices are, how sure the throughput is, which checks pass. */
final class StatusWords {

    private static final Messages MESSAGES = Messages.of("frame");

    private final Snapshot now;

    StatusWords(Snapshot now) {
        this.now = now;
    }

    List<StatusItem> all() {
        List<StatusItem> items = new ArrayList<>(List.of(book(), prices(), throughput()));
        capacity().ifPresent(items::add);
        items.add(checks());
        return List.copyOf(items);
    }

    private StatusItem book() {
        PriceBook book = now.book();
        long age = ChronoUnit.DAYS.between(book.asOf(), now.today());
        List<String> about = List.of(MESSAGES.get(
                "status.book.about",
                book.apiOffers().size(),
                book.hostedOffers().size(),
                book.openModels().size(),
                book.gpus().size(),
                book.gpuOffers().size(),
                book.sha256().substring(0, 8)));
        return age > Freshness.AGING_AFTER_DAYS
                ? new StatusItem(Tone.CAUTION, MESSAGES.get("status.book.old", book.asOf(), age), about)
                : new StatusItem(Tone.NEUTRAL, MESSAGES.get("status.book", book.asOf()), about);
    }

    private Optional<StatusItem> capacity() {
        return now.projection()
                .serving()
                .flatMap(Serving::fleet)
                .filter(fleet -> fleet.capacityTokensPerDay() > 0)
                .map(fleet -> {
                    List<String> about = List.of(
                            MESSAGES.get(
                                    "status.capacity.about",
                                    Figures.exact((double) fleet.tokensPerDay()),
                                    Figures.exact((double) fleet.capacityTokensPerDay())),
                            MESSAGES.get(
                                    "status.capacity.gpus",
                                    Figures.exact((double) fleet.billedGpus()),
                                    Figures.exact((double) fleet.idleGpus())));
                    String share = Figures.share(fleet.usedShare());
                    return fleet.isOverCapacity()
                            ? new StatusItem(Tone.BAD, MESSAGES.get("status.capacity.over", share), about)
                            : new StatusItem(Tone.NEUTRAL, MESSAGES.get("status.capacity", share), about);
                });
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
        Optional<Serving> serving = now.projection().serving();
        if (serving.isEmpty()) {
            return new StatusItem(Tone.NEUTRAL, MESSAGES.get("status.throughput.none"), List.of());
        }
        return serving.get()
                .accuracy()
                .map(accuracy -> accuracy.around(1))
                .map(around -> new StatusItem(
                        Tone.NEUTRAL,
                        MESSAGES.get("status.throughput.estimated"),
                        List.of(MESSAGES.get(
                                "status.throughput.about", Figures.share(around.low()), Figures.share(around.high())))))
                .orElseGet(() -> new StatusItem(Tone.NEUTRAL, MESSAGES.get("status.throughput.measured"), List.of()));
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
