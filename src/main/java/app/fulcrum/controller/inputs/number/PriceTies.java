package app.fulcrum.controller.inputs.number;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.task.Latest;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.seek.Goal;
import app.fulcrum.model.seek.GoalSeek;
import app.fulcrum.model.seek.Sought;
import app.fulcrum.model.seek.SwitchingValue;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.session.edit.ScenarioRules;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says below prices at which value two alternatives would cost the same. It is worked out beside the window once changes pause;
 * what was said before stays, as outdated, until then.
 */
public final class PriceTies {

    private final Latest latest;
    private final Map<InputKey, Optional<Sought>> known = new LinkedHashMap<>();
    private @Nullable Moment moment;

    /** What a tie depends on. */
    private record Moment(Scenario scenario, LocalDate today) {}

    public PriceTies(Latest latest) {
        this.latest = latest;
    }

    /** @param prices those that can be seen, or nearly so */
    public void show(Snapshot now, List<NumberInput> prices) {
        Moment next = new Moment(now.scenario(), now.today());
        if (!next.equals(moment)) {
            moment = next;
            known.clear();
        }
        List<NumberInput> unknown = prices.stream()
                .filter(NumberInput::mayTie)
                .filter(price -> !known.containsKey(price.key()))
                .toList();
        unknown.forEach(NumberInput::outdateTie);
        if (unknown.isEmpty()) {
            latest.drop();
        } else {
            List<InputKey> keys = unknown.stream().map(NumberInput::key).toList();
            latest.ask(() -> ties(now, keys), found -> {
                known.putAll(found);
                unknown.forEach(price -> price.showTie(found.getOrDefault(price.key(), Optional.empty())));
            });
        }
    }

    private static Map<InputKey, Optional<Sought>> ties(Snapshot now, List<InputKey> keys) {
        Contest contest = Contest.of(now.scenario(), now.book(), now.today());
        GoalSeek seek = new GoalSeek(now.scenario(), now.book(), ScenarioRules::isSound);
        Map<InputKey, Optional<Sought>> ties = new LinkedHashMap<>();
        for (InputKey key : keys) {
            Latest.goOn();
            ties.put(key, goal(contest, key).flatMap(goal -> seek.seek(key, goal)));
        }
        return ties;
    }

    /** What does not take part would not become the cheaper one. */
    private static Optional<Goal> goal(Contest contest, InputKey key) {
        Alternatives all = contest.resolution().scenario().alternatives();
        return SwitchingValue.goal(contest, key)
                .filter(goal -> goal.measure() instanceof Measure.Saving(var of, var against)
                        && contest.takesPart(all.placeOf(of))
                        && contest.takesPart(all.placeOf(against)));
    }
}
