package app.fulcrum.cli;

import app.fulcrum.cli.io.CommandSentences;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Whether many models and GPUs are asked for at once, and what only makes sense then. */
final class CapacityTableOptions {

    private static final String TOKENS = "--tokens-per-day";
    private static final String PEAK = "--peak";
    private static final String DATE = "--date";

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--table",
            description = "Print a table instead, as comma-separated values: every open model of known shape on every"
                    + " GPU, in the precision it is released in and in lower ones. --model, --gpu and --weights leave"
                    + " less of it.")
    private boolean table;

    @Option(
            names = TOKENS,
            paramLabel = "N",
            description = "With --table: the tokens of a day, to say how many GPUs they need.")
    private @Nullable String tokensPerDay;

    @Option(
            names = PEAK,
            paramLabel = "RATIO",
            description = "With --tokens-per-day: its busiest rate over its mean rate. Default: that of scenarios.")
    private @Nullable String peak;

    @Option(
            names = DATE,
            paramLabel = "DAY",
            description = "With --table: rent what is on sale on a day, such as 2026-11-25. Default: today.")
    private @Nullable LocalDate date;

    /** @throws ParameterException if it is not, and an option is given that counts only then */
    boolean isAsked() {
        if (!table) {
            refuse("table.only", tokensPerDay, TOKENS);
            refuse("table.only", peak, PEAK);
            refuse("table.only", date, DATE);
        }
        return table;
    }

    /** @throws ParameterException if a peak is given of no volume */
    Map<String, String> members() {
        if (tokensPerDay == null) {
            refuse("table.peak", peak, PEAK);
        }
        Map<String, String> members = new LinkedHashMap<>();
        put(members, "tokensPerDay", tokensPerDay);
        put(members, "peakToAverage", peak);
        return members;
    }

    /** The day that decides what is on sale. */
    LocalDate today() {
        return date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
    }

    private void refuse(String key, @Nullable Object given, String option) {
        if (given != null) {
            throw new ParameterException(command.commandLine(), CommandSentences.get(key, option));
        }
    }

    private static void put(Map<String, String> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
