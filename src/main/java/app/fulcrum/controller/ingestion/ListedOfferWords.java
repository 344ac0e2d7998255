package app.fulcrum.controller.ingestion;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.ingestion.FarMove;
import app.fulcrum.model.pricelist.AcceptedPrice;
import app.fulcrum.model.pricelist.ListedPrice;
import app.fulcrum.model.pricelist.PriceFinding.Change;
import app.fulcrum.model.pricelist.PriceFinding.Differs;
import app.fulcrum.model.pricelist.PriceFinding.Gone;
import app.fulcrum.model.pricelist.PriceFinding.New;
import app.fulcrum.model.pricelist.PriceFinding.Same;
import app.fulcrum.model.pricelist.PriceListComparison;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ingestion.AcceptedSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.ingestion.OfferForm;
import app.fulcrum.view.ingestion.OfferForm.ListedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The offers of a price list beside those of the price book, in words.
 *
 * @param now what there is before anything is taken over
 * @param comparison the list held against the book
 * @param day the list's
 */
record ListedOfferWords(Snapshot now, PriceListComparison comparison, LocalDate day) {

    private static final Messages MESSAGES = Messages.of("ingestion");
    private static final String INPUT = "input";
    private static final String OUTPUT = "output";

    /** Prices for a token, for a thousand and for a million of them are mistaken for each other. */
    private static final List<Integer> UNITS = List.of(1_000, 1_000_000);

    /** How many times more or less than a unit's factor a mistaken price may be, as prices move besides. */
    private static final double NEAR = 2;

    OfferForm form(OfferForm.Saving saving) {
        List<Differs> changed = comparison.all(Differs.class).stream()
                .sorted(Comparator.comparingDouble((Differs differs) -> -Math.abs(largest(differs)))
                        .thenComparing(differs -> differs.offer().id()))
                .toList();
        List<New> added = comparison.all(New.class);
        List<Gone> gone = comparison.all(Gone.class);
        List<Same> same = comparison.all(Same.class);
        List<ListedRow> rows = new ArrayList<>();
        changed.forEach(differs -> rows.add(changed(differs)));
        added.forEach(unknown -> rows.add(added(unknown.listed())));
        gone.forEach(missing -> rows.add(known(missing.offer(), "", MESSAGES.get("offers.gone"))));
        return new OfferForm(
                MESSAGES.get("offers.title", changed.size(), added.size(), gone.size()),
                rows,
                same.stream().map(ListedOfferWords.this::same).toList(),
                same.size() == 1 ? MESSAGES.get("offers.same.one") : MESSAGES.get("offers.same", same.size()),
                saving);
    }

    private ListedRow changed(Differs differs) {
        TokenOffer offer = differs.offer();
        List<String> buyers = buyers(offer);
        boolean isNewer = AcceptedPrice.of(differs, day).isEmpty();
        double largest = largest(differs);
        String remark = Stream.of(
                        buyers.isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of(MESSAGES.get("offers.bought", String.join(", ", buyers))),
                        isNewer ? Stream.of(MESSAGES.get("offers.newer")) : Stream.<String>empty(),
                        differs.changes().stream()
                                .filter(change -> !List.of(INPUT, OUTPUT).contains(change.member()))
                                .map(ListedOfferWords::other),
                        unit(differs).stream())
                .flatMap(words -> words)
                .collect(Collectors.joining(" · "));
        TokenPrices book = prices(offer);
        TokenPrices listed = differs.listed().prices();
        return new ListedRow(
                isNewer ? "" : offer.id(),
                offer.name(),
                offer.provider(),
                move(book.input(), listed.input()),
                move(book.output(), listed.output()),
                largest == 0 ? "" : ImportWords.signed(largest),
                FarMove.is(largest) || unit(differs).isPresent(),
                remark,
                !isNewer && !buyers.isEmpty());
    }

    private ListedRow added(ListedPrice listed) {
        return new ListedRow(
                "",
                VisibleText.inSentence(listed.model()),
                VisibleText.inSentence(listed.provider()),
                move(OptionalDouble.empty(), listed.prices().input()),
                move(OptionalDouble.empty(), listed.prices().output()),
                "",
                false,
                MESSAGES.get("offers.new"),
                false);
    }

    private ListedRow same(Same same) {
        return known(same.offer(), "", MESSAGES.get(same.atPeak() ? "offers.peak" : "offers.alike"));
    }

    private ListedRow known(TokenOffer offer, String change, String remark) {
        TokenPrices book = prices(offer);
        return new ListedRow(
                "",
                offer.name(),
                offer.provider(),
                figure(INPUT, book.input()),
                figure(OUTPUT, book.output()),
                change,
                false,
                remark,
                false);
    }

    private TokenPrices prices(TokenOffer offer) {
        OptionalDouble none = OptionalDouble.empty();
        return offer.tariffOn(now.scenario().pricesOn())
                .map(tariff -> tariff.base())
                .orElseGet(() -> new TokenPrices(none, none, none, none, none));
    }

    private List<String> buyers(TokenOffer offer) {
        AlternativeNames names = new AlternativeNames(now.scenario().alternatives());
        return now.projection().resolution().byPlace().stream()
                .filter(known -> known.tokens()
                        .filter(terms -> terms.offer().id().equals(offer.id()))
                        .isPresent())
                .map(AlternativeResolution::alternative)
                .map(buyer -> names.title(buyer.id()))
                .toList();
    }

    /** The move of a figure that is the largest on a scale of orders of magnitude; 0 where there is nothing to compare. */
    private static double largest(Differs differs) {
        return differs.changes().stream()
                .filter(ListedOfferWords::isComparable)
                .max(Comparator.comparingDouble(change -> Math.abs(Math.log(times(change)))))
                .map(change -> times(change) - 1)
                .orElse(0.0);
    }

    private static boolean isComparable(Change change) {
        return change.book().orElse(0) > 0 && change.listed() > 0;
    }

    private static double times(Change change) {
        return change.listed() / change.book().orElseThrow();
    }

    /** That a figure may be of another unit. */
    private static Optional<String> unit(Differs differs) {
        Optional<Integer> factor = UNITS.stream()
                .filter(unit -> differs.changes().stream()
                        .filter(ListedOfferWords::isComparable)
                        .map(ListedOfferWords::times)
                        .map(times -> Math.max(times, 1 / times) / unit)
                        .anyMatch(left -> left > 1 / NEAR && left < NEAR))
                .findFirst();
        if (factor.isPresent()) {
            return Optional.of(MESSAGES.get("offers.unit.times", Figures.exact((double) factor.get())));
        }
        return FarMove.is(largest(differs)) ? Optional.of(MESSAGES.get("offers.unit")) : Optional.empty();
    }

    /** A figure that has no column. */
    private static String other(Change change) {
        String[] words = change.member().split(" ", -1);
        String member = words[words.length - 1];
        String named = MESSAGES.get("member." + member);
        String name = words.length > 1
                ? MESSAGES.get("member.long", named, Figures.exact(Double.parseDouble(words[1])))
                : named;
        return MESSAGES.get(
                "offers.other", name, figure(member, change.book()), AcceptedSentences.figure(member, change.listed()));
    }

    private static String move(OptionalDouble book, OptionalDouble listed) {
        return listed.isEmpty() || listed.equals(book)
                ? figure(INPUT, book)
                : MESSAGES.get("offers.move", figure(INPUT, book), figure(INPUT, listed));
    }

    private static String figure(String member, OptionalDouble value) {
        return value.isPresent()
                ? AcceptedSentences.figure(member, value.getAsDouble())
                : MESSAGES.get("offers.unknown");
    }
}
