package app.fulcrum.session.ingestion;

import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.Value;
import app.fulcrum.model.ingestion.ChangeBasis;
import app.fulcrum.model.ingestion.ChangeBasis.How;
import app.fulcrum.model.market.NewAlternatives;
import app.fulcrum.model.pricelist.OfferNames;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.usage.Learned.Known;
import app.fulcrum.model.usage.ModelShare;
import app.fulcrum.model.usage.UsageFindings;
import app.fulcrum.session.edit.ScenarioEdit.AddAlternative;
import app.fulcrum.session.edit.ScenarioEdit.MarkInUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The models that were used, as alternatives of a scenario. */
record UsedModels(Proposing proposing, UsageFindings findings) {

    /** What was used most is paid today: it is marked so, and has the discount that was found. */
    List<ProposedChange> changes(Function<How, ChangeBasis> basis) {
        List<ProposedChange> changes = new ArrayList<>();
        Optional<TokenOffer> largest = findings.models().stream().findFirst().flatMap(this::offer);
        if (largest.isEmpty()) {
            return changes;
        }
        Optional<AlternativeResolution> buying = buying(largest.get());
        if (buying.isEmpty()) {
            adding(largest.get(), basis.apply(How.LARGEST_MODEL)).ifPresent(changes::add);
            return changes;
        }
        Alternative alternative = buying.get().alternative();
        changes.add(new ProposedChange(
                new MarkInUse(alternative.id(), true),
                new EditSubject.OfInUse(alternative.id()),
                Optional.of(new Value.YesNo(alternative.isInUse())),
                new Value.YesNo(true),
                alternative.isInUse() ? ChangeStatus.SAME : ChangeStatus.SUGGESTED,
                basis.apply(How.LARGEST_MODEL)));
        if (findings.discount() instanceof Known<Double>(Double discount)
                && Input.NEGOTIATED_DISCOUNT.admits(discount)) {
            changes.add(proposing.number(
                    alternative.key(Input.NEGOTIATED_DISCOUNT),
                    Range.exactly(discount),
                    ChangeStatus.SUGGESTED,
                    basis.apply(How.PAID_AGAINST_LIST)));
        }
        return changes;
    }

    private PriceBook book() {
        return proposing.resolution().book();
    }

    /** What the price book calls a model that was used; absent where it does not know it. */
    Optional<TokenOffer> offer(ModelShare share) {
        return OfferNames.closest(book(), share.seller(), share.model());
    }

    private Optional<AlternativeResolution> buying(TokenOffer offer) {
        return proposing.resolution().byPlace().stream()
                .filter(known -> known.tokens()
                        .filter(terms -> terms.offer().id().equals(offer.id()))
                        .isPresent())
                .findFirst();
    }

    /** One more alternative that buys it, where there is room. */
    private Optional<ProposedChange> adding(TokenOffer offer, ChangeBasis basis) {
        Scenario scenario = proposing.resolution().scenario();
        if (scenario.alternatives().size() == Alternatives.MOST) {
            return Optional.empty();
        }
        Alternative added = NewAlternatives.buying(offer, scenario, new Market(book(), scenario.pricesOn()))
                .withName(offer.title())
                .withInUse(scenario.alternatives().stream().noneMatch(Alternative::isInUse));
        return Optional.of(new ProposedChange(
                new AddAlternative(added, scenario.alternatives().size()),
                new EditSubject.OfAlternative(added.id()),
                Optional.empty(),
                new Value.Words(offer.title()),
                ChangeStatus.SUGGESTED,
                basis));
    }
}
