package app.fulcrum.storage.usage;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.usage.Omission;
import app.fulcrum.model.usage.ReadRows;
import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.usage.UsedRow.Money;
import app.fulcrum.storage.usage.source.DamagedField;
import app.fulcrum.storage.usage.source.RowSink;
import app.fulcrum.storage.usage.source.SourceLimits;
import app.fulcrum.storage.usage.source.Unusable;
import app.fulcrum.storage.usage.source.UsageRow;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the rows of one table, or of one text of JSON, into a tally. */
final class TableReading implements RowSink {

    private final UsageReading file;
    private final UsageTally tally = new UsageTally();
    private final Map<Omission, Long> leftOut = new EnumMap<>(Omission.class);
    private final Set<String> names = new TreeSet<>();
    private Optional<TableShape> shape = Optional.empty();
    private Optional<String> otherCurrency = Optional.empty();

    /** What the file most likely is where nothing but idle time is in it. */
    private Optional<TableShape> idleShape = Optional.empty();

    TableReading(UsageReading file) {
        this.file = file;
    }

    @Override
    public boolean knows(Set<String> columns) {
        Optional<TableShape> known =
                UsageShape.of(columns).<TableShape>map(each -> each).or(() -> file.assigned(columns));
        if (shape.isEmpty()) {
            shape = known;
        }
        if (known.isPresent() && names.size() < SourceLimits.COLUMNS) {
            names.addAll(columns);
        }
        return known.isPresent() && known.equals(shape);
    }

    @Override
    public void row(UsageRow row) throws Unusable {
        file.countRow();
        try {
            take(shape.orElseThrow().reading().read(row));
        } catch (DamagedField damaged) {
            damaged(row.line(), ProblemFact.member(damaged.column()));
        } catch (OmittedRow omitted) {
            leaveOut(omitted.reason());
        }
    }

    private void take(UsedRow row) throws Unusable, OmittedRow {
        Money money = row.money();
        if (money.otherCurrency().isPresent()) {
            otherCurrency = otherCurrency.or(money::otherCurrency);
            leaveOut(Omission.OTHER_CURRENCY);
        }
        boolean isCounted = row.tokens().isPresent() || row.requests().isPresent();
        if (isCounted || money.isAny()) {
            tally.add(row);
        } else {
            tally.cover(row.time());
            boolean isIdle = row.model().isEmpty();
            if (money.otherCurrency().isEmpty() && !isIdle) {
                throw new OmittedRow(Omission.NOTHING_COUNTED);
            }
        }
    }

    @Override
    public void idle(UsageRow row) throws Unusable {
        file.countRow();
        idleShape = Optional.of(
                row.text("starting_at").isPresent() ? UsageShape.ANTHROPIC_ADMIN_USAGE : UsageShape.OPENAI_USAGE);
        try {
            tally.cover(TimeSpan.of(
                    row, new String[] {"start_time", "starting_at"}, new String[] {"end_time", "ending_at"}));
        } catch (DamagedField damaged) {
            damaged(row.line(), ProblemFact.member(damaged.column()));
        } catch (OmittedRow omitted) {
            leaveOut(omitted.reason());
        }
    }

    @Override
    public void misaligned(int line) throws Unusable {
        file.countRow();
        damaged(line, Phrase.COUNT_OF_FIELDS.fact());
    }

    private void damaged(int line, ProblemFact what) {
        leaveOut(Omission.DAMAGED);
        file.findings().add(Problem.of(ProblemCode.USAGE_ROW_NOT_READ, Place.at(file.source(), "", line, 1), what));
    }

    private void leaveOut(Omission reason) {
        leftOut.merge(reason, 1L, Long::sum);
    }

    /** What was read; nothing where the table is none of those that are known. */
    Optional<UsageFile> file(long rows) {
        long takenBack = tally.takenBackElsewhere();
        if (takenBack > 0) {
            leftOut.merge(Omission.TAKEN_BACK_ELSEWHERE, takenBack, Long::sum);
        }
        Findings findings = file.findings();
        otherCurrency.ifPresent(currency -> findings.add(Problem.of(
                ProblemCode.AMOUNTS_IN_OTHER_CURRENCY,
                Place.in(file.source(), ""),
                ProblemFact.number(leftOut.getOrDefault(Omission.OTHER_CURRENCY, 0L)),
                ProblemFact.quoted(currency))));
        return shape.or(() -> idleShape)
                .map(known -> new UsageFile(
                        known.format(),
                        tally.usage(),
                        new ReadRows(
                                rows,
                                leftOut,
                                names.stream()
                                        .filter(name -> !known.reads(name))
                                        .toList(),
                                known instanceof AssignedColumns(ColumnMapping mapping)
                                        ? Optional.of(mapping)
                                        : Optional.empty())));
    }
}
