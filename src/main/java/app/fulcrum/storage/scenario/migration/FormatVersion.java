package app.fulcrum.storage.scenario.migration;

import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Purchase;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.model.unit.Shape;
import app.fulcrum.model.variant.Variant;
import app.fulcrum.session.document.Document;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Version of the scenario format. A minor version only adds members, which earlier programs keep unread; a major one may
 * change what is there.
 */
public record FormatVersion(int major, int minor) implements Comparable<FormatVersion> {

    public static final FormatVersion CURRENT = new FormatVersion(2, 5);

    private static final FormatVersion OF_ALTERNATIVES = new FormatVersion(2, 0);

    private static final FormatVersion OF_PURCHASES = new FormatVersion(2, 1);

    private static final FormatVersion OF_MEASURED_RUNS = new FormatVersion(2, 2);

    private static final FormatVersion OF_LENGTHS_AND_TIMES = new FormatVersion(2, 3);

    private static final FormatVersion OF_VARIANTS = new FormatVersion(2, 4);

    /** The least output of a request before 2.3. */
    private static final double LEAST_OUTPUT = 0.001;

    /** Lengths of requests, peaks within an hour, tokens of an alternative's own, commitments, GPUs paid in more than one way, prices that go together, what changes over time. */
    private static final Set<Input> SINCE_2_3 = EnumSet.of(
            Input.LONG_REQUEST_SHARE,
            Input.LONG_INPUT_TOKENS,
            Input.ONE_HOUR_WRITE_SHARE,
            Input.PEAK_WITHIN_HOUR,
            Input.INPUT_TOKEN_FACTOR,
            Input.OUTPUT_TOKEN_FACTOR,
            Input.REQUEST_FACTOR,
            Input.MEASURED_TOTAL_RATE,
            Input.MINIMUM_SPEND,
            Input.UNIT_PRICE,
            Input.UNIT_CAPACITY,
            Input.UNIT_OUTPUT_WEIGHT,
            Input.UNIT_CACHE_READ_WEIGHT,
            Input.SMALLEST_UNITS,
            Input.UNIT_STEP,
            Input.UNIT_COUNT,
            Input.REQUEST_LIMIT,
            Input.INPUT_LIMIT,
            Input.OUTPUT_LIMIT,
            Input.TOKEN_LIMIT,
            Input.CACHED_SHARE_OF_LIMIT,
            Input.SPOT_ALLOWANCE,
            Input.RESERVED_SERVERS,
            Input.RESERVED_GPU_HOUR_PRICE,
            Input.GPUS_ALREADY_OWNED,
            Input.RESALE_VALUE_PER_GPU,
            Input.PRICE_CORRELATION,
            Input.MONTHS,
            Input.GROWTH,
            Input.VOLUME_CEILING,
            Input.CLOSED_API_DRIFT,
            Input.HOSTED_API_DRIFT,
            Input.GPU_DRIFT,
            Input.PAY_DRIFT,
            Input.OVERLAP_MONTHS,
            Input.EXIT_COST,
            Input.DISCOUNT_RATE,
            Input.TERM_MONTHS,
            Input.UPFRONT_SHARE);

    /** What an API charges besides prices per token. */
    private static final Set<Input> SINCE_2_1 = EnumSet.of(
            Input.SURCHARGE,
            Input.PEAK_HOURS_SHARE,
            Input.REQUEST_FEE,
            Input.CACHE_HELD_TOKENS,
            Input.CACHE_HELD_HOURS,
            Input.CACHE_STORAGE_PRICE);

    /** The version a document is written in: the earliest that has all it holds, or the later minor one its file is in. */
    public static FormatVersion of(Document document) {
        FormatVersion read =
                new FormatVersion(document.origin().major(), document.origin().minor());
        FormatVersion needed = needed(document);
        return read.major == CURRENT.major && read.compareTo(needed) > 0 ? read : needed;
    }

    private static FormatVersion needed(Document document) {
        List<Variant> variants = document.variants().inOrder();
        if (Stream.concat(
                        Stream.of(document.variants().base()), variants.stream().map(Variant::scenario))
                .anyMatch(FormatVersion::isImported)) {
            return CURRENT;
        }
        return variants.isEmpty() ? needed(document.scenario()) : OF_VARIANTS;
    }

