package app.fulcrum.model.usage.column;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the columns of a table most likely mean, by their names and by how their cells are written. A suggestion to be looked at. */
public final class SuggestedMapping {

    private static final Pattern MONEY_NAME =
            Pattern.compile(".*(cost|amount|price|spend|spent|\\bpaid\\b|charge|\\busd\\b|kosten|betrag).*");

    /** A column called “tokens” may hold those of accounts, which are no numbers. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:USD|US[$]|[$])?\\s*[+-]?[\\d.,\\u00A0\\u202F' ]*\\d(?:[eE][+-]?\\d+)?\\s*(?:USD|[$])?");

    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-]\\d{4}.*");
    private static final Pattern YEAR_LAST_WITH_POINTS = Pattern.compile("\\d{1,2}[.].*");
    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d{1,2}:(\\d{2})(?::(\\d{2}))?");
    private static final Pattern SECONDS = Pattern.compile("\\d{9,13}");
    private static final Pattern COMMA_DECIMALS = Pattern.compile("\\d+,\\d{1,2}|\\d{1,3}(\\.\\d{3})+(,\\d+)?|0,\\d+");
    private static final Pattern POINT_DECIMALS =
            Pattern.compile("\\d+\\.\\d{1,2}|\\d{1,3}(,\\d{3})+(\\.\\d+)?|0\\.\\d+");
    private static final int HOUR = 3_600;
    private static final int MONTHS = 12;

    private SuggestedMapping() {}

    public static ColumnMapping of(UsageTable table) {
        Map<ColumnRole, String> columns = new EnumMap<>(ColumnRole.class);
        for (Name name : Name.values()) {
            table.columns().stream()
                    .filter(column -> !columns.containsValue(column))
                    .filter(column -> name.isFor(plain(column)) && holds(table.cells(column), name))
                    .findFirst()
                    .ifPresent(column -> columns.putIfAbsent(name.role, column));
        }
        if (columns.containsKey(ColumnRole.INPUT) && columns.containsKey(ColumnRole.OUTPUT)) {
            columns.remove(ColumnRole.TOTAL);
        }
        return of(table, columns);
    }

    /** How the cells of a table are written where the meaning of its columns is known. */
    public static ColumnMapping of(UsageTable table, Map<ColumnRole, String> columns) {
        return new ColumnMapping(table.columns(), columns, cells(table, columns), includesCache(table, columns));
    }

    /** Names as they are found, the plainest first: words between spaces, whatever stood there. */
    private enum Name {
        TIME(ColumnRole.TIME, ".*(\\b(day|hour|start|datum)\\b|date|time|created).*", false),
        CACHE_WRITE_1_HOUR(ColumnRole.CACHE_WRITE_1_HOUR, ".*cache.*\\b(1h|1 h|1 hour|hour)\\b.*", true),
        CACHE_READ(ColumnRole.CACHE_READ, ".*(cached|cache.*(read|hit)).*", true),
        CACHE_WRITE(ColumnRole.CACHE_WRITE, ".*cache.*(writ|creat).*", true),
        OUTPUT(ColumnRole.OUTPUT, ".*(output|completion|generated|response).*", true),
        INPUT(ColumnRole.INPUT, ".*(input|prompt).*", true),
        TOTAL(ColumnRole.TOTAL, ".*tokens.*", true),
        REQUESTS(ColumnRole.REQUESTS, ".*(requests|calls|invocations|queries).*", true),
        LIST_PRICE(ColumnRole.LIST_PRICE, ".*\\blist\\b.*(cost|price|amount).*", true),
        PAID(ColumnRole.PAID, MONEY_NAME.pattern(), true),
        MODEL(ColumnRole.MODEL, ".*(model|deployment|engine).*", false),
        SELLER(ColumnRole.SELLER, ".*(provider|vendor|seller|anbieter).*", false),
        TERMS(ColumnRole.TERMS, ".*(\\btier\\b|batch|usage type).*", false);

        private final ColumnRole role;
        private final Pattern words;
        private final boolean isNumber;

        Name(ColumnRole role, String words, boolean isNumber) {
            this.role = role;
            this.words = Pattern.compile(words);
            this.isNumber = isNumber;
        }

        /** What is paid for tokens is not how many there are. */
        boolean isFor(String name) {
            boolean isMoney = role == ColumnRole.PAID || role == ColumnRole.LIST_PRICE;
            return words.matcher(name).matches()
                    && (isMoney || !isNumber || !MONEY_NAME.matcher(name).matches());
        }
    }

    /** Spaces for what separates words. */
    private static String plain(String column) {
        return column.replaceAll("[^\\p{Alnum}]+", " ").strip();
    }

    private static boolean holds(List<String> cells, Name name) {
        return !name.isNumber
                || cells.stream().allMatch(cell -> NUMBER.matcher(cell).matches());
    }

