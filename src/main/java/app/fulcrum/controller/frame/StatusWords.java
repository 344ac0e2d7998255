package app.fulcrum.controller.frame;

import app.fulcrum.controller.Selection;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.text.EstimateWords;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Check;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.resolution.PriceAges;
import app.fulcrum.model.resolution.PriceInUse;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.text.Messages;
import app.fulcrum.text.capacity.FleetSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.frame.StatusItem;
import app.fulcrum.view.frame.StatusItem.Detail;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The line at the bottom of the window: how old the prices are, how sure the throughput is, which checks pass. */
final class StatusWords {

    private static final Messages MESSAGES = Messages.of("frame");

    private final Snapshot now;
    private final CheckWays ways;
    private final Optional<AlternativeResult> own;

    /**
     * @param selection of several on own GPUs the one selected is spoken of
     * @param ways what can be done about a check that fails
     */
    StatusWords(Snapshot now, Selection selection, CheckWays ways) {
        this.now = now;
        this.ways = ways;
        this.own = selection
                .ownGpus(now.scenario().alternatives())
                .map(alternative -> now.projection().of(alternative.id()));
    }

    List<StatusItem> all() {
        List<StatusItem> items = new ArrayList<>(List.of(book(), prices(), throughput()));
        capacity().ifPresent(items::add);
        unsourced().ifPresent(items::add);
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
        return age > book.ageLimits().shortest()
                ? StatusItem.of(Tone.CAUTION, MESSAGES.get("status.book.old", book.asOf(), age), about)
                : StatusItem.of(Tone.NEUTRAL, MESSAGES.get("status.book", book.asOf()), about);
    }

    private Optional<StatusItem> capacity() {
        return own.flatMap(AlternativeResult::fleet)
                .filter(fleet -> fleet.capacityTokensPerDay() > 0)
                .map(fleet -> {
                    List<String> about = List.of(
                            MESSAGES.get(
                                    "status.capacity.about",
                                    Figures.exact((double) fleet.tokensPerDay()),
                                    Figures.exact((double) fleet.capacityTokensPerDay())),
                            FleetSentences.overTheDay(fleet)
                                    .orElseGet(() -> MESSAGES.get(
                                            "status.capacity.gpus",
                                            Figures.exact((double) fleet.billedGpus()),
                                            Figures.exact((double) fleet.idleGpus()))));
                    String share = Figures.share(fleet.usedShare());
                    return fleet.isOverCapacity()
                            ? StatusItem.of(Tone.BAD, MESSAGES.get("status.capacity.over", share), about)
                            : StatusItem.of(Tone.NEUTRAL, MESSAGES.get("status.capacity", share), about);
                });
    }

    private StatusItem prices() {
        List<PriceInUse> prices = now.projection().prices();
        PriceAges ages = PriceAges.of(
                prices,
                now.projection().scenario().pricesOn(),
                now.today(),
                now.book().ageLimits());
        List<String> details = prices.stream().map(this::price).toList();
        if (!ages.areValid()) {
            String words = ages.expired() > 0
                    ? MESSAGES.get("status.prices.expired", ages.expired())
                    : MESSAGES.get("status.prices.ahead", ages.datedAhead());
            return StatusItem.of(Tone.BAD, words, details);
        }
        if (ages.aging() > 0) {
            return StatusItem.of(Tone.CAUTION, MESSAGES.get("status.prices.aging", ages.aging(), ages.all()), details);
        }
        if (ages.undated() > 0) {
            return StatusItem.of(
                    Tone.CAUTION, MESSAGES.get("status.prices.undated", ages.undated(), ages.all()), details);
        }
        if (ages.otherDay().isPresent()) {
            var other = ages.otherDay().get();
            return StatusItem.of(
                    Tone.CAUTION,
                    MESSAGES.get("status.prices.otherDay", other.count(), ages.all(), other.day()),
                    details);
        }
        return prices.isEmpty()
                ? StatusItem.of(Tone.NEUTRAL, MESSAGES.get("status.prices.none"), details)
                : StatusItem.of(Tone.NEUTRAL, MESSAGES.get("status.prices.fresh", ages.oldestInDays()), details);
    }

    private String price(PriceInUse price) {
        Source source = price.value().provenance().source();
        String asOf = source.asOf()
                .map(day -> MESSAGES.get("status.price.read", day))
                .orElseGet(() -> MESSAGES.get("status.price.undated"));
        return MESSAGES.get(
                "status.price",
                price.value().name(),
                asOf,
                MESSAGES.get("freshness."
                        + price.freshness(now.today(), now.book().ageLimits()).name()),
                source.title());
    }

    private StatusItem throughput() {
        Optional<Serving> serving = own.flatMap(AlternativeResult::serving);
        if (serving.isEmpty()) {
            return StatusItem.of(Tone.NEUTRAL, MESSAGES.get("status.throughput.none"), List.of());
        }
        return serving.get()
                .accuracy()
                .map(accuracy -> StatusItem.of(
                        Tone.NEUTRAL,
                        MESSAGES.get("status.throughput.estimated"),
                        List.of(MESSAGES.get("status.throughput.about", EstimateWords.reached(accuracy)))))
                .orElseGet(() -> StatusItem.of(
                        Tone.NEUTRAL,
                        // Where nothing fits, nothing was measured either.
                        MESSAGES.get(
                                serving.get().fleet().isPresent()
                                        ? "status.throughput.measured"
                                        : "status.throughput.none"),
                        List.of()));
    }

    private StatusItem checks() {
        List<Check> all = Check.all(now.projection());
        long failed = all.stream().filter(check -> !check.passed()).count();
        List<Detail> details = all.stream().map(this::check).toList();
        return failed == 0
                ? new StatusItem(Tone.GOOD, MESSAGES.get("status.checks.pass", all.size()), details)
                : new StatusItem(Tone.CAUTION, MESSAGES.get("status.checks.fail", failed, all.size()), details);
    }

    private Detail check(Check check) {
        String words = MESSAGES.get("check." + check.code().name());
        return check.passed()
                ? new Detail(MESSAGES.get("check.passed", words), List.of())
                : new Detail(MESSAGES.get("check.failed", words), ways.of(check.code()));
    }

    /** That numbers have no source is worth knowing and no fault. */
    private Optional<StatusItem> unsourced() {
        List<InputKey> keys = now.scenario().unsourced();
        String words =
                keys.size() == 1 ? MESSAGES.get("status.unsourced.one") : MESSAGES.get("status.unsourced", keys.size());
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(new StatusItem(
                        Tone.NEUTRAL, words, keys.stream().map(this::unsourced).toList()));
    }

    private Detail unsourced(InputKey key) {
        return new Detail(
                ways.name(key),
                List.of(ways.toField(MESSAGES.get("unsourced.go"), key.alternative(), key.pathInFile())));
    }
}
