package app.fulcrum.model.resolution;

import static app.fulcrum.model.resolution.Unused.Reason.DAY_GIVEN;
import static app.fulcrum.model.resolution.Unused.Reason.FEW_PRICE_RANGES;
import static app.fulcrum.model.resolution.Unused.Reason.NOTHING_RUNS;
import static app.fulcrum.model.resolution.Unused.Reason.NOT_PRICED;
import static app.fulcrum.model.resolution.Unused.Reason.NO_DAY_GIVEN;
import static app.fulcrum.model.resolution.Unused.Reason.NO_SUCH_TOKENS;
import static app.fulcrum.model.resolution.Unused.Reason.NO_TERMS_FOR_BATCH;
import static app.fulcrum.model.resolution.Unused.Reason.SPEED_MEASURED;
import static app.fulcrum.model.resolution.Unused.because;

import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.traffic.GivenDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which numbers of a scenario count. A number is unused if no figure would change, whatever it were.
 *
 * @param byPlace what became of each alternative, in order
 */
public record Uses(Resolution resolution, List<Use> byPlace) {

    public Uses {
        byPlace = List.copyOf(byPlace);
    }

    /** What became of a model on a GPU. */
    public enum Placement {
        /** One of them is not known, so that no layout is looked for; an API needs none. */
        UNKNOWN,
        /** Its memory fits no layout. */
        DOES_NOT_FIT,
        /** Not even one sequence meets a latency limit. */
        LIMIT_MISSED,
        /** It runs. */
        RUNS
    }

    /**
     * What became of an alternative.
     *
     * @param isPriced whether it has a price
     * @param placement what became of its model on its GPU
     */
    public record Use(AlternativeResolution resolution, boolean isPriced, Placement placement) {

        private boolean isApi() {
            return resolution.alternative().kind().isApi();
        }

        private boolean isOnGpus() {
            return resolution.alternative().kind() == Way.Kind.SELF_HOSTED;
        }

        /** Why one of its own inputs, or one that all share, does not count for it. */
        private Optional<Unused> unused(Input input) {
            return switch (input) {
                case MEASURED_OUTPUT_RATE, MEASURED_TOTAL_RATE ->
                    unlessUnknown().or(() -> unlessIn(EnumSet.of(Placement.DOES_NOT_FIT)));
                case REALISATION_FACTOR -> unlessPriced().or(this::unlessMeasured);
                case INPUT_TOKEN_FACTOR, OUTPUT_TOKEN_FACTOR, REQUEST_FACTOR ->
                    isApi()
                            ? unlessPriced().or(() -> new ApiUses(resolution).unused(input))
                            : unlessUnknown().or(() -> unlessTokens(input));
                case PREFIX_CACHE_SHARE ->
                    resolution.isZero(Input.INPUT_TOKENS) ? because(NO_SUCH_TOKENS) : unlessNoneFits();
                case TPOT_LIMIT, TTFT_LIMIT -> limit();
                case GPUS_PER_SERVER, GPUS_ON_FAST_LINK -> unlessUnknown();
                case MAX_SEQUENCES ->
                    layout().or(() -> unlessIn(EnumSet.of(Placement.DOES_NOT_FIT, Placement.LIMIT_MISSED)));
                case ENGINEERS -> unlessPriced().or(() -> resolution.timesZero(Input.LOADED_COST_PER_YEAR));
                default -> unlessPriced().or(() -> ofWay(input));
            };
        }

        private Optional<Unused> ofWay(Input input) {
            return switch (resolution.alternative().way()) {
                case Way.Api _ -> new ApiUses(resolution).unused(input);
                case Way.OwnGpus _ -> new HardwareUses(resolution).unused(input);
                case Way.Mix mix -> ofMix(input, mix);
            };
        }

        /** How much capacity there is counts where the first part has any. */
        private Optional<Unused> ofMix(Input input, Way.Mix mix) {
            Way first = resolution.scenario().alternatives().get(mix.first()).way();
            return input == Input.BASE_LOAD_UNITS && !first.hasCapacity()
                    ? because(Unused.Reason.NO_CAPACITY)
                    : Optional.empty();
        }

        private Optional<Unused> unlessPriced() {
            return isPriced ? Optional.empty() : because(NOT_PRICED);
        }

        private Optional<Unused> unlessTokens(Input factor) {
            boolean none = (factor == Input.INPUT_TOKEN_FACTOR && resolution.isZero(Input.INPUT_TOKENS))
                    || (factor == Input.OUTPUT_TOKEN_FACTOR && resolution.isZero(Input.OUTPUT_TOKENS));
            return none ? because(NO_SUCH_TOKENS) : Optional.empty();
        }

