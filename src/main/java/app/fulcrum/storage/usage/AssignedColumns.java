package app.fulcrum.storage.usage;

import app.fulcrum.model.usage.Omission;
import app.fulcrum.model.usage.TokenCounts;
import app.fulcrum.model.usage.Untold;
import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.model.usage.column.ColumnRole;
import app.fulcrum.model.usage.column.RowSpan;
import app.fulcrum.storage.usage.UsedRow.Money;
import app.fulcrum.storage.usage.UsedRow.Named;
import app.fulcrum.storage.usage.source.DamagedField;
import app.fulcrum.storage.usage.source.UsageRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A table whose columns mean what somebody says.
 *
 * @param mapping without flaws
 */
record AssignedColumns(ColumnMapping mapping) implements TableShape {

    /** More than all tokens ever sold. */
    private static final BigDecimal MOST = new BigDecimal("1e15");

    @Override
    public UsageFormat format() {
        return UsageFormat.ASSIGNED;
    }

    @Override
    public boolean reads(String column) {
        return mapping.columns().containsValue(column);
    }

    @Override
    public RowReading reading() {
        return this::read;
    }

    private UsedRow read(UsageRow row) throws DamagedField, OmittedRow {
        TimeSpan time = time(row);
        Named named = new Named(
                ForeignNames.seller(text(row, ColumnRole.SELLER)),
                ForeignNames.model(text(row, ColumnRole.MODEL)),
                ForeignNames.tier(text(row, ColumnRole.TERMS)));
        boolean isOne = mapping.cells().rows() == RowSpan.REQUEST && !mapping.has(ColumnRole.REQUESTS);
        OptionalLong requests = isOne ? OptionalLong.of(1) : count(row, ColumnRole.REQUESTS, 0);
        Money money = Money.usd(paid(row, ColumnRole.PAID), paid(row, ColumnRole.LIST_PRICE));
        Optional<TokenCounts> tokens = tokens(row);
        if (tokens.isEmpty() && !money.isAny()) {
            // an empty cell is no zero: nobody says that nothing was used
            throw new OmittedRow(Omission.NOTHING_COUNTED);
        }
        return UsedRow.counting(time, named, tokens, requests, money);
    }

    private String text(UsageRow row, ColumnRole role) {
        return mapping.column(role).flatMap(row::text).orElse("");
    }

    private TimeSpan time(UsageRow row) throws DamagedField {
        String column = mapping.column(ColumnRole.TIME).orElseThrow();
        Instant moment = row.moment(column, mapping.cells().dates()).orElseThrow(() -> new DamagedField(column));
        return switch (mapping.cells().rows()) {
            case DAY -> span(moment, ChronoUnit.DAYS);
            case HOUR -> span(moment, ChronoUnit.HOURS);
            case REQUEST -> span(moment, ChronoUnit.MINUTES);
        };
    }

    private static TimeSpan span(Instant moment, ChronoUnit unit) {
        Instant start = moment.truncatedTo(unit);
        return new TimeSpan(start, start.plus(Duration.of(1, unit)));
    }

    private Optional<TokenCounts> tokens(UsageRow row) throws DamagedField {
        OptionalLong total = tokens(row, ColumnRole.TOTAL);
        if (total.isPresent()) {
            return Optional.of(new TokenCounts(0, 0, 0, 0, 0, total.getAsLong(), EnumSet.allOf(Untold.class)));
        }
        OptionalLong input = tokens(row, ColumnRole.INPUT);
        OptionalLong output = tokens(row, ColumnRole.OUTPUT);
        if (input.isEmpty() && output.isEmpty()) {
            return Optional.empty();
        }
        if (input.isEmpty() || output.isEmpty()) {
            throw new DamagedField(mapping.column(input.isEmpty() ? ColumnRole.INPUT : ColumnRole.OUTPUT)
                    .orElseThrow());
        }
        return Optional.of(split(row, input.getAsLong(), output.getAsLong()));
    }

    private TokenCounts split(UsageRow row, long input, long output) throws DamagedField {
        OptionalLong read = tokens(row, ColumnRole.CACHE_READ);
        OptionalLong written = tokens(row, ColumnRole.CACHE_WRITE);
        OptionalLong hour = tokens(row, ColumnRole.CACHE_WRITE_1_HOUR);
        EnumSet<Untold> untold = EnumSet.noneOf(Untold.class);
        if (read.isEmpty()) {
            untold.add(Untold.CACHE_READS);
        }
        if (written.isEmpty()) {
            untold.add(Untold.CACHE_WRITES);
        }
        if (hour.isEmpty()) {
            untold.add(Untold.WRITE_LIFETIME);
        }
        long cached = read.orElse(0) + written.orElse(0) + hour.orElse(0);
        long uncached = mapping.inputIncludesCache() ? input - cached : input;
        if (uncached < 0) {
            throw new DamagedField(mapping.column(ColumnRole.INPUT).orElseThrow());
        }
        return new TokenCounts(uncached, read.orElse(0), written.orElse(0), hour.orElse(0), output, 0, untold);
    }

    private OptionalLong tokens(UsageRow row, ColumnRole role) throws DamagedField {
        return count(row, role, mapping.cells().tokens().zeros());
    }

    /** Of thousands and millions the last digits are as exact as they were written. */
    private OptionalLong count(UsageRow row, ColumnRole role, int zeros) throws DamagedField {
        Optional<BigDecimal> number = number(row, role);
        if (number.isEmpty()) {
            return OptionalLong.empty();
        }
        BigDecimal count = number.get().movePointRight(zeros);
        boolean isWhole = count.stripTrailingZeros().scale() <= 0;
        if (count.signum() < 0 || count.compareTo(MOST) > 0 || (zeros == 0 && !isWhole)) {
            throw new DamagedField(mapping.column(role).orElseThrow());
        }
        return OptionalLong.of(count.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private Optional<BigDecimal> paid(UsageRow row, ColumnRole role) throws DamagedField {
        return number(row, role)
                .map(amount -> amount.movePointLeft(mapping.cells().amounts().decimals()));
    }

    private Optional<BigDecimal> number(UsageRow row, ColumnRole role) throws DamagedField {
        Optional<String> column = mapping.column(role);
        return column.isEmpty()
                ? Optional.empty()
                : row.amount(column.get(), mapping.cells().decimals());
    }
}
