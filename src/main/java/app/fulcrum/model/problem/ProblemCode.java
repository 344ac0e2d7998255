package app.fulcrum.model.problem;

import static app.fulcrum.model.problem.Problem.Severity.REFUSAL;
import static app.fulcrum.model.problem.Problem.Severity.WARNING;

/**
 * Every kind of problem Fulcrum can name. Each has a sentence in the message bundle under its own name; the arguments a
 * sentence uses are listed here in order.
 */
public enum ProblemCode {
    // The text of a file. Arguments follow the place.
    /** Not JSON, or cut short. (what the parser met) */
    MALFORMED_TEXT(REFUSAL),
    /** Not UTF-8. (encoding met) */
    NOT_UTF8(REFUSAL),
    /** A limit of the reader was passed. (what, value met, limit) */
    LIMIT_EXCEEDED(REFUSAL),
    /** A member appears twice in one object. (name, line of the first) */
    DUPLICATE_MEMBER(REFUSAL),
    /** A member this version does not know. (name, nearest known name or "") */
    UNKNOWN_MEMBER(REFUSAL),
    /** A member that must be there is not. (name) */
    MISSING_MEMBER(REFUSAL),
    /** A value of another type than expected. (expected, found) */
    WRONG_TYPE(REFUSAL),
    /** A number outside its range. (value, minimum, maximum, unit) */
    OUT_OF_RANGE(REFUSAL),
    /** A number that is not whole where only whole ones make sense. (value) */
    NOT_WHOLE(REFUSAL),
    /** Low, base and high out of order. (low, base, high) */
    RANGE_OUT_OF_ORDER(REFUSAL),
    /** A text that is none of the allowed ones. (value, allowed) */
    NOT_ONE_OF(REFUSAL),
    /** Too few or too many of something. (what, count, fewest, most) */
    WRONG_COUNT(REFUSAL),
    /** A member that only another kind of record has. (name, kind of this record, kinds that have it) */
    NOT_OF_THIS_KIND(REFUSAL),
    /** A unit other than the one the value is kept in. (unit met, unit expected) */
    WRONG_UNIT(REFUSAL),
    /** An identifier the price book does not have. (kind, id, nearest known id or "") */
    UNKNOWN_ID(REFUSAL),
    /** The same identifier twice. (id) */
    DUPLICATE_ID(REFUSAL),
    /** Not a file of this kind. (what was found) */
    NOT_A_SCENARIO(REFUSAL),
    /** Written by a later major version of the format. (version met, version known) */
    NEWER_FORMAT(REFUSAL),
    /** Opened to be looked at, and not to be saved. (version of the file, version known) */
    NEWER_FORMAT_NOT_SAVED(REFUSAL),
    /** No alternative takes part. (number of alternatives) */
    NOTHING_COMPARED(REFUSAL),
    /** A path of an earlier format that could mean several places, or none. (path, what format 1 had one of, path with ID in it, identifiers or "") */
    FORMER_PATH_UNCLEAR(REFUSAL),
    /** Two values that cannot both hold. (first, second, rule) */
    CONTRADICTION(REFUSAL),
    /** More problems than are named one by one. (count of the others) */
    MORE_PROBLEMS(WARNING),

