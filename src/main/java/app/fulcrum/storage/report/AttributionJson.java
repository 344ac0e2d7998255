package app.fulcrum.storage.report;

import app.fulcrum.model.attribution.Attribution;
import app.fulcrum.model.attribution.Attribution.Effect;
import app.fulcrum.model.attribution.Cause;
import app.fulcrum.model.attribution.Cause.Group;
import app.fulcrum.model.attribution.Cause.OfSection;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.text.comparison.AttributionSentences;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A change split over its causes.
 *
 * @param opened what the parts of a section did, where that is told
 */
record AttributionJson(AttributionSentences sentences, Function<OfSection, Optional<Attribution<Group>>> opened) {

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
                .with("names", Json.texts(causes.stream().map(sentences::name).toList()));
    }
}
