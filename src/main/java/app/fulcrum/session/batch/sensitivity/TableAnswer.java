package app.fulcrum.session.batch.sensitivity;

import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.resolution.Unused;
import app.fulcrum.model.resolution.Uses;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.sensitivity.TableAxis;
import app.fulcrum.model.sensitivity.TableSearch;
import app.fulcrum.model.sensitivity.TwoWayTable;
import app.fulcrum.session.edit.ScenarioRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is cheapest for every pair of values of two numbers.
 *
 * @param today the day sale of offers is told from
 * @param uses which numbers count at base
 */
public record TableAnswer(Scenario scenario, LocalDate today, Uses uses, TwoWayTable table) {

    /** Refused if the scenario has not both numbers, or they may stand together in no cell. */
    public static Outcome<TableAnswer> to(AskedAxis x, AskedAxis y, Scenario scenario, Market market) {
        Outcome<TableAxis> across = x.of(scenario);
        Outcome<TableAxis> down = y.of(scenario);
        if (across.isRefused() || down.isRefused()) {
            List<Problem> problems = new ArrayList<>(across.problems());
            problems.addAll(down.problems());
            return Outcome.refused(problems);
        }
        return across.flatMap(one ->
                down.flatMap(other -> one.key().equals(other.key()) ? twice(x, y) : of(one, other, scenario, market)));
    }

    private static Outcome<TableAnswer> twice(AskedAxis x, AskedAxis y) {
        return Outcome.refused(Problem.of(
                ProblemCode.CONTRADICTION,
                Place.member(y.place()),
                ProblemFact.member(x.place()),
                ProblemFact.member(y.place()),
                Phrase.TWO_SIDES_OF_A_TABLE.fact()));
    }

    private static Outcome<TableAnswer> of(TableAxis x, TableAxis y, Scenario scenario, Market market) {
        Contest contest = Contest.of(scenario, market.book(), market.today());
        TwoWayTable table = TableSearch.table(contest, x, y, ScenarioRules::isSoundTogether);
        boolean isEmpty = table.cells().stream().flatMap(List::stream).allMatch(Optional::isEmpty);
        return isEmpty
                ? Outcome.refused(ScenarioRules.ofNumbersTogether(first(y, first(x, scenario))))
                : Outcome.of(new TableAnswer(
                        scenario,
                        market.today(),
                        new Uses(
                                contest.resolution(),
                                contest.comparison().contenders().stream()
                                        .map(Contender::use)
                                        .toList()),
                        table));
    }

    private static Scenario first(TableAxis axis, Scenario scenario) {
        return scenario.with(axis.key(), Assumption.of(axis.values().getFirst(), ""));
    }

    /** Why a number changes no figure at base; absent where it does. */
    public Optional<Unused> unused(InputKey key) {
        return uses.unused(key);
    }
}
