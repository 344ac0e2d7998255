package app.fulcrum.model.problem;

import java.util.List;

/**
 * Words of ours within the sentence about a problem, by their key in the bundle {@code facts}. The number is that of the
 * facts a phrase names itself.
 */
public enum Phrase {
    // What a parser met.
    ENDS_TOO_EARLY,
    CONTROL_CHARACTER,
    OUT_OF_PLACE(1),
    SOMETHING_OUT_OF_PLACE,
    ENCODING_WITH_BYTE(1),
    SIGN_OUT_OF_PLACE,
    COUNT_OF_FIELDS,

    // What a file is that carries a scenario, and what is wrong with it.
    PICTURE,
    DRAWING,
    PAGE,
    WORKBOOK,
    TEXT_ITSELF,
    PART_OVER_THE_END,
    WRONG_CHECKSUM,
    PACKED_WRONGLY,
    BROKEN_XML,
    ARCHIVE,

    // What a reader limits.
    SIZE_IN_BYTES,
    SIZE_OF_ENCLOSED,
    NUMBER_LENGTH,
    NAME_LENGTH,
    TEXT_LENGTH,
    NESTING,
    COUNT_OF_TOKENS,
    SIZE_UNPACKED,
    PACKING_RATIO,
    LENGTH_OF_ANY,
    COUNT_OF_COLUMNS,
    COUNT_OF_MODEL_DAYS,
    COUNT_OF_ALL_TOKENS,
    EXPONENT,
    OVER_THE_LIMIT,

    // What a value is or should be.
    AN_OBJECT,
    A_LIST,
    A_TEXT,
    A_NUMBER,
    TRUE_OR_FALSE,
    VISIBLE_TEXT,
    DAY_AS,
    DATE_AS,
    TIME_AS,
    MOMENT_AS,
    MOMENT_IN_UTC_AS,
    A_PATH,
    WEB_ADDRESS,
    HASH,
    HYPHENATED_WORDS(1),
    AUTO_OR_NUMBER,
    EMPTY_LIST,
    LIST_OF_AT_LEAST_ONE(1),
    HOURS_OF_DAY_OR_WEEK,
    HOURS_MET(1),
    SOME_LOAD,
    LOADS_OF_NOTHING,
    TEXT_MET(1),
    ABSENT,
    UNKNOWN,
    OPEN_END,
    COUNTRY_CODES,
    CURRENCY_CODES,
    KV_BYTES,
    OTHER_THAN_OBJECT(1),
    OTHER_FORMAT(1),
    /** A member and its value. */
    VALUE_OF(2),
    ANY_VALUE_OF(1),
    GPUS_AT(2),
    FROM(2),
    UNTIL(2),
    ABOVE(2),
    LAYERS_OF_EACH_KIND(1),
    NO_NUMBER,
    SOME_NUMBER,

    // Kinds of things.
    ALTERNATIVE,
    ALTERNATIVES,
    VARIANTS,
    IDS_OF_ALTERNATIVES,
    FIRST_PART,
    SECOND_PART,
    OPTION,
    PRESET,
    GPU,
    GPU_FAMILY,
    GPU_OFFER,
    UNIT_OFFER,
    OFFER,
    CLOSED_API_OFFER,
    HOSTED_OFFER,
    OPEN_MODEL,
    MODEL,
    MODEL_SIZE,
    MODEL_OF_LICENSE,
    MODEL_UNDER_LICENSE,
    LICENSE,
    CLAUSE,
    SERVING_STACK,
    SERVICE_TIER(1),
    REGION(1),
    UNITS_OF(1),
    ASSUMPTION_WITH_DEFAULT,
    TIME_ZONE,
    ALTERNATIVE_OF_KIND(1),
    LIST_OF_COMPARED,
    MEASURED_RUN,

    // Why two values cannot both hold.
    EXACTLY_ONE_OF_TWO,
    EXACTLY_ONE_OF_THEM,
    ONE_VALUE_OR_THREE,
    OWNED_HAVE_NO_OFFER,
    OFFER_IS_FOR(1),
    CACHE_SHARES_OVERLAP,
    REQUESTS_HAVE_TOKENS,
    LONG_IS_LONGER,
    LONG_WITHIN_MEAN,
    ONE_STATEMENT_OF_LOAD,
    TWO_SIDES_OF_A_TABLE,
    MEASURED_AT_A_LAYOUT,
    MEASURED_AT_THE_SAME_LOAD,
    MEASURED_AS_IT_IS,
    MEASURED_IN_ONE_WAY,
    LIMITED_TIMES_ARE_MEASURED,
    SOLD_TOGETHER_SHARE_A_LINK,
    MACHINE_COSTS_ITS_GPUS,
    TARIFFS_FOLLOW,
    THRESHOLDS_RISE,
    EARLIEST_BEFORE_LATEST,
    WINDOWS_OVERLAP,
    WINDOW_ENDS_AFTER_START,
    ENDS_AFTER_START,
    LAYERS_ATTEND_ONCE,
    ACTIVE_WITHIN_TOTAL,
    EXPERTS_WITHIN_TOTAL,
    USED_WITHIN_EXPERTS,
    SOME_LAYERS_HAVE_EXPERTS,
    KV_HEADS_WITHIN_HEADS,
    CONFIDENCE_HAS_NUMBER,

    // What is bought and what runs.
    INPUT_TOKENS,
    CACHE_READS,
    CACHE_WRITES,
    CACHE_STORAGE,
    UNITS_BY_THE_MONTH,
    OUTPUT_TOKENS,
    PRICE_PAIR(2),
    GPUS_OF(2),
    GPUS_ON_FAST_LINK(2),
    WITH_WEIGHTS(2),
    GPU_FROM(2),
    MEASURED_SPEED,
    MACHINE_OF(2),
    HEADS_UNEVEN(1),
    KV_HEADS_UNEVEN(1),
    OWNED_HARDWARE,
    GPU_BY_MONTH,
    COMMITTED(1),
    LAST_DAY_TODAY,
    ONE_DAY_LEFT,
    DAYS_LEFT(1),

    // Why a file could not be read or written.
    NOT_THERE,
    NOT_ORDINARY,
    DOES_NOT_EXIST,
    NOR_ITS_FOLDER,
    IS_FOLDER,
    IS_FILE,
    IS_LINK,
    HAS_FILES,
    BOOK_CHANGED,
    IS_DEVICE,
    NO_RIGHTS,
    NO_RIGHTS_IN_FOLDER,
    NAME_EMPTY,
    NAME_TOO_LONG,
    NAME_NOT_UTF8,
    NAME_BEYOND_CHARSET(1),
    NAME_NEVER,
    PART_IS_FILE,
    LINKS_IN_CIRCLE,
    SOMETHING_ELSE_THERE,
    DISK_FULL,
    DISK_FULL_WITH(2),
    SHARE_USED_UP,
    DISK_READ_ONLY,
    DISK_FAULT,
    USED_BY_OTHER,
    WRITTEN_BY_OTHER,
    PROCESS(1),
    STOPPED,
    LARGER_THAN_SCENARIOS,
    READ_BACK_OTHERWISE,
    WOULD_READ_BACK_OTHERWISE,
    MARKED_READ_ONLY,
    BELONGS_TO(1),
    SYSTEM_SAYS(1);

    private final int facts;

    Phrase() {
        this(0);
    }

    Phrase(int facts) {
        this.facts = facts;
    }

    /** How many facts it names. */
    public int facts() {
        return facts;
    }

    /** The phrase as a fact. */
    public ProblemFact fact(ProblemFact... named) {
        return new ProblemFact.Term(this, List.of(named));
    }
}
