package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a release has to hold, looked at in {@code target/fulcrum}: licenses, the manual, a Java new enough, pages for shells. */
@Tag("image")
class ReleaseTest {

    private static final Path IMAGE = Path.of("target", "fulcrum").toAbsolutePath();
    private static final Path LEGAL = IMAGE.resolve("legal");

    /** Class files of Java 1 have version 45. */
    private static final int VERSION_BEFORE_JAVA_1 = 44;

    private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @BeforeEach
    void thereIsAnImage() {
        assumeThat(IMAGE).exists();
    }

    @Test
    void everyJarHasTheTextOfItsLicense() throws IOException {
        List<String[]> known = Files.readAllLines(LEGAL.resolve("jars.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .toList();
        Set<String> shipped = list(IMAGE.resolve("app"), ".jar").stream()
                .map(name -> name.replaceFirst("-\\d[^-]*\\.jar$", ""))
                .filter(name -> !name.equals("fulcrum"))
                .collect(Collectors.toSet());

        assertThat(known.stream().map(cells -> cells[0])).containsExactlyInAnyOrderElementsOf(shipped);
        assertThat(known)
                .allSatisfy(cells -> assertThat(Files.readString(LEGAL.resolve(cells[2])))
                        .as(String.join(" ", cells))
                        .hasSizeGreaterThan(500));
    }

    @Test
    void everyModuleOfTheRuntimeHasTheTextOfItsLicense() throws IOException {
        Path legal = IMAGE.resolve("runtime").resolve("legal");
        assertThat(legal.resolve("java.base").resolve("LICENSE"))
                .content()
                .contains("GNU General Public License", "CLASSPATH");
        for (String module : modules()) {
            // JavaFX comes under the license of Java, whose text is that of java.base.
            assertThat(module.startsWith("javafx.")
                            || Files.exists(legal.resolve(module).resolve("LICENSE")))
                    .as(module)
                    .isTrue();
        }
        assertThat(LEGAL.resolve("README.md")).content().contains("JavaFX").contains("runtime/legal");
    }

    @Test
    void theJavaInsideIsNewEnoughForJavaFx() throws IOException {
        int needed = classFileVersion(Application.class) - VERSION_BEFORE_JAVA_1;

        assertThat(Runtime.Version.parse(release(IMAGE.resolve("runtime"), "JAVA_VERSION"))
                        .feature())
                .as("JavaFX was compiled for Java " + needed + ", and an older one cannot read it")
                .isGreaterThanOrEqualTo(needed);
    }

    @Test
    void theJavaInsideIsTheNewestOfItsLineHere() throws IOException {
        Runtime.Version inside = Runtime.Version.parse(release(IMAGE.resolve("runtime"), "JAVA_VERSION"));
        Path machines = Path.of("/usr/lib/jvm");
        assumeThat(machines).exists();
        try (Stream<Path> javas = Files.list(machines)) {
            for (Path java : javas.filter(java -> Files.exists(java.resolve("bin/javac")))
                    .filter(java -> Files.exists(java.resolve("release")))
                    .toList()) {
                Runtime.Version other = Runtime.Version.parse(release(java, "JAVA_VERSION"));
                assertThat(other.feature() == inside.feature() && other.compareToIgnoreOptional(inside) > 0)
                        .as("%s has %s, and the image %s: build it with the newer one", java, other, inside)
                        .isFalse();
            }
        }
    }

    @Test
    void everyLinkOfTheManualLeadsSomewhere() throws IOException {
        String manual = Files.readString(IMAGE.resolve("manual.html"));
        Set<String> anchors = found(ANCHOR, manual).collect(Collectors.toSet());

        assertThat(found(ADDRESS, manual).filter(address -> !address.startsWith("#")))
                .as("the manual asks for nothing beside it")
                .isNotEmpty()
                .allMatch(address -> address.startsWith("https://"));
        assertThat(found(ADDRESS, manual).filter(address -> address.startsWith("#")))
                .hasSizeGreaterThan(100)
                .allSatisfy(address -> assertThat(anchors).contains(address.substring(1)));
        assertThat(manual).contains("<h1>The window</h1>").doesNotContain("<script", "@pages@", "@contents@");
    }

    @Test
    void everyCommandHasAPageForMan() throws IOException {
        Path pages = IMAGE.resolve("share/man/man1");
        String program = Files.readString(pages.resolve("fulcrum.1"));
        Set<String> commands = found(Pattern.compile("\\.BR fulcrum\\\\-(\\w+) \\(1\\)"), program)
                .collect(Collectors.toSet());

        assertThat(commands).contains("evaluate", "export", "completion");
        assertThat(list(pages, ".1"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("fulcrum.1"), commands.stream().map(name -> "fulcrum-" + name + ".1"))
                                .toList());
        assertThat(program).contains(".SH NAME", ".SH SYNOPSIS", ".SH EXIT STATUS");
        assertThat(Files.readString(pages.resolve("fulcrum-export.1"))).contains("\\-\\-xlsx=FILE", ".SH EXAMPLES");
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult result) -> result.group(1));
    }

    private static List<String> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> modules() throws IOException {
        return List.of(release(IMAGE.resolve("runtime"), "MODULES").split(" "));
    }

    /** Of the file that says what a Java is. */
    private static String release(Path java, String name) throws IOException {
        Properties facts = new Properties();
        try (InputStream file = Files.newInputStream(java.resolve("release"))) {
            facts.load(file);
        }
        return facts.getProperty(name).replace("\"", "");
    }

    private static int classFileVersion(Class<?> type) throws IOException {
        try (DataInputStream file = new DataInputStream(type.getResourceAsStream(type.getSimpleName() + ".class"))) {
            file.readInt();
            file.readUnsignedShort();
            return file.readUnsignedShort();
        }
    }
}
