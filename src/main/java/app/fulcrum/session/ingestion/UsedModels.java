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
import app.fulcrum.model.rating.BookDiscount;
import app.fulcrum.model.resolution.AlternativeResolution;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.usage.Learned.Known;
import app.fulcrum.model.usage.ModelShare;
import app.fulcrum.model.usage.Usage;
import app.fulcrum.model.usage.UsageFindings;
import app.fulcrum.session.edit.AddMix;
import app.fulcrum.session.edit.ScenarioEdit.AddAlternative;
import app.fulcrum.session.edit.ScenarioEdit.MarkInUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The models that were used, as alternatives of a scenario. */
record UsedModels(Proposing proposing, Usage usage, UsageFindings findings) {

    /** Less is what is lost by rounding, and no discount. */
    private static final double SMALLEST_DISCOUNT = 0.005;

    /** A model with less is not worth an alternative of its own. */
    private static final double SMALLEST_SHARE = 0.05;

    /** What was used most is paid today: it is marked so, and has the discount that was found. */
    List<ProposedChange> changes(Function<How, ChangeBasis> basis) {
        List<ProposedChange> changes = new ArrayList<>();
        Optional<TokenOffer> largest = findings.models().stream().findFirst().flatMap(this::offer);
        if (largest.isEmpty()) {
            return changes;
        }
        Optional<Alternative> buying = buying(largest.get());
        if (buying.isEmpty()) {
            Optional<Alternative> added = added(largest.get(), scenario());
            added.ifPresent(first -> {
                changes.add(adding(first, basis.apply(How.LARGEST_MODEL)));
                mixed(first, having(first, scenario()), basis, changes);
            });
            return changes;
        }
        inUse(buying.get(), largest.get(), basis, changes);
        mixed(buying.get(), scenario(), basis, changes);
        return changes;
    }

    private void inUse(
            Alternative buying, TokenOffer offer, Function<How, ChangeBasis> basis, List<ProposedChange> changes) {
        changes.add(new ProposedChange(
                new MarkInUse(buying.id(), true),
                new EditSubject.OfInUse(buying.id()),
                Optional.of(new Value.YesNo(buying.isInUse())),
                new Value.YesNo(true),
                buying.isInUse() ? ChangeStatus.SAME : ChangeStatus.SUGGESTED,
                basis.apply(How.LARGEST_MODEL)));
        boolean isListed = findings.discount() instanceof Known<Double>;
        Optional<Double> discount = findings.discount() instanceof Known<Double>(Double told)
                ? Optional.of(told)
                : BookDiscount.of(usage, offer, scenario(), book()).filter(found -> found >= SMALLEST_DISCOUNT);
        discount.map(Proposing::rounded)
                .filter(Input.NEGOTIATED_DISCOUNT::admits)
                .ifPresent(found -> changes.add(proposing.number(
                        buying.key(Input.NEGOTIATED_DISCOUNT),
                        Range.exactly(found),
                        ChangeStatus.SUGGESTED,
                        basis.apply(isListed ? How.PAID_AGAINST_LIST : How.PAID_AGAINST_BOOK))));
    }

    /** A mix of both models used most, for whoever asks: it brings what of it is not there. */
    private void mixed(
            Alternative first, Scenario having, Function<How, ChangeBasis> basis, List<ProposedChange> changes) {
        Optional<ModelShare> share =
                findings.models().stream().skip(1).findFirst().filter(this::isLarge);
        Optional<TokenOffer> offer = share.flatMap(this::offer);
        Optional<Alternative> second = offer.flatMap(sold -> buying(sold).or(() -> added(sold, having)));
        if (second.isEmpty() || second.get().id().equals(first.id())) {
            return;
        }
        Scenario both = having(second.get(), having);
        if (both.alternatives().size() == Alternatives.MOST) {
            return;
        }
        Alternative mix = mix(first, second.get(), share.get(), both);
        changes.add(new ProposedChange(
                new AddMix(mix, List.of(first, second.get())),
                new EditSubject.OfAlternative(mix.id()),
                Optional.empty(),
                new Value.Words(mix.name()),
                ChangeStatus.ON_REQUEST,
                basis.apply(How.SECOND_OF_BOTH)));
    }

    private boolean isLarge(ModelShare share) {
        return share.ofTokens().orElse(0) >= SMALLEST_SHARE;
    }

    private Alternative mix(Alternative first, Alternative second, ModelShare share, Scenario both) {
        double ofFirst = findings.models().getFirst().ofTokens().orElse(0);
        double ofSecond = share.ofTokens().orElse(0);
        Alternative mix = NewAlternatives.mixing(first.id(), second.id(), both, new Market(book(), both.pricesOn()));
        Assumption hard = new Assumption(Range.exactly(Proposing.rounded(ofSecond / (ofFirst + ofSecond))), "", "")
                .withFile(Optional.of(proposing.file()));
        return mix.withName(first.name() + " + " + second.name())
                .withAssumptions(mix.assumptions().with(Input.HARD_SHARE, hard));
    }

    private Scenario scenario() {
        return proposing.resolution().scenario();
    }

    private PriceBook book() {
        return proposing.resolution().book();
    }

    /** What the price book calls a model that was used; absent where it does not know it. */
    Optional<TokenOffer> offer(ModelShare share) {
        return OfferNames.closest(book(), share.seller(), share.model());
    }

    private Optional<Alternative> buying(TokenOffer offer) {
        return proposing.resolution().byPlace().stream()
                .filter(known -> known.tokens()
                        .filter(terms -> terms.offer().id().equals(offer.id()))
                        .isPresent())
                .map(AlternativeResolution::alternative)
                .findFirst();
    }

    /** One more alternative that buys it, where there is room. */
    private Optional<Alternative> added(TokenOffer offer, Scenario scenario) {
        return scenario.alternatives().size() == Alternatives.MOST
                ? Optional.empty()
                : Optional.of(NewAlternatives.buying(offer, scenario, new Market(book(), scenario.pricesOn()))
                        .withName(offer.title())
                        .withInUse(scenario.alternatives().stream().noneMatch(Alternative::isInUse)));
    }

    private static Scenario having(Alternative alternative, Scenario scenario) {
        Alternatives all = scenario.alternatives();
        return all.find(alternative.id()).isPresent()
                ? scenario
                : scenario.withAlternatives(all.inserting(alternative, all.size()));
    }

    private ProposedChange adding(Alternative added, ChangeBasis basis) {
        return new ProposedChange(
                new AddAlternative(added, scenario().alternatives().size()),
                new EditSubject.OfAlternative(added.id()),
                Optional.empty(),
                new Value.Words(added.name()),
                ChangeStatus.SUGGESTED,
                basis);
    }
}
