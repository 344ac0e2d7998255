package app.fulcrum.session.edit;

import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Anything in a scenario that can be set by itself. */
public sealed interface Subject {

    /** Where it stands in a file, such as {@code assumptions.workload.tokensPerDay}. */
    String path();

    /** What a scenario has there; absent when nothing is set. */
    Optional<Value> in(Scenario scenario);

    /** All there are, in the order of a file. */
    static List<Subject> all() {
        return Index.ALL;
    }

    static Optional<Subject> ofPath(String path) {
        return Optional.ofNullable(Index.BY_PATH.get(path));
    }

    /** The number of an input. */
    record OfInput(Input input) implements Subject {
        @Override
        public String path() {
            return "assumptions." + input.path();
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return scenario.assumptions()
                    .get(input)
                    .map(assumption -> new Value.Amount(assumption.value(), Optional.of(input.unit())));
        }
    }

    /** Where the number of an input comes from. */
    record OfSource(Input input) implements Subject {
        @Override
        public String path() {
            return "assumptions." + input.path() + ".source";
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return words(scenario.assumptions().get(input).map(Assumption::source));
        }
    }

    /** What is noted beside the number of an input. */
    record OfNote(Input input) implements Subject {
        @Override
        public String path() {
            return "assumptions." + input.path() + ".note";
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return words(scenario.assumptions().get(input).map(Assumption::note));
        }
    }

    record OfChoice(ChoiceKey key) implements Subject {
        @Override
        public String path() {
            return key.path();
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return key.in(scenario.choices());
        }
    }

    record OfQuestion(Question question) implements Subject {
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

    record OfWeight(Axis axis) implements Subject {
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
    record OfScore(Axis axis) implements Subject {
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
    enum Heading implements Subject {
        NAME("name", scenario -> Optional.of(new Value.Words(scenario.name()))),
        NOTES("notes", scenario -> words(Optional.of(scenario.notes()))),
        PRICES_ON("pricesOn", scenario -> Optional.of(new Value.Day(scenario.pricesOn()))),
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

    /** Every subject once. */
    final class Index {

        private static final List<Subject> ALL = all();
        private static final Map<String, Subject> BY_PATH = ALL.stream()
                .collect(Collectors.toMap(Subject::path, Function.identity(), (one, _) -> one, LinkedHashMap::new));

        private Index() {}

        private static List<Subject> all() {
            List<Subject> subjects = new ArrayList<>(List.of(Heading.values()));
            Arrays.stream(ChoiceKey.values()).map(OfChoice::new).forEach(subjects::add);
            for (Input input : Input.values()) {
                Collections.addAll(subjects, new OfInput(input), new OfSource(input), new OfNote(input));
            }
            Arrays.stream(Question.values()).map(OfQuestion::new).forEach(subjects::add);
            Arrays.stream(Axis.values()).map(OfWeight::new).forEach(subjects::add);
            Arrays.stream(Axis.values()).map(OfScore::new).forEach(subjects::add);
            return List.copyOf(subjects);
        }
    }
}
