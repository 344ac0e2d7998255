package app.fulcrum.cli.sensitivity;

import app.fulcrum.cli.io.CommandSentences;
import app.fulcrum.session.batch.sensitivity.AskedMeasure;
import app.fulcrum.session.batch.sensitivity.AskedMeasure.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which result is asked about, as options of which one may be given. */
public final class MeasureWords {

    private static final String TWO = "A:B";
    private static final String ONE = "ID";

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--saving", paramLabel = TWO)
    private @Nullable String saving;

    @Option(names = "--cost", paramLabel = ONE)
    private @Nullable String cost;

    @Option(names = "--cheaper-from", paramLabel = TWO)
    private @Nullable String cheaperFrom;

    @Option(names = "--used", paramLabel = ONE)
    private @Nullable String used;

    /**
     * The one that is asked about; absent where none is named.
     *
     * @throws ParameterException if there are two, or one names no alternatives
     */
    public Optional<AskedMeasure> asked() {
        Map<Kind, String> given = new EnumMap<>(Kind.class);
        put(given, Kind.SAVING, saving);
        put(given, Kind.COST, cost);
        put(given, Kind.CHEAPER_FROM, cheaperFrom);
        put(given, Kind.USED, used);
        if (given.size() > 1) {
            Kind[] kinds = given.keySet().toArray(Kind[]::new);
            throw wrong("measure.one", kinds[0].place(), kinds[1].place());
        }
        return given.entrySet().stream().findFirst().map(option -> measure(option.getKey(), option.getValue()));
    }

    private static void put(Map<Kind, String> given, Kind kind, @Nullable String typed) {
        if (typed != null) {
            given.put(kind, typed);
        }
    }

    private AskedMeasure measure(Kind kind, String typed) {
        String[] ids = typed.split(":", -1);
        boolean isForm =
                ids.length == (kind.isOfTwo() ? 2 : 1) && Arrays.stream(ids).noneMatch(String::isBlank);
        if (!isForm) {
            throw wrong("measure.form", kind.place(), typed, kind.isOfTwo() ? TWO : ONE);
        }
        if (kind.isOfTwo() && ids[0].equals(ids[1])) {
            throw wrong("measure.same", kind.place(), typed);
        }
        return new AskedMeasure(kind, ids[0], kind.isOfTwo() ? ids[1] : "");
    }

    private ParameterException wrong(String key, Object... words) {
        return new ParameterException(command.commandLine(), CommandSentences.get(key, words));
    }
}
