package app.fulcrum.storage.report.pricelist;

import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.pricelist.LeftOut;
import app.fulcrum.model.pricelist.LeftOut.Reason;
import app.fulcrum.model.pricelist.ListedPrice;
import app.fulcrum.model.pricelist.PriceFinding;
import app.fulcrum.model.pricelist.PriceFinding.Change;
import app.fulcrum.model.pricelist.PriceFinding.Differs;
import app.fulcrum.model.pricelist.PriceFinding.Gone;
import app.fulcrum.model.pricelist.PriceFinding.New;
import app.fulcrum.model.pricelist.PriceFinding.Same;
import app.fulcrum.model.pricelist.PriceListComparison;
import app.fulcrum.model.unit.NumberText;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.text.Messages;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What comparing a price list with the price book found, as Markdown to be read and ticked off. The same input gives the same
 * text.
 *
 * @param source the list's file, for people
 * @param format what kind of list it is
 * @param bookDay the day of the book
 * @param day whose prices were compared
 */
public record PriceListReport(
        String source, String format, LocalDate bookDay, LocalDate day, PriceListComparison comparison) {

    private static final Messages MESSAGES = Messages.of("pricelist");

    /** Reasons that call for a look at every row. The other rows, of which there are thousands, are counted. */
    private static final List<Reason> NAMED =
            List.of(Reason.DAMAGED, Reason.DOUBTFUL, Reason.ANOTHER_ROW, Reason.NOT_ON_SALE);

    /** The whole report. */
    public String markdown() {
        return Stream.of(heading(), differs(), gone(), added(), same(), leftOut())
                .collect(Collectors.joining("\n"));
    }

    private String heading() {
        Stream<String> counts = Stream.of(
                row(word("same"), count(Same.class)),
                row(word("differs"), count(Differs.class)),
                row(word("gone"), count(Gone.class)),
                row(word("new"), count(New.class)),
                row(word("leftOut"), comparison.leftOut().size()));
        return "# " + word("title") + "\n\n- "
                + MESSAGES.get("list", VisibleText.inSentence(source), format) + "\n- "
                + MESSAGES.get("book", bookDay, day) + "\n\n"
                + table(counts, "outcome", "count");
    }

    private int count(Class<? extends PriceFinding> kind) {
        return comparison.all(kind).size();
    }

    private String differs() {
        Stream<String> rows = comparison.all(Differs.class).stream()
                .flatMap(differs -> differs.changes().stream().map(change -> changed(differs, change)));
        return section("differs", rows, "record", "listed", "member", "book", "list");
    }

    private static String changed(Differs differs, Change change) {
        return row(
                differs.offer().id(),
                name(differs.listed()),
                change.member(),
                usd(change.book()),
                NumberText.of(change.listed()));
    }

    private String gone() {
        Stream<String> rows = comparison.all(Gone.class).stream()
                .map(gone -> row(gone.offer().id(), gone.offer().title()));
        return section("gone", rows, "record", "name");
    }

    private String added() {
        Stream<String> rows = comparison.all(New.class).stream().map(added -> added(added.listed()));
        return section("new", rows, "listed", "list", "context");
    }

    private static String added(ListedPrice listed) {
        String context = listed.contextTokens().stream()
                .mapToObj(String::valueOf)
                .findFirst()
                .orElse(word("none"));
        return row(name(listed), prices(listed.prices()), context);
    }

    private static String prices(TokenPrices prices) {
        return Stream.of(
                        stated("input", prices.input()),
                        stated("cacheRead", prices.cacheRead()),
                        stated("cacheWrite", prices.cacheWrite()),
                        stated("cacheWriteLong", prices.cacheWriteLong()),
                        stated("output", prices.output()))
                .filter(price -> !price.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String stated(String member, OptionalDouble price) {
        return price.isPresent() ? member + " " + NumberText.of(price.getAsDouble()) : "";
    }

    private String same() {
        Stream<String> rows = comparison.all(Same.class).stream()
                .map(same ->
                        row(same.offer().id(), name(same.listed()), same.atPeak() ? word("hours.peak") : word("none")));
        return section("same", rows, "record", "listed", "hours");
    }

    private String leftOut() {
        Stream<String> rows = Arrays.stream(Reason.values())
                .filter(reason -> !of(reason).isEmpty())
                .map(reason -> row(word("reason." + reason), of(reason).size(), names(reason)));
        return section("leftOut", rows, "reason", "count", "rows");
    }

    private List<LeftOut> of(Reason reason) {
        return comparison.leftOut().stream()
                .filter(row -> row.reason() == reason)
                .toList();
    }

    private String names(Reason reason) {
        return NAMED.contains(reason)
                ? of(reason).stream()
                        .map(row -> name(row.provider(), row.model()))
                        .collect(Collectors.joining(", "))
                : word("none");
    }

    private static String name(ListedPrice listed) {
        return name(listed.provider(), listed.model());
    }

    private static String name(String provider, String model) {
        return provider + ": " + model;
    }

    private static String usd(OptionalDouble price) {
        return price.isPresent() ? NumberText.of(price.getAsDouble()) : word("none");
    }

    private static String section(String key, Stream<String> rows, String... columns) {
        return "## " + word(key) + "\n\n" + word("about." + key) + "\n\n" + table(rows, columns);
    }

    private static String table(Stream<String> rows, String... columns) {
        Object[] titles =
                Arrays.stream(columns).map(column -> word("column." + column)).toArray();
        return row(titles) + "|---".repeat(columns.length) + "|\n" + rows.collect(Collectors.joining());
    }

    /** Names come from others: none may break the table or hide what it says. */
    private static String row(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> VisibleText.inSentence(cell.toString()).replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String word(String key) {
        return MESSAGES.get(key);
    }
}
