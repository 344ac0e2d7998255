package app.fulcrum.storage.scenario;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.Choices;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.scenario.CatalogIds.Kind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code choices} of a file: what is compared with what. */
record ChoicesJson(CatalogIds ids, HostingJson hostingJson) {

    private static final Set<Option> ALL = EnumSet.allOf(Option.class);
    private static final Map<String, Option> OPTIONS = Ids.of(Option.class);
    private static final Map<String, CacheWriteLifetime> LIFETIMES = Ids.of(CacheWriteLifetime.class);
    private static final ModelChoice STAND_IN = new ModelChoice.Named("");

    ChoicesJson(PriceBook book) {
        this(new CatalogIds(book), new HostingJson(new CatalogIds(book)));
    }

    /** The choices, or nothing when too much is wrong to put anything in their place. */
    Optional<Choices> read(Members members) {
        Set<Option> compared =
                members.optional("compared").map(ChoicesJson::readCompared).orElse(ALL);
        String api = readId(members, "closedApi", Kind.CLOSED_API);
        String hosted = readId(members, "hostedOpenApi", Kind.HOSTED_OFFER);
        ModelChoice model = members.required("model")
                .flatMap(Spot::members)
                .map(this::readModel)
                .orElse(STAND_IN);
        CacheWriteLifetime lifetime = members.optional("cacheWriteLifetime")
                .flatMap(spot -> spot.oneOf(LIFETIMES))
                .orElse(CacheWriteLifetime.FIVE_MINUTES);
        Optional<Choices> choices = members.required("hosting")
                .flatMap(Spot::members)
                .map(hostingJson::read)
                .map(hosting -> new Choices(compared, api, hosted, model, hosting, lifetime));
        members.finish();
        return choices;
    }

    private String readId(Members members, String name, Kind kind) {
        return members.required(name).flatMap(spot -> ids.read(spot, kind)).orElse("");
    }

    private static Set<Option> readCompared(Spot spot) {
        Set<Option> compared = EnumSet.noneOf(Option.class);
        for (Spot item : spot.items()) {
            Optional<Option> option = item.oneOf(OPTIONS);
            if (option.isPresent() && !compared.add(option.get())) {
                item.report(ProblemCode.DUPLICATE_ID, Ids.of(option.get()));
            }
        }
        if (spot.value() instanceof JsonArray list && list.items().isEmpty()) {
            spot.report(ProblemCode.WRONG_TYPE, "a list of at least one option", "an empty list");
        }
        return compared.isEmpty() ? ALL : compared;
    }

    private ModelChoice readModel(Members members) {
        Optional<Spot> named = members.optional("named");
        Optional<Spot> generic = members.optional("genericBillionParameters");
        members.finish();
        if (named.isPresent() == generic.isPresent()) {
            members.self()
                    .report(
                            ProblemCode.CONTRADICTION,
                            "named",
                            "genericBillionParameters",
                            "give exactly one of the two");
            return STAND_IN;
        }
        return named.isPresent() ? readNamed(named.get()) : readGeneric(generic.orElseThrow());
    }

    private ModelChoice readNamed(Spot named) {
        return ids.read(named, Kind.OPEN_MODEL)
                .<ModelChoice>map(ModelChoice.Named::new)
                .orElse(STAND_IN);
    }

    private static ModelChoice readGeneric(Spot generic) {
        var size = generic.number(
                ModelChoice.Generic.MINIMUM_BILLION, ModelChoice.Generic.MAXIMUM_BILLION, "B parameters");
        return size.isPresent() ? new ModelChoice.Generic(size.getAsDouble()) : STAND_IN;
    }

    static JsonObject write(Choices choices) {
        return JsonValue.object()
                .with("compared", write(choices.compared()))
                .with("closedApi", choices.apiOfferId())
                .with("hostedOpenApi", choices.hostedOfferId())
                .with("model", write(choices.model()))
                .with("hosting", HostingJson.write(choices.hosting()))
                .with("cacheWriteLifetime", Ids.of(choices.cacheWriteLifetime()))
                .build();
    }

    private static JsonArray write(Set<Option> compared) {
        return JsonValue.array(
                compared.stream().map(option -> JsonValue.text(Ids.of(option))).toList());
    }

    private static JsonObject write(ModelChoice model) {
        return switch (model) {
            case ModelChoice.Named(String id) ->
                JsonValue.object().with("named", id).build();
            case ModelChoice.Generic(double size) ->
                JsonValue.object()
                        .with("genericBillionParameters", JsonValue.number(size))
                        .build();
        };
    }
}
