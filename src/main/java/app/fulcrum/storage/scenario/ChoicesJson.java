package app.fulcrum.storage.scenario;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The {@code choices} of a file: what is compared with what, one alternative of each kind. */
record ChoicesJson(CatalogIds ids, HostingJson hostingJson) {

    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
    private static final Map<String, Kind> KINDS = Ids.of(Kind.class);
    private static final Map<String, CacheWriteLifetime> LIFETIMES = Ids.of(CacheWriteLifetime.class);
    private static final ModelChoice STAND_IN = new ModelChoice.Named("");

    /**
     * What a file chooses.
     *
     * @param compared the kinds that take part
     * @param api the offer of the closed API
     * @param hosted the hosted offer of the open model
     * @param own the open weights that are self-hosted, and how they are run
     */
    record Choices(
            Set<Kind> compared, String api, String hosted, Way.OwnGpus own, CacheWriteLifetime cacheWriteLifetime) {

        /** One alternative of each kind, with the numbers that are its own. */
        Alternatives alternatives(Function<Kind, Assumptions> assumptions) {
            return new Alternatives(Stream.of(new Way.ClosedApi(api), new Way.HostedOpenApi(hosted), own)
                    .map(way -> Alternative.standard(way, compared.contains(way.kind()), assumptions.apply(way.kind())))
                    .toList());
        }
    }

    ChoicesJson(PriceBook book) {
        this(new CatalogIds(book), new HostingJson(new CatalogIds(book)));
    }

    /** The choices, or nothing when too much is wrong to put anything in their place. */
    Optional<Choices> read(Members members) {
        Set<Kind> compared =
                members.optional("compared").map(ChoicesJson::readCompared).orElse(ALL);
        String api = readId(members, "closedApi", CatalogIds.Kind.CLOSED_API);
        String hosted = readId(members, "hostedOpenApi", CatalogIds.Kind.HOSTED_OFFER);
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
                .map(hosting -> new Choices(compared, api, hosted, new Way.OwnGpus(model, hosting), lifetime));
        members.finish();
        return choices;
    }

    private String readId(Members members, String name, CatalogIds.Kind kind) {
        return members.required(name).flatMap(spot -> ids.read(spot, kind)).orElse("");
    }

    private static Set<Kind> readCompared(Spot spot) {
        Set<Kind> compared = EnumSet.noneOf(Kind.class);
        for (Spot item : spot.items()) {
            Optional<Kind> option = item.oneOf(KINDS);
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
        return ids.read(named, CatalogIds.Kind.OPEN_MODEL)
                .<ModelChoice>map(ModelChoice.Named::new)
                .orElse(STAND_IN);
    }

    private static ModelChoice readGeneric(Spot generic) {
        var size = generic.number(
                ModelChoice.Generic.MINIMUM_BILLION, ModelChoice.Generic.MAXIMUM_BILLION, "B parameters");
        return size.isPresent() ? new ModelChoice.Generic(size.getAsDouble()) : STAND_IN;
    }

    /** @throws IllegalArgumentException unless there is one alternative of each kind, as a scenario starts with */
    static JsonObject write(Scenario scenario) {
        Alternatives alternatives = scenario.alternatives();
        Way.OwnGpus own = (Way.OwnGpus) way(Kind.SELF_HOSTED, alternatives);
        return JsonValue.object()
                .with("compared", compared(alternatives))
                .with("closedApi", ((Way.Api) way(Kind.CLOSED_API, alternatives)).offerId())
                .with("hostedOpenApi", ((Way.Api) way(Kind.HOSTED_OPEN_API, alternatives)).offerId())
                .with("model", write(own.model()))
                .with("hosting", HostingJson.write(own.hosting()))
                .with("cacheWriteLifetime", Ids.of(scenario.cacheWriteLifetime()))
                .build();
    }

    private static Way way(Kind kind, Alternatives alternatives) {
        return alternatives.get(kind.standardId()).way();
    }

    private static JsonArray compared(Alternatives alternatives) {
        return JsonValue.array(alternatives.stream()
                .filter(Alternative::isCompared)
                .map(alternative -> JsonValue.text(Ids.of(alternative.kind())))
                .toList());
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
