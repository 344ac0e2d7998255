package app.fulcrum.model.sensitivity;

import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.throughput.RateLevel;
import app.fulcrum.model.unit.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Something that is moved by itself, everything else staying as it is. */
public sealed interface Driver {

    /** From where to where it is moved, and its value at base. */
    Range range();

    /**
     * The ends, the value at base, and values between, in ascending order and each once.
     *
     * @param count how many values to space evenly from end to end, the ends included; at least 2
     */
    List<Step> steps(int count);

    /** One of its values, and what that changes of a scenario; nothing at base. */
    record Step(double value, Shift shift) {}

    /**
     * A number of the scenario.
     *
     * @param clipped the ends that are nearer than asked for: the number may go no farther, by itself or together with others
     */
    record OfNumber(InputKey key, Range range, Set<Side> clipped) implements Driver {

        public OfNumber {
            EnumSet<Side> copy = EnumSet.noneOf(Side.class);
            copy.addAll(clipped);
            clipped = Collections.unmodifiableSet(copy);
        }

        @Override
        public List<Step> steps(int count) {
            SortedSet<Double> values = new TreeSet<>(List.of(range.low(), range.base(), range.high()));
            for (int i = 1; i < count - 1; i++) {
                double value = range.low() + (range.high() - range.low()) * i / (count - 1);
                values.add(key.input().isWhole() ? Math.rint(value) : value);
            }
            return values.stream()
                    .map(value -> new Step(value, value.equals(range.base()) ? Shift.NONE : Shift.of(key, value)))
                    .toList();
        }
    }

    /**
     * The throughput estimate of an alternative on own GPUs, over its error band. The band has two ends and what is planned.
     *
     * @param range tokens of input and output a second and GPU, in the layout that runs at base
     */
    record OfEstimate(AlternativeId of, Range range) implements Driver {

        @Override
        public List<Step> steps(int count) {
            List<Step> steps = new ArrayList<>(3);
            if (range.low() < range.base()) {
                steps.add(new Step(range.low(), Shift.of(of, RateLevel.LOWEST)));
            }
            steps.add(new Step(range.base(), Shift.NONE));
            if (range.high() > range.base()) {
                steps.add(new Step(range.high(), Shift.of(of, RateLevel.HIGHEST)));
            }
            return steps;
        }
    }
}
