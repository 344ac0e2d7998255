package app.fulcrum.model.verdict;

import static app.fulcrum.model.verdict.Confidence.Level.HIGH;
import static app.fulcrum.model.verdict.Confidence.Level.LOW;
import static app.fulcrum.model.verdict.Confidence.Level.MEDIUM;

import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.resolution.LengthStep;
import app.fulcrum.model.resolution.OfferInUse;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.verdict.Confidence.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** A reason to trust a verdict less. */
public sealed interface Doubt {

    /** The most confidence it leaves. */
    Level leaves();

    /** The number that settles it once it is stated; absent where none does alone. */
    default Optional<InputKey> settledBy() {
        return switch (this) {
            case TokenCounts counts -> Optional.of(counts.unstated());
            case NearLengthStep _ -> Optional.of(InputKey.shared(Input.LONG_REQUEST_SHARE));
            default -> Optional.empty();
        };
    }

    /** The cheapest of these does not lead in most samples of what is uncertain, and none of the others is clearly dearer. */
    record CloseCall(SequencedSet<AlternativeId> alternatives) implements Doubt {
        @Override
        public Level leaves() {
            return LOW;
        }
    }

    /** Alternatives that could not be priced, so that one of them may be cheaper. */
    record Unpriced(SequencedSet<AlternativeId> alternatives) implements Doubt {
        @Override
        public Level leaves() {
            return LOW;
        }
    }

    /**
     * At some ends of the ranges an alternative cannot be had at all.
     *
     * @param named whether it is the one named, so that the verdict does not hold there; another one only drops out
     */
    record CannotServe(AlternativeId alternative, UnservedEnds ends, boolean named) implements Doubt {
        @Override
        public Level leaves() {
            return named ? LOW : HIGH;
        }
    }

    /**
     * What an alternative buys is soon no longer sold.
     *
     * @param named whether it is the alternative named; another one only drops out
     */
    record EndingOffer(OfferInUse used, boolean named) implements Doubt {
        @Override
        public Level leaves() {
            return named ? MEDIUM : HIGH;
        }
    }

    /** Prices past their validity. */
    record ExpiredPrices(int count) implements Doubt {
        @Override
        public Level leaves() {
            return LOW;
        }
    }

    /** Prices whose source is dated after today. */
    record PricesDatedAhead(int count) implements Doubt {
        @Override
        public Level leaves() {
            return LOW;
        }
    }

    /** Prices whose source bears no date, so that nobody knows how old they are. */
    record UndatedPrices(int count) implements Doubt {
        @Override
        public Level leaves() {
            return MEDIUM;
        }
    }

    /** Prices old enough to be checked. */
    record AgingPrices(int count, int oldestInDays) implements Doubt {
        @Override
        public Level leaves() {
            return MEDIUM;
        }
    }

    /** The data may not leave, or all must run offline, and self-hosting is on machines of somebody else. */
    record RentedHardware(AlternativeId alternative) implements Doubt {
        @Override
        public Level leaves() {
            return MEDIUM;
        }
    }

    /** The throughput estimate is used outside what it was calibrated on. */
    record OutsideCalibration(AlternativeId alternative) implements Doubt {
        @Override
        public Level leaves() {
            return MEDIUM;
        }
    }

    /** The throughput is an estimate with this error band, as a factor. A band that could change the winner is a close call too. */
    record EstimatedThroughput(AlternativeId alternative, Range factor) implements Doubt {
        @Override
        public Level leaves() {
            return HIGH;
        }
    }

    /** Nobody says how many GPUs share a fast link: replicas are placed as if so many did. */
    record AssumedFastLink(AlternativeId alternative, int gpus) implements Doubt {
        @Override
        public Level leaves() {
            return MEDIUM;
        }
    }

    /** GPUs on a spot offer can be taken away, and nobody says how much capacity that costs: it counts as none. */
    record SpotWithoutAllowance(AlternativeId alternative) implements Doubt {
        @Override
        public Level leaves() {
            return MEDIUM;
        }
    }

    /** There are hours at which no replica runs: the first request after them waits until one has started. */
    record ColdStart(AlternativeId alternative) implements Doubt {
        @Override
        public Level leaves() {
            return MEDIUM;
        }
    }

    /**
     * Prices that stand in for those of a day far from when they were read.
     *
     * @param nearest when the one nearest to that day was read
     * @param day the day they are used for
     */
    record PricesOfAnotherDay(int count, LocalDate nearest, LocalDate day) implements Doubt {
        @Override
        public Level leaves() {
            return MEDIUM;
        }
    }

    /** So many GPUs of one kind that nobody is known to have bought as many. */
    record HugeFleet(AlternativeId alternative, long gpus) implements Doubt {

        /** More GPUs of one kind than this raise the doubt. */
        static final long MOST_SOLD = 1_000_000;

        @Override
        public Level leaves() {
            return LOW;
        }
    }

    /**
     * Two alternatives that cost about the same, of which nobody says how many tokens each makes of the same text.
     *
     * @param tokens how many the one counts for each of the other, over all kinds of text; absent where that is not known
     * @param unstated the first factor that nobody states
     */
    record TokenCounts(AlternativeId one, AlternativeId other, Optional<Range> tokens, InputKey unstated)
            implements Doubt {
        @Override
        public Level leaves() {
            return MEDIUM;
        }
    }

    /** Some requests may be long enough for other prices, and nobody says how many are. */
    record NearLengthStep(LengthStep step) implements Doubt {
        @Override
        public Level leaves() {
            return MEDIUM;
        }
    }

    /**
     * Questions of the scorecard without an answer.
     *
     * @param asked how many there are in all
     */
    record Unanswered(List<Question> questions, int asked) implements Doubt {
        public Unanswered {
            questions = List.copyOf(questions);
        }

        @Override
        public Level leaves() {
            return 2 * questions.size() > asked ? LOW : MEDIUM;
        }
    }

    /**
     * Answers that could still change what the license of the alternative named says.
     *
     * @param questions those open, in their order
     */
    record OpenLicense(LicensedModel model, List<Question> questions) implements Doubt {
        public OpenLicense {
            questions = List.copyOf(questions);
        }

        @Override
        public Level leaves() {
            return MEDIUM;
        }
    }
}
