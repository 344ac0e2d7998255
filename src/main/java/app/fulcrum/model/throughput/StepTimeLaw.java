package app.fulcrum.model.throughput;

/**
 * The step time of one replica as a function of <i>B</i>, the sequences it runs; made once, then cheap to ask. Every term is
 * multiplied with what brings the formula to the middle of what engines reach.
 *
 * <p>{@code T(B) = constants + B·slopes + allExperts·cover(B)}, where {@code cover(B) = c + p·(1 − c)} is the share
 * of experts a step touches: {@code c = 1 − (1 − k/E)^B} by the sequences' own tokens, and all of them by the share
 * {@code p = min(1, B/O·ceil(I/8192))} of steps that carry a prompt. For a dense model T is affine in B. For a mixture
 * of experts it is concave: it rises with B ever more slowly, as fewer untouched experts are left.
 *
 * @param readingNonExperts seconds per step
 * @param readingAllExperts seconds per step once every expert is touched; 0 for a dense model
 * @param paddingAllExperts likewise, for the rows that experts are computed for beyond their tokens
 * @param logUntouchedPerToken {@code ln(1 − k/E)}
 * @param promptStepsPerSequence {@code p/B} before it is capped
 * @param kvCachePerSequence seconds per step and sequence, like all that end so
 * @param collectives seconds per step
 * @param cpu seconds per step
 */
public record StepTimeLaw(
        double readingNonExperts,
        double readingAllExperts,
        double paddingAllExperts,
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

    /** @param factor what the time of the formula is multiplied with: {@link Accuracy#stepTimeFactor}; 1 for the formula alone */
    public static StepTimeLaw of(StepFormula formula, double factor) {
        return new StepTimeLaw(
                factor * formula.readingNonExperts(),
                factor * formula.readingAllExperts(),
                factor * formula.paddingAllExperts(),
                formula.logUntouchedPerToken(),
                formula.request().promptStepsPerStep(),
                factor * formula.kvCachePerSequence(),
                factor * formula.matmulPerSequence(),
                factor * formula.promptAttentionPerSequence(),
                factor * formula.collectives(),
                factor * formula.collectivesPerSequence(),
                factor * formula.cpu(),
                factor * formula.cpuPerSequence());
    }

    /** The six terms at <i>B</i> sequences, B more than 0. */
    public StepTime at(double sequences) {
        return new StepTime(
                readingNonExperts + readingAllExperts * cover(sequences),
                kvCachePerSequence * sequences,
                matmulPerSequence * sequences + paddingAllExperts * cover(sequences),
                promptAttentionPerSequence * sequences,
                collectives + collectivesPerSequence * sequences,
                cpu + cpuPerSequence * sequences);
    }

    /** {@code T(B)} in seconds, B more than 0. */
    public double seconds(double sequences) {
        return perStep() + perSequence() * sequences + perTouch() * cover(sequences);
    }

    /**
     * {@code B_lat} with {@code T(B_lat) = limit}: the most sequences whose step is no longer than a limit; 0 if there
     * is no such number.
     */
    public double sequencesWithin(double limitSeconds) {
        double withAllExperts = Math.max(0, (limitSeconds - perStep() - perTouch()) / perSequence());
        boolean allTouched = perTouch() == 0 || withAllExperts * promptStepsPerSequence >= 1;
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
            double seconds = perStep() + perSequence() * sequences + perTouch() * (1 - withoutPrompt * untouched);
            double touchedPerSequence = untouched
                    * ((withoutPrompt > 0 ? promptStepsPerSequence : 0) - withoutPrompt * logUntouchedPerToken);
            double next = sequences + (limitSeconds - seconds) / (perSequence() + perTouch() * touchedPerSequence);
            if (!(next > sequences)) {
                break;
            }
            sequences = next;
        }
        return sequences;
    }

    /** {@code cover(B)}, the share of experts touched; 0 for a dense model, which has none. */
    private double cover(double sequences) {
        if (perTouch() == 0) {
            return 0;
        }
        double withoutPrompt = Math.max(0, 1 - promptStepsPerSequence * sequences);
        return 1 - withoutPrompt * untouchedByTokens(sequences);
    }

    /** {@code 1 − c(B) = (1 − k/E)^B}. */
    private double untouchedByTokens(double sequences) {
        return sequences == 0 ? 1 : Math.exp(sequences * logUntouchedPerToken);
    }

    /** Seconds per step that go with the share of experts touched. */
    private double perTouch() {
        return readingAllExperts + paddingAllExperts;
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
