import app.fulcrum.cli.FulcrumCommand;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.session.batch.Workshop;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Writes what a shell wants to know of the command line, from what the command line says of itself: a manual page for the
 * program and each of its commands, and completion for bash and zsh.
 */
class ManPages {

    /** Takes the completion of bash as its own; one command of bash that it calls is not there. */
    private static final String ZSH = """
        #compdef fulcrum
        autoload -U +X bashcompinit && bashcompinit
        (( $+commands[compopt] + $+functions[compopt] )) || compopt() { : }
        source /usr/share/bash-completion/completions/fulcrum
        _bash_complete -o default -F _complete_fulcrum
        """;

    private final CommandLine root;
    private final String version;
    private final String day;

    /**
     * Builds the whole command line; nothing of it is run.
     *
     * @param day the day on the pages, such as 2026-11-30
     */
    ManPages(String version, String day) {
        this.version = version;
        this.day = day;
        root = FulcrumCommand.build(
                version,
                (Workshop) Proxy.newProxyInstance(
                        ManPages.class.getClassLoader(), new Class<?>[] {Workshop.class}, (_, method, _) -> {
                            throw new UnsupportedOperationException(method.getName());
                        }),
                new Streams(
                        InputStream.nullInputStream(),
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream()));
        FulcrumCommand.putWords(root);
    }

    /** Under {@code share}, where systems look: {@code man/man1} and a folder for each shell. */
    void write(Path share) throws IOException {
        Path pages = Files.createDirectories(share.resolve("man").resolve("man1"));
        Files.writeString(pages.resolve("fulcrum.1"), page(root, "fulcrum"));
        for (CommandLine command : root.getSubcommands().values()) {
            String name = "fulcrum-" + command.getCommandName();
            Files.writeString(pages.resolve(name + ".1"), page(command, name));
        }
        String completion = AutoComplete.bash("fulcrum", root).stripTrailing() + "\n";
        Path bash = Files.createDirectories(share.resolve("bash-completion").resolve("completions"));
        Files.writeString(bash.resolve("fulcrum"), completion);
        Path zsh = Files.createDirectories(share.resolve("zsh").resolve("vendor-completions"));
        Files.writeString(zsh.resolve("_fulcrum"), ZSH);
    }

    private String page(CommandLine command, String name) {
        CommandSpec spec = command.getCommandSpec();
        UsageMessageSpec usage = spec.usageMessage();
        Help help = command.getHelp();
        StringBuilder page = new StringBuilder(".\\\" Made from the command line when the program is packaged.\n");
        page.append(".TH \"%s\" 1 \"%s\" \"Fulcrum %s\" \"Fulcrum\"\n"
                .formatted(name.toUpperCase(Locale.ROOT), day, version));
        page.append(".SH NAME\n")
                .append(escaped(name))
                .append(" \\- ")
                .append(escaped(String.join(" ", usage.header()).strip().replaceFirst("\\.$", "")))
                .append('\n');
        page.append(".SH SYNOPSIS\n")
                .append(escaped(help.synopsis(0).strip().replaceAll("\\s+", " ")))
                .append('\n');
        section(page, "DESCRIPTION", paragraphs(usage.description()));
        section(page, "COMMANDS", commands(spec));
        section(page, "ARGUMENTS", arguments(spec, help));
        section(page, "OPTIONS", options(spec, help));
        section(page, "EXIT STATUS", exitCodes(usage));
        section(page, "EXAMPLES", examples(usage.footer()));
        section(page, "SEE ALSO", seeAlso(spec));
        return page.toString();
    }

    private static void section(StringBuilder page, String title, String text) {
        if (!text.isBlank()) {
            page.append(".SH ").append(title).append('\n').append(text);
        }
    }

    private static String paragraphs(String... lines) {
        StringJoiner text = new StringJoiner(".PP\n");
        for (String line : lines) {
            if (!plain(line).isBlank()) {
                text.add(escaped(plain(line).strip()) + "\n");
            }
        }
        return text.toString();
    }

    private static String commands(CommandSpec spec) {
        StringBuilder text = new StringBuilder();
        spec.subcommands()
                .forEach((name, command) -> text.append(".TP\n.B ")
                        .append(escaped(name))
                        .append('\n')
                        .append(escaped(String.join(
                                " ", command.getCommandSpec().usageMessage().header())))
                        .append('\n'));
        return text.toString();
    }

    private static String arguments(CommandSpec spec, Help help) {
        StringBuilder text = new StringBuilder();
        for (PositionalParamSpec argument : spec.positionalParameters()) {
            if (!argument.hidden()) {
                String label = help.parameterLabelRenderer()
                        .renderParameterLabel(argument, Ansi.OFF, List.of())
                        .toString();
                text.append(".TP\n.B ").append(escaped(label.strip())).append('\n');
                text.append(described(argument.description()));
            }
        }
        return text.toString();
    }

    private static String options(CommandSpec spec, Help help) {
        StringBuilder text = new StringBuilder();
        for (OptionSpec option : spec.options()) {
            if (!option.hidden()) {
                String label = help.parameterLabelRenderer()
                        .renderParameterLabel(option, Ansi.OFF, List.of())
                        .toString();
                text.append(".TP\n.B ")
                        .append(escaped(String.join(", ", option.names()) + label))
                        .append('\n');
                text.append(described(option.description()));
            }
        }
        return text.toString();
    }

    private static String described(String... lines) {
        StringJoiner text = new StringJoiner(" ");
        for (String line : lines) {
            text.add(plain(line).strip());
        }
        return escaped(text.toString().replaceAll("\\s+", " ")) + "\n";
    }

    private static String exitCodes(UsageMessageSpec usage) {
        StringBuilder text = new StringBuilder();
        usage.exitCodeList()
                .forEach((code, meaning) -> text.append(".TP\n.B ")
                        .append(code.strip())
                        .append('\n')
                        .append(described(meaning)));
        return text.toString();
    }

    /** Lines that are set in stay as they are; the others introduce them. */
    private static String examples(String... footer) {
        StringBuilder text = new StringBuilder();
        for (String line : footer) {
            String said = plain(line);
            if (said.startsWith("  ")) {
                text.append(".nf\n").append(escaped(said.strip())).append("\n.fi\n");
            } else if (!said.isBlank()) {
                text.append(".PP\n").append(escaped(said.strip())).append('\n');
            }
        }
        return text.toString();
    }

    private String seeAlso(CommandSpec spec) {
        StringJoiner names = new StringJoiner(",\n", "", "\n");
        if (spec.parent() != null) {
            names.add(".BR fulcrum (1)");
        }
        spec.subcommands().keySet().forEach(name -> names.add(".BR fulcrum\\-" + name + " (1)"));
        return names.toString().replace("),\n", "),\n");
    }

    /** Without the marks for color, and with the library's own signs for a new line and for a percent sign filled in. */
    private static String plain(String line) {
        return Ansi.OFF.string(line.replace("%n", " ").replace("%%", "%"));
    }

    private static String escaped(String text) {
        String signs = text.replace("\\", "\\e").replace("-", "\\-");
        return signs.startsWith(".") || signs.startsWith("'") ? "\\&" + signs : signs;
    }
}
