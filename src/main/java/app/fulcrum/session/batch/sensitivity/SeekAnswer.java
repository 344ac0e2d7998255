package app.fulcrum.session.batch.sensitivity;

import static app.fulcrum.model.problem.ProblemFact.member;

import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.resolution.Unused;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.seek.Goal;
import app.fulcrum.model.seek.GoalSeek;
import app.fulcrum.model.seek.Sought;
import app.fulcrum.model.seek.SwitchingValue;
import app.fulcrum.session.edit.ScenarioRules;
import java.time.LocalDate;
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
                            .map(input -> ofInput(input, goal))
                            .orElseGet(() -> Outcome.of(ofPrices(goal))));
        }

        private Outcome<Goal> goal(Optional<SeekQuestion.Wanted> wanted) {
            return wanted.map(result -> result.measure()
                            .of(scenario.alternatives())
                            .map(measure -> new Goal(measure, result.value())))
                    .orElseGet(() -> AskedMeasure.usual(contest).map(measure -> new Goal(measure, 0)));
        }

        private GoalSeek seek() {
            return new GoalSeek(scenario, market.book(), ScenarioRules::isSound);
        }

        private List<SeekAnswer> ofPrices(Goal goal) {
            return SwitchingValue.nearestFirst(SwitchingValue.prices(goal, contest.uses()), goal, seek()).stream()
                    .map(sought -> answer(goal, sought.key(), new Found.Values(sought)))
                    .toList();
        }

        private SeekAnswer answer(Goal goal, InputKey key, Found found) {
            return new SeekAnswer(scenario, market.today(), goal, key, found);
        }

        private Outcome<List<SeekAnswer>> ofInput(AskedInput input, Goal goal) {
            return input.of(scenario).flatMap(key -> ofKey(key, input, goal)).map(List::of);
        }

        private Outcome<SeekAnswer> ofKey(InputKey key, AskedInput input, Goal goal) {
            Optional<Unused> unused = contest.uses().unused(key);
            if (unused.isPresent()) {
                return Outcome.of(answer(goal, key, new Found.Nothing(unused.get())));
            }
            if (!goal.dependsOn(key, scenario.alternatives())) {
                return Outcome.refused(
                        Problem.of(ProblemCode.INPUT_OF_ANOTHER, Place.member(input.place()), member(key.path())));
            }
            return seek().seek(key, goal)
                    .map(sought -> Outcome.of(answer(goal, key, new Found.Values(sought))))
                    .orElseGet(() -> Outcome.refused(
                            ScenarioRules.problems(seek().with(key, key.input().minimum()))));
        }
    }
}
