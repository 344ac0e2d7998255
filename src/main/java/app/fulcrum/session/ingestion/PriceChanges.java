package app.fulcrum.session.ingestion;

import app.fulcrum.model.catalog.LongContextTariff;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.ingestion.ChangeBasis;
import app.fulcrum.model.pricelist.ListedPrice;
import app.fulcrum.model.pricelist.PriceConflict.ReadList;
import app.fulcrum.model.pricelist.PriceFinding;
import app.fulcrum.model.pricelist.PriceListComparison;
import app.fulcrum.model.provenance.Validity;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.resolution.TokenTerms;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.unit.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The prices of a list for what the alternatives of a scenario buy. Which price of the list counts, by the length of requests and
 * what is kept in caches, is decided by the rule that decides it for the price book.
 *
 * @param format what the readers of such lists call them
 * @param earlier lists that count where this one says otherwise
 */
record PriceChanges(PriceListComparison comparison, String format, List<ReadList> earlier, Proposing proposing) {

    private static final List<Input> PRICES =
            List.of(Input.INPUT_PRICE, Input.CACHE_READ_PRICE, Input.CACHE_WRITE_PRICE, Input.OUTPUT_PRICE);

    List<ProposedChange> all() {
        List<ProposedChange> changes = new ArrayList<>();
        for (AlternativeResolution known : proposing.resolution().byPlace()) {
            known.tokens()
                    .ifPresent(terms -> comparison.all(PriceFinding.Differs.class).stream()
                            .filter(differs ->
                                    differs.offer().id().equals(terms.offer().id()))
                            .forEach(differs -> add(known, terms, differs.listed(), changes)));
        }
        return changes;
    }

    private void add(AlternativeResolution known, TokenTerms terms, ListedPrice listed, List<ProposedChange> changes) {
        List<ListedPrice> before = earlier.stream()
                .flatMap(list -> list.comparison().rowOf(terms.offer().id()).stream())
                .toList();
        for (Input input :
                Stream.concat(PRICES.stream(), Stream.of(Input.BATCH_DISCOUNT)).toList()) {
            OptionalDouble value = stated(listed, input, terms, known);
            if (value.isPresent() && input.admits(value.getAsDouble())) {
                ProposedChange change = proposing.number(
                        known.alternative().key(input),
                        Range.exactly(value.getAsDouble()),
                        ChangeStatus.SUGGESTED,
                        new ChangeBasis.Listed(format, listed));
                boolean isDenied = before.stream()
                        .map(row -> stated(row, input, terms, known))
                        .filter(OptionalDouble::isPresent)
                        .anyMatch(said -> !Proposing.isAlike(said.getAsDouble(), value.getAsDouble()));
                changes.add(isDenied ? change.denied() : change);
            }
        }
    }

    /** What a row says of an input; absent where it says nothing. */
    private static OptionalDouble stated(ListedPrice row, Input input, TokenTerms terms, AlternativeResolution known) {
        return input == Input.BATCH_DISCOUNT
                ? row.batchDiscount()
                : terms.statedWith(
                        Tariff.of(
                                Validity.ALWAYS, row.prices(), row.longContext().toArray(LongContextTariff[]::new)),
                        input,
                        known.base());
    }
}
