package app.fulcrum.model.pricelist;

import app.fulcrum.model.catalog.LongContextTariff;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.pricelist.PriceFinding.Differs;
import app.fulcrum.model.provenance.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * An offer of the price book with what a price list says of it from the list's day on. What the offer cost before stays known:
 * the tariff that counted until then ends the day before. What the list does not say stays as the book has it.
 *
 * @param offer as the book has it
 * @param listed what is taken over
 * @param stretches its prices by date with the new ones among them, earliest first
 * @param batchDiscount share taken off work that may wait, which the book has no dates for: the list's, or else the book's
 */
public record AcceptedPrice(
        TokenOffer offer, ListedPrice listed, List<Stretch> stretches, OptionalDouble batchDiscount) {

    public AcceptedPrice {
        stretches = List.copyOf(stretches);
    }

    /**
     * Prices of the offer over one stretch of time.
     *
     * @param origin the place of the tariff of the offer it is, or was made from; absent where the book has none for its days
     */
    public record Stretch(Tariff tariff, OptionalInt origin) {}

    /**
     * What the list says, as prices of the book.
     *
     * @param differs how the list differs from the book on its day
     * @param day the list's, from which on its prices count
     * @return absent where the book's prices were read after that day, so that the list proves nothing against them
     */
    public static Optional<AcceptedPrice> of(Differs differs, LocalDate day) {
        TokenOffer offer = differs.offer();
        boolean isOlder =
                offer.provenance().source().asOf().filter(day::isBefore).isPresent();
        if (isOlder) {
            return Optional.empty();
        }
        ListedPrice listed = differs.listed();
        OptionalDouble batch = or(listed.batchDiscount(), offer.factors().batchDiscount());
        return Optional.of(new AcceptedPrice(offer, listed, stretches(offer.tariffs(), listed, day), batch));
    }

    private static List<Stretch> stretches(List<Tariff> tariffs, ListedPrice listed, LocalDate day) {
        List<Stretch> before = new ArrayList<>();
        List<Stretch> after = new ArrayList<>();
        OptionalInt covering = OptionalInt.empty();
        for (int place = 0; place < tariffs.size(); place++) {
            Tariff tariff = tariffs.get(place);
            OptionalInt origin = OptionalInt.of(place);
            if (tariff.validity().isPast(day)) {
                before.add(new Stretch(tariff, origin));
            } else if (tariff.validity().covers(day)) {
                covering = origin;
                endBefore(day, tariff).ifPresent(ended -> before.add(new Stretch(ended, origin)));
            } else {
                after.add(new Stretch(tariff, origin));
            }
        }
        Optional<LocalDate> until = covering.isPresent()
                ? tariffs.get(covering.getAsInt()).validity().until()
                : after.stream()
                        .findFirst()
                        .flatMap(next -> next.tariff().validity().from())
                        .map(from -> from.minusDays(1));
        Validity validity = new Validity(Optional.of(day), until);
        Tariff now = covering.isPresent()
                ? over(tariffs.get(covering.getAsInt()), listed, validity)
                : Tariff.of(validity, listed.prices(), listed.longContext().toArray(LongContextTariff[]::new));
        before.add(new Stretch(now, covering));
        before.addAll(after);
        return before;
    }

    /** What is left of a tariff before a day; nothing where it starts on it. */
    private static Optional<Tariff> endBefore(LocalDate day, Tariff tariff) {
        Optional<LocalDate> from = tariff.validity().from();
        return from.filter(day::equals).isPresent()
                ? Optional.empty()
                : Optional.of(with(
                        new Validity(from, Optional.of(day.minusDays(1))),
                        tariff,
                        tariff.base(),
                        tariff.longContext()));
    }

    private static Tariff over(Tariff book, ListedPrice listed, Validity validity) {
        Map<Long, TokenPrices> steps = new TreeMap<>();
        book.longContext().forEach(step -> steps.put(step.thresholdInputTokens(), step.prices()));
        listed.longContext()
                .forEach(step ->
                        steps.merge(step.thresholdInputTokens(), step.prices(), (known, said) -> over(known, said)));
        List<LongContextTariff> longContext = new ArrayList<>();
        steps.forEach((threshold, prices) -> longContext.add(new LongContextTariff(threshold, prices)));
        return with(validity, book, over(book.base(), listed.prices()), longContext);
    }

    private static Tariff with(
            Validity validity, Tariff tariff, TokenPrices base, List<LongContextTariff> longContext) {
        return new Tariff(
                validity,
                base,
                longContext,
                tariff.peakHours(),
                tariff.usdPerMillionTokenHours(),
                tariff.usdPerRequest());
    }

    private static TokenPrices over(TokenPrices book, TokenPrices listed) {
        return new TokenPrices(
                or(listed.input(), book.input()),
                or(listed.cacheRead(), book.cacheRead()),
                or(listed.cacheWrite(), book.cacheWrite()),
                or(listed.cacheWriteLong(), book.cacheWriteLong()),
                or(listed.output(), book.output()));
    }

    private static OptionalDouble or(OptionalDouble said, OptionalDouble known) {
        return said.isPresent() ? said : known;
    }
}
