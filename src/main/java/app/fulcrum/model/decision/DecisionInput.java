package app.fulcrum.model.decision;

import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.Situation;

/** Everything a decision rests on. */
public record DecisionInput(
        Situation situation,
        ScorecardSettings settings,
        Evidence evidence,
        OpenModels models,
        MoneyFacts money,
        Reliability reliability) {

    public DecisionInput withSituation(Situation newSituation) {
        return new DecisionInput(newSituation, settings, evidence, models, money, reliability);
    }

    public DecisionInput withSettings(ScorecardSettings newSettings) {
        return new DecisionInput(situation, newSettings, evidence, models, money, reliability);
    }
}
