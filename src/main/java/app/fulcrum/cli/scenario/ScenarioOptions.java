package app.fulcrum.cli.scenario;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.session.batch.Setting;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What is changed about scenarios before they are worked out, and when that is. */
public final class ScenarioOptions {

    public static final String SET = "--set";
    public static final String DATE = "--date";
    public static final String VARIANT = "--variant";

    private static final int LAST_YEAR = 9999;

    /** What says which format a file has; none of it can be set. */
    private static final List<String> ENVELOPE = List.of("format", "schemaMajor", "schemaMinor");

    /** The day whose prices count, as files name it. */
    private static final String PRICES_ON = "pricesOn";

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = SET, paramLabel = "PATH=VALUE")
    private List<String> settings = new ArrayList<>();

    @Option(names = VARIANT, paramLabel = "NAME")
    private @Nullable String variant;

    @Option(names = DATE, paramLabel = "DAY")
    private @Nullable LocalDate date;

    /** The variant that is asked for; absent for the base. */
    public Optional<String> variant() {
        return Optional.ofNullable(variant);
    }

    /** @throws ParameterException if one has no path or no value */
    public List<Setting> settings() {
        return settings.stream().map(this::setting).toList();
    }

    private Setting setting(String text) {
        int end = text.indexOf('=');
        if (end < 1) {
            throw new ParameterException(command.commandLine(), CommandSentences.get("set.wrong", text));
        }
        String path = text.substring(0, end).strip();
        if (ENVELOPE.contains(path)) {
            throw new ParameterException(command.commandLine(), CommandSentences.get("set.envelope", path));
        }
        return new Setting(path, text.substring(end + 1).strip());
    }

    /**
     * The day everything is answered for: the one asked for, else today.
     *
     * @throws ParameterException if the day cannot be written with a year of four digits, as results write it
     */
    public LocalDate today() {
        return asked().orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
    }

    /**
     * The day whose prices count in the place of a file's own: the one that is asked for, unless one is set by itself.
     *
     * @throws ParameterException as {@link #today} does
     */
    public Optional<LocalDate> pricesOn() {
        boolean isSet = settings().stream().anyMatch(setting -> setting.path().equals(PRICES_ON));
        return isSet ? Optional.empty() : asked();
    }

    /** The day asked for; absent for today. */
    public Optional<LocalDate> asked() {
        return asked(date, command.commandLine());
    }

    /**
     * A day asked for by an option.
     *
     * @param date absent for today
     * @throws ParameterException if it cannot be written with a year of four digits
     */
    public static Optional<LocalDate> asked(@Nullable LocalDate date, CommandLine command) {
        if (date != null && (date.getYear() < 1 || date.getYear() > LAST_YEAR)) {
            throw new ParameterException(command, CommandSentences.get("date.range", date));
        }
        return Optional.ofNullable(date);
    }
}
