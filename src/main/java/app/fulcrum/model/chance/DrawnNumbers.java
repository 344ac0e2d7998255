package app.fulcrum.model.chance;

import app.fulcrum.model.range.RequestNumbers;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import java.util.List;

/** The numbers of a scenario that are ranges, and how they are drawn. */
final class DrawnNumbers {

    private final Scenario scenario;
    private final List<Uncertain.Amount> numbers;
    private final List<Distribution> distributions;
    private final PriceCorrelation correlation;

    DrawnNumbers(Scenario scenario, List<Uncertain.Amount> numbers) {
        this.scenario = scenario;
        this.numbers = numbers;
        this.distributions = numbers.stream()
                .map(number -> Distribution.of(number.range(), number.shape()))
                .toList();
        this.correlation = new PriceCorrelation(scenario, numbers);
    }

    /**
     * Lets prices go together as far as the scenario says so.
     *
     * @param shares as the share of all its values that lie below, by place and by sample
     */
    void correlate(long seed, int block, double[][] shares) {
        InputKey key = InputKey.shared(Input.PRICE_CORRELATION);
        for (int place = 0; place < numbers.size(); place++) {
            if (numbers.get(place).key().equals(key)) {
                int drawn = place;
                correlation.apply(seed, block, shares, i -> value(drawn, shares[drawn][i]));
                return;
            }
        }
        double known = scenario.base(Input.PRICE_CORRELATION).orElse(0);
        if (known > 0) {
            correlation.apply(seed, block, shares, _ -> known);
        }
    }

    /**
     * The numbers by their place and by sample: each as its distribution has it and its input may be, and where numbers have to
     * go with each other as near to that as those before it allow.
     *
     * @param shares as the share of all its values that lie below, by place and by sample
     */
    double[][] at(double[][] shares) {
        double[][] amounts = new double[numbers.size()][];
        for (int place = 0; place < amounts.length; place++) {
            amounts[place] = new double[shares[place].length];
            for (int i = 0; i < amounts[place].length; i++) {
                amounts[place][i] = at(place, shares[place][i], i, amounts);
            }
        }
        return amounts;
    }

    private double at(int place, double share, int sample, double[][] amounts) {
        Input input = numbers.get(place).key().input();
        double value = value(place, share);
        if (RequestNumbers.binds(input)) {
            value = RequestNumbers.nearest(
                    input, value, other -> number(InputKey.shared(other), sample, place, amounts));
        }
        return input.isWhole() ? Math.floor(value + 0.5) : value;
    }

    private double value(int place, double share) {
        Input input = numbers.get(place).key().input();
        return Math.clamp(distributions.get(place).quantile(share), input.minimum(), input.maximum());
    }

    /** What all alternatives share, as far as it is drawn; 0 where there is none, NaN where it is drawn later. */
    private double number(InputKey key, int sample, int before, double[][] amounts) {
        for (int place = 0; place < numbers.size(); place++) {
            if (numbers.get(place).key().equals(key)) {
                return place < before ? amounts[place][sample] : Double.NaN;
            }
        }
        return scenario.base(key.input()).orElse(0);
    }
}
