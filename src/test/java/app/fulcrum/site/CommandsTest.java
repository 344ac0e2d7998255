package app.fulcrum.site;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.cli.FulcrumCommand;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.session.batch.Workshop;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The README names the commands there are, and its examples use options there are. */
class CommandsTest {

    private static final String README = Pages.text(Path.of("README.md"));
    private static final Pattern IN_TABLE = Pattern.compile("(?m)^\\| `fulcrum ([a-z]+)[^`]*` \\|");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^ {4}fulcrum ([a-z]+) (.*)$");
    private static final Pattern OPTION = Pattern.compile("(--[a-z-]+)");

    private static final CommandLine COMMANDS = FulcrumCommand.build(
            "test",
            noWorkshop(),
            new Streams(
                    InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream()));

    @Test
    void theReadmeListsEveryCommand() {
        assertThat(groups(IN_TABLE))
                .containsExactlyElementsOf(COMMANDS.getSubcommands().keySet());
    }

    @Test
    void itsOwnPageSpeaksOfEveryCommand() {
        String page = Pages.text(Pages.SITE.resolve("command-line.md"));
        assertThat(COMMANDS.getSubcommands().keySet())
                .allSatisfy(name -> assertThat(page).containsPattern("(?m)^## .*\\b" + name + "\\b|fulcrum " + name));
    }

    @Test
    void optionsOfItsExamplesExist() {
        List<MatchResult> examples = EXAMPLE.matcher(README).results().toList();

        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            CommandLine command = COMMANDS.getSubcommands().get(example.group(1));
            assertThat(OPTION.matcher(example.group(2)).results().map(MatchResult::group))
                    .as(example.group())
                    .allMatch(option -> command.getCommandSpec().findOption(option) != null);
        });
    }

    private static List<String> groups(Pattern pattern) {
        return pattern.matcher(README).results().map(match -> match.group(1)).toList();
    }

    /** Nothing is run here, so nothing is needed. */
    private static Workshop noWorkshop() {
        return (Workshop) Proxy.newProxyInstance(
                CommandsTest.class.getClassLoader(), new Class<?>[] {Workshop.class}, (_, method, _) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
