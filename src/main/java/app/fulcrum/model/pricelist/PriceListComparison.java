package app.fulcrum.model.pricelist;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.pricelist.LeftOut.Reason;
import app.fulcrum.model.pricelist.PriceFinding.Change;
import app.fulcrum.model.pricelist.PriceFinding.Differs;
import app.fulcrum.model.pricelist.PriceFinding.Gone;
import app.fulcrum.model.pricelist.PriceFinding.New;
import app.fulcrum.model.pricelist.PriceFinding.Same;
import app.fulcrum.model.pricelist.RowMatching.Match;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A price list held against a price book.
 *
 * @param findings first what the book has, by identifier, then what it has not, by seller and model
 * @param leftOut the rows that were not compared, by reason, seller and model
 */
public record PriceListComparison(List<PriceFinding> findings, List<LeftOut> leftOut) {

    private static final double ORDINARY = 1;

    public PriceListComparison {
        findings = List.copyOf(findings);
        leftOut = List.copyOf(leftOut);
    }

    /** @param day whose tariffs of the book count */
    public static PriceListComparison of(PriceBook book, PriceList list, LocalDate day) {
        RowMatching matching = RowMatching.of(book, list);
        List<PriceFinding> findings = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>(list.leftOut());
        for (Match match : matching.matches()) {
            if (!match.offer().life().isOnSale(day)) {
                match.row().ifPresent(row -> leftOut.add(leftOut(row, Reason.NOT_ON_SALE)));
            } else if (match.row().isPresent()) {
                findings.add(compare(match.offer(), match.row().get(), day));
            } else if (match.isMissed()) {
                findings.add(new Gone(match.offer()));
            }
        }
        matching.unknown().forEach(row -> findings.add(new New(row)));
        matching.worse().forEach(row -> leftOut.add(leftOut(row, Reason.ANOTHER_ROW)));
        matching.ofOtherSellers().forEach(row -> leftOut.add(leftOut(row, Reason.OTHER_SELLER)));
        leftOut.sort(Comparator.comparing(LeftOut::reason)
                .thenComparing(LeftOut::provider)
                .thenComparing(LeftOut::model));
        return new PriceListComparison(findings, leftOut);
    }

    private static LeftOut leftOut(ListedPrice row, Reason reason) {
        return new LeftOut(row.provider(), row.model(), reason);
    }

    private static PriceFinding compare(TokenOffer offer, ListedPrice row, LocalDate day) {
        ListedFigures listed = ListedFigures.of(row);
        Optional<Tariff> tariff = offer.tariffOn(day);
        List<Change> changes = tariff.map(prices -> figures(prices, offer, ORDINARY))
                .orElse(ListedFigures.NONE)
                .changes(listed);
        if (changes.isEmpty()) {
            return new Same(offer, row, false);
        }
        // lists often print the peak price of a vendor that has peak hours
        return tariff.flatMap(prices -> prices.peakHours()
                        .map(peak -> figures(prices, offer, peak.factor()))
                        .filter(atPeak -> atPeak.changes(listed).isEmpty()))
                .<PriceFinding>map(_ -> new Same(offer, row, true))
                .orElseGet(() -> new Differs(offer, row, changes));
    }

    private static ListedFigures figures(Tariff tariff, TokenOffer offer, double factor) {
        return ListedFigures.of(
                tariff.base(), tariff.longContext(), offer.factors().batchDiscount(), factor);
    }

    /** The offers of the book that the list has a price of. */
    List<TokenOffer> offers() {
        return Stream.concat(
                        all(Differs.class).stream().map(Differs::offer),
                        all(Same.class).stream().map(Same::offer))
                .toList();
    }

    /** What the list says of an offer; absent where it says nothing, or only what it costs at its peak hours. */
    public Optional<ListedPrice> rowOf(String offerId) {
        return findings.stream()
                .flatMap(finding -> switch (finding) {
                    case Differs(var offer, var listed, var _) when offer.id().equals(offerId) -> Stream.of(listed);
                    case Same(var offer, var listed, boolean atPeak)
                    when !atPeak && offer.id().equals(offerId) -> Stream.of(listed);
                    case Differs _, Same _, Gone _, New _ -> Stream.<ListedPrice>empty();
                })
                .findFirst();
    }

    /** The findings of one kind, in their order. */
    public <T extends PriceFinding> List<T> all(Class<T> kind) {
        return findings.stream()
                .flatMap(finding -> kind.isInstance(finding) ? Stream.of(kind.cast(finding)) : Stream.empty())
                .toList();
    }
}
