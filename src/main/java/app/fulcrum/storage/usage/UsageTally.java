package app.fulcrum.storage.usage;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.unit.WholeNumbers;
import app.fulcrum.model.usage.BucketLength;
import app.fulcrum.model.usage.CoveredDays;
import app.fulcrum.model.usage.TokenCounts;
import app.fulcrum.model.usage.Usage;
import app.fulcrum.model.usage.UsageEntry;
import app.fulcrum.model.usage.UsedHour;
import app.fulcrum.storage.usage.source.Unusable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Adds up the rows of a table. */
final class UsageTally {

    /** Sums that are held: a year of two hundred models in three tiers. */
    private static final int MOST_ENTRIES = 200_000;

    private final Map<EntrySum.Key, EntrySum> sums = new TreeMap<>();
    private final Map<String, HourSums> hours = new TreeMap<>();
    private Optional<BucketLength> finest = Optional.empty();
    private Optional<CoveredDays.Span> span = Optional.empty();
    private long tokens;

    void add(UsedRow row) throws Unusable {
        cover(row.time());
        EntrySum.Key key = new EntrySum.Key(row.time().day(), row.seller(), row.model(), row.tier());
        if (sums.size() == MOST_ENTRIES && !sums.containsKey(key)) {
            throw tooMuch(Phrase.COUNT_OF_MODEL_DAYS, MOST_ENTRIES);
        }
        sums.computeIfAbsent(key, _ -> new EntrySum()).add(row);
        if (row.tokens().isPresent()) {
            count(row, row.tokens().get());
        }
    }

    private void count(UsedRow row, TokenCounts counts) throws Unusable {
        tokens += counts.total();
        if (tokens > WholeNumbers.LARGEST_EXACT) {
            throw tooMuch(Phrase.COUNT_OF_ALL_TOKENS, WholeNumbers.LARGEST_EXACT);
        }
        BucketLength bucket = row.time().bucket();
        if (finest.isEmpty() || bucket.compareTo(finest.get()) < 0) {
            finest = Optional.of(bucket);
        }
        if (bucket != BucketLength.DAY && counts.total() > 0) {
            hours.computeIfAbsent(row.seller(), _ -> new HourSums())
                    .add(row.time(), row.isTakenBack() ? -counts.total() : counts.total());
        }
    }

    private static Unusable tooMuch(Phrase what, long limit) {
        return new Unusable(
                ProblemCode.LIMIT_EXCEEDED, what.fact(), Phrase.OVER_THE_LIMIT.fact(), ProblemFact.number(limit));
    }

    /** Days that are told of, even if nothing was used on them. */
    void cover(TimeSpan time) {
        LocalDate first = time.day();
        LocalDate end = first.plusDays(1);
        span = Optional.of(span.map(known -> new CoveredDays.Span(
                        known.first().isBefore(first) ? known.first() : first,
                        known.end().isAfter(end) ? known.end() : end))
                .orElse(new CoveredDays.Span(first, end)));
    }

    /** In how many sums more was taken back than there was. */
    long takenBackElsewhere() {
        return sums.values().stream().filter(EntrySum::isNegative).count();
    }

    Usage usage() {
        List<UsageEntry> entries = new ArrayList<>();
        sums.forEach((key, sum) -> {
            if (sum.isCounted() || sum.isPriced()) {
                entries.add(sum.entry(key));
            }
        });
        List<UsedHour> used = new ArrayList<>();
        hours.forEach((seller, sum) -> used.addAll(sum.hours(seller)));
        return new Usage(entries, used, finest, covered(EntrySum::hasTokens), covered(EntrySum::isPriced));
    }

    /** All days of the table where any sum tells of something. */
    private CoveredDays covered(Predicate<EntrySum> tells) {
        return sums.values().stream().anyMatch(tells)
                ? span.map(days -> CoveredDays.of(days.first(), days.end())).orElse(CoveredDays.NONE)
                : CoveredDays.NONE;
    }
}
