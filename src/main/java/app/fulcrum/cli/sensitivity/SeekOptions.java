package app.fulcrum.cli.sensitivity;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.session.batch.sensitivity.AskedInput;
import app.fulcrum.session.batch.sensitivity.AskedMeasure;
import app.fulcrum.session.batch.sensitivity.AskedMeasure.Kind;
import app.fulcrum.session.batch.sensitivity.SeekQuestion;
import app.fulcrum.session.batch.sensitivity.SeekQuestion.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which number is to be what. */
final class SeekOptions {

    private static final String INPUT = "--input";
    private static final String TIE = "--tie";
    private static final String COST = "--cost";
    private static final String SAVING = "--saving";
    private static final String USED = "--used";

    private static final String CHEAPER_FROM = "--cheaper-from";

    private static final String OF_TWO = "A:B";
    private static final String OF_ONE_USD = "A=USD";
    private static final String OF_TWO_USD = "A:B=USD";
    private static final String OF_ONE_SHARE = "A=SHARE";
    private static final String OF_TWO_VOLUME = "A:B=TOKENS";

    private static final String ID = "([^:=]+)";
    private static final String NUMBER = "=([+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2})?)";

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = INPUT, paramLabel = "PATH")
    private @Nullable String input;

    @Option(names = TIE, paramLabel = OF_TWO)
    private @Nullable String tie;

    @Option(names = COST, paramLabel = OF_ONE_USD)
    private @Nullable String cost;

    @Option(names = SAVING, paramLabel = OF_TWO_USD)
    private @Nullable String saving;

    @Option(names = USED, paramLabel = OF_ONE_SHARE)
    private @Nullable String used;

    @Option(names = CHEAPER_FROM, paramLabel = OF_TWO_VOLUME)
    private @Nullable String cheaperFrom;

    /** @throws ParameterException if a result is not stated as it has to be, or more than one is */
    SeekQuestion question() {
        List<Wanted> wanted = new ArrayList<>();
        add(wanted, Kind.TIE, tie, OF_TWO, "self-hosted:closed-api");
        add(wanted, Kind.COST, cost, OF_ONE_USD, "self-hosted=5000");
        add(wanted, Kind.SAVING, saving, OF_TWO_USD, "self-hosted:closed-api=1000");
        add(wanted, Kind.USED, used, OF_ONE_SHARE, "self-hosted=0.8");
        add(wanted, Kind.CHEAPER_FROM, cheaperFrom, OF_TWO_VOLUME, "self-hosted:closed-api=5e7");
        if (wanted.size() > 1) {
            throw wrong(
                    "seek.one",
                    String.join(
                            ", ",
                            wanted.stream()
                                    .map(each -> each.measure().kind().place())
                                    .toList()));
        }
        return new SeekQuestion(
                Optional.ofNullable(input).map(path -> new AskedInput(INPUT, path)),
                wanted.stream().findFirst());
    }

    private void add(List<Wanted> wanted, Kind kind, @Nullable String typed, String label, String example) {
        if (typed == null) {
            return;
        }
        boolean hasValue = kind != Kind.TIE;
        String form = ID + (kind.isOfTwo() ? ":" + ID : "") + (hasValue ? NUMBER : "");
        Matcher parts = Pattern.compile(form).matcher(typed.strip());
        if (!parts.matches()) {
            throw wrong("seek.form", kind.place(), typed, label, example);
        }
        String first = Objects.requireNonNull(parts.group(1));
        String second = kind.isOfTwo() ? Objects.requireNonNull(parts.group(2)) : "";
        if (first.equals(second)) {
            throw wrong("seek.same", kind.place(), typed);
        }
        double value = hasValue ? Double.parseDouble(Objects.requireNonNull(parts.group(parts.groupCount()))) : 0;
        wanted.add(new Wanted(new AskedMeasure(kind, first, second), value));
    }

    private ParameterException wrong(String key, Object... facts) {
        return new ParameterException(command.commandLine(), CommandSentences.get(key, facts));
    }
}
