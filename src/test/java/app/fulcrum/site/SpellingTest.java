package app.fulcrum.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written for users is spelled in one way, the American one; members of files keep the names they have. */
class SpellingTest {

    private static final Pattern BRITISH = Pattern.compile(
            "\\b(realisation|colour|behaviour|favour|neighbour|licence|catalogue|centre|grey)s?\\b"
                    + "|\\b\\w+(ganis|timis|cognis|mmaris|rmalis|oritis|imis)(e|ed|es|ing|ation)\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void pagesAndTextsOfTheProgramAreAmerican() throws IOException {
        assertThat(Pages.all()).allSatisfy(page -> assertThat(Pages.text(page)).doesNotContainPattern(BRITISH));
        try (Stream<Path> texts = Files.list(Path.of("src/main/resources/app/fulcrum/text"))) {
            assertThat(texts.toList())
                    .allSatisfy(text -> assertThat(Pages.text(text)).doesNotContainPattern(BRITISH));
        }
        try (Stream<Path> commands = Files.walk(Path.of("src/main/java/app/fulcrum/cli"))) {
            assertThat(commands.filter(Files::isRegularFile).toList())
                    .allSatisfy(command -> assertThat(Pages.text(command)).doesNotContainPattern(BRITISH));
        }
    }
}
