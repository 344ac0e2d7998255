package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import app.fulcrum.text.language.Language;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The words of the help lie in one bundle: all that are needed, none that is not, and none beside it. */
class CommandWordsTest {

    private static final ResourceBundle WORDS = Language.current().bundle("commands");

    @Test
    void everyCommandOptionAndArgumentIsDescribed() {
        List<CommandSpec> commands = specs(CommandRun.program());

        assertThat(commands).hasSizeGreaterThan(15).allSatisfy(command -> {
            UsageMessageSpec usage = command.usageMessage();
            assertThat(List.of(usage.header(), usage.description(), usage.footer()))
                    .as(command.qualifiedName())
                    .allMatch(CommandWordsTest::says);
            assertThat(command.args())
                    .as(command.qualifiedName())
                    .isNotEmpty()
                    .allMatch(argument -> says(argument.description()));
        });
    }

    @Test
    void everyTextIsPartOfAHelp() {
        assertThat(askedOf(texts())).containsExactlyInAnyOrderElementsOf(WORDS.keySet());
    }

    @Test
    void aTextThatNoHelpHasIsFound() {
        assertThat(askedOf(Map.of("pretty", "Used.", "fulcrum.evaluate.prety", "Never used.")))
                .containsExactly("pretty");
    }

    @Test
    void withoutTheBundleNothingIsSaid() {
        CommandLine program = CommandRun.program();
        specs(program).forEach(command -> command.resourceBundle(new Asked(Map.of())));

        assertThat(specs(program))
                .allSatisfy(command -> assertThat(literals(command))
                        .as(command.qualifiedName())
                        .isEmpty());
    }

    /** The library brings words of its own for two options and two headings. */
    private static List<String> literals(CommandSpec command) {
        UsageMessageSpec usage = command.usageMessage();
        UsageMessageSpec untold = CommandSpec.create().usageMessage();
        Stream<String> headings = Stream.of(
                usage.headerHeading(),
                usage.descriptionHeading(),
                usage.parameterListHeading(),
                usage.optionListHeading(),
                usage.exitCodeListHeading(),
                usage.footerHeading(),
                usage.synopsisHeading().replace(untold.synopsisHeading(), ""),
                usage.commandListHeading().replace(untold.commandListHeading(), ""));
        Stream<String> texts =
                Stream.of(usage.header(), usage.description(), usage.footer()).flatMap(Stream::of);
        Stream<String> arguments = command.args().stream()
                .filter(argument -> !argument.descriptionKey().startsWith("mixinStandardHelpOptions."))
                .flatMap(argument -> Stream.of(argument.description()));
        return Stream.of(headings, texts, arguments, usage.exitCodeList().values().stream())
                .flatMap(all -> all)
                .filter(text -> !text.replace("%n", "").isBlank())
                .toList();
    }

    private static boolean says(String... lines) {
        return !String.join("", lines).isBlank();
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        WORDS.keySet().forEach(key -> texts.put(key, WORDS.getString(key)));
        return texts;
    }

    /** The keys whose texts are in the help of any command, the program's own included. */
    private static Set<String> askedOf(Map<String, String> texts) {
        Asked words = new Asked(texts);
        CommandLine program = CommandRun.program();
        specs(program).forEach(command -> command.resourceBundle(words));
        specs(program).forEach(command -> command.commandLine().getUsageMessage(Ansi.OFF));
        return words.keys;
    }

    /** Remembers which of its texts were asked for. */
    private static final class Asked extends ResourceBundle {

        private final Map<String, String> texts;
        private final Set<String> keys = new TreeSet<>();

        Asked(Map<String, String> texts) {
            this.texts = texts;
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            String text = texts.get(key);
            if (text != null) {
                keys.add(key);
            }
            return text;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }

    private static List<CommandSpec> specs(CommandLine program) {
        return Stream.concat(Stream.of(program), program.getSubcommands().values().stream())
                .map(CommandLine::getCommandSpec)
                .toList();
    }
}
