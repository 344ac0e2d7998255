package app.fulcrum.model.throughput;

import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.Layout;
import app.fulcrum.model.deployment.RequestShape;

/**
 * The step time of one replica as a function of <i>B</i>, the sequences it runs; made once, then cheap to ask.
 *
 * <p>{@code T(B) = constants + B·slopes + allExperts·cover(B)}, where {@code cover(B) = c + p·(1 − c)} is the share
 * of experts a step touches: {@code c = 1 − (1 − k/E)^B} by the sequences' own tokens, and all of them by the share
 * {@code p = min(1, B/O·ceil(I/8192))} of steps that carry a prompt. For a dense model T is affine in B. For a mixture
 * of experts it is concave: it rises with B ever more slowly, as fewer untouched experts are left.
 *
 * @param readingNonExperts seconds per step
 * @param readingAllExperts seconds per step once every expert is touched; 0 for a dense model
 * @param logUntouchedPerToken {@code ln(1 − k/E)}
 * @param promptStepsPerSequence {@code p/B} before it is capped
 * @param kvCachePerSequence seconds per step and sequence, like all that end so
 * @param collectives seconds per step
 * @param cpu seconds per step
 */
public record StepTimeLaw(
        double readingNonExperts,
        double readingAllExperts,
        double logUntouchedPerToken,
        double promptStepsPerSequence,
        double kvCachePerSequence,
        double matmulPerSequence,
        double promptAttentionPerSequence,
        double collectives,
        double collectivesPerSequence,
        double cpu,
        double cpuPerSequence) {

    /** Newton's method doubles the digits in each round; it ends by itself well before this. */
    private static final int MAXIMUM_ROUNDS = 50;

    public static StepTimeLaw of(Deployment deployment, Layout layout, RequestShape request) {
        return of(new StepFormula(deployment, EffectiveRates.of(deployment), layout, request));
    }

    public static StepTimeLaw of(StepFormula formula) {
        return new StepTimeLaw(
                formula.readingNonExperts(),
                formula.readingAllExperts(),
                formula.logUntouchedPerToken(),
                formula.request().promptStepsPerStep(),
                formula.kvCachePerSequence(),
                formula.matmulPerSequence(),
                formula.promptAttentionPerSequence(),
                formula.collectives(),
                formula.collectivesPerSequence(),
                formula.cpu(),
                formula.cpuPerSequence());
    }

    /** The six terms at <i>B</i> sequences, B more than 0. */
    public StepTime at(double sequences) {
        return new StepTime(
                readingNonExperts + readingExperts(sequences),
                kvCachePerSequence * sequences,
                matmulPerSequence * sequences,
                promptAttentionPerSequence * sequences,
                collectives + collectivesPerSequence * sequences,
                cpu + cpuPerSequence * sequences);
    }

    /** {@code T(B)} in seconds, B more than 0. */
    public double seconds(double sequences) {
        return perStep() + perSequence() * sequences + readingExperts(sequences);
    }

    /**
     * {@code B_lat} with {@code T(B_lat) = limit}: the most sequences whose step is no longer than a limit; 0 if there
     * is no such number.
     */
    public double sequencesWithin(double limitSeconds) {
        double withAllExperts = Math.max(0, (limitSeconds - perStep() - readingAllExperts) / perSequence());
        boolean allTouched = readingAllExperts == 0 || withAllExperts * promptStepsPerSequence >= 1;
        return allTouched ? withAllExperts : solveFromBelow(limitSeconds, withAllExperts);
    }

    /**
     * Newton's method from a point at which the step is no longer than the limit. Every tangent of a concave function
     * lies above it, so each round ends at or below the solution, and above the round before.
     */
    private double solveFromBelow(double limitSeconds, double start) {
        double sequences = start;
        for (int round = 0; round < MAXIMUM_ROUNDS; round++) {
            double untouched = untouchedByTokens(sequences);
            double withoutPrompt = Math.max(0, 1 - promptStepsPerSequence * sequences);
            double seconds =
                    perStep() + perSequence() * sequences + readingAllExperts * (1 - withoutPrompt * untouched);
            double touchedPerSequence = untouched
                    * ((withoutPrompt > 0 ? promptStepsPerSequence : 0) - withoutPrompt * logUntouchedPerToken);
            double next =
                    sequences + (limitSeconds - seconds) / (perSequence() + readingAllExperts * touchedPerSequence);
            if (!(next > sequences)) {
                break;
            }
            sequences = next;
        }
        return sequences;
    }

    private double readingExperts(double sequences) {
        return readingAllExperts == 0 ? 0 : readingAllExperts * shareOfExpertsTouched(sequences);
    }

    /** {@code cover(B)}. */
    private double shareOfExpertsTouched(double sequences) {
        double withoutPrompt = Math.max(0, 1 - promptStepsPerSequence * sequences);
        return 1 - withoutPrompt * untouchedByTokens(sequences);
    }

    /** {@code 1 − c(B) = (1 − k/E)^B}. */
    private double untouchedByTokens(double sequences) {
        return sequences == 0 ? 1 : Math.exp(sequences * logUntouchedPerToken);
    }

    private double perStep() {
        return readingNonExperts + collectives + cpu;
    }

    private double perSequence() {
        return kvCachePerSequence
                + matmulPerSequence
                + promptAttentionPerSequence
                + collectivesPerSequence
                + cpuPerSequence;
    }
}
