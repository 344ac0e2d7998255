package app.fulcrum.model.outlook;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.chance.SampledScenarios;
import app.fulcrum.model.chance.SampledScenarios.Sampled;
import app.fulcrum.model.contender.Contender;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.simulation.Percentiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an outlook comes to over samples of everything uncertain.
 *
 * @param samples how many there are
 * @param byPlace the alternatives in order
 */
public record SampledOutlook(int samples, List<OfOne> byPlace) {

    /** As many as a recommendation rests on. */
    public static final int SAMPLES = 256;

    private static final long SEED = 1;

    public SampledOutlook {
        byPlace = List.copyOf(byPlace);
    }

    /**
     * One alternative.
     *
     * @param cumulativeUsd paid by the end of each month; infinite in a sample in which it has no cost any more
     * @param paidBackBy in what part of the samples it is paid back by the end of each month, 0 to 1
     * @param paidBackIn the month in which it is; infinite where it never is
     */
    public record OfOne(
            AlternativeId id, List<Percentiles> cumulativeUsd, List<Double> paidBackBy, Percentiles paidBackIn) {

        public OfOne {
            cumulativeUsd = List.copyOf(cumulativeUsd);
            paidBackBy = List.copyOf(paidBackBy);
        }
    }

    /**
     * Absent where everything is known for certain.
     *
     * @param goOn asked before every sample; throws where no more of them are wanted
     */
    public static Optional<SampledOutlook> of(Scenario scenario, PriceBook book, Runnable goOn) {
        SampledScenarios sampled = new SampledScenarios(scenario, Contender.all(Resolution.of(scenario, book)));
        if (sampled.areAllAlike()) {
            return Optional.empty();
        }
        int months = OutlookTerms.of(scenario).months();
        List<Alternative> all = scenario.alternatives().inOrder();
        double[][][] paid = new double[all.size()][months][SAMPLES];
        double[][] back = new double[all.size()][SAMPLES];
        List<Sampled> drawn = sampled.draw(SEED, 0, SAMPLES);
        for (int i = 0; i < SAMPLES; i++) {
            goOn.run();
            Outlook outlook = Outlook.of(drawn.get(i).scenario(), book, drawn.get(i)::speed);
            for (int place = 0; place < paid.length; place++) {
                fill(paid[place], i, outlook.byPlace().get(place));
                OptionalInt month = outlook.payback(all.get(place).id()).paidBackIn();
                back[place][i] = month.isPresent() ? month.getAsInt() : Double.POSITIVE_INFINITY;
            }
        }
        List<OfOne> byPlace = new ArrayList<>();
        for (int place = 0; place < paid.length; place++) {
            byPlace.add(ofOne(all.get(place).id(), paid[place], back[place]));
        }
        return Optional.of(new SampledOutlook(SAMPLES, byPlace));
    }

    /** One alternative. */
    public OfOne of(AlternativeId id) {
        return byPlace.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static void fill(double[][] paid, int sample, AlternativeOutlook outlook) {
        double sum = 0;
        for (int month = 0; month < paid.length; month++) {
            sum = month < outlook.lasts() ? sum + outlook.months().get(month).cashUsd() : Double.POSITIVE_INFINITY;
            paid[month][sample] = sum;
        }
    }

    private static OfOne ofOne(AlternativeId id, double[][] paid, double[] back) {
        Arrays.sort(back);
        List<Percentiles> cumulative = new ArrayList<>();
        List<Double> paidBackBy = new ArrayList<>();
        for (int month = 0; month < paid.length; month++) {
            Arrays.sort(paid[month]);
            cumulative.add(Percentiles.of(paid[month]));
            int end = month + 1;
            paidBackBy.add((double) Arrays.stream(back).filter(in -> in <= end).count() / back.length);
        }
        return new OfOne(id, cumulative, paidBackBy, Percentiles.of(back));
    }
}
