package app.fulcrum.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the documents point at is there. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern PATH = Pattern.compile("`((?:src|pricing-data|assets)/[^`\\s*]+)`");
    private static final Pattern TESTS = Pattern.compile("-Dtest='?([A-Za-z0-9,*]+)");
    private static final Pattern TYPE = Pattern.compile("[(`]([A-Z][a-z]+[A-Z]\\w+)[)`.]");

    /** Words that look like classes of ours and are none. */
    private static final Set<String> NOT_OURS = Set.of("JavaFX", "JSpecify", "ControlsFX", "AtlantaFX", "TensorRT");

    static List<Path> pages() {
        return Pages.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) {
        assertThat(matches(LINK, page)).allSatisfy(link -> {
            if (!link.contains("://")) {
                int end = link.indexOf('#');
                Path target = end == 0 ? page : page.resolveSibling(end < 0 ? link : link.substring(0, end));
                assertThat(target.normalize()).exists();
                if (end >= 0) {
                    assertThat(anchors(target)).contains(link.substring(end + 1));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pathsAreThere(Path page) {
        assertThat(matches(PATH, page))
                .allSatisfy(path -> assertThat(Path.of(path))
                        .satisfiesAnyOf(
                                here -> assertThat(here).exists(),
                                // a name to be filled in
                                here -> assertThat(path).contains("NAME")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void testsThatAreNamedExist(Path page) throws IOException {
        Set<String> classes = classes();
        for (String tests : matches(TESTS, page)) {
            for (String test : tests.split(",")) {
                assertThat(classes).as(test).anyMatch(name -> name.matches(test.replace("*", ".*")));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void classesThatAreNamedExist(Path page) throws IOException {
        assertThat(classes())
                .containsAll(matches(TYPE, page).stream()
                        .filter(name -> !NOT_OURS.contains(name))
                        .toList());
    }

    @Test
    void everyPageOfTheSiteCanBeReachedFromItsIndex() {
        Set<Path> reached = new HashSet<>();
        List<Path> next = new ArrayList<>(List.of(Pages.SITE.resolve("index.md")));
        while (!next.isEmpty()) {
            Path page = next.removeLast();
            if (reached.add(page) && page.toString().endsWith(".md")) {
                matches(LINK, page).stream()
                        .filter(link -> !link.contains("://") && !link.startsWith("#"))
                        .map(link ->
                                page.resolveSibling(link.replaceAll("#.*", "")).normalize())
                        .forEach(next::add);
            }
        }
        assertThat(reached)
                .containsAll(pages().stream()
                        .filter(page -> page.startsWith(Pages.SITE))
                        .toList());
    }

    private static List<String> matches(Pattern pattern, Path page) {
        return pattern.matcher(Pages.text(page))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Anchors as code hosts make them of headings. */
    private static Set<String> anchors(Path page) {
        return HEADING.matcher(Pages.text(page))
                .results()
                .map(MatchResult::group)
                .map(heading -> heading.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