        private Optional<Unused> unlessUnknown() {
            return placement == Placement.UNKNOWN ? because(NOT_PRICED) : Optional.empty();
        }

        private Optional<Unused> unlessIn(Set<Placement> nothingRuns) {
            return nothingRuns.contains(placement) ? because(NOTHING_RUNS) : Optional.empty();
        }

        private Optional<Unused> layout() {
            return unlessUnknown().or(this::unlessMeasured);
        }

        private Optional<Unused> unlessNoneFits() {
            return layout().or(() -> unlessIn(EnumSet.of(Placement.DOES_NOT_FIT)));
        }

        /** A rate without its load stands in for the limits; what was measured under several loads is read off at them. */
        private Optional<Unused> limit() {
            return isMeasuredUnderLoads()
                    ? unlessUnknown().or(() -> unlessIn(EnumSet.of(Placement.DOES_NOT_FIT)))
                    : unlessNoneFits();
        }

        /** A measurement is planned as it is: no estimate counts, and nothing is taken off. */
        private Optional<Unused> unlessMeasured() {
            if (isMeasuredUnderLoads()) {
                return because(SPEED_MEASURED);
            }
            return Stream.of(Input.MEASURED_TOTAL_RATE, Input.MEASURED_OUTPUT_RATE)
                    .filter(resolution.base()::has)
                    .findFirst()
                    .flatMap(rate -> resolution.because(SPEED_MEASURED, rate));
        }

        private boolean isMeasuredUnderLoads() {
            return resolution.alternative().way() instanceof Way.OwnGpus own
                    && MeasuredSpeed.isUnderLoads(own.hosting());
        }

        /** Whether it lacks a price for some kind of input alone, so that it depends on the shares whether it has one. */
        private boolean isOpenForSomeTokens() {
            return !isPriced
                    && isStated(Input.OUTPUT_PRICE)
                    && Stream.of(Input.INPUT_PRICE, Input.CACHE_READ_PRICE, Input.CACHE_WRITE_PRICE)
                            .anyMatch(this::isStated);
        }

        private boolean isStated(Input price) {
            return resolution.range(price).isPresent();
        }

        private boolean hasPeak() {
            Optional<GivenDay> day = resolution.scenario().day();
            return day.filter(given -> given.busiestHour() > 1).isPresent()
                    || resolution
                            .range(day.isPresent() ? Input.PEAK_WITHIN_HOUR : Input.PEAK_TO_AVERAGE)
                            .filter(peak -> peak.high() > 1)
                            .isPresent();
        }

        private boolean keepsBatchOffPeak() {
            return placement != Placement.UNKNOWN
                    && hasPeak()
                    && resolution.alternative().way() instanceof Way.OwnGpus own
                    && own.hosting().batchRunsOffPeak();
        }

        private boolean mayReadHoursPerMonth() {
            return isOnGpus() || holdsTokensAllMonth();
        }

        private Optional<Unused> hoursPerMonth() {
            return isOnGpus() ? unused(Input.HOURS_PER_MONTH) : Optional.empty();
        }

        private boolean isPacedByTheDay() {
            return isApi() && isPriced && new ApiUses(resolution).isPacedByTheDay();
        }

        private boolean holdsTokensAllMonth() {
            return isApi() && isPriced && new ApiUses(resolution).holdsTokensAllMonth();
        }

        private boolean discountsBatch() {
            return isApi() && isPriced && new ApiUses(resolution).discountsBatch();
        }
    }

    /** Why an input does not count; absent if it does. */
    public Optional<Unused> unused(InputKey key) {
        return key.alternative()
                .map(id -> byPlace.get(resolution.scenario().alternatives().placeOf(id)))
                .map(use -> use.unused(key.input()))
                .orElseGet(() -> unused(key.input()));
    }

