package app.fulcrum.storage.usage;

import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.usage.source.RowSink;
import app.fulcrum.storage.usage.source.SourceLimits;
import app.fulcrum.storage.usage.source.Sources;
import app.fulcrum.storage.usage.source.Unusable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/** The reading of one file, which may be an archive of several tables. */
final class UsageReading {

    private final Findings findings;
    private final String source;
    private final List<ColumnMapping> mappings;
    private Optional<TableReading> table = Optional.empty();
    private Optional<UsageFile> read = Optional.empty();
    private long rows;
    private long rowsBefore;

    UsageReading(Findings findings, String source, List<ColumnMapping> mappings) {
        this.findings = findings;
        this.source = source;
        this.mappings = mappings;
    }

    /** What is in it; nothing where that is none of the formats. Problems are left with the findings. */
    Optional<UsageFile> read(byte[] bytes, LongConsumer progress) throws Unusable {
        Sources.read(bytes, progress, this::next);
        finish();
        return read;
    }

    private RowSink next() {
        finish();
        TableReading next = new TableReading(this);
        table = Optional.of(next);
        return next;
    }

    /** Tables of an archive complete each other, as files do. */
    private void finish() {
        table.flatMap(last -> last.file(rows - rowsBefore))
                .ifPresent(file -> read =
                        Optional.of(read.map(before -> together(before, file)).orElse(file)));
        table = Optional.empty();
        rowsBefore = rows;
    }

    private static UsageFile together(UsageFile one, UsageFile other) {
        return new UsageFile(
                one.format(), one.usage().plus(other.usage()), one.rows().plus(other.rows()));
    }

    /** What somebody says of a table that no format is known for. */
    Optional<TableShape> assigned(Set<String> columns) {
        return mappings.stream()
                .filter(mapping -> mapping.isFor(columns))
                .findFirst()
                .map(AssignedColumns::new);
    }

    Findings findings() {
        return findings;
    }

    String source() {
        return source;
    }

    void countRow() throws Unusable {
        rows++;
        if (rows > SourceLimits.ROWS) {
            throw new Unusable(ProblemCode.TOO_MANY_ROWS, ProblemFact.number(SourceLimits.ROWS));
        }
    }
}
