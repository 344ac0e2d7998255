package app.fulcrum.storage.scenario;

import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.ScorecardSettings.ManualScore;
import app.fulcrum.storage.json.record.Keyed;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.RecordType;
import app.fulcrum.storage.json.record.Scalars;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The {@code scorecard} of a file: a weight for every axis, and scores set by hand with their reasons. */
final class ScorecardJson {

    /** What an axis weighs when a file gives no weights: all the same. */
    private static final double EQUAL_WEIGHT = 25;

    private static final List<Axis> AXES = List.of(Axis.values());

    private static final Member<ManualScore, Double> SCORE =
            Member.required("score", Scalars.number(-2, 2, ""), ManualScore::score);
    private static final Member<ManualScore, String> NOTE =
            Member.required("note", Scalars.words().described("Why."), ManualScore::note);
    private static final RecordType<ManualScore> MANUAL_SCORE = RecordType.of(
                    read -> new ManualScore(read.get(SCORE), read.get(NOTE)), List.of(SCORE, NOTE))
            .named("score");

    private static final Member<ScorecardSettings, Map<Axis, Double>> WEIGHTS = Member.orElse(
            "weights",
            Keyed.all(AXES, Ids::name, _ -> Scalars.number(0, ScorecardSettings.MAXIMUM_WEIGHT, ""))
                    .described("What each axis weighs; only the proportions count. All the same when left out."),
            equalWeights(),
            ScorecardSettings::weights);
    private static final Member<ScorecardSettings, Map<Axis, ManualScore>> OVERRIDES = Member.unless(
            "overrides",
            Keyed.some(AXES, Ids::name, _ -> MANUAL_SCORE)
                    .described("Scores set by hand, from -2 (strongly favors a closed API) to 2 (strongly favors"
                            + " self-hosting)."),
            Map.of(),
            ScorecardSettings::overrides);

    static final RecordType<ScorecardSettings> TYPE = RecordType.of(
            read -> new ScorecardSettings(read.get(WEIGHTS), read.get(OVERRIDES)), List.of(WEIGHTS, OVERRIDES));

    /** The settings of a file without any. */
    static final ScorecardSettings UNSTATED = new ScorecardSettings(equalWeights(), Map.of());

    private ScorecardJson() {}

    private static Map<Axis, Double> equalWeights() {
        Map<Axis, Double> weights = new EnumMap<>(Axis.class);
        AXES.forEach(axis -> weights.put(axis, EQUAL_WEIGHT));
        return weights;
    }
}
