package app.fulcrum.model.problem;

import static app.fulcrum.model.problem.Problem.Severity.REFUSAL;
import static app.fulcrum.model.problem.Problem.Severity.WARNING;
import static app.fulcrum.model.problem.Slot.CHOICES;
import static app.fulcrum.model.problem.Slot.DAY;
import static app.fulcrum.model.problem.Slot.HINT;
import static app.fulcrum.model.problem.Slot.MEMBER;
import static app.fulcrum.model.problem.Slot.MOMENT;
import static app.fulcrum.model.problem.Slot.NAME;
import static app.fulcrum.model.problem.Slot.NUMBER;
import static app.fulcrum.model.problem.Slot.PHRASE;
import static app.fulcrum.model.problem.Slot.QUOTED;
import static app.fulcrum.model.problem.Slot.VALUE;
import static app.fulcrum.model.problem.Slot.VERSION;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Every kind of problem Fulcrum can name. Each has a sentence in the message bundle under its own name; the facts a
 * sentence names are listed here in order, and with their kinds.
 */
public enum ProblemCode {
    // The text of a file. Facts follow the place.
    /** Not JSON, or cut short. (what the parser met) */
    MALFORMED_TEXT(REFUSAL, PHRASE),
    /** Not UTF-8. (encoding met) */
    NOT_UTF8(REFUSAL, NAME),
    /** A limit of the reader was passed. (what, value met, limit) */
    LIMIT_EXCEEDED(REFUSAL, PHRASE, NUMBER, NUMBER),
    /** A member appears twice in one object. (name, line of the first) */
    DUPLICATE_MEMBER(REFUSAL, MEMBER, NUMBER),
    /** A member this version does not know. (name, nearest known name, if any) */
    UNKNOWN_MEMBER(REFUSAL, MEMBER, HINT),
    /** A member that must be there is not. (name) */
    MISSING_MEMBER(REFUSAL, MEMBER),
    /** A value of another type than expected. (expected, found) */
    WRONG_TYPE(REFUSAL, PHRASE, VALUE),
    /** A number outside its range. (value, minimum, maximum, unit) */
    OUT_OF_RANGE(REFUSAL, NUMBER, NUMBER, NUMBER, HINT),
    /** A number that is not whole where only whole ones make sense. (value) */
    NOT_WHOLE(REFUSAL, NUMBER),
    /** Low, base and high out of order. (low, base, high) */
    RANGE_OUT_OF_ORDER(REFUSAL, NUMBER, NUMBER, NUMBER),
    /** A range that cannot be log-normal. (low, base, high) */
    RANGE_NOT_LOG_NORMAL(REFUSAL, NUMBER, NUMBER, NUMBER),
    /** How likely the numbers of a range are, said of a single one. (distribution, the single value) */
    DISTRIBUTION_WITHOUT_RANGE(WARNING, QUOTED, NUMBER),
    /** A text that is none of the allowed ones. (value, allowed) */
    NOT_ONE_OF(REFUSAL, VALUE, CHOICES),
    /** Too few or too many of something. (what, count, fewest, most) */
    WRONG_COUNT(REFUSAL, PHRASE, NUMBER, NUMBER, NUMBER),
    /** A member that only another kind of record has. (name, kind of this record, kinds that have it) */
    NOT_OF_THIS_KIND(REFUSAL, MEMBER, QUOTED, CHOICES),
    /** A unit other than the one the value is kept in. (unit met, unit expected) */
    WRONG_UNIT(REFUSAL, QUOTED, QUOTED),
    /** An identifier the price book does not have. (kind, id, nearest known id, if any) */
    UNKNOWN_ID(REFUSAL, PHRASE, VALUE, HINT),
    /** The same identifier twice. (id) */
    DUPLICATE_ID(REFUSAL, QUOTED),
    /** Not a file of this kind. (what was found) */
    NOT_A_SCENARIO(REFUSAL, PHRASE),
    /** A picture, drawing, page or workbook without a scenario in it. (kind of file) */
    NOTHING_ENCLOSED(REFUSAL, PHRASE),
    /** More than one scenario in a picture, drawing, page or workbook, or more than one record of figures. (kind of file, count) */
    SEVERAL_ENCLOSED(REFUSAL, PHRASE, NUMBER),
    /** A picture, drawing, page or workbook that is not what its format demands. (kind of file, what is wrong) */
    DAMAGED_CARRIER(REFUSAL, PHRASE, PHRASE),
    /** A file that carries a scenario, and would be replaced by it. (its name) */
    CARRIER_NOT_REPLACED(REFUSAL, QUOTED),
    /** No configuration of a model. (a member that every one has) */
    NOT_A_MODEL_CONFIG(REFUSAL, MEMBER),
    /** None of the price lists that can be read. (those that can) */
    NOT_A_PRICE_LIST(REFUSAL, CHOICES),
    /** Nothing that anything can be taken over from. (files that can be) */
    NOTHING_TO_TAKE_OVER(REFUSAL, CHOICES),
    /** A table whose columns no format is known for: its columns. */
    UNKNOWN_COLUMNS(REFUSAL, CHOICES),
    /** Nothing is in the file. (files that can be read) */
    EMPTY_FILE(REFUSAL, CHOICES),
    /** None of the usage and billing files that can be read. (those that can) */
    NOT_A_USAGE_FILE(REFUSAL, CHOICES),
    /** A usage or billing file of which nothing can be taken over. (its format, rows met) */
    NO_USE_IN_FILE(REFUSAL, QUOTED, NUMBER),
    /** A table with more rows than are read. (most) */
    TOO_MANY_ROWS(REFUSAL, NUMBER),
    /** A row of a table that does not end where rows do: a quote is never closed. (the last line before it that was read) */
    UNENDED_ROW(REFUSAL, NUMBER),
    /** A row of a usage or billing file that was left out. (the column, or what is wrong with the row) */
    USAGE_ROW_NOT_READ(WARNING, NAME),
    /** Amounts that were left out because they are not in USD. (how many, currency) */
    AMOUNTS_IN_OTHER_CURRENCY(WARNING, NUMBER, QUOTED),
    /** None of the results of benchmarks that can be read. (whose can) */
    NOT_A_BENCHMARK(REFUSAL, CHOICES),
    /** Results of a benchmark in a version of its format that is not known. (whose, version met, versions known) */
    BENCHMARK_VERSION_UNKNOWN(REFUSAL, QUOTED, VALUE, CHOICES),
    /** Results of a benchmark without one run that can be used. (whose) */
    NO_USABLE_RUNS(REFUSAL, QUOTED),
    /** Written by a later major version of the format. (version met, version known) */
    NEWER_FORMAT(REFUSAL, VERSION, VERSION),
    /** Opened to be looked at, and not to be saved. (version of the file, version known) */
    NEWER_FORMAT_NOT_SAVED(REFUSAL, VERSION, VERSION),
    /** No alternative takes part. (number of alternatives) */
    NOTHING_COMPARED(REFUSAL, NUMBER),
    SEVERAL_IN_USE(REFUSAL, QUOTED, QUOTED),
    /** A path of an earlier format that could mean several places, or none. (path, what format 1 had one of, path with ID in it, identifiers, if any) */
    FORMER_PATH_UNCLEAR(REFUSAL, MEMBER, PHRASE, MEMBER, HINT),
    /** Two values that cannot both hold. (first, second, rule) */
    CONTRADICTION(REFUSAL, NAME, NAME, PHRASE),
    /** A value of a model's configuration that a description cannot take. (name, value) */
    CONFIG_VALUE_NOT_READ(WARNING, MEMBER, VALUE),
    /** Something of a model's configuration that a description has no words for. (name) */
    CONFIG_NOT_DESCRIBED(WARNING, MEMBER),
    /** What a model's configuration leaves out counts as is usual. (name, what counts) */
    CONFIG_VALUE_USUAL(WARNING, MEMBER, VALUE),
    /** What is sought does not depend on the alternative whose number is to be moved. (name) */
    INPUT_OF_ANOTHER(REFUSAL, MEMBER),
    /** More problems than are named one by one. (count of the others) */
    MORE_PROBLEMS(WARNING, NUMBER),