    // A scenario that reads well but cannot be evaluated in part.
    /** More ranges than are combined exactly. (count, limit) */
    TOO_MANY_RANGES(REFUSAL),
    /** A price the chosen tariff does not state. (offer, token kind) */
    PRICE_UNKNOWN(WARNING),
    /** No price of the offer is valid on the scenario's date. (offer, date) */
    NO_PRICE_ON_DATE(WARNING),
    /** The offer can no longer be bought. (offer, note) */
    OFFER_DISCONTINUED(WARNING),
    /** The architecture of the model is not published. (model) */
    SHAPE_UNKNOWN(WARNING),
    /** The model does not fit the GPUs allowed. (model, largest layout, what would fit or "") */
    DOES_NOT_FIT(WARNING),
    /** Not even one sequence meets the latency limit. (limit, best reached, what would meet it or "") */
    LATENCY_LIMIT_MISSED(WARNING),
    /** No engine splits the model over so many GPUs. (model, GPUs per replica, why, GPUs per replica that work) */
    LAYOUT_NOT_RUNNABLE(WARNING),
    /** A replica needs more GPUs than share a fast link. (GPUs per replica, hardware, GPUs on its link, where it can be placed or "") */
    LAYOUT_NOT_OFFERED(WARNING),
    /** Nobody says how many GPUs share a fast link. (hardware, number assumed) */
    FAST_LINK_ASSUMED(WARNING),
    /** A measured model of unknown shape: keys and values were not checked. (model) */
    ONLY_WEIGHTS_CHECKED(WARNING),
    /** A figure needed to price the hardware is not known. (figure) */
    HARDWARE_PRICE_UNKNOWN(WARNING),
    /** Idle GPUs were to be released, but cost the same used or idle. (what is paid for) */
    IDLE_GPUS_STILL_BILLED(WARNING),
    /** The fixed GPU count serves less than the volume asked for. (capacity in tokens/day, GPUs) */
    OVER_CAPACITY(WARNING),
    /** The fixed GPU count does not even hold the minimum of replicas. (GPUs, needed) */
    TOO_FEW_GPUS(WARNING),
    /** The volume would take more GPUs than can be counted exactly. (volume, largest count) */
    TOO_MANY_GPUS(WARNING),
    /** The model is outside the set the throughput model was calibrated on. (model, reason) */
    OUTSIDE_CALIBRATION(WARNING),
    /** The request is longer than the model's or offer's context. (tokens, limit, name) */
    CONTEXT_TOO_LONG(WARNING),
    /** The hosted offer serves other weights than those self-hosted. (offer, model it serves) */
    OTHER_MODEL_HOSTED(WARNING),
    /** A price is older than 90 days. (count, oldest date) */
    PRICES_AGING(WARNING),
    /** A price in use is past its validity. (offer, until, next price or "") */
    PRICE_EXPIRED(WARNING),
    /** Assumptions not given in the file, taken from the price book. (count) */
    DEFAULTS_USED(WARNING),
    /** A path of an earlier format was taken for that of today. (path, path of today) */
    FORMER_PATH(WARNING),
    /** Written by a later minor version; what is not known here has no effect and is kept. (version met, version known, members kept) */
    UNKNOWN_MEMBERS_KEPT(WARNING),
    /** Written by a later major version; it can be looked at but not saved over. (version met, version known) */
    OPENED_READ_ONLY(WARNING),

    // Files and the system around the program.
    /** A file could not be read. (reason) */
    UNREADABLE_FILE(REFUSAL),
    /** A file could not be written. (reason) */
    UNWRITABLE_FILE(REFUSAL),
    /** The file changed since it was opened. (time) */
    CHANGED_ELSEWHERE(REFUSAL),
    /** A file marked as read-only, or somebody else's, was not replaced without being asked about. (why it is protected) */
    PROTECTED_FILE(REFUSAL),
    /** A file has been saved by another program for too long to wait any longer. (which process, or "") */
    FILE_IN_USE(REFUSAL),
    /** A file was saved without keeping the version before. (folder of the versions, reason) */
    NO_BACKUP(WARNING),
    /** Unsaved work could not be copied for the case of a crash. (folder of the copies, reason) */
    NO_RECOVERY_COPY(WARNING),
    /** The settings could not be kept for the next start. (folder, reason) */
    SETTINGS_NOT_KEPT(WARNING),
    /** A file was saved, but may not outlast a power cut yet. (reason) */
    SAVED_UNSURELY(WARNING);

    private final Problem.Severity severity;

    ProblemCode(Problem.Severity severity) {
        this.severity = severity;
    }

    public Problem.Severity severity() {
        return severity;
    }
}
