package app.fulcrum.model.scenario;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One question asked: every input, nothing computed.
 *
 * @param name what the user calls it
 * @param notes anything the user wants to keep with it
 * @param pricesOn the day whose prices count
 * @param choices what is compared with what
 * @param assumptions the numbers
 * @param situation who asks, and what binds them
 * @param scorecard how the axes are weighed
 * @param currency what results are shown in; absent means US dollars
 */
public record Scenario(
        String name,
        String notes,
        LocalDate pricesOn,
        Choices choices,
        Assumptions assumptions,
        Situation situation,
        ScorecardSettings scorecard,
        Optional<DisplayCurrency> currency) {

    public Scenario withName(String newName) {
        return new Scenario(newName, notes, pricesOn, choices, assumptions, situation, scorecard, currency);
    }

    public Scenario withNotes(String newNotes) {
        return new Scenario(name, newNotes, pricesOn, choices, assumptions, situation, scorecard, currency);
    }

    public Scenario withPricesOn(LocalDate day) {
        return new Scenario(name, notes, day, choices, assumptions, situation, scorecard, currency);
    }

    public Scenario withChoices(Choices newChoices) {
        return new Scenario(name, notes, pricesOn, newChoices, assumptions, situation, scorecard, currency);
    }

    public Scenario withAssumptions(Assumptions newAssumptions) {
        return new Scenario(name, notes, pricesOn, choices, newAssumptions, situation, scorecard, currency);
    }

    public Scenario with(Input input, Assumption assumption) {
        return withAssumptions(assumptions.with(input, assumption));
    }

    public Scenario withSituation(Situation newSituation) {
        return new Scenario(name, notes, pricesOn, choices, assumptions, newSituation, scorecard, currency);
    }

    public Scenario withScorecard(ScorecardSettings newScorecard) {
        return new Scenario(name, notes, pricesOn, choices, assumptions, situation, newScorecard, currency);
    }

    public Scenario withCurrency(Optional<DisplayCurrency> newCurrency) {
        return new Scenario(name, notes, pricesOn, choices, assumptions, situation, scorecard, newCurrency);
    }
}