    // A scenario that reads well but cannot be evaluated in part.
    /** A volume that follows from users or requests and is more than can be typed. (tokens per day, most) */
    VOLUME_TOO_LARGE(REFUSAL, NUMBER, NUMBER),
    /** More ranges than are combined exactly. (count, limit) */
    TOO_MANY_RANGES(REFUSAL, NUMBER, NUMBER, CHOICES),
    /** Fewer than two that take part can serve the volume. (tokens per day) */
    NO_RUNNER_UP(REFUSAL, NUMBER),
    /** No number has a range, and no speed is estimated. (scenario) */
    NOTHING_UNCERTAIN(REFUSAL, QUOTED),
    /** A price the chosen tariff does not state. (offer, token kind) */
    PRICE_UNKNOWN(WARNING, QUOTED, PHRASE),
    /** The chosen tier or region is not sold for requests so long. (offer, tier and region) */
    SERVICE_NOT_SOLD(WARNING, QUOTED, QUOTED),
    /** Batch work on a tier that has none. (offer, tier) */
    TIER_WITHOUT_BATCH(WARNING, QUOTED, QUOTED),
    /** A typed surcharge counts instead of what a tier or region adds. (offer, tier and region) */
    SERVICE_REPLACED(WARNING, QUOTED, QUOTED),
    /** No price of the offer is valid on the scenario's date. (offer, date) */
    NO_PRICE_ON_DATE(WARNING, QUOTED, DAY),
    /** The offer can no longer be bought. (offer, last day, what to buy instead, if any) */
    OFFER_ENDED(WARNING, QUOTED, DAY, HINT),
    /** The offer can no longer be bought, but the user says that it can still be had. (offer, last day) */
    OFFER_KEPT(WARNING, QUOTED, DAY),
    /** The offer is soon no longer sold. (offer, last day, how long that is, what to buy instead, if any) */
    OFFER_ENDING(WARNING, QUOTED, DAY, PHRASE, HINT),
    /** The offer cannot be bought yet. (offer, first day) */
    OFFER_NOT_SOLD_YET(WARNING, QUOTED, DAY),
    /** The price book knows nothing of the weights of the model. (model) */
    SIZE_UNKNOWN(WARNING, QUOTED),
    /** The architecture of the model is not published. (model, what would do instead, if anything) */
    SHAPE_UNKNOWN(WARNING, QUOTED, HINT),
    /** The limits of a tier, or the units bought, end below the volume. (offer, last volume) */
    OVER_API_LIMIT(WARNING, QUOTED, NUMBER),
    /** The limits of a part of a mix end below the volume. (mix, last volume) */
    OVER_LIMIT_OF_PART(WARNING, QUOTED, NUMBER),
    /** A part of a mix has no cost. (part) */
    PART_NOT_PRICED(WARNING, QUOTED),
    /** The part of a mix that takes what is above the other's capacity buys units by the month. (part) */
    PART_BUYS_UNITS(WARNING, QUOTED),
    /** The own GPUs of a mix follow the day, so that they run no base load. (part) */
    PART_FOLLOWS_THE_DAY(WARNING, QUOTED),
    /** Without output tokens there is no speed to estimate, and none that counts was measured. (alternative) */
    NO_OUTPUT_TO_ESTIMATE(WARNING, QUOTED),
    /** The model does not fit the GPUs allowed. (model, largest layout, what would fit, if any) */
    DOES_NOT_FIT(WARNING, QUOTED, PHRASE, HINT),
    /** Not even one sequence meets the latency limit. (limit, best reached, what would meet it, if any) */
    LATENCY_LIMIT_MISSED(WARNING, NUMBER, NUMBER, HINT),
    /** No engine splits the model over so many GPUs. (model, GPUs per replica, why, GPUs per replica that work) */
    LAYOUT_NOT_RUNNABLE(WARNING, QUOTED, NUMBER, PHRASE, CHOICES),
    /** A replica needs more GPUs than share a fast link. (GPUs per replica, hardware, GPUs on its link, where it can be placed, if any) */
    LAYOUT_NOT_OFFERED(WARNING, NUMBER, NAME, NUMBER, HINT),
    /** Nobody says how fast the GPU is linked to others. (GPUs per replica, hardware) */
    LINK_UNKNOWN(WARNING, NUMBER, NAME),
    /** Nobody says how many GPUs share a fast link. (hardware, number assumed) */
    FAST_LINK_ASSUMED(WARNING, NAME, NUMBER),
    /** A measured model of unknown shape: keys and values were not checked. (model) */
    ONLY_WEIGHTS_CHECKED(WARNING, QUOTED),
    /** More requests at once were measured to get fewer tokens. (requests at once, tokens per second) */
    MEASURED_RATE_FALLS(WARNING, NUMBER, NUMBER),
    /** More tokens than the time per token measured with them allows. (requests at once, tokens per second) */
    MEASURED_RATE_TOO_HIGH(WARNING, NUMBER, NUMBER),
    /** Measured with other requests than the scenario has. (input and output tokens measured, input and output tokens asked) */
    MEASURED_AT_OTHER_LENGTHS(WARNING, NUMBER, NUMBER, NUMBER, NUMBER),
    /** A figure needed to price the hardware is not known. (figure) */
    HARDWARE_PRICE_UNKNOWN(WARNING, MEMBER),
    /** Idle GPUs were to be released, but cost the same used or idle. (what is paid for) */
    IDLE_GPUS_STILL_BILLED(WARNING, PHRASE),
    /** GPUs were to follow the day, but cost the same whether they run or not. (what is paid for) */
    CANNOT_FOLLOW_THE_DAY(WARNING, PHRASE),
    /** No replica was to be kept, but GPUs that stand keep the one that any load needs. (how many were to be kept) */
    STANDING_KEEPS_A_REPLICA(WARNING, MEMBER),
    /** More would be left of a GPU in the end than it can be sold for now. (residual value, resale value, both in USD) */
    RESIDUAL_LIMITED(WARNING, NUMBER, NUMBER),
    /** The fixed GPU count serves less than the volume asked for. (capacity in tokens/day, GPUs) */
    OVER_CAPACITY(WARNING, NUMBER, PHRASE),
    /** The fixed GPU count does not even hold the minimum of replicas. (GPUs, needed) */
    TOO_FEW_GPUS(WARNING, PHRASE, NUMBER),
    /** The volume would take more GPUs than can be counted exactly. (volume, largest count) */
    TOO_MANY_GPUS(WARNING, NUMBER, NUMBER),
    /** The model is outside the set the throughput model was calibrated on. (model, reason) */
    OUTSIDE_CALIBRATION(WARNING, QUOTED, QUOTED),
    /** The request is longer than the model's or offer's context. (tokens, limit, name) */
    CONTEXT_TOO_LONG(WARNING, NUMBER, NUMBER, QUOTED),
    /** The hosted offer serves other weights than those self-hosted. (offer, model it serves) */
    OTHER_MODEL_HOSTED(WARNING, QUOTED, QUOTED),
    /** A price in use is past its validity. (offer, until, next price, if any) */
    PRICE_EXPIRED(WARNING, QUOTED, DAY, HINT),
    /** A price counts for a day long before it was read. (offer, that day, day it was read) */
    PRICE_READ_LATER(WARNING, QUOTED, DAY, DAY),
    /** Assumptions not given in the file, taken from the price book. (count) */
    DEFAULTS_USED(WARNING, NUMBER),
    /** Numbers that earlier versions wrote into every scenario follow from the price book now. */
    DEFAULTS_RENEWED(WARNING, NUMBER),
    /** The prices of another day than the scenario's own were asked for. (the day asked for, the scenario's own) */
    PRICES_OF_ANOTHER_DAY(WARNING, DAY, DAY),
    /** The scenario has no variant of a name. (name, those there are, if any) */
    UNKNOWN_VARIANT(REFUSAL, VALUE, HINT),
    /** A scenario was worked out without its variants. (their names) */
    VARIANTS_LEFT_OUT(WARNING, CHOICES),
    /** A comparison of a scenario with its variants, of which it has none. (name of the scenario) */
    NOTHING_TO_COMPARE(REFUSAL, QUOTED),
    /** A path of an earlier format was taken for that of today. (path, path of today) */
    FORMER_PATH(WARNING, MEMBER, MEMBER),
    /** Written by a later minor version; what is not known here has no effect and is kept. (version met, version known, members kept) */
    UNKNOWN_MEMBERS_KEPT(WARNING, VERSION, VERSION, NUMBER),
    /** Written by a later major version; it can be looked at but not saved over. (version met, version known) */
    OPENED_READ_ONLY(WARNING, VERSION, VERSION),

