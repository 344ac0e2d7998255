package app.fulcrum.site;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.session.Autosave;
import app.fulcrum.session.document.ChangeLog;
import app.fulcrum.storage.file.Backups;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.support.Books;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Numbers and promises in the documents are those of the program. */
class QuotedFiguresTest {

    private static final Pattern COUNTED_FILE = Pattern.compile("(?m)^\\| `([a-z-]+\\.json)` \\|.*\\| (\\d+) \\|$");
    private static final Pattern LIBRARY = Pattern.compile("(?m)^\\| ([^|]+) \\| ([0-9][0-9.]*) \\|");

    private static final List<String> NETWORK = List.of(
            "java.net.http..",
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.DatagramSocket",
            "java.net.InetSocketAddress",
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "javax.net..");

    @Test
    void limitsOfScenarioFilesAreThoseOfTheReader() {
        Limits limits = Limits.SCENARIO;
        assertThat(page("file-format.md"))
                .contains(limits.bytes() / (1 << 20) + " MiB, " + limits.depth() + " levels")
                .contains(String.format(Locale.ROOT, "%,d names, values and brackets", limits.tokens()))
                .contains(String.format(
                        Locale.ROOT,
                        "%,d characters per text, %d per name, %d per number, exponents up to ±%d",
                        limits.textLength(),
                        limits.nameLength(),
                        limits.numberLength(),
                        limits.exponent()));
    }

    @Test
    void copiesKeptAreAsManyAsPromised() {
        assertThat(page("file-format.md"))
                .contains("The last " + Backups.KEPT + " versions")
                .contains("the last " + ChangeLog.LONGEST + " edits")
                .contains("every two seconds");
        assertThat(Autosave.INTERVAL).hasSeconds(2);
    }

    /** A row of the table of classes for each of the price book, with its figures. */
    @Test
    void classesOfEstimatesAreThoseOfThePriceBook() {
        String page = page("formulas.md");
        assertThat(Books.bundled().throughput().classes())
                .hasSize(15)
                .allSatisfy(each -> assertThat(page)
                        .contains(String.format(
                                Locale.ROOT,
                                "| %.2f | %.2f | %.2f | %d | %,d |",
                                each.low(),
                                each.high(),
                                each.plannedShare(),
                                each.publishers(),
                                each.rows())));
    }

    @Test
    void recordsOfThePriceBookAreAsManyAsItsReadmeSays() {
        String readme = Pages.text(Path.of("pricing-data", "README.md"));
        List<MatchResult> files = COUNTED_FILE.matcher(readme).results().toList();

        assertThat(files).hasSize(14);
        assertThat(files).allSatisfy(file -> {
            Path path = Path.of("pricing-data", file.group(1));
            int records =
                    new JsonMapper().readTree(path.toFile()).path("records").size();
            assertThat(records).as(file.group(1)).isEqualTo(Integer.parseInt(file.group(2)));
        });
    }

    @Test
    void librariesAreNamedInTheVersionsOfTheBuild() throws Exception {
        String build = Files.readString(Path.of("pom.xml"));
        Map<String, String> properties = Map.of(
                "JavaFX base, graphics, controls, swing", "javafx.version",
                "JFreeChart FX", "jfreechart-fx.version",
                "ControlsFX", "controlsfx.version",
                "AtlantaFX", "atlantafx.version",
                "Ikonli core, JavaFX", "ikonli.version",
                "Ikonli Material2 pack", "ikonli.version",
                "Jackson core", "jackson.version",
                "picocli", "picocli.version",
                "JSpecify", "jspecify.version");
        List<MatchResult> rows = LIBRARY.matcher(Pages.text(Path.of("assets", "licenses", "README.md")))
                .results()
                .toList();

        properties.forEach((library, property) -> {
            String version = "<" + property + ">" + versionOf(library, rows) + "</" + property + ">";
            assertThat(build).contains(version);
        });
    }

    private static String versionOf(String library, List<MatchResult> rows) {
        return rows.stream()
                .filter(row -> row.group(1).equals(library))
                .map(row -> row.group(2))
                .findFirst()
                .orElse("not named");
    }

    @Test
    void nothingOpensANetworkConnection() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("reach the network") {
                    @Override
                    public boolean test(JavaClass type) {
                        return NETWORK.stream()
                                .anyMatch(name -> name.endsWith("..")
                                        ? type.getName().startsWith(name.substring(0, name.length() - 1))
                                        : type.getName().equals(name));
                    }
                })
                .orShould()
                .callMethod("java.net.URL", "openStream")
                .orShould()
                .callMethod("java.net.URL", "openConnection")
                .because("privacy.md promises it")
                .check(new ClassFileImporter().importPath(Path.of("target", "classes")));
    }

    private static String page(String name) {
        return Pages.text(Pages.SITE.resolve(name)).replaceAll("\\s+", " ");
    }
}
