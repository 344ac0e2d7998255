package app.fulcrum.model.sensitivity;

import app.fulcrum.model.resolution.Uses;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which numbers a two-way table can be of, and the values to look at where no others are asked for.
 *
 * @param uses which numbers count
 */
public record TableChoices(Uses uses) {

    /** Values to either side of the one at base, of what counts a volume and of all else. */
    private static final int STEPS_OF_VOLUME = 5;

    private static final int STEPS = 3;

    /** How many times as large as the one at base the largest value is, likewise. */
    private static final double REACH_OF_VOLUME = 100;

    private static final double REACH = 4;

    /** Of a share that is none today. */
    private static final double LARGEST_SHARE = 0.6;

    private static final MathContext FEW_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

    /**
     * The numbers there are to choose from, in the order of inputs: those that count, follow from no other, and are not zero,
     * from which no step leads away; of shares and of ranges also those.
     */
    public List<InputKey> keys() {
        return scenario().alternatives().inputs().stream()
                .filter(key -> axis(key).isPresent())
                .toList();
    }

    private Scenario scenario() {
        return uses.resolution().scenario();
    }

    /** What the volume is counted by: the number from left to right. */
    public InputKey volume() {
        return InputKey.shared(scenario().loadForm().inputs().getFirst());
    }

    /** The number that moves a result most, beside another: the one from top to bottom. Absent where there is none. */
    public Optional<InputKey> widest(Tornado tornado, InputKey beside) {
        return tornado.bars().stream()
                .flatMap(bar -> bar.driver() instanceof Driver.OfNumber number
                        ? Optional.of(number.key()).stream()
                        : Optional.<InputKey>empty().stream())
                .filter(key -> !key.equals(beside) && axis(key).isPresent())
                .findFirst()
                .or(() -> keys().stream().filter(key -> !key.equals(beside)).findFirst());
    }

    /** Round values around the one at base; over its range where it has one. Absent where a number is not to be chosen. */
    public Optional<TableAxis> axis(InputKey key) {
        return Drivers.known(key, uses).flatMap(known -> axis(key, known));
    }

    private Optional<TableAxis> axis(InputKey key, Range known) {
        Input input = key.input();
        List<Double> values = new ArrayList<>();
        if (!known.isExact()) {
            values.addAll(evenly(known.base(), known.low()));
            values.addAll(evenly(known.base(), known.high()));
        } else if (known.base() > 0) {
            values.addAll(geometrically(known.base(), 1 / reach(key), key));
            values.addAll(geometrically(known.base(), reach(key), key));
        } else if (input.unit() == Unit.SHARE) {
            values.addAll(evenly(known.base(), Math.min(input.maximum(), known.base() + LARGEST_SHARE)));
        } else {
            return Optional.empty();
        }
        List<Double> admitted =
                TableAxis.distinct(input, values).stream().filter(input::admits).toList();
        return Optional.of(new TableAxis(key, TableAxis.ascending(with(admitted, known.base()))));
    }

    private static List<Double> with(List<Double> values, double base) {
        List<Double> all = new ArrayList<>(values);
        all.add(base);
        return all;
    }

    private boolean isVolume(InputKey key) {
        return key.equals(volume());
    }

    private double reach(InputKey key) {
        return isVolume(key) ? REACH_OF_VOLUME : REACH;
    }

    /** Without base; the end as it is. */
    private static List<Double> evenly(double base, double end) {
        return TableAxis.evenly(base, end, STEPS + 1).stream()
                .skip(1)
                .map(value -> value == end ? value : rounded(value, base, end))
                .toList();
    }

    /** From base to so many times as much, or to the end of what the number may be; without base. */
    private List<Double> geometrically(double base, double times, InputKey key) {
        double most = key.input().maximum();
        int steps = isVolume(key) ? STEPS_OF_VOLUME : STEPS;
        return TableAxis.geometrically(base, Math.min(base * times, most), steps + 1).stream()
                .skip(1)
                .map(value -> rounded(value, base, times > 1 ? most : 0))
                .toList();
    }

    /** With few digits where that keeps it between two others. */
    private static double rounded(double value, double base, double end) {
        double round = new BigDecimal(value).round(FEW_DIGITS).doubleValue();
        return Math.min(base, end) < round && round < Math.max(base, end) ? round : value;
    }
}
