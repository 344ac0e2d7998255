package app.fulcrum.model.capacity;

import app.fulcrum.model.catalog.MeasurementSeries;
import app.fulcrum.model.catalog.MeasurementSeries.Run;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.ServingStack;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.model.throughput.EffectiveRates;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The published measurement that comes nearest to an estimate, and what the formula says about that very measurement.
 *
 * @param series where it was published
 * @param run what was measured
 * @param predictedOutputTokensPerSecond the formula under the conditions of the measurement, not those asked about
 * @param isClose whether these conditions are near enough for the measured figure to speak for the estimate
 */
public record NearestMeasurement(
        MeasurementSeries series, Run run, double predictedOutputTokensPerSecond, boolean isClose) {

    /** Requests and concurrency may differ by this factor for a measurement to count as close. */
    private static final double CLOSE_FACTOR = 1.5;

    /** As far away as a request eight times as long: another precision or layout makes another machine. */
    private static final double OTHER_SETUP = Math.log(8);

    /**
     * The nearest of the measurements given.
     *
     * @param deployment what is run
     * @param capacity the layout and its estimated operating point
     * @param request the mean request
     * @param sameModelAndGpu measurements of a model of this shape on this GPU
     * @param engines those they may have run on
     * @return absent if there is none, or the capacity is not an estimate
     */
    public static Optional<NearestMeasurement> of(
            Deployment deployment,
            LayoutCapacity capacity,
            RequestShape request,
            List<MeasurementSeries> sameModelAndGpu,
            List<ServingStack> engines) {
        return capacity.estimate().flatMap(point -> {
            var asked = new Conditions(deployment, capacity.layout(), request, point.sequences());
            return sameModelAndGpu.stream()
                    .flatMap(series -> compare(asked, series, engines))
                    .min(Comparator.comparingDouble(Comparison::distance))
                    .map(Comparison::result);
        });
    }

    private static Stream<Comparison> compare(Conditions asked, MeasurementSeries series, List<ServingStack> engines) {
        Deployment measured = asked.deployment()
                .withPrecision(series.weights())
                .withKvCache(series.kvCache() == Precision.BF16 ? KvPrecision.BF16 : KvPrecision.FP8)
                .withEngine(engines.stream()
                        .filter(engine -> engine.id().equals(series.servingStackId()))
                        .findFirst()
                        .orElse(asked.deployment().engine()));
        return series.runs().stream().flatMap(run -> compare(asked, measured, series, run).stream());
    }

    /** Empty where the formula does not let the measured setup fit, so that there is nothing to compare with. */
    private static Optional<Comparison> compare(
            Conditions asked, Deployment measured, MeasurementSeries series, Run run) {
        Layout layout = run.isExpertParallel() ? Layout.expert(run.gpus()) : Layout.tensor(run.gpus());
        var request = RequestShape.of(run.inputTokens(), run.outputTokens());
        var query = LayoutQuery.of(measured, request, run.maxSequences(), LatencyLimits.NONE);
        OperatingPoint point = OperatingPoint.of(query, EffectiveRates.of(measured), layout);
        if (!point.isPossible()) {
            return Optional.empty();
        }
        var conditions = new Conditions(measured, layout, request, point.sequences());
        boolean isClose = asked.isSameSetup(conditions) && asked.largestFactor(conditions) <= CLOSE_FACTOR;
        double predicted = point.sequences() / point.secondsPerOutputToken();
        return Optional.of(
                new Comparison(new NearestMeasurement(series, run, predicted, isClose), asked.distance(conditions)));
    }

    private record Comparison(NearestMeasurement result, double distance) {}

    private record Conditions(Deployment deployment, Layout layout, RequestShape request, double sequences) {

        boolean isSameSetup(Conditions other) {
            return layout.equals(other.layout)
                    && deployment.weights().equals(other.deployment.weights())
                    && deployment.kvCache() == other.deployment.kvCache();
        }

        /** How many times larger the larger of two lengths or concurrencies is, where they differ most. */
        double largestFactor(Conditions other) {
            return Math.exp(Math.max(Math.max(inputGap(other), outputGap(other)), gap(sequences, other.sequences)));
        }

        double distance(Conditions other) {
            double gaps = inputGap(other) + outputGap(other) + gap(sequences, other.sequences);
            return isSameSetup(other) ? gaps : gaps + OTHER_SETUP + gap(layout.gpus(), other.layout.gpus());
        }

        private double inputGap(Conditions other) {
            return gap(request.inputTokens(), other.request.inputTokens());
        }

        private double outputGap(Conditions other) {
            return gap(request.outputTokens(), other.request.outputTokens());
        }

        private static double gap(double one, double other) {
            return one == other ? 0 : Math.abs(Math.log(one / other));
        }
    }
}