    private static boolean includesCache(UsageTable table, Map<ColumnRole, String> columns) {
        String input = plain(columns.getOrDefault(ColumnRole.INPUT, ""));
        return !input.contains("uncached") && !input.contains("no cache") && !hasMoreCached(table, columns);
    }

    /** More read from a cache than there was input: so that is not within it. */
    private static boolean hasMoreCached(UsageTable table, Map<ColumnRole, String> columns) {
        int input = table.columns().indexOf(columns.getOrDefault(ColumnRole.INPUT, ""));
        int cached = table.columns().indexOf(columns.getOrDefault(ColumnRole.CACHE_READ, ""));
        return input >= 0
                && cached >= 0
                && table.rows().stream().anyMatch(row -> digits(row.get(cached)) > digits(row.get(input)));
    }

    /** The number that the digits before any decimals are, as far as they can be compared. */
    private static long digits(String cell) {
        String whole = cell.replaceAll("[.,]\\d{1,2}$", "").replaceAll("\\D", "");
        return whole.isEmpty() || whole.length() > 15 ? 0 : Long.parseLong(whole);
    }

    private static CellNotation cells(UsageTable table, Map<ColumnRole, String> columns) {
        List<String> times = table.cells(columns.getOrDefault(ColumnRole.TIME, ""));
        List<String> numbers = columns.keySet().stream()
                .filter(SuggestedMapping::isNumber)
                .flatMap(role -> table.cells(columns.getOrDefault(role, "")).stream())
                .toList();
        return CellNotation.USUAL
                .withRows(rows(times, columns.containsKey(ColumnRole.REQUESTS)))
                .withDates(dates(times))
                .withDecimals(decimals(numbers))
                .withTokens(tokens(columns))
                .withAmounts(amounts(columns));
    }

    private static boolean isNumber(ColumnRole role) {
        return Arrays.stream(Name.values()).anyMatch(name -> name.role == role && name.isNumber);
    }

    private static RowSpan rows(List<String> times, boolean hasRequests) {
        if (times.stream().allMatch(SuggestedMapping::isMidnight)) {
            return RowSpan.DAY;
        }
        return hasRequests || times.stream().allMatch(SuggestedMapping::isFullHour) ? RowSpan.HOUR : RowSpan.REQUEST;
    }

    private static boolean isMidnight(String cell) {
        if (SECONDS.matcher(cell).matches()) {
            return seconds(cell) % (24 * HOUR) == 0;
        }
        Matcher time = TIME_OF_DAY.matcher(cell);
        return !time.find() || time.group().replaceAll("[:0]", "").isEmpty();
    }

    private static boolean isFullHour(String cell) {
        if (SECONDS.matcher(cell).matches()) {
            return seconds(cell) % HOUR == 0;
        }
        Matcher time = TIME_OF_DAY.matcher(cell);
        return !time.find()
                || (time.group(1).equals("00")
                        && Optional.ofNullable(time.group(2)).orElse("00").equals("00"));
    }

    /** Since 1970; larger numbers are of milliseconds. */
    private static long seconds(String cell) {
        long count = Long.parseLong(cell);
        return cell.length() > 10 ? count / 1_000 : count;
    }

    private static DateOrder dates(List<String> times) {
        for (String time : times) {
            Matcher date = YEAR_LAST.matcher(time);
            if (date.matches()) {
                if (Integer.parseInt(date.group(1)) > MONTHS
                        || YEAR_LAST_WITH_POINTS.matcher(time).matches()) {
                    return DateOrder.DAY_FIRST;
                }
                if (Integer.parseInt(date.group(2)) > MONTHS) {
                    return DateOrder.MONTH_FIRST;
                }
            }
        }
        return DateOrder.MONTH_FIRST;
    }

    private static DecimalMark decimals(List<String> numbers) {
        for (String number : numbers) {
            boolean isPoint = POINT_DECIMALS.matcher(number).matches();
            boolean isComma = COMMA_DECIMALS.matcher(number).matches();
            if (isPoint != isComma) {
                return isComma ? DecimalMark.COMMA : DecimalMark.POINT;
            }
        }
        return DecimalMark.POINT;
    }

    private static TokenUnit tokens(Map<ColumnRole, String> columns) {
        String name = plain(columns.getOrDefault(ColumnRole.INPUT, columns.getOrDefault(ColumnRole.TOTAL, "")));
        if (name.matches(".*\\b(million|millions|mtok|mtokens|1m|m)\\b.*")) {
            return TokenUnit.MILLIONS;
        }
        return name.matches(".*\\b(thousand|thousands|ktok|ktokens|1k|k)\\b.*")
                ? TokenUnit.THOUSANDS
                : TokenUnit.TOKENS;
    }

    private static MoneyUnit amounts(Map<ColumnRole, String> columns) {
        String name = plain(columns.getOrDefault(ColumnRole.PAID, ""));
        return name.matches(".*\\b(cent|cents)\\b.*") ? MoneyUnit.CENTS : MoneyUnit.USD;
    }
}
