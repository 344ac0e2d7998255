package app.fulcrum.model.chance;

import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.contender.GpuContender;
import app.fulcrum.model.range.Ranged;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All that is not known for certain of a scenario: its ranges, those the price book states for what it buys, and the throughput
 * of own GPUs where it is estimated. All of it is independent, but for the prices of a kind
 * where the scenario says so.
 *
 * @param numbers in the order numbers are listed in
 * @param speeds in the order of their alternatives
 */
public record Uncertainty(List<Uncertain.Amount> numbers, List<Uncertain.Speed> speeds) {

    private static final List<Input> INPUTS = List.of(Input.values());
    private static final List<Way.Kind> KINDS = List.of(Way.Kind.values());

    /** Dimensions of what all share, and of each alternative: more than there are inputs. */
    static final int DIMENSIONS = 1 << 10;

    public Uncertainty {
        numbers = List.copyOf(numbers);
        speeds = List.copyOf(speeds);
    }

    /**
     * What is not known of any one month.
     *
     * @param contenders the alternatives of the scenario, in order
     */
    public static Uncertainty of(Scenario scenario, List<Contender> contenders) {
        return of(scenario, contenders, key -> !key.input().isOverTime());
    }

    /** The same with what counts over time alone. */
    public static Uncertainty overTime(Scenario scenario, List<Contender> contenders) {
        return of(scenario, contenders, _ -> true);
    }

    private static Uncertainty of(Scenario scenario, List<Contender> contenders, Predicate<InputKey> counts) {
        Ranged ranged = Ranged.of(scenario, contenders);
        List<Uncertain.Amount> numbers = new ArrayList<>(ranged.keys().size());
        for (InputKey key : ranged.keys().stream().filter(counts).toList()) {
            Shape shape = scenario.assumption(key).map(Assumption::shape).orElse(Shape.TRIANGULAR);
            numbers.add(new Uncertain.Amount(key, ranged.range(key), shape, dimension(key, scenario.alternatives())));
        }
        List<Uncertain.Speed> speeds = new ArrayList<>(0);
        for (int place = 0; place < contenders.size(); place++) {
            if (contenders.get(place) instanceof GpuContender own && own.isEstimated()) {
                speeds.add(new Uncertain.Speed(own.alternative().id(), DIMENSIONS * (place + 2) - 1));
            }
        }
        return new Uncertainty(numbers, speeds);
    }

    /** Of what the prices of a kind have in common: the last of those of what all share. */
    static int dimension(Way.Kind kind) {
        return DIMENSIONS - 1 - KINDS.indexOf(kind);
    }

    private static int dimension(InputKey key, Alternatives alternatives) {
        int owner = key.alternative().map(id -> alternatives.placeOf(id) + 1).orElse(0);
        return DIMENSIONS * owner + INPUTS.indexOf(key.input());
    }

    /** The numbers, then the throughputs. */
    public List<Uncertain> all() {
        return Stream.<Uncertain>concat(numbers.stream(), speeds.stream()).toList();
    }

    /** Whether everything is known. */
    public boolean isNone() {
        return numbers.isEmpty() && speeds.isEmpty();
    }
}