    // Files and the system around the program.
    /** A file could not be read. (reason) */
    UNREADABLE_FILE(REFUSAL, PHRASE),
    /** A file could not be written. (reason) */
    UNWRITABLE_FILE(REFUSAL, PHRASE),
    /** No price book was written. (folder, reason) */
    UNWRITABLE_BOOK(REFUSAL, QUOTED, PHRASE),
    /** The file changed since it was opened. (time) */
    CHANGED_ELSEWHERE(REFUSAL, MOMENT),
    /** A file marked as read-only, or somebody else's, was not replaced without being asked about. (why it is protected) */
    PROTECTED_FILE(REFUSAL, PHRASE),
    /** A file has been saved by another program for too long to wait any longer. (which process, if known) */
    FILE_IN_USE(REFUSAL, HINT),
    /** A file was saved without keeping the version before. (folder of the versions, reason) */
    NO_BACKUP(WARNING, QUOTED, PHRASE),
    /** Unsaved work could not be copied for the case of a crash. (folder of the copies, reason) */
    NO_RECOVERY_COPY(WARNING, QUOTED, PHRASE),
    /** The settings could not be kept for the next start. (folder, reason) */
    SETTINGS_NOT_KEPT(WARNING, QUOTED, PHRASE),
    /** A file was saved, but may not outlast a power cut yet. (reason) */
    SAVED_UNSURELY(WARNING, PHRASE);

    private final Problem.Severity severity;
    private final List<Slot> slots;

    ProblemCode(Problem.Severity severity, Slot... slots) {
        this.severity = severity;
        this.slots = List.of(slots);
    }

    public Problem.Severity severity() {
        return severity;
    }

    /** What the sentence names, in order. */
    public List<Slot> slots() {
        return slots;
    }

    /** Whether these are the facts its sentence names. */
    boolean takes(List<ProblemFact> facts) {
        return facts.size() == slots.size()
                && IntStream.range(0, slots.size()).allMatch(i -> slots.get(i).takes(facts.get(i)));
    }
}
