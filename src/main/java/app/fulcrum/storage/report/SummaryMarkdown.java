package app.fulcrum.storage.report;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.AlternativeResult.Cost;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.model.unit.VolumeRange;
import app.fulcrum.session.handover.ExportDetails;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.CrossoverSentences;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.picture.SmallPrint;
import app.fulcrum.text.verdict.VerdictSentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answer, what every alternative costs and where costs cross, as Markdown with a table (GitHub's dialect). */
public final class SummaryMarkdown {

    /** What every summary starts with, by which it is known again; readers do not see it. */
    public static final String START = "<!-- fulcrum-summary -->";

    private static final Messages MESSAGES = Messages.of("summary");
    private static final String MARKED = "\\`*_{}[]<>#|~";

    private final PriceBook book;
    private final ExportDetails details;
    private final Projection projection;
    private final MoneyFigures money;
    private final AlternativeNames names;

    /**
     * @param book the price book it was worked out with
     * @param details what the user says of it
     */
    public SummaryMarkdown(Projection projection, PriceBook book, ExportDetails details) {
        this.book = book;
        this.details = details;
        this.projection = projection;
        this.money = MoneyFigures.of(projection.scenario());
        this.names = new AlternativeNames(projection.scenario().alternatives());
    }

    /** The text, with the line feed of its last line. */
    public String print() {
        List<String> blocks = new ArrayList<>();
        blocks.add(START + "\n# " + plain(details.titleOr(projection.scenario().name())));
        VerdictSentences verdict = new VerdictSentences(projection, money);
        blocks.add("**" + plain(verdict.headline()) + "** " + plain(String.join(" ", verdict.all())));
        if (!details.note().isEmpty()) {
            blocks.add(plain(details.note()));
        }
        table().ifPresent(blocks::add);
        crossovers().ifPresent(blocks::add);
        blocks.add(section("assumptions", new SmallPrint(projection, book, money).lines()));
        blocks.add(plain(footer()));
        return String.join("\n\n", blocks).strip() + "\n";
    }

    /** A row for each alternative that has a cost, a column for each line that any has; absent where none has. */
    private Optional<String> table() {
        List<AlternativeResult> priced = projection.results().stream()
                .filter(result -> result.cost().isPresent())
                .toList();
        List<LineKind> kinds = Arrays.stream(LineKind.values())
                .filter(kind ->
                        priced.stream().anyMatch(result -> cost(result).bill().usdPerMonth(kind) != 0))
                .toList();
        if (priced.isEmpty()) {
            return Optional.empty();
        }
        List<String> heading = new ArrayList<>();
        heading.add(plain(MESSAGES.get("table", Figures.tokens((double) projection.tokensPerDay()), money.symbol())));
        kinds.forEach(kind -> heading.add(plain(ExplanationSentences.line(kind))));
        heading.add(MESSAGES.get("table.month"));
        heading.add(MESSAGES.get("table.million"));
        List<String> lines = new ArrayList<>();
        lines.add(row(heading));
        lines.add(row(Stream.concat(Stream.of("---"), heading.stream().skip(1).map(_ -> "---:"))
                .toList()));
        priced.forEach(result -> lines.add(row(cells(result, kinds))));
        return Optional.of(String.join("\n", lines));
    }

    private static Cost cost(AlternativeResult result) {
        return result.cost().orElseThrow();
    }

    private List<String> cells(AlternativeResult result, List<LineKind> kinds) {
        Cost cost = cost(result);
        List<String> cells = new ArrayList<>();
        cells.add(plain(names.title(result.id())));
        kinds.forEach(kind -> cells.add(money.amount(cost.bill().usdPerMonth(kind))));
        cells.add("**" + money.amount(cost.usdPerMonth().base()) + "**");
        cells.add(money.price(cost.usdPerMillionTokens()));
        return cells;
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private Optional<String> crossovers() {
        VolumeRange range = projection.range();
        CrossoverSentences sentences = new CrossoverSentences(money, names);
        List<String> lines = projection.pairs().stream()
                .map(pair -> sentences.pair(pair, range))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(section("crossovers", lines));
    }

    private static String section(String key, List<String> lines) {
        return "## " + MESSAGES.get(key) + "\n\n"
                + lines.stream()
                        .filter(line -> !line.isEmpty())
                        .map(line -> "- " + plain(line))
                        .collect(Collectors.joining("\n"));
    }

    private String footer() {
        return MESSAGES.get(
                details.author().isEmpty() ? "footer" : "footer.author",
                projection.scenario().pricesOn(),
                book.asOf(),
                projection.today(),
                details.author());
    }

    /** Without signs that Markdown would take for its own. */
    private static String plain(String text) {
        return VisibleText.of(text)
                .chars()
                .mapToObj(sign -> (MARKED.indexOf(sign) >= 0 ? "\\" : "") + Character.toString((char) sign))
                .collect(Collectors.joining());
    }
}
