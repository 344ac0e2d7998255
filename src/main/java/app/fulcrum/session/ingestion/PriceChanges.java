package app.fulcrum.session.ingestion;

import app.fulcrum.model.catalog.LongContextTariff;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.ingestion.ChangeBasis;
import app.fulcrum.model.pricelist.ListedPrice;
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

/**
 * The prices of a list for what the alternatives of a scenario buy. Which price of the list counts, by the length of requests and
 * what is kept in caches, is decided by the rule that decides it for the price book.
 */
final class PriceChanges {

    private static final List<Input> PRICES =
            List.of(Input.INPUT_PRICE, Input.CACHE_READ_PRICE, Input.CACHE_WRITE_PRICE, Input.OUTPUT_PRICE);

    private PriceChanges() {}

    static List<ProposedChange> of(PriceListComparison comparison, String format, Proposing proposing) {
        List<ProposedChange> changes = new ArrayList<>();
        for (AlternativeResolution known : proposing.resolution().byPlace()) {
            known.tokens()
                    .ifPresent(terms -> comparison.all(PriceFinding.Differs.class).stream()
                            .filter(differs ->
                                    differs.offer().id().equals(terms.offer().id()))
                            .forEach(differs -> add(known, terms, differs.listed(), format, proposing, changes)));
        }
        return changes;
    }

    private static void add(
            AlternativeResolution known,
            TokenTerms terms,
            ListedPrice listed,
            String format,
            Proposing proposing,
            List<ProposedChange> changes) {
        Tariff tariff =
                Tariff.of(Validity.ALWAYS, listed.prices(), listed.longContext().toArray(LongContextTariff[]::new));
        ChangeBasis basis = new ChangeBasis.Listed(format, listed);
        for (Input input : PRICES) {
            put(known, input, terms.statedWith(tariff, input, known.base()), basis, proposing, changes);
        }
        put(known, Input.BATCH_DISCOUNT, listed.batchDiscount(), basis, proposing, changes);
    }

    private static void put(
            AlternativeResolution known,
            Input input,
            OptionalDouble listed,
            ChangeBasis basis,
            Proposing proposing,
            List<ProposedChange> changes) {
        if (listed.isPresent() && input.admits(listed.getAsDouble())) {
            changes.add(proposing.number(
                    known.alternative().key(input),
                    Range.exactly(listed.getAsDouble()),
                    ChangeStatus.SUGGESTED,
                    basis));
        }
    }
}
