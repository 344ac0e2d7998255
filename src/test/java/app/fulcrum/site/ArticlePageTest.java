package app.fulcrum.site;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.capacity.ArticleCheck;
import app.fulcrum.model.capacity.LatencyLimits;
import app.fulcrum.model.capacity.LayoutQuery;
import app.fulcrum.model.capacity.TrafficPattern;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import app.fulcrum.support.Books;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The figures on the page about the article are those of the engine. */
class ArticlePageTest {

    private static final String START = "<!-- figures: made by ArticlePageTest from the engine -->\n";
    private static final String END = "<!-- end of figures -->";

    private record Column(String title, String modelId, Precision weights) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("Llama 3.1 8B", "llama-3.1-8b", Precision.BF16),
            new Column("Qwen3 32B", "qwen3-32b", Precision.BF16),
            new Column("Llama 3.3 70B", "llama-3.3-70b", Precision.BF16),
            new Column("Llama 3.3 70B in 4 bits", "llama-3.3-70b", Precision.INT4),
            new Column("gpt-oss-120b", "gpt-oss-120b", Precision.MXFP4),
            new Column("gpt-oss-20b", "gpt-oss-20b", Precision.MXFP4));

    @Test
    void figuresAreThoseOfTheEngine() {
        String page = Pages.text(Pages.SITE.resolve("article.md"));
        int start = page.indexOf(START) + START.length();

        assertThat(page.substring(start, page.indexOf(END))).isEqualTo(table());
    }

    private static String table() {
        List<List<ArticleCheck>> columns =
                COLUMNS.stream().map(ArticlePageTest::check).toList();
        List<String> lines = new ArrayList<>();
        lines.add("| the article's row | "
                + String.join(" | ", COLUMNS.stream().map(Column::title).toList()) + " |");
        lines.add("|---|" + "---:|".repeat(COLUMNS.size()));
        for (int row = 0; row < ArticleCheck.ROWS.size(); row++) {
            int index = row;
            lines.add("| " + title(ArticleCheck.ROWS.get(row)) + " | "
                    + String.join(
                            " | ",
                            columns.stream().map(rows -> cell(rows.get(index))).toList())
                    + " |");
        }
        return "\n" + String.join("\n", lines) + "\n\n";
    }

    private static String title(ArticleCheck.Row row) {
        return String.format(Locale.ROOT, "%,d on %d × A100", row.tokensPerDay() / 1_000_000, row.gpus());
    }

    private static String cell(ArticleCheck check) {
        return check.layout().isEmpty()
                ? "does not fit ✗"
                : String.format(Locale.ROOT, "%,.0f %s", check.servedTokensPerDay() / 1e6, check.holds() ? "✓" : "✗");
    }

    private static List<ArticleCheck> check(Column column) {
        PriceBook book = Books.bundled();
        Deployment deployment = Deployment.of(
                book.openModel(column.modelId())
                        .flatMap(OpenModel::architecture)
                        .orElseThrow(),
                book.gpu("A100-SXM-80GB").orElseThrow(),
                column.weights(),
                KvPrecision.BF16,
                book.servingStacks().getFirst(),
                book.throughput());
        LayoutQuery query =
                LayoutQuery.of(deployment, RequestShape.of(1_500, 500), 256, LatencyLimits.perOutputToken(0.050));
        return ArticleCheck.of(query, OptionalDouble.empty(), new TrafficPattern(2, 24, 0));
    }
}
