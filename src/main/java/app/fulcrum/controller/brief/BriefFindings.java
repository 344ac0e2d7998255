package app.fulcrum.controller.brief;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.outlook.Outlook;
import app.fulcrum.model.outlook.Payback;
import app.fulcrum.model.outlook.SampledOutlook;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.simulation.Draws;
import app.fulcrum.model.simulation.Percentiles;
import app.fulcrum.model.simulation.Simulation;
import app.fulcrum.model.simulation.Simulator;
import app.fulcrum.model.whatif.Flip;
import app.fulcrum.model.whatif.FlipOrder;
import app.fulcrum.model.whatif.Flips;
import app.fulcrum.session.simulation.SimulationRun;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the window works out on its tabs, and a brief tells of it.
 *
 * @param changes what would change the recommendation, the nearest first
 * @param simulation over samples of what is uncertain; absent where everything is known for certain
 * @param outlook month by month
 * @param paidBack absent where the recommended alternative replaces none in use, or need not be paid back
 */
record BriefFindings(
        List<Flip> changes, Optional<Simulation> simulation, Outlook outlook, Optional<PaidBack> paidBack) {

    BriefFindings {
        changes = List.copyOf(changes);
    }

    /**
     * When a recommended alternative is paid back against what is in use.
     *
     * @param months in which it is over samples; absent where everything is known for certain
     */
    record PaidBack(AlternativeId against, Payback payback, Optional<Percentiles> months) {}

    /** Works it out. */
    static BriefFindings of(Snapshot now) {
        Projection projection = now.projection();
        Outlook outlook = Outlook.of(now.scenario(), now.book());
        Stream<Flip> changes =
                Flips.searches(projection).stream().map(Supplier::get).flatMap(List::stream);
        return new BriefFindings(
                FlipOrder.nearestFirst(changes.toList(), projection), simulation(now), outlook, paidBack(now, outlook));
    }

    private static Optional<Simulation> simulation(Snapshot now) {
        return Simulator.of(Contest.of(now.scenario(), now.book(), now.today()), Draws.USUAL)
                .map(simulator -> SimulationRun.quiet()
                        .of(simulator)
                        .orElseThrow(() -> new CancellationException("no longer wanted")));
    }

    private static Optional<PaidBack> paidBack(Snapshot now, Outlook outlook) {
        boolean isInUse = now.scenario().alternatives().stream().anyMatch(Alternative::isInUse);
        return now.projection()
                .decision()
                .verdict()
                .named()
                .filter(named -> isInUse && !named.equals(outlook.incumbent()))
                .filter(named -> outlook.payback(named).paidBackIn().orElse(1) > 1)
                .map(named -> new PaidBack(
                        outlook.incumbent(),
                        outlook.payback(named),
                        SampledOutlook.of(now.scenario(), now.book(), () -> {})
                                .map(sampled -> sampled.of(named).paidBackIn())));
    }
}
