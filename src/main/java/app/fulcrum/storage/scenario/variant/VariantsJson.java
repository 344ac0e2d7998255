package app.fulcrum.storage.scenario.variant;

import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.variant.Variants;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.record.Definitions;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.RecordType;
import app.fulcrum.storage.json.record.Scalars;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The {@code variants} of a file, each known by its name. What they change is looked at by {@link VariantReader}. */
public final class VariantsJson implements JsonType<List<StatedVariant>> {

    static final String NAME_MEMBER = "name";
    static final String CHANGES_MEMBER = "changes";

    private static final Member<StatedVariant, String> NAME =
            Member.required(NAME_MEMBER, Scalars.words(), StatedVariant::name);
    private static final Member<StatedVariant, JsonObject> CHANGES =
            Member.required(CHANGES_MEMBER, new ChangesType(), StatedVariant::changes);
    private static final RecordType<StatedVariant> VARIANT =
            RecordType.of(read -> new StatedVariant(read.get(NAME), read.get(CHANGES)), List.of(NAME, CHANGES));

    /** Any members: which there may be depends on the rest of the file. */
    private record ChangesType() implements JsonType<JsonObject> {
        @Override
        public Optional<JsonObject> read(Spot spot) {
            return spot.value() instanceof JsonObject object ? Optional.of(object) : spot.wrongType(Phrase.AN_OBJECT);
        }

        @Override
        public JsonValue write(JsonObject changes) {
            return changes;
        }

        @Override
        public JsonObject schema(Definitions definitions) {
            return JsonValue.object()
                    .with("type", "object")
                    .with(
                            "description",
                            "What the variant has instead of the base, by its path in this file, such as"
                                + " assumptions.workload.tokensPerDay; null where it has nothing. A number stands with"
                                + " its unit, source and note. An alternative it adds stands whole at its path, and"
                                + " another order as a list of identifiers at alternatives.")
                    .build();
        }
    }

    /** Every variant is read, also where another is refused. */
    @Override
    public Optional<List<StatedVariant>> read(Spot spot) {
        List<Spot> items = spot.items();
        if (!(spot.value() instanceof JsonArray)) {
            return Optional.empty();
        }
        boolean isOfSize = items.size() <= Variants.MOST;
        if (!isOfSize) {
            spot.report(
                    ProblemCode.WRONG_COUNT,
                    Phrase.VARIANTS.fact(),
                    number(items.size()),
                    number(0),
                    number(Variants.MOST));
        }
        List<StatedVariant> read = new ArrayList<>();
        Set<String> before = new LinkedHashSet<>();
        for (Spot item : items) {
            Optional<StatedVariant> variant = VARIANT.read(item.at(placeOf(item.value(), spot.path(), item.path())));
            if (variant.isPresent() && !before.add(variant.get().name())) {
                item.member(NAME_MEMBER)
                        .at(spot.path().member(variant.get().name()))
                        .report(ProblemCode.DUPLICATE_ID, quoted(variant.get().name()));
            } else {
                variant.ifPresent(read::add);
            }
        }
        return isOfSize && read.size() == items.size() ? Optional.of(List.copyOf(read)) : Optional.empty();
    }

    /** The name it is known by, or its number where it has none. */
    private static JsonPath placeOf(JsonValue item, JsonPath list, JsonPath numbered) {
        return item instanceof JsonObject object
                ? object.idOrName().map(list::member).orElse(numbered)
                : numbered;
    }

    @Override
    public JsonValue write(List<StatedVariant> variants) {
        return JsonValue.array(variants.stream().map(VARIANT::write).toList());
    }

    @Override
    public JsonObject schema(Definitions definitions) {
        return JsonValue.object()
                .with("type", "array")
                .with("maxItems", JsonValue.number(Variants.MOST))
                .with("items", VARIANT.schema(definitions))
                .build();
    }
}
