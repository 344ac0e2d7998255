package app.fulcrum.storage.query;

import static app.fulcrum.model.problem.ProblemFact.member;
import static app.fulcrum.model.problem.ProblemFact.value;

import app.fulcrum.model.capacity.MeasuredCurve;
import app.fulcrum.model.capacity.MeasuredPoint;
import app.fulcrum.model.capacity.Measurement;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.scenario.MeasuredRuns.Run;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.scenario.MeasuredRunsJson;
import java.util.List;
import java.util.Optional;

/**
 * The asker's own measurements within a question, of requests such as it asks about. They are planned as they are, for the
 * one layout they belong to.
 */
final class AskedMeasurementJson {

    static final String MEASURED = "measured";

    /** What would change an estimate, and changes no measurement. */
    private static final List<String> OF_ESTIMATES = List.of("maxSequences", "realisationFactor");

    private AskedMeasurementJson() {}

    /**
     * The curve, or nothing if there is none, or after reporting what is wrong with it.
     *
     * @param outputTokens mean output of a request
     */
    static Optional<Measurement> read(Members members, double outputTokens) {
        return members.optional(MEASURED).flatMap(spot -> {
            checkOthers(members, spot);
            if (members.optional("ttftLimitMs").isPresent() && spot.value() instanceof JsonArray) {
                requireFirstTokens(spot);
            }
            return MeasuredRunsJson.LIST.read(spot).flatMap(runs -> curve(runs, outputTokens, spot));
        });
    }

    private static Optional<Measurement> curve(List<Run> runs, double outputTokens, Spot spot) {
        List<MeasuredPoint> points = MeasuredCurve.points(runs, outputTokens);
        List<MeasuredCurve.Clash> clashes = MeasuredCurve.atTheSameLoad(points);
        clashes.forEach(clash -> spot.items()
                .get(points.lastIndexOf(clash.second()))
                .report(
                        ProblemCode.CONTRADICTION,
                        value("outputTokensPerSecond", clash.first().outputTokensPerSecond()),
                        value("outputTokensPerSecond", clash.second().outputTokensPerSecond()),
                        Phrase.MEASURED_AT_THE_SAME_LOAD.fact()));
        return clashes.isEmpty() ? Optional.of(MeasuredCurve.through(points)) : Optional.empty();
    }

    private static void checkOthers(Members members, Spot spot) {
        if (members.optional("gpus").isEmpty()) {
            contradict(spot, Phrase.ANY_VALUE_OF.fact(member("gpus")), Phrase.MEASURED_AT_A_LAYOUT);
        }
        OF_ESTIMATES.stream()
                .filter(name -> members.optional(name).isPresent())
                .forEach(name -> contradict(spot, member(name), Phrase.MEASURED_AS_IT_IS));
    }

    private static void contradict(Spot spot, ProblemFact other, Phrase rule) {
        spot.report(ProblemCode.CONTRADICTION, member(MEASURED), other, rule.fact());
    }

    /** A limit is kept where it is measured to be kept, and nowhere else. */
    private static void requireFirstTokens(Spot spot) {
        spot.items().stream()
                .filter(item -> item.value() instanceof JsonObject)
                .forEach(item -> item.members().ifPresent(point -> point.required("ttftMs")));
    }
}
