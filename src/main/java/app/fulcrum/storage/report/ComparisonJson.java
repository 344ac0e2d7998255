package app.fulcrum.storage.report;

import app.fulcrum.model.attribution.Attribution;
import app.fulcrum.model.attribution.Attribution.Effect;
import app.fulcrum.model.attribution.Cause;
import app.fulcrum.model.attribution.Cause.Group;
import app.fulcrum.model.attribution.Cause.OfSection;
import app.fulcrum.model.comparison.Headline;
import app.fulcrum.model.comparison.ScenarioComparison;
import app.fulcrum.model.comparison.ScenarioComparison.Alone;
import app.fulcrum.model.comparison.ScenarioComparison.Moved;
import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.storage.report.part.ValueJson;
import app.fulcrum.text.comparison.AttributionSentences;
import app.fulcrum.text.number.MoneyFigures;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Two scenarios against each other. */
record ComparisonJson(ScenarioComparison comparison, AttributionSentences sentences) {

    ComparisonJson(ScenarioComparison comparison) {
        this(comparison, AttributionSentences.between(comparison.one(), comparison.other(), MoneyFigures.USD));
    }

    JsonObject write(String from, String to) {
        ObjectBuilder members = JsonValue.object()
                .with("from", from)
                .with("to", to)
                .with(
                        "pricesOn",
                        JsonValue.object()
                                .with("from", comparison.one().pricesOn().toString())
                                .with("to", comparison.other().pricesOn().toString())
                                .build())
                .with("evaluatedOn", comparison.today().toString())
                .with("same", JsonValue.truth(comparison.differences().isEmpty()))
                .with("differences", Json.list(comparison.differences(), this::difference));
        return members.withUnlessEmpty("sentence", sentences.reading(comparison))
                .with("results", results())
                .build();
    }

    JsonValue results() {
        return Json.list(comparison.results(), this::result);
    }

    private JsonObject difference(Difference difference) {
        ObjectBuilder members =
                JsonValue.object().with("path", difference.subject().path()).with("what", Json.id(difference.what()));
        difference.subject().alternative().ifPresent(id -> members.with("alternative", name(id)));
        return members.with("from", ValueJson.orNone(difference.from()))
                .with("to", ValueJson.orNone(difference.to()))
                .with(
                        "moves",
                        Json.texts(comparison.movedBy(difference).stream()
                                .map(Headline::name)
                                .toList()))
                .build();
    }

    /** What it is called, in the first scenario if that has it. */
    private String name(AlternativeId id) {
        return Stream.of(comparison.one(), comparison.other())
                .flatMap(scenario -> scenario.alternatives().find(id).stream())
                .map(alternative -> VisibleText.inSentence(alternative.name()))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject result(Moved moved) {
        ObjectBuilder members = JsonValue.object()
                .with("result", moved.headline().name())
                .with("from", ValueJson.orNone(moved.from()))
                .with("to", ValueJson.orNone(moved.to()));
        moved.split()
                .ifPresentOrElse(
                        split -> causes().add(members, split),
                        () -> members.with("causes", Json.list(moved.alone(), this::alone)));
        return members.with("sentence", sentences.why(moved)).build();
    }

    private SplitJson causes() {
        return new SplitJson(sentences, _ -> Optional.empty());
    }

    private JsonObject alone(Alone alone) {
        return causes().cause(List.of(alone.cause()))
                .with("value", ValueJson.orNone(alone.value()))
                .build();
    }

    /**
     * A change split over its causes.
     *
     * @param opened what the parts of a section did, where that is told
     */
    record SplitJson(AttributionSentences sentences, Function<OfSection, Optional<Attribution<Group>>> opened) {

        void add(ObjectBuilder members, Attribution<? extends Cause> split) {
            members.with("change", JsonValue.number(split.change()))
                    .with("split", JsonValue.truth(split.isSplit()))
                    .with("causes", Json.list(split.effects(), this::effect));
            if (split.ofOthers() != 0) {
                members.with("others", effect(split.others(), split.ofOthers()).build());
            }
        }

        private JsonObject effect(Effect<? extends Cause> effect) {
            ObjectBuilder members = effect(effect.causes(), effect.change());
            if (effect.causes().size() == 1 && effect.causes().getFirst() instanceof OfSection section) {
                opened.apply(section).ifPresent(parts -> {
                    ObjectBuilder inside = JsonValue.object();
                    add(inside, parts);
                    members.with("opened", inside.build());
                });
            }
            return members.build();
        }

        private ObjectBuilder effect(List<? extends Cause> causes, double change) {
            return cause(causes).with("change", JsonValue.number(change));
        }

        ObjectBuilder cause(List<? extends Cause> causes) {
            return JsonValue.object()
                    .with(
                            "paths",
                            Json.texts(causes.stream()
                                    .map(Cause::subjects)
                                    .flatMap(Collection::stream)
                                    .map(EditSubject::path)
                                    .toList()))
                    .with(
                            "names",
                            Json.texts(causes.stream().map(sentences::name).toList()));
        }
    }
}
