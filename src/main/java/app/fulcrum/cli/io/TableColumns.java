package app.fulcrum.cli.io;

import app.fulcrum.model.usage.column.CellNotation;
import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.model.usage.column.ColumnRole;
import app.fulcrum.model.usage.column.DateOrder;
import app.fulcrum.model.usage.column.DecimalMark;
import app.fulcrum.model.usage.column.MappingFlaw;
import app.fulcrum.model.usage.column.MoneyUnit;
import app.fulcrum.model.usage.column.RowSpan;
import app.fulcrum.model.usage.column.SuggestedMapping;
import app.fulcrum.model.usage.column.TokenUnit;
import app.fulcrum.model.usage.column.UsageTable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What is said of the columns of a table that no format is known for. */
public final class TableColumns {

    private static final String COLUMN = "--column";

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = COLUMN,
            paramLabel = "MEANING=NAME",
            converter = {RoleName.class, ColumnName.class})
    private Map<ColumnRole, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--rows",
            paramLabel = "SPAN",
            converter = RowSpanName.class,
            completionCandidates = RowSpanName.class)
    private @Nullable RowSpan rows;

    @Option(
            names = "--dates",
            paramLabel = "ORDER",
            converter = DateOrderName.class,
            completionCandidates = DateOrderName.class)
    private @Nullable DateOrder dates;

    @Option(
            names = "--decimals",
            paramLabel = "MARK",
            converter = DecimalMarkName.class,
            completionCandidates = DecimalMarkName.class)
    private @Nullable DecimalMark decimals;

    @Option(
            names = "--token-unit",
            paramLabel = "UNIT",
            converter = TokenUnitName.class,
            completionCandidates = TokenUnitName.class)
    private @Nullable TokenUnit tokens;

    @Option(
            names = "--amount-unit",
            paramLabel = "UNIT",
            converter = MoneyUnitName.class,
            completionCandidates = MoneyUnitName.class)
    private @Nullable MoneyUnit amounts;

    @Option(
            names = "--input-with-cache",
            paramLabel = "YES|NO",
            converter = YesNoName.class,
            completionCandidates = YesNoName.class)
    private @Nullable YesNo inputIncludesCache;

    private boolean isUsed;

    private enum YesNo {
        YES,
        NO
    }

    /** Whether something is said. */
    public boolean isStated() {
        return !columns.isEmpty()
                || rows != null
                || dates != null
                || decimals != null
                || tokens != null
                || amounts != null
                || inputIncludesCache != null;
    }

    /** Whether a table was read by it. */
    public boolean isUsed() {
        return isUsed;
    }

    /** @throws ParameterException if the table cannot be read so */
    public ColumnMapping mapping(UsageTable table) {
        isUsed = true;
        Map<ColumnRole, String> named = new EnumMap<>(ColumnRole.class);
        columns.forEach((role, name) -> named.put(role, name.strip().toLowerCase(Locale.ROOT)));
        ColumnMapping suggested = SuggestedMapping.of(table, named);
        CellNotation cells = suggested.cells();
        ColumnMapping mapping = suggested
                .withCells(new CellNotation(
                        or(rows, cells.rows()),
                        or(dates, cells.dates()),
                        or(decimals, cells.decimals()),
                        or(tokens, cells.tokens()),
                        or(amounts, cells.amounts())))
                .withInputIncludesCache(
                        inputIncludesCache == null ? suggested.inputIncludesCache() : inputIncludesCache == YesNo.YES);
        List<MappingFlaw> flaws = mapping.flaws();
        if (!flaws.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    CommandSentences.get(
                            "import.columns",
                            CommandSentences.get("import.columns." + flaws.getFirst()),
                            String.join(", ", table.columns()),
                            COLUMN));
        }
        return mapping;
    }

    private static <T> T or(@Nullable T stated, T suggested) {
        return Optional.ofNullable(stated).orElse(suggested);
    }

    private static final class RoleName extends ChoiceName<ColumnRole> {
        @Override
        protected List<ColumnRole> choices() {
            return List.of(ColumnRole.values());
        }
    }

    private static final class ColumnName implements ITypeConverter<String> {
        @Override
        public String convert(String name) {
            return name;
        }
    }

    private static final class RowSpanName extends ChoiceName<RowSpan> {
        @Override
        protected List<RowSpan> choices() {
            return List.of(RowSpan.values());
        }
    }

    private static final class DateOrderName extends ChoiceName<DateOrder> {
        @Override
        protected List<DateOrder> choices() {
            return List.of(DateOrder.values());
        }
    }

    private static final class DecimalMarkName extends ChoiceName<DecimalMark> {
        @Override
        protected List<DecimalMark> choices() {
            return List.of(DecimalMark.values());
        }
    }

    private static final class TokenUnitName extends ChoiceName<TokenUnit> {
        @Override
        protected List<TokenUnit> choices() {
            return List.of(TokenUnit.values());
        }
    }

    private static final class MoneyUnitName extends ChoiceName<MoneyUnit> {
        @Override
        protected List<MoneyUnit> choices() {
            return List.of(MoneyUnit.values());
        }
    }

    private static final class YesNoName extends ChoiceName<YesNo> {
        @Override
        protected List<YesNo> choices() {
            return List.of(YesNo.values());
        }
    }
}
