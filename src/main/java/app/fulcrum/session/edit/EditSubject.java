package app.fulcrum.session.edit;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Anything in a scenario that can be set by itself. */
public sealed interface EditSubject {

    /** Where it stands in a file, such as {@code assumptions.workload.tokensPerDay}. */
    String path();

    /** What a scenario has there; absent when nothing is set. */
    Optional<Value> in(Scenario scenario);

    /** All there are in either of two scenarios, in the order of a file. */
    static List<EditSubject> all(Scenario one, Scenario other) {
        List<EditSubject> subjects = new ArrayList<>(List.of(Heading.values()));
        List<Alternative> alternatives = Stream.concat(
                        one.alternatives().stream(),
                        other.alternatives().stream()
                                .filter(added ->
                                        one.alternatives().find(added.id()).isEmpty()))
                .toList();
        alternatives.forEach(alternative -> addChoices(alternative, subjects));
        Stream.concat(one.alternatives().inputs().stream(), other.alternatives().inputs().stream())
                .distinct()
                .forEach(key -> Collections.addAll(subjects, new OfInput(key), new OfSource(key), new OfNote(key)));
        Arrays.stream(Question.values()).map(OfQuestion::new).forEach(subjects::add);
        Arrays.stream(Axis.values()).map(OfWeight::new).forEach(subjects::add);
        Arrays.stream(Axis.values()).map(OfScore::new).forEach(subjects::add);
        return List.copyOf(subjects);
    }

    private static void addChoices(Alternative alternative, List<EditSubject> subjects) {
        subjects.add(new OfAlternative(alternative.id()));
        Arrays.stream(ChoiceKey.values())
                .filter(key -> key.belongsTo(alternative.kind()))
                .map(key -> new OfChoice(alternative.id(), key, key.path(alternative)))
                .forEach(subjects::add);
    }

    /** Whether there is an alternative, and what it is called. */
    record OfAlternative(AlternativeId id) implements EditSubject {
        @Override
        public String path() {
            return "alternatives." + id;
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return scenario.alternatives().find(id).map(alternative -> new Value.Words(alternative.name()));
        }
    }

    /** The number of an input. */
    record OfInput(InputKey key) implements EditSubject {
        @Override
        public String path() {
            return "assumptions." + key.path();
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return held(scenario, key)
                    .map(assumption -> new Value.Amount(
                            assumption.value(), Optional.of(key.input().unit())));
        }
    }

    /** Where the number of an input comes from. */
    record OfSource(InputKey key) implements EditSubject {
        @Override
        public String path() {
            return "assumptions." + key.path() + ".source";
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return words(held(scenario, key).map(Assumption::source));
        }
    }

    /** What is noted beside the number of an input. */
    record OfNote(InputKey key) implements EditSubject {
        @Override
        public String path() {
            return "assumptions." + key.path() + ".note";
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return words(held(scenario, key).map(Assumption::note));
        }
    }

    /**
     * A choice for an alternative.
     *
     * @param path where it stands in a file
     */
    record OfChoice(AlternativeId alternative, ChoiceKey key, String path) implements EditSubject {

        public static OfChoice of(Alternative alternative, ChoiceKey key) {
            return new OfChoice(alternative.id(), key, key.path(alternative));
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return scenario.alternatives()
                    .find(alternative)
                    .map(Alternative::way)
                    .flatMap(key::in);
        }
    }

    record OfQuestion(Question question) implements EditSubject {
        @Override
        public String path() {
            return "situation." + question.path();
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return Optional.ofNullable(scenario.situation().answers().get(question))
                    .map(answer -> switch (answer) {
                        case Answer.YesNo(boolean yes) -> new Value.YesNo(yes);
                        case Answer.Choice(String id) -> new Value.Id(id);
                        case Answer.Amount(double amount) ->
                            new Value.Amount(app.fulcrum.model.unit.Range.exactly(amount), question.unit());
                        case Answer.Territories(var codes) -> new Value.Ids(List.copyOf(codes));
                    });
        }
    }

    record OfWeight(Axis axis) implements EditSubject {
        @Override
        public String path() {
            return "scorecard.weights." + axis.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return Optional.ofNullable(scenario.scorecard().weights().get(axis)).map(Value.Amount::of);
        }
    }

    /** The score of an axis that was set by hand. */
    record OfScore(Axis axis) implements EditSubject {
        @Override
        public String path() {
            return "scorecard.overrides." + axis.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return Optional.ofNullable(scenario.scorecard().overrides().get(axis))
                    .map(Value.Score::new);
        }
    }

    /** What a scenario says about itself. */
    enum Heading implements EditSubject {
        NAME("name", scenario -> Optional.of(new Value.Words(scenario.name()))),
        NOTES("notes", scenario -> words(Optional.of(scenario.notes()))),
        PRICES_ON("pricesOn", scenario -> Optional.of(new Value.Day(scenario.pricesOn()))),
        COMPARED(
                "choices.compared",
                scenario -> Optional.of(new Value.Ids(scenario.alternatives().stream()
                        .filter(Alternative::isCompared)
                        .map(alternative -> alternative.id().value())
                        .toList()))),
        ORDER(
                "alternatives",
                scenario -> Optional.of(new Value.Ids(scenario.alternatives().stream()
                        .map(alternative -> alternative.id().value())
                        .toList()))),
        CACHE_WRITE_LIFETIME(
                "choices.cacheWriteLifetime",
                scenario -> Optional.of(new Value.Id(Question.id(scenario.cacheWriteLifetime())))),
        CURRENCY("currency", scenario -> scenario.currency().map(Value.Currency::new));

        private final String path;
        private final Function<Scenario, Optional<Value>> value;

        Heading(String path, Function<Scenario, Optional<Value>> value) {
            this.path = path;
            this.value = value;
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return value.apply(scenario);
        }
    }

    private static Optional<Value> words(Optional<String> text) {
        return text.filter(words -> !words.isEmpty()).map(Value.Words::new);
    }

    private static Optional<Assumption> held(Scenario scenario, InputKey key) {
        boolean isThere = key.alternative().isEmpty()
                || key.alternative().flatMap(scenario.alternatives()::find).isPresent();
        return isThere ? scenario.assumption(key) : Optional.empty();
    }
}
