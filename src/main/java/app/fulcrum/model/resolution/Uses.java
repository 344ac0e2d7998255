package app.fulcrum.model.resolution;

import static app.fulcrum.model.resolution.Unused.Reason.NOTHING_RUNS;
import static app.fulcrum.model.resolution.Unused.Reason.NOT_PRICED;
import static app.fulcrum.model.resolution.Unused.Reason.NO_SUCH_TOKENS;
import static app.fulcrum.model.resolution.Unused.Reason.NO_TERMS_FOR_BATCH;
import static app.fulcrum.model.resolution.Unused.Reason.SPEED_MEASURED;
import static app.fulcrum.model.resolution.Unused.because;

import app.fulcrum.model.scenario.Group;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Option;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which numbers of a scenario count. A number is unused if no figure would change, whatever it were.
 *
 * @param priced the options that have a price
 * @param placement what became of the model on its GPU
 */
public record Uses(Resolution resolution, Set<Option> priced, Placement placement) {

    /** What became of a model on a GPU. */
    public enum Placement {
        /** One of them is not known, so that no layout is looked for. */
        UNKNOWN,
        /** Its memory fits no layout. */
        DOES_NOT_FIT,
        /** Not even one sequence meets a latency limit. */
        LIMIT_MISSED,
        /** It runs. */
        RUNS
    }

    private static final List<Option> APIS = List.of(Option.CLOSED_API, Option.HOSTED_OPEN_API);

    /** Why an input does not count; absent if it does. */
    public Optional<Unused> unused(Input input) {
        return switch (input) {
            case TOKENS_PER_DAY, INPUT_TOKENS, OUTPUT_TOKENS -> Optional.empty();
            case CACHED_SHARE, CACHE_WRITE_SHARE, REASONING_SHARE -> share(input);
            case BATCH_SHARE -> batchShare();
            case PEAK_TO_AVERAGE, SERVICE_HOURS_PER_DAY -> unlessUnknown();
            case MEASURED_OUTPUT_RATE -> unlessUnknown().or(() -> unlessIn(EnumSet.of(Placement.DOES_NOT_FIT)));
            case REALISATION_FACTOR -> unlessPriced(Option.SELF_HOSTED).or(this::unlessMeasured);
            case PREFIX_CACHE_SHARE ->
                resolution.isZero(Input.INPUT_TOKENS) ? because(NO_SUCH_TOKENS) : unlessNoneFits();
            case TPOT_LIMIT, TTFT_LIMIT -> unlessNoneFits();
            case GPUS_PER_SERVER, GPUS_ON_FAST_LINK -> unlessUnknown();
            case MAX_SEQUENCES ->
                layout().or(() -> unlessIn(EnumSet.of(Placement.DOES_NOT_FIT, Placement.LIMIT_MISSED)));
            case LOADED_COST_PER_YEAR -> everyOne(Input.CLOSED_ENGINEERS, Input.HOSTED_ENGINEERS, Input.SELF_ENGINEERS);
            case SETUP_MONTHS -> everyOne(Input.CLOSED_SETUP, Input.HOSTED_SETUP, Input.SELF_SETUP);
            case CLOSED_ENGINEERS -> people(Option.CLOSED_API);
            case HOSTED_ENGINEERS -> people(Option.HOSTED_OPEN_API);
            case SELF_ENGINEERS -> people(Option.SELF_HOSTED);
            case DAYS_PER_MONTH -> priced.isEmpty() ? because(NOT_PRICED) : Optional.empty();
            default -> ofOption(input);
        };
    }

    private Optional<Unused> ofOption(Input input) {
        Option option = input.group() == Group.CLOSED_API
                ? Option.CLOSED_API
                : input.group() == Group.HOSTED_OPEN_API ? Option.HOSTED_OPEN_API : Option.SELF_HOSTED;
        return unlessPriced(option).or(() -> switch (option) {
            case CLOSED_API, HOSTED_OPEN_API -> api(option).unused(input);
            case SELF_HOSTED -> new HardwareUses(resolution).unused(input);
        });
    }

    private ApiUses api(Option option) {
        return new ApiUses(resolution, ApiInputs.of(option));
    }

    private Optional<Unused> unlessPriced(Option option) {
        return priced.contains(option) ? Optional.empty() : because(NOT_PRICED);
    }

    private Optional<Unused> unlessUnknown() {
        return placement == Placement.UNKNOWN ? because(NOT_PRICED) : Optional.empty();
    }

    private Optional<Unused> unlessIn(Set<Placement> nothingRuns) {
        return nothingRuns.contains(placement) ? because(NOTHING_RUNS) : Optional.empty();
    }

    private Optional<Unused> share(Input share) {
        boolean decides = share != Input.REASONING_SHARE && APIS.stream().anyMatch(this::isOpenForSomeTokens);
        return decides ? Optional.empty() : unlessAny(option -> api(option).unused(share));
    }

    /** Whether an option lacks a price for some kind of input alone, so that it depends on the shares whether it has one. */
    private boolean isOpenForSomeTokens(Option option) {
        ApiInputs inputs = ApiInputs.of(option);
        return !priced.contains(option)
                && resolution.range(inputs.outputPrice()).isPresent()
                && Stream.of(inputs.inputPrice(), inputs.cacheReadPrice(), inputs.cacheWritePrice())
                        .anyMatch(price -> resolution.range(price).isPresent());
    }

    private Optional<Unused> batchShare() {
        boolean offPeak = placement != Placement.UNKNOWN
                && resolution.scenario().choices().hosting().batchRunsOffPeak();
        boolean discounted = APIS.stream()
                .anyMatch(option -> priced.contains(option) && api(option).discountsBatch());
        return offPeak || discounted ? Optional.empty() : because(NO_TERMS_FOR_BATCH);
    }

    private Optional<Unused> unlessAny(Function<Option, Optional<Unused>> ofOption) {
        List<Optional<Unused>> answers =
                APIS.stream().filter(priced::contains).map(ofOption).toList();
        return answers.isEmpty()
                ? because(NOT_PRICED)
                : answers.stream().allMatch(Optional::isPresent) ? answers.getFirst() : Optional.empty();
    }

    private Optional<Unused> layout() {
        return unlessUnknown().or(this::unlessMeasured);
    }

    private Optional<Unused> unlessNoneFits() {
        return layout().or(() -> unlessIn(EnumSet.of(Placement.DOES_NOT_FIT)));
    }

    /** A measured rate is planned as it is: no estimate counts, and nothing is taken off. */
    private Optional<Unused> unlessMeasured() {
        return resolution.base().has(Input.MEASURED_OUTPUT_RATE)
                ? because(SPEED_MEASURED, Input.MEASURED_OUTPUT_RATE)
                : Optional.empty();
    }

    private Optional<Unused> people(Option option) {
        return unlessPriced(option).or(() -> resolution.timesZero(Input.LOADED_COST_PER_YEAR));
    }

    /** What counts once for each option: unused if it is multiplied with zero for every one that has a price. */
    private Optional<Unused> everyOne(Input closed, Input hosted, Input own) {
        List<Input> factors = Stream.of(Option.values())
                .filter(priced::contains)
                .map(option -> switch (option) {
                    case CLOSED_API -> closed;
                    case HOSTED_OPEN_API -> hosted;
                    case SELF_HOSTED -> own;
                })
                .toList();
        if (factors.isEmpty()) {
            return because(NOT_PRICED);
        }
        return factors.stream().allMatch(resolution::isZero)
                ? resolution.timesZero(factors.getLast())
                : Optional.empty();
    }
}