    /** Whether some of it was taken from a file of the user's own. */
    private static boolean isImported(Scenario scenario) {
        return scenario.held().stream()
                        .flatMap(key -> scenario.assumption(key).stream())
                        .anyMatch(held -> held.file().isPresent())
                || scenario.day().flatMap(GivenDay::file).isPresent()
                || scenario.alternatives().ways().stream()
                        .anyMatch(way -> way instanceof Way.OwnGpus own
                                && own.hosting()
                                        .measured()
                                        .filter(runs -> !runs.files().isEmpty())
                                        .isPresent());
    }

    private static FormatVersion needed(Scenario scenario) {
        if (isSince2Point3(scenario)) {
            return OF_LENGTHS_AND_TIMES;
        }
        if (scenario.loadForm() != LoadForm.TOKENS
                || hasRuns(scenario)
                || scenario.alternatives().stream().anyMatch(Alternative::isLicenseObtained)) {
            return OF_MEASURED_RUNS;
        }
        return scenario.alternatives().stream().anyMatch(FormatVersion::isSince2Point1)
                ? OF_PURCHASES
                : OF_ALTERNATIVES;
    }

    private static boolean isSince2Point3(Scenario scenario) {
        boolean hasNoOutput = scenario.assumptions()
                .get(Input.OUTPUT_TOKENS)
                .filter(output -> output.value().low() < LEAST_OUTPUT)
                .isPresent();
        boolean keepsNone = scenario.alternatives().stream()
                .anyMatch(alternative -> alternative
                        .assumptions()
                        .get(Input.MIN_REPLICAS)
                        .filter(least -> least.value().low() == 0)
                        .isPresent());
        boolean buysUnits = scenario.alternatives().ways().stream()
                .anyMatch(way -> way instanceof Way.Api api
                        && (api.purchase().units() != Purchase.Units.NONE
                                || api.purchase().unitOfferId().isPresent()));
        boolean mixes = scenario.alternatives().ofKind(Way.Kind.MIX).findFirst().isPresent();
        boolean follows = scenario.alternatives().ways().stream()
                .anyMatch(way -> way instanceof Way.OwnGpus own && own.hosting().scaling() != Scaling.STANDING);
        boolean hasShapes = scenario.held().stream()
                .flatMap(key -> scenario.assumption(key).stream())
                .anyMatch(held -> held.shape() != Shape.TRIANGULAR);
        boolean describes = scenario.alternatives().ways().stream().anyMatch(FormatVersion::isDescribed);
        return hasNoOutput
                || keepsNone
                || scenario.day().isPresent()
                || buysUnits
                || follows
                || describes
                || mixes
                || hasShapes
                || scenario.alternatives().stream().anyMatch(Alternative::isInUse)
                || scenario.held().stream().anyMatch(key -> SINCE_2_3.contains(key.input()));
    }

    /** Whether it runs a model or on GPUs that the price book does not list. */
    private static boolean isDescribed(Way way) {
        return way instanceof Way.OwnGpus own
                && (own.model() instanceof ModelChoice.Described
                        || own.hosting().hardware().gpu() instanceof GpuChoice.Described);
    }

    private static boolean hasRuns(Scenario scenario) {
        return scenario.alternatives().ways().stream()
                .anyMatch(way -> way instanceof Way.OwnGpus own
                        && own.hosting().measured().isPresent());
    }

    private static boolean isSince2Point1(Alternative alternative) {
        boolean isChosen =
                alternative.way() instanceof Way.Api api && !api.purchase().equals(Purchase.of(api.offerId()));
        return isChosen
                || alternative.isStillAvailable()
                || SINCE_2_1.stream()
                        .anyMatch(input -> alternative.assumptions().get(input).isPresent());
    }

    @Override
    public int compareTo(FormatVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }

    /** The version as a problem names it. */
    public ProblemFact fact() {
        return new ProblemFact.Version(major, minor);
    }
}
