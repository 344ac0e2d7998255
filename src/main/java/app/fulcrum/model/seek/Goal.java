package app.fulcrum.model.seek;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.sensitivity.Trial;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A result and the value wanted of it.
 *
 * @param value in the unit of the result
 */
public record Goal(Measure measure, double value) {

    /** @throws IllegalArgumentException unless the value is finite */
    public Goal {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not finite: " + value);
        }
    }

    /** That two alternatives cost the same. */
    public static Goal tie(AlternativeId one, AlternativeId other) {
        return new Goal(new Measure.Saving(one, other), 0);
    }

    /** Whose costs or capacity it is about. */
    List<AlternativeId> alternatives() {
        return switch (measure) {
            case Measure.Cost(AlternativeId of) -> List.of(of);
            case Measure.Saving(AlternativeId of, AlternativeId against) -> List.of(of, against);
            case Measure.UsedShare(AlternativeId of) -> List.of(of);
            case Measure.CheaperFrom(AlternativeId of, AlternativeId than) -> List.of(of, than);
        };
    }

    /** Those and what they are made of, so that no number of another alternative can move the result. */
    private Set<AlternativeId> affecting(Alternatives all) {
        Set<AlternativeId> affecting = new LinkedHashSet<>(alternatives());
        for (AlternativeId id : alternatives()) {
            all.parts(all.get(id)).forEach(part -> affecting.add(part.id()));
        }
        return affecting;
    }

    /** Whether an input is one of an alternative that the result depends on, or shared by all. */
    public boolean dependsOn(InputKey key, Alternatives all) {
        return key.alternative().isEmpty()
                || affecting(all).contains(key.alternative().get());
    }

    /** A scenario with no more alternatives than the result depends on, which is all that has to be worked out. */
    Scenario reduced(Scenario scenario) {
        Alternatives all = scenario.alternatives();
        Set<AlternativeId> kept = affecting(all);
        all.stream()
                .filter(each -> !kept.contains(each.id()) && each.kind() != Way.Kind.MIX)
                .limit(Math.max(0, Alternatives.FEWEST - kept.size()))
                .toList()
                .forEach(each -> kept.add(each.id()));
        return kept.size() < Alternatives.FEWEST
                ? scenario
                : scenario.withAlternatives(new Alternatives(all.stream()
                        .filter(each -> kept.contains(each.id()))
                        .map(each -> each.withCompared(true))
                        .toList()));
    }

    /** How a trial stands to it. */
    Closeness of(Trial trial) {
        return switch (measure) {
            case Measure.Cost(AlternativeId of) -> new Closeness(trial.usdPerMonth(of), value);
            // What is to be saved is added where it is missing, so that two sums of the size of the costs are compared.
            case Measure.Saving(AlternativeId of, AlternativeId against) ->
                new Closeness(
                        trial.usdPerMonth(against) + Math.max(0, -value), trial.usdPerMonth(of) + Math.max(0, value));
            case Measure.UsedShare _, Measure.CheaperFrom _ ->
                new Closeness(trial.of(measure).orElse(Double.NaN), value);
        };
    }
}
