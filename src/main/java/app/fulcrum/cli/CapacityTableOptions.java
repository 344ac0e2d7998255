package app.fulcrum.cli;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.cli.scenario.ScenarioInputs;
import app.fulcrum.cli.scenario.ScenarioOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Whether many models and GPUs are asked for at once, and what only makes sense then. */
final class CapacityTableOptions {

    private static final String TOKENS = "--tokens-per-day";
    private static final String PEAK = "--peak";
    private static final String HOURS = "--service-hours";
    private static final String SCENARIO = "SCENARIO";

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--table")
    private boolean table;

    @Parameters(arity = "0..1", paramLabel = SCENARIO, descriptionKey = ScenarioInputs.NAMES)
    private @Nullable String scenario;

    @Option(names = TOKENS, paramLabel = "N")
    private @Nullable String tokensPerDay;

    @Option(names = PEAK, paramLabel = "RATIO")
    private @Nullable String peak;

    @Option(names = HOURS, paramLabel = "HOURS")
    private @Nullable String serviceHours;

    @Mixin
    private ScenarioOptions options = new ScenarioOptions();

    /** @throws ParameterException if it is not, and an option is given that counts only then */
    boolean isAsked() {
        if (!table) {
            refuse("table.only", tokensPerDay, TOKENS);
            refuse("table.only", peak, PEAK);
            refuse("table.only", serviceHours, HOURS);
            refuse("table.only", scenario, SCENARIO);
            refuse("table.only", options.asked().orElse(null), ScenarioOptions.DATE);
            refuseSettings("table.only");
        }
        return table;
    }

    /** @throws ParameterException if a peak or hours are given of no volume, or something is set of no scenario */
    Map<String, String> members() {
        if (scenario == null) {
            refuseSettings("table.set");
            if (tokensPerDay == null) {
                refuse("table.peak", peak, PEAK);
                refuse("table.peak", serviceHours, HOURS);
            }
        }
        Map<String, String> members = new LinkedHashMap<>();
        put(members, "tokensPerDay", tokensPerDay);
        put(members, "peakToAverage", peak);
        put(members, "serviceHoursPerDay", serviceHours);
        return members;
    }

    /** Whose workload is asked for; absent where options say all of it. */
    Optional<String> scenario() {
        return Optional.ofNullable(scenario);
    }

    /** What is changed about the scenario, and the day GPUs are rented on. */
    ScenarioOptions options() {
        return options;
    }

    private void refuseSettings(String key) {
        refuse(key, options.settings().stream().findFirst().orElse(null), ScenarioOptions.SET);
        refuse(key, options.variant().orElse(null), ScenarioOptions.VARIANT);
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
