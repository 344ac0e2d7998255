package app.fulcrum.model.pricelist;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The offers of a price book by what others call them. */
public final class OfferNames {

    private OfferNames() {}

    private record Candidate(TokenOffer offer, int distance) {}

    /**
     * The offer whose name is closest; absent where the book has nothing of the seller, or of them nothing of this name.
     *
     * @param seller as others call them; where nobody is named, the makers of models sell what they made
     * @param model as others call it
     */
    public static Optional<TokenOffer> closest(PriceBook book, String seller, String model) {
        if (seller.isBlank()) {
            return Sellers.MAKERS.stream()
                    .flatMap(maker -> closest(book, maker, model).stream())
                    .findFirst();
        }
        ListedName name = ListedName.of(seller, model);
        return Stream.of(book.apiOffers(), book.hostedOffers())
                .flatMap(offers -> offers.stream().map(TokenOffer.class::cast))
                .flatMap(offer -> candidate(offer, name))
                .min(Comparator.comparingInt(Candidate::distance)
                        .thenComparing(candidate -> candidate.offer().id()))
                .map(Candidate::offer);
    }

    private static Stream<Candidate> candidate(TokenOffer offer, ListedName name) {
        OptionalInt distance = RecordName.of(offer).distance(name);
        return distance.isPresent() ? Stream.of(new Candidate(offer, distance.getAsInt())) : Stream.empty();
    }
}
