package app.fulcrum.cli;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.io.FileArgument;
import app.fulcrum.text.FactWords;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in words and without the names of Java types. */
final class UsageSentences {

    private static final int MOST_SUGGESTIONS = 3;

    private UsageSentences() {}

    static String of(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing ->
                missing(missing.getMissing().getFirst());
            case OverwrittenOptionException twice -> CommandSentences.get("usage.twice", name(twice.getOverwritten()));
            default ->
                wrong.getArgSpec() == null
                        ? Objects.requireNonNull(wrong.getMessage(), "said by picocli")
                        : value(wrong.getArgSpec(), wrong.getValue());
        };
    }

    private static String unmatched(UnmatchedArgumentException unmatched) {
        List<String> all = unmatched.getUnmatched();
        String first = all.stream()
                .filter(argument -> FileArgument.whyNone(argument).isPresent())
                .findFirst()
                .orElse(all.getFirst());
        boolean isProgram = unmatched.getCommandLine().getParent() == null;
        String sentence = CommandSentences.get(
                key(first, isProgram),
                first,
                FileArgument.whyNone(first).map(FactWords::of).orElse(""));
        List<String> nearest =
                isProgram && first.equals("help") ? List.of("fulcrum --help") : nearest(unmatched, isProgram);
        return nearest.isEmpty()
                ? sentence
                : sentence + " " + CommandSentences.get("usage.nearest", String.join(", ", nearest));
    }

    private static List<String> nearest(UnmatchedArgumentException unmatched, boolean isProgram) {
        return unmatched.getSuggestions().stream()
                .limit(MOST_SUGGESTIONS)
                .map(suggestion -> isProgram ? suggestion.replaceFirst("^fulcrum ", "") : suggestion)
                .toList();
    }

    private static String key(String argument, boolean isProgram) {
        if (argument.startsWith("-") && argument.length() > 1) {
            return "usage.unknown.option";
        }
        if (!isProgram) {
            return "usage.unknown.argument";
        }
        if (FileArgument.whyNone(argument).isPresent()) {
            return "usage.name";
        }
        return FileArgument.isDocument(argument) ? "usage.document" : "usage.unknown.command";
    }

    private static String missing(ArgSpec argument) {
        return argument.isOption()
                ? CommandSentences.get("usage.missing.value", name(argument), argument.paramLabel())
                : CommandSentences.get("usage.missing.argument", argument.paramLabel());
    }

    private static String value(ArgSpec argument, String value) {
        Class<?> type = argument.type();
        if (argument.isOption() && argument.arity().max() == 0) {
            return CommandSentences.get("usage.flag", name(argument));
        }
        if (type == LocalDate.class) {
            return CommandSentences.get("usage.day", name(argument), value);
        }
        if (type == Integer.class) {
            return CommandSentences.get("usage.count", name(argument), value);
        }
        if (argument.completionCandidates() != null) {
            return CommandSentences.get(
                    "usage.choice", name(argument), value, String.join(", ", argument.completionCandidates()));
        }
        if (argument.paramLabel().equals(MeasuredOption.SYNTAX)) {
            return CommandSentences.get("usage.form", name(argument), value, argument.paramLabel());
        }
        return type == Path.class
                ? CommandSentences.get(
                        "usage.path",
                        name(argument),
                        value,
                        FileArgument.whyNone(value).map(FactWords::of).orElse(""))
                : CommandSentences.get("usage.value", name(argument), value);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
