package app.fulcrum.session.batch.sensitivity;

import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.simulation.Draws;
import app.fulcrum.model.simulation.Simulation;
import app.fulcrum.model.simulation.Simulator;
import app.fulcrum.session.simulation.SimulationRun;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What results come to over samples of what is uncertain.
 *
 * @param today the day sale of offers is told from
 */
public record SimulationAnswer(
        Scenario scenario, LocalDate today, Optional<AlternativeId> recommended, Simulation simulation) {

    /**
     * Refused if nothing is uncertain.
     *
     * @throws IllegalStateException if the thread is interrupted meanwhile
     */
    public static Outcome<SimulationAnswer> to(Draws draws, SimulationRun run, Scenario scenario, Market market) {
        Contest contest = Contest.of(scenario, market.book(), market.today());
        return Simulator.of(contest, draws)
                .map(simulator -> Outcome.of(new SimulationAnswer(
                        scenario,
                        market.today(),
                        contest.recommended(),
                        run.of(simulator).orElseThrow(() -> new IllegalStateException("interrupted")))))
                .orElseGet(() -> Outcome.refused(Problem.of(
                        ProblemCode.NOTHING_UNCERTAIN,
                        Place.member("assumptions"),
                        ProblemFact.quoted(scenario.name()))));
    }
}
