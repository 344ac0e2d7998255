package app.fulcrum.model.difference;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Anything in a scenario that can be set by itself. */
public sealed interface EditSubject {

    /** Where it stands in a file, such as {@code assumptions.workload.tokensPerDay}. */
    String path();

    /** What a scenario has there; absent when nothing is set. */
    Optional<Value> in(Scenario scenario);

    /** Whose it is; absent for what all alternatives share. */
    default Optional<AlternativeId> alternative() {
        return Optional.empty();
    }

    /** Whether results can depend on it: not on names, notes, sources and the currency they are shown in. */
    default boolean isReckonedWith() {
        return switch (this) {
            case Heading heading ->
                switch (heading) {
                    case PRICES_ON, CACHE_WRITE_LIFETIME, DAY, ORDER -> true;
                    case NAME, NOTES, CURRENCY -> false;
                };
            case OfName _, OfSource _, OfNote _ -> false;
            case OfInput _,
                    OfDistribution _,
                    OfAlternative _,
                    OfKind _,
                    OfCompared _,
                    OfInUse _,
                    OfStillAvailable _,
                    OfLicenseObtained _,
                    OfChoice _,
                    OfQuestion _,
                    OfWeight _,
                    OfScore _ -> true;
        };
    }

    /** Something of one alternative. */
    sealed interface OfOneAlternative extends EditSubject {

        AlternativeId id();

        @Override
        default Optional<AlternativeId> alternative() {
            return Optional.of(id());
        }
    }

    /** Whether there is an alternative, and what it is called. */
    record OfAlternative(AlternativeId id) implements OfOneAlternative {
        @Override
        public String path() {
            return Alternative.path(id);
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return nameOf(id, scenario);
        }
    }

    /** What an alternative is called. */
    record OfName(AlternativeId id) implements OfOneAlternative {
        @Override
        public String path() {
            return Alternative.path(id) + ".name";
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return nameOf(id, scenario);
        }
    }

    /** What an alternative is, with all that only its kind has. */
    record OfKind(AlternativeId id) implements OfOneAlternative {
        @Override
        public String path() {
            return Alternative.path(id) + ".kind";
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return scenario.alternatives().find(id).map(alternative -> new Value.Id(Question.id(alternative.kind())));
        }
    }

    /** Whether an alternative takes part. */
    record OfCompared(AlternativeId id) implements OfOneAlternative {
        @Override
        public String path() {
            return Alternative.path(id) + ".compared";
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return said(id, scenario, Alternative::isCompared);
        }
    }

    /** Whether an alternative is what is paid for today. */
    record OfInUse(AlternativeId id) implements OfOneAlternative {
        @Override
        public String path() {
            return Alternative.path(id) + ".inUse";
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return said(id, scenario, Alternative::isInUse);
        }
    }

    /** Whether an alternative can be had even where what it buys is no longer on sale. */
    record OfStillAvailable(AlternativeId id) implements OfOneAlternative {
        @Override
        public String path() {
            return Alternative.path(id) + ".stillAvailable";
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return said(id, scenario, Alternative::isStillAvailable);
        }
    }

    /** Whether the license that the model of an alternative needs is obtained. Another model drops it. */
    record OfLicenseObtained(AlternativeId id) implements OfOneAlternative {
        @Override
        public String path() {
            return Alternative.path(id) + ".licenseObtained";
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return said(id, scenario, Alternative::isLicenseObtained);
        }
    }

    private static Optional<Value> said(AlternativeId id, Scenario scenario, Predicate<Alternative> what) {
        return scenario.alternatives().find(id).map(alternative -> new Value.YesNo(what.test(alternative)));
    }

    private static Optional<Value> nameOf(AlternativeId id, Scenario scenario) {
        return scenario.alternatives().find(id).map(alternative -> new Value.Words(alternative.name()));
    }

    /** A number, or what is said about it. */
    sealed interface OfOneNumber extends EditSubject {

        InputKey key();

        @Override
        default Optional<AlternativeId> alternative() {
            return key().alternative();
        }
    }

    /** The number of an input. */
    record OfInput(InputKey key) implements OfOneNumber {
        @Override
        public String path() {
            return key.pathInFile();
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return held(scenario, key)
                    .map(assumption -> new Value.Amount(
                            assumption.value(), Optional.of(key.input().unit())));
        }
    }

    /** How likely the numbers of a range are; absent while they are as usual. */
    record OfDistribution(InputKey key) implements OfOneNumber {
        @Override
        public String path() {
            return key.pathInFile() + ".distribution";
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return held(scenario, key)
                    .map(Assumption::shape)
                    .filter(shape -> shape != Shape.TRIANGULAR)
                    .map(Value.Distribution::new);
        }
    }

    /** Where the number of an input comes from. */
    record OfSource(InputKey key) implements OfOneNumber {
        @Override
        public String path() {
            return key.pathInFile() + ".source";
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return words(held(scenario, key).map(OfSource::text));
        }

        /** The words, and the file it was imported from. */
        private static String text(Assumption assumption) {
            String file = assumption
                    .file()
                    .map(it -> it.name() + ", " + it.date() + ", " + it.sha256())
                    .orElse("");
            String between = assumption.source().isEmpty() || file.isEmpty() ? "" : "; ";
            return assumption.source() + between + file;
        }
    }

    /** What is noted beside the number of an input. */
    record OfNote(InputKey key) implements OfOneNumber {
        @Override
        public String path() {
            return key.pathInFile() + ".note";
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return words(held(scenario, key).map(Assumption::note));
        }
    }

    /** A choice for an alternative. */
    record OfChoice(AlternativeId id, ChoiceKey key) implements OfOneAlternative {
        @Override
        public String path() {
            return key.path(id);
        }

        @Override
        public Optional<Value> in(Scenario scenario) {
            return scenario.alternatives().find(id).map(Alternative::way).flatMap(key::in);
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
        CACHE_WRITE_LIFETIME(
                "cacheWriteLifetime",
                scenario -> Optional.of(new Value.Id(Question.id(scenario.cacheWriteLifetime())))),
        DAY("day", scenario -> scenario.day().map(Value.Load::new)),
        ORDER(
                "alternatives",
                scenario -> Optional.of(new Value.Ids(scenario.alternatives().stream()
                        .map(alternative -> alternative.id().value())
                        .toList()))),
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
