package app.fulcrum.session.edit;

import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.ScorecardSettings.ManualScore;
import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.model.unit.Shape;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
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
    non-sealed interface OfOneSubject extends ScenarioEdit {

        EditSubject subject();

        @Override
        default EditLabel label(Scenario before) {
            return new EditLabel.Changed(Difference.at(subject(), before, apply(before)));
        }
    }

    record SetAssumption(InputKey key, Assumption assumption) implements OfOneSubject {
        @Override
        public EditSubject subject() {
            return new EditSubject.OfInput(key);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.with(key, assumption);
        }
    }

    /** Says how likely the numbers of a range are. */
    record SetShape(InputKey key, Shape shape) implements OfOneSubject {
        @Override
        public EditSubject subject() {
            return new EditSubject.OfDistribution(key);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.assumption(key)
                    .map(held -> scenario.with(key, held.withShape(shape)))
                    .orElse(scenario);
        }
    }

    /**
     * States the volume in a way, in the place of the way it was stated in.
     *
     * @param form how
     * @param numbers all that it needs
     */
    record StateLoad(LoadForm form, Map<Input, Assumption> numbers) implements ScenarioEdit {

        /** @throws IllegalArgumentException if a number is missing or one too many */
        public StateLoad {
            if (numbers.size() != form.inputs().size() || !numbers.keySet().containsAll(form.inputs())) {
                throw new IllegalArgumentException(form + " of " + numbers.keySet());
            }
            numbers = Collections.unmodifiableMap(new EnumMap<>(numbers));
        }

        /** As a scenario states it. */
        public static StateLoad of(Scenario scenario) {
            Map<Input, Assumption> numbers = new EnumMap<>(Input.class);
            for (Input input : scenario.loadForm().inputs()) {
                numbers.put(input, scenario.assumptions().get(input).orElseThrow());
            }
            return new StateLoad(scenario.loadForm(), numbers);
        }

        @Override
        public EditLabel label(Scenario before) {
            return new EditLabel.Restated(form);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            Scenario stated = scenario;
            for (Input input : form.inputs()) {
                stated = stated.with(InputKey.shared(input), Objects.requireNonNull(numbers.get(input)));
            }
            return stated;
        }
    }

    /** Takes the scenario's own value away, so that the price book's counts, or none. */
    record ClearAssumption(InputKey key) implements OfOneSubject {

        /** @throws IllegalArgumentException if the input must have a value */
        public ClearAssumption {
            if (!key.input().mayBeLeftOut()) {
                throw new IllegalArgumentException(key.path() + " must have a value");
            }
        }

        @Override
        public EditSubject subject() {
            return new EditSubject.OfInput(key);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.without(key);
        }
    }

    /**
     * Makes a choice for an alternative.
     *
     * @param key the choice that was made
     * @param alternatives with it made; other choices may follow from it, as a GPU offer follows from a GPU
     */
    record SetChoice(AlternativeId alternative, ChoiceKey key, Alternatives alternatives) implements OfOneSubject {
        @Override
        public EditSubject subject() {
            return new EditSubject.OfChoice(alternative, key);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.withAlternatives(alternatives);
        }
    }

    /** Compares an alternative or leaves it out. */
    record Compare(AlternativeId alternative, boolean isCompared) implements OfOneSubject {
        @Override
        public EditSubject subject() {
            return new EditSubject.OfCompared(alternative);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            Alternatives alternatives = scenario.alternatives();
            return scenario.withAlternatives(
                    alternatives.with(alternatives.get(alternative).withCompared(isCompared)));
        }
    }

    /** Says whether an alternative is what is paid for today: of several the last that is said to be. */
    record MarkInUse(AlternativeId alternative, boolean isInUse) implements OfOneSubject {
        @Override
        public EditSubject subject() {
            return new EditSubject.OfInUse(alternative);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            Alternatives alternatives = scenario.alternatives();
            return scenario.withAlternatives(
                    alternatives.with(alternatives.get(alternative).withInUse(isInUse)));
        }
    }

    /** Says whether an alternative can be had even where what it buys is no longer on sale. */
    record KeepAvailable(AlternativeId alternative, boolean isStillAvailable) implements OfOneSubject {
        @Override
        public EditSubject subject() {
            return new EditSubject.OfStillAvailable(alternative);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            Alternatives alternatives = scenario.alternatives();
            return scenario.withAlternatives(
                    alternatives.with(alternatives.get(alternative).withStillAvailable(isStillAvailable)));
        }
    }

    /** Says whether the license that the model of an alternative needs is obtained. */
    record MarkLicense(AlternativeId alternative, boolean isObtained) implements OfOneSubject {
        @Override
        public EditSubject subject() {
            return new EditSubject.OfLicenseObtained(alternative);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            Alternatives alternatives = scenario.alternatives();
            return scenario.withAlternatives(
                    alternatives.with(alternatives.get(alternative).withLicenseObtained(isObtained)));
        }
    }

    /**
     * Adds an alternative.
     *
     * @param place where it is named, counted from 0
     */
    record AddAlternative(Alternative added, int place) implements OfOneSubject {
        @Override
        public EditSubject subject() {
            return new EditSubject.OfAlternative(added.id());
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.withAlternatives(scenario.alternatives().inserting(added, place));
        }
    }

    record RenameAlternative(AlternativeId alternative, String name) implements OfOneSubject {
        @Override
        public EditSubject subject() {
            return new EditSubject.OfName(alternative);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            Alternatives alternatives = scenario.alternatives();
            return scenario.withAlternatives(
                    alternatives.with(alternatives.get(alternative).withName(name)));
        }
    }

    /**
     * Names an alternative earlier or later, which decides ties.
     *
     * @param place where it is named then, counted from 0
     */
    record MoveAlternative(AlternativeId alternative, int place) implements OfOneSubject {
        @Override
        public EditSubject subject() {
            return EditSubject.Heading.ORDER;
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.withAlternatives(scenario.alternatives().moving(alternative, place));
        }
    }

    record RemoveAlternative(AlternativeId alternative) implements OfOneSubject {
        @Override
        public EditSubject subject() {
            return new EditSubject.OfAlternative(alternative);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.withAlternatives(scenario.alternatives().removing(alternative));
        }
    }

    record SetCacheWriteLifetime(CacheWriteLifetime lifetime) implements OfOneSubject {
        @Override
        public EditSubject subject() {
            return EditSubject.Heading.CACHE_WRITE_LIFETIME;
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.withCacheWriteLifetime(lifetime);
        }
    }

    /** Gives the load hour by hour, or leaves it to its peak again. */
    record GiveDay(Optional<GivenDay> day) implements OfOneSubject {
        @Override
        public EditSubject subject() {
            return EditSubject.Heading.DAY;
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.withDay(day);
        }
    }

    /** Answers a question, or takes the answer back. */
    record AnswerQuestion(Question question, Optional<Answer> answer) implements OfOneSubject {
        @Override
        public EditSubject subject() {
            return new EditSubject.OfQuestion(question);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.withSituation(scenario.situation().with(question, answer));
        }
    }

    record SetWeight(Axis axis, double weight) implements OfOneSubject {
        @Override
        public EditSubject subject() {
            return new EditSubject.OfWeight(axis);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.withScorecard(scenario.scorecard().withWeight(axis, weight));
        }
    }

    /** Replaces the derived score of an axis, or goes back to it. */
    record OverrideScore(Axis axis, Optional<ManualScore> score) implements OfOneSubject {
        @Override
        public EditSubject subject() {
            return new EditSubject.OfScore(axis);
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.withScorecard(scenario.scorecard().withOverride(axis, score));
        }
    }

    record Rename(String name) implements OfOneSubject {
        @Override
        public EditSubject subject() {
            return EditSubject.Heading.NAME;
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.withName(name);
        }
    }

    record SetPricesOn(LocalDate day) implements OfOneSubject {
        @Override
        public EditSubject subject() {
            return EditSubject.Heading.PRICES_ON;
        }

        @Override
        public Scenario apply(Scenario scenario) {
            return scenario.withPricesOn(day);
        }
    }

    /** Shows results in another currency, or in US dollars again. */
    record ShowIn(Optional<DisplayCurrency> currency) implements OfOneSubject {
        @Override
        public EditSubject subject() {
            return EditSubject.Heading.CURRENCY;
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
