package app.fulcrum.storage.usage;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.model.usage.column.UsageTable;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.storage.usage.source.SourceLimits;
import app.fulcrum.storage.usage.source.Sources;
import app.fulcrum.storage.usage.source.Unusable;
import app.fulcrum.storage.usage.source.UsageRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;

/**
 * Reads a usage or billing file of any {@link UsageFormat}, alone or packed, known by what is in it and not by its name. Only the
 * columns that count are looked at: nothing of names, addresses, keys, projects and accounts gets into the result or into a problem.
 */
public final class UsageReader {

    /** The largest file, and the most that is unpacked from one. */
    public static final int LARGEST_BYTES = SourceLimits.BYTES;

    /** Of a table only the count of problems matters. */
    private static final Limits LIMITS = new Limits(LARGEST_BYTES, 64, 0, 64 << 10, 1_024, 64, 30, 50);

    private UsageReader() {}

    /**
     * What was used and paid. A row that cannot be read is left out, with a warning that names its line; a file is refused where it
     * is none of the formats, passes a limit or has nothing to take over. If the thread is interrupted, the file is refused and the
     * thread stays interrupted.
     *
     * @param bytes at most {@link #LARGEST_BYTES}, or the file is refused
     * @param source what is read, for people: the file's name
     * @param mappings what is said of tables that no format is known for, without flaws; the first that fits counts
     * @param progress told how many bytes have been read so far, on the thread that asked
     */
    public static Outcome<UsageFile> read(
            byte[] bytes, String source, List<ColumnMapping> mappings, LongConsumer progress) {
        if (bytes.length > LARGEST_BYTES) {
            return refused(
                    source,
                    ProblemCode.LIMIT_EXCEEDED,
                    Phrase.SIZE_IN_BYTES.fact(),
                    Phrase.OVER_THE_LIMIT.fact(),
                    ProblemFact.number(LARGEST_BYTES));
        }
        if (bytes.length == 0) {
            return refused(source, ProblemCode.EMPTY_FILE, known());
        }
        Findings findings = new Findings(source, LIMITS);
        try {
            return new UsageReading(findings, source, mappings)
                    .read(bytes, progress)
                    .map(file -> concluded(file, source, findings))
                    .orElseGet(() -> refused(source, ProblemCode.NOT_A_USAGE_FILE, known()));
        } catch (Unusable reason) {
            return Outcome.refused(reason.problem(source));
        }
    }

    private static Outcome<UsageFile> concluded(UsageFile file, String source, Findings findings) {
        if (!file.usage().entries().isEmpty()) {
            return Outcome.of(file, findings.problems());
        }
        findings.add(Problem.of(
                ProblemCode.NO_USE_IN_FILE,
                Place.in(source, ""),
                ProblemFact.quoted(file.format().title()),
                ProblemFact.number(file.rows().rows())));
        return Outcome.refused(findings.problems());
    }

    /**
     * The beginning of a table that no format is known for; nothing where the file holds no table with a head and two columns or more.
     *
     * @param bytes at most {@link #LARGEST_BYTES}
     */
    public static Optional<UsageTable> table(byte[] bytes) {
        try {
            return Sources.table(bytes);
        } catch (Unusable _) {
            return Optional.empty();
        }
    }

    /** What a mapping makes of the beginning of a table. */
    public static Outcome<UsageFile> sample(UsageTable table, ColumnMapping mapping) {
        Findings findings = new Findings("", LIMITS);
        TableReading reading = new TableReading(new UsageReading(findings, "", List.of(mapping)));
        Set<String> columns = new TreeSet<>(table.columns());
        try {
            if (reading.knows(columns)) {
                for (List<String> row : table.rows()) {
                    reading.row(new UsageRow(
                            name -> table.columns().contains(name)
                                    ? row.get(table.columns().indexOf(name))
                                    : "",
                            table.rows().indexOf(row) + 2,
                            false));
                }
            }
        } catch (Unusable reason) {
            return Outcome.refused(reason.problem(""));
        }
        return reading.file(table.rows().size())
                .map(file -> Outcome.of(file, findings.problems()))
                .orElseGet(() -> refused("", ProblemCode.NOT_A_USAGE_FILE, known()));
    }

    private static Outcome<UsageFile> refused(String source, ProblemCode code, ProblemFact... facts) {
        return Outcome.refused(Problem.of(code, Place.in(source, ""), facts));
    }

    private static ProblemFact known() {
        return ProblemFact.quotedList(UsageFormat.titles());
    }
}
