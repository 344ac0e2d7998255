package app.fulcrum.session.batch.sensitivity;

import static app.fulcrum.model.problem.ProblemFact.member;
import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.problem.Nearest;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.resolution.Unused;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.sensitivity.Goal;
import app.fulcrum.model.sensitivity.GoalSeek;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.sensitivity.Sought;
import app.fulcrum.model.sensitivity.SwitchingValue;
import app.fulcrum.session.edit.ScenarioRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one number would have to be for a result, or why that cannot be said.
 *
 * @param today the day the alternatives are held against each other
 */
public record SeekAnswer(Scenario scenario, LocalDate today, Goal goal, InputKey key, Found found) {

    /** What came of it. */
    public sealed interface Found {

        record Values(Sought sought) implements Found {}

        /** The number moves no result, whatever it is. */
        record Nothing(Unused because) implements Found {}
    }

    /** One answer for each number, the nearest first where there are several. */
    public static Outcome<List<SeekAnswer>> to(SeekQuestion question, Scenario scenario, Market market) {
        return new Asked(scenario, market, Contest.of(scenario, market.book(), market.today())).answer(question);
    }

    private record Asked(Scenario scenario, Market market, Contest contest) {

        Outcome<List<SeekAnswer>> answer(SeekQuestion question) {
            return goal(question.result())
                    .flatMap(goal -> question.input()
                            .map(path -> ofInput(path, goal))
                            .orElseGet(() -> Outcome.of(ofPrices(goal))));
        }

        private Outcome<Goal> goal(Optional<SeekQuestion.Wanted> wanted) {
            return wanted.map(this::goal)
                    .orElseGet(() -> SwitchingValue.goal(contest)
                            .map(Outcome::of)
                            .orElseGet(() -> Outcome.refused(Problem.of(
                                    ProblemCode.NO_RUNNER_UP,
                                    Place.member("alternatives"),
                                    number(contest.recommended().isPresent() ? 1 : 0)))));
        }

        private Outcome<Goal> goal(SeekQuestion.Wanted wanted) {
            List<String> known = scenario.alternatives().stream()
                    .map(each -> each.id().value())
                    .toList();
            List<Problem> unknown = wanted.alternatives().stream()
                    .filter(id -> !known.contains(id))
                    .map(id -> Problem.of(
                            ProblemCode.UNKNOWN_ID,
                            Place.member(wanted.asked()),
                            Phrase.ALTERNATIVE.fact(),
                            quoted(id),
                            Nearest.to(id, known)))
                    .toList();
            return unknown.isEmpty() ? Outcome.of(known(wanted)) : Outcome.refused(unknown);
        }

        private static Goal known(SeekQuestion.Wanted wanted) {
            AlternativeId first = new AlternativeId(wanted.alternatives().getFirst());
            AlternativeId last = new AlternativeId(wanted.alternatives().getLast());
            Measure measure = switch (wanted.kind()) {
                case TIE, SAVING -> new Measure.Saving(first, last);
                case COST -> new Measure.Cost(first);
                case USED -> new Measure.UsedShare(first);
                case CHEAPER_FROM -> new Measure.CheaperFrom(first, last);
            };
            return new Goal(measure, wanted.value());
        }

        private GoalSeek seek() {
            return new GoalSeek(
                    scenario,
                    market.book(),
                    changed -> ScenarioRules.problems(changed).isEmpty());
        }

        private List<SeekAnswer> ofPrices(Goal goal) {
            return SwitchingValue.nearestFirst(SwitchingValue.prices(goal, contest.uses()), goal, seek()).stream()
                    .map(sought -> answer(goal, sought.key(), new Found.Values(sought)))
                    .toList();
        }

        private SeekAnswer answer(Goal goal, InputKey key, Found found) {
            return new SeekAnswer(scenario, market.today(), goal, key, found);
        }

        private Outcome<List<SeekAnswer>> ofInput(String path, Goal goal) {
            return key(path).flatMap(key -> ofKey(key, goal)).map(List::of);
        }

        private Outcome<InputKey> key(String path) {
            List<String> known = new ArrayList<>();
            for (InputKey key : scenario.alternatives().inputs()) {
                if (names(key).contains(path)) {
                    return Outcome.of(key);
                }
                known.add(key.path());
            }
            return Outcome.refused(Problem.of(
                    ProblemCode.UNKNOWN_MEMBER, Place.member("--input"), member(path), Nearest.to(path, known)));
        }

        private static List<String> names(InputKey key) {
            return List.of(
                    key.path(),
                    key.pathInFile(),
                    key.alternative().map(id -> id + "." + key.input().id()).orElse(key.path()));
        }

        private Outcome<SeekAnswer> ofKey(InputKey key, Goal goal) {
            Optional<Unused> unused = contest.uses().unused(key);
            if (unused.isPresent()) {
                return Outcome.of(answer(goal, key, new Found.Nothing(unused.get())));
            }
            if (!goal.dependsOn(key, scenario.alternatives())) {
                return Outcome.refused(
                        Problem.of(ProblemCode.INPUT_OF_ANOTHER, Place.member("--input"), member(key.path())));
            }
            return seek().seek(key, goal)
                    .map(sought -> Outcome.of(answer(goal, key, new Found.Values(sought))))
                    .orElseGet(() -> Outcome.refused(
                            ScenarioRules.problems(seek().with(key, key.input().minimum()))));
        }
    }
}
