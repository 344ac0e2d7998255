package app.fulcrum.model.ingestion;

import app.fulcrum.model.benchmark.BenchmarkRun;
import app.fulcrum.model.benchmark.RunDoubt;
import app.fulcrum.model.pricelist.ListedPrice;
import java.time.LocalDate;
import java.util.Set;

/** What a value rests on that a file of the user's own has. */
public sealed interface ChangeBasis {

    /**
     * A price list has it.
     *
     * @param format what the readers of such lists call them
     * @param row what the list says of the model
     */
    record Listed(String format, ListedPrice row) implements ChangeBasis {}

    /**
     * It follows from what was used or paid.
     *
     * @param how by which rule
     * @param first the first day
     * @param end the day after the last
     * @param days how many of them are told of
     */
    record Used(How how, LocalDate first, LocalDate end, long days) implements ChangeBasis {}

    /**
     * Servers reached it.
     *
     * @param endpoint what was measured
     * @param runs how many runs
     * @param replicas how many copies of the model they were reached with
     * @param doubts what makes them doubtful
     */
    record Measured(BenchmarkRun.Endpoint endpoint, int runs, int replicas, Set<RunDoubt> doubts)
            implements ChangeBasis {}

    /** How a number follows from what was used or paid. */
    enum How {
        /** Tokens of all days over the number of days. */
        MEAN_OF_DAYS,
        /** The mean, with what one in ten and nine in ten days stay at or below. */
        RANGE_OF_DAYS,
        /** Tokens over requests. */
        PER_REQUEST,
        /** Tokens read from a cache over all input. */
        READ_OF_INPUT,
        /** Tokens written to a cache over all input. */
        WRITTEN_OF_INPUT,
        /** Tokens kept for an hour over all that were written. */
        HOUR_OF_WRITTEN,
        /** Tokens of batch work over all. */
        BATCH_OF_ALL,
        /** The mean load of every hour of the day. */
        HOURS_OF_DAY,
        /** The mean load of every hour of the week. */
        HOURS_OF_WEEK,
        /** The busiest minute of hours over their mean. */
        BUSIEST_MINUTE,
        /** The slope of the logarithm of tokens over whole months. */
        SLOPE_OF_MONTHS,
        /** What was paid against what lists say. */
        PAID_AGAINST_LIST,
        /** What was paid against what the price book says of the same tokens. */
        PAID_AGAINST_BOOK,
        /** The model with the most tokens or, where none are counted, the most money. */
        LARGEST_MODEL,
        /** Tokens of the second model over those of both. */
        SECOND_OF_BOTH
    }
}