    /** What all share counts as long as it does for one of those that would read it. */
    private Optional<Unused> unused(Input shared) {
        return switch (shared) {
            case CACHED_SHARE, CACHE_WRITE_SHARE, REASONING_SHARE -> share(shared);
            case LONG_REQUEST_SHARE -> longRequests(Input.LONG_INPUT_TOKENS);
            case LONG_INPUT_TOKENS -> longRequests(Input.LONG_REQUEST_SHARE);
            case ONE_HOUR_WRITE_SHARE ->
                unlessAny(use -> use.isApi() && use.isPriced, use -> new ApiUses(use.resolution).unused(shared));
            case BATCH_SHARE -> batchShare();
            case PEAK_TO_AVERAGE, PEAK_WITHIN_HOUR, SERVICE_HOURS_PER_DAY -> ofDay(shared);
            case LOADED_COST_PER_YEAR -> unlessZeroForAll(Input.ENGINEERS);
            case SETUP_MONTHS -> unlessZeroForAll(Input.SETUP);
            case DAYS_PER_MONTH -> unlessAny(Use::isPriced, _ -> Optional.empty());
            case HOURS_PER_MONTH -> unlessAny(Use::mayReadHoursPerMonth, Use::hoursPerMonth);
            case COST_OF_CAPITAL -> unlessAny(Use::isOnGpus, use -> use.unused(shared));
            case PRICE_CORRELATION ->
                resolution.scenario().kindsOfSeveralPriceRanges().isEmpty()
                        ? because(FEW_PRICE_RANGES)
                        : Optional.empty();
            case CLOSED_API_DRIFT -> unlessOfKind(Way.Kind.CLOSED_API);
            case HOSTED_API_DRIFT -> unlessOfKind(Way.Kind.HOSTED_OPEN_API);
            case GPU_DRIFT -> unlessOfKind(Way.Kind.SELF_HOSTED);
            case PAY_DRIFT -> unlessZeroForAll(Input.ENGINEERS);
            default -> Optional.empty();
        };
    }

    private Optional<Unused> unlessOfKind(Way.Kind kind) {
        return resolution.scenario().alternatives().stream().anyMatch(each -> each.kind() == kind)
                ? Optional.empty()
                : because(Unused.Reason.NO_SUCH_ALTERNATIVE);
    }

    /** When the requests come counts where capacity is bought or limited, or where the volume follows from it. */
    private Optional<Unused> ofDay(Input input) {
        boolean isGiven = resolution.scenario().day().isPresent();
        if (isGiven && input.isReplacedByDay()) {
            return because(DAY_GIVEN);
        }
        if (!isGiven && input == Input.PEAK_WITHIN_HOUR) {
            return because(NO_DAY_GIVEN);
        }
        return resolution.scenario().loadForm().isSource(input)
                        || byPlace.stream().anyMatch(Use::isPacedByTheDay)
                ? Optional.empty()
                : unlessAny(Use::isOnGpus, Use::unlessUnknown);
    }

    /** How long some requests are counts where it is said of how many, and a price depends on it. */
    private Optional<Unused> longRequests(Input other) {
        AlternativeResolution any = byPlace.getFirst().resolution();
        if (any.range(other).isEmpty()) {
            return any.because(Unused.Reason.INCOMPLETE, other);
        }
        boolean counts =
                byPlace.stream().anyMatch(use -> use.isApi() && new ApiUses(use.resolution).mayDependOnLength());
        return counts ? Optional.empty() : because(Unused.Reason.NO_LONG_CONTEXT);
    }

    private Optional<Unused> share(Input share) {
        boolean decides = share != Input.REASONING_SHARE
                && byPlace.stream().filter(Use::isApi).anyMatch(Use::isOpenForSomeTokens);
        return decides
                ? Optional.empty()
                : unlessAny(use -> use.isApi() && use.isPriced, use -> new ApiUses(use.resolution).unused(share));
    }

    private Optional<Unused> batchShare() {
        boolean counts = byPlace.stream().anyMatch(use -> use.keepsBatchOffPeak() || use.discountsBatch());
        return counts ? Optional.empty() : because(NO_TERMS_FOR_BATCH);
    }

    /** What the first reader says, if none reads it; that nothing is priced, if there are no readers. */
    private Optional<Unused> unlessAny(Predicate<Use> reads, Function<Use, Optional<Unused>> ofReader) {
        List<Optional<Unused>> answers =
                byPlace.stream().filter(reads).map(ofReader).toList();
        return answers.isEmpty()
                ? because(NOT_PRICED)
                : answers.stream().allMatch(Optional::isPresent) ? answers.getFirst() : Optional.empty();
    }

    /** What counts once for each alternative: unused if it is multiplied with zero for every one that has a price. */
    private Optional<Unused> unlessZeroForAll(Input factor) {
        List<AlternativeResolution> priced =
                byPlace.stream().filter(Use::isPriced).map(Use::resolution).toList();
        if (priced.isEmpty()) {
            return because(NOT_PRICED);
        }
        return priced.stream().allMatch(each -> each.isZero(factor))
                ? priced.getLast().timesZero(factor)
                : Optional.empty();
    }
}
