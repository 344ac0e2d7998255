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

    /** How many times as large as the one at base the largest value is, of what counts a volume and of all else. */
    private static final double REACH_OF_VOLUME = 100;

    private static final double REACH = 4;

    /** Of a share that is none today. */
    private static final double LARGEST_SHARE = 0.6;

    private static final MathContext FEW_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);
    private static final MathContext MORE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

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
        return axis(key, TableSize.USUAL);
    }

    /** The same with so many values, as far as the number has so many. */
    public Optional<TableAxis> axis(InputKey key, TableSize size) {
        return Drivers.known(key, uses).flatMap(known -> axis(key, known, size));
    }

    private Optional<TableAxis> axis(InputKey key, Range known, TableSize size) {
        Input input = key.input();
        int steps = size.values(isVolume(key)) - 1;
        int below = steps / 2;
        int above = steps - below;
        List<Double> values = new ArrayList<>();
        if (!known.isExact()) {
            values.addAll(evenly(known.base(), known.low(), below, size));
            values.addAll(evenly(known.base(), known.high(), above, size));
        } else if (known.base() > 0) {
            values.addAll(geometrically(key, known.base(), 1 / reach(key), below, size));
            values.addAll(geometrically(key, known.base(), reach(key), above, size));
        } else if (input.unit() == Unit.SHARE) {
            double most = Math.min(input.maximum(), known.base() + LARGEST_SHARE);
            values.addAll(evenly(known.base(), most, size == TableSize.USUAL ? above : steps, size));
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
    private static List<Double> evenly(double base, double end, int steps, TableSize size) {
        return rounded(TableAxis.evenly(base, end, steps + 1), base, end, size);
    }

    /** From base to so many times as much, or to the end of what the number may be; without base. */
    private static List<Double> geometrically(InputKey key, double base, double times, int steps, TableSize size) {
        double most = key.input().maximum();
        double end = Math.min(base * times, most);
        return rounded(TableAxis.geometrically(base, end, steps + 1), base, times > 1 ? most : 0, size);
    }

    /** All but the first, with few digits where that keeps each between base and end, and apart from the others. */
    private static List<Double> rounded(List<Double> values, double base, double end, TableSize size) {
        MathContext digits = size == TableSize.USUAL ? FEW_DIGITS : MORE_DIGITS;
        List<Double> exact = values.subList(1, values.size());
        List<Double> round = exact.stream()
                .map(value -> value == end ? value : rounded(value, base, end, digits))
                .toList();
        boolean areApart = size == TableSize.USUAL || round.stream().distinct().count() == exact.size();
        return areApart ? round : exact;
    }

    private static double rounded(double value, double base, double end, MathContext digits) {
        double round = new BigDecimal(value).round(digits).doubleValue();
        return Math.min(base, end) < round && round < Math.max(base, end) ? round : value;
    }
}
