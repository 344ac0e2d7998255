package app.fulcrum.storage.scenario;

import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.ScorecardSettings.ManualScore;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The {@code scorecard} of a file: a weight for every axis, and scores set by hand with their reasons. */
final class ScorecardJson {

    /** What an axis weighs when a file gives no weights: all the same. */
    private static final double EQUAL_WEIGHT = 25;

    private ScorecardJson() {}

    /** The settings of a file without any. */
    static ScorecardSettings unstated() {
        return new ScorecardSettings(equalWeights(), Map.of());
    }

    private static Map<Axis, Double> equalWeights() {
        Map<Axis, Double> weights = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            weights.put(axis, EQUAL_WEIGHT);
        }
        return weights;
    }

    static ScorecardSettings read(Members members) {
        Map<Axis, Double> weights = members.optional("weights")
                .flatMap(Spot::members)
                .map(ScorecardJson::readWeights)
                .orElseGet(ScorecardJson::equalWeights);
        Map<Axis, ManualScore> overrides = members.optional("overrides")
                .flatMap(Spot::members)
                .map(ScorecardJson::readOverrides)
                .orElse(Map.of());
        members.finish();
        return new ScorecardSettings(weights, overrides);
    }

    private static Map<Axis, Double> readWeights(Members members) {
        Map<Axis, Double> weights = equalWeights();
        for (Axis axis : Axis.values()) {
            members.required(Ids.name(axis))
                    .ifPresent(spot -> spot.number(0, ScorecardSettings.MAXIMUM_WEIGHT, "")
                            .ifPresent(weight -> weights.put(axis, weight)));
        }
        members.finish();
        return weights;
    }

    private static Map<Axis, ManualScore> readOverrides(Members members) {
        Map<Axis, ManualScore> overrides = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            members.optional(Ids.name(axis))
                    .flatMap(Spot::members)
                    .flatMap(ScorecardJson::readScore)
                    .ifPresent(score -> overrides.put(axis, score));
        }
        members.finish();
        return overrides;
    }

    private static Optional<ManualScore> readScore(Members members) {
        Optional<Spot> score = members.required("score");
        Optional<String> note = members.required("note").flatMap(Spot::words);
        members.finish();
        if (score.isEmpty()) {
            return Optional.empty();
        }
        var number = score.get().number(-2, 2, "");
        return number.isPresent() ? note.map(words -> new ManualScore(number.getAsDouble(), words)) : Optional.empty();
    }

    static JsonObject write(ScorecardSettings settings) {
        ObjectBuilder weights = JsonValue.object();
        settings.weights().forEach((axis, weight) -> weights.with(Ids.name(axis), JsonValue.number(weight)));
        ObjectBuilder overrides = JsonValue.object();
        settings.overrides().forEach((axis, score) -> overrides.with(Ids.name(axis), write(score)));
        ObjectBuilder scorecard = JsonValue.object().with("weights", weights.build());
        return (settings.overrides().isEmpty() ? scorecard : scorecard.with("overrides", overrides.build())).build();
    }

    private static JsonObject write(ManualScore score) {
        return JsonValue.object()
                .with("score", JsonValue.number(score.score()))
                .with("note", score.note())
                .build();
    }
}
