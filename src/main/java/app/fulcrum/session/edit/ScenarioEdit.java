package app.fulcrum.session.edit;

import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Choices;
import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Input.Presence;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.ScorecardSettings.ManualScore;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One thing a user can do to a scenario, as a value. */
public sealed interface ScenarioEdit {

    /**
     * The scenario after the edit.
     *
     * @throws IllegalArgumentException if a value is outside what its place admits
     */
    Scenario apply(Scenario scenario);

    /** What the edit does to this scenario. */
    EditLabel label(Scenario before);

    /** An edit of one thing. */
    sealed interface OfOneSubject extends ScenarioEdit {

        Subject subject();

        @Override
        default EditLabel label(Scenario before) {
            return new EditLabel.Changed(Difference.at(subject(), before, apply(before)));
        }
    }

    record SetAssumption(Input input, Assumption assumption) implements OfOneSubject {
        @Override
        public Subject subject() {
            return new Subject.OfInput(input);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.with(input, assumption);
        }
    }

    /** Takes the scenario's own value away, so that the price book's counts, or none. */
    record ClearAssumption(Input input) implements OfOneSubject {

        /** @throws IllegalArgumentException if the input must have a value */
        public ClearAssumption {
            if (input.presence() == Presence.REQUIRED) {
                throw new IllegalArgumentException(input.path() + " must have a value");
            }
        }

        @Override
        public Subject subject() {
            return new Subject.OfInput(input);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.withAssumptions(scenario.assumptions().without(input));
        }
    }

    /**
     * Sets the choices.
     *
     * @param key the one that was made; the others may follow from it, as a GPU offer follows from a GPU
     */
    record SetChoices(ChoiceKey key, Choices choices) implements OfOneSubject {
        @Override
        public Subject subject() {
            return new Subject.OfChoice(key);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.withChoices(choices);
        }
    }

    /** Answers a question, or takes the answer back. */
    record AnswerQuestion(Question question, Optional<Answer> answer) implements OfOneSubject {
        @Override
        public Subject subject() {
            return new Subject.OfQuestion(question);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            var situation = scenario.situation();
            return scenario.withSituation(
                    answer.map(given -> situation.with(question, given)).orElseGet(() -> situation.without(question)));
        }
    }

    record SetWeight(Axis axis, double weight) implements OfOneSubject {
        @Override
        public Subject subject() {
            return new Subject.OfWeight(axis);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            ScorecardSettings scorecard = scenario.scorecard();
            Map<Axis, Double> weights = new EnumMap<>(scorecard.weights());
            weights.put(axis, weight);
            return scenario.withScorecard(new ScorecardSettings(weights, scorecard.overrides()));
        }
    }

    /** Replaces the derived score of an axis, or goes back to it. */
    record OverrideScore(Axis axis, Optional<ManualScore> score) implements OfOneSubject {
        @Override
        public Subject subject() {
            return new Subject.OfScore(axis);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            ScorecardSettings scorecard = scenario.scorecard();
            Map<Axis, ManualScore> overrides = new EnumMap<>(Axis.class);
            overrides.putAll(scorecard.overrides());
            score.ifPresentOrElse(given -> overrides.put(axis, given), () -> overrides.remove(axis));
            return scenario.withScorecard(new ScorecardSettings(scorecard.weights(), overrides));
        }
    }

    record Rename(String name) implements OfOneSubject {
        @Override
        public Subject subject() {
            return Subject.Heading.NAME;
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.withName(name);
        }
    }

    record SetNotes(String notes) implements OfOneSubject {
        @Override
        public Subject subject() {
            return Subject.Heading.NOTES;
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.withNotes(notes);
        }
    }

    record SetPricesOn(LocalDate day) implements OfOneSubject {
        @Override
        public Subject subject() {
            return Subject.Heading.PRICES_ON;
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.withPricesOn(day);
        }
    }

    /** Shows results in another currency, or in US dollars again. */
    record ShowIn(Optional<DisplayCurrency> currency) implements OfOneSubject {
        @Override
        public Subject subject() {
            return Subject.Heading.CURRENCY;
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.withCurrency(currency);
        }
    }

    /**
     * Puts another scenario in this one's place.
     *
     * @param title what it is, such as the name of a preset
     */
    record Replace(Scenario replacement, String title) implements ScenarioEdit {
        @Override
        public Scenario apply(Scenario scenario) {
            return replacement;
        }

        @Override
        public EditLabel label(Scenario before) {
            return new EditLabel.Replaced(title);
        }
    }
}
