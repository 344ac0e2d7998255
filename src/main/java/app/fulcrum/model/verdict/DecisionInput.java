package app.fulcrum.model.verdict;

import app.fulcrum.model.gate.Gates;
import app.fulcrum.model.gate.OpenModels;
import app.fulcrum.model.resolution.OfferInUse;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.scorecard.Evidence;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.scorecard.Scorecard.Entrant;
import java.util.List;

/** Everything a decision rests on. */
public record DecisionInput(
        Alternatives alternatives,
        Situation situation,
        ScorecardSettings settings,
        Evidence evidence,
        OpenModels models,
        List<OfferInUse> offers,
        MoneyFacts money,
        Reliability reliability) {

    public DecisionInput {
        offers = List.copyOf(offers);
    }

    public DecisionInput withSituation(Situation newSituation) {
        return new DecisionInput(alternatives, newSituation, settings, evidence, models, offers, money, reliability);
    }

    public Scorecard scorecard() {
        return scorecard(gates());
    }

    /** The scorecard of those that some gates leave: of those that fit equally the cheaper comes first. */
    public Scorecard scorecard(Gates gates) {
        return Scorecard.of(situation, evidence, settings, Entrant.of(alternatives, money.cheapestFirst(gates)));
    }

    public Gates gates() {
        return Gates.of(situation, models, alternatives, offers);
    }
}
