package app.fulcrum.storage.scenario;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.storage.json.record.EitherType;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.json.record.ListType;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.RecordType;
import app.fulcrum.storage.json.record.Scalars;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@code choices} of a file: what is compared with what, one alternative of each kind. */
final class ChoicesJson {

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

        /** @throws IllegalArgumentException unless there is one alternative of each kind, as a scenario starts with */
        static Choices of(Scenario scenario) {
            Alternatives alternatives = scenario.alternatives();
            return new Choices(
                    alternatives.stream()
                            .filter(Alternative::isCompared)
                            .map(Alternative::kind)
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class))),
                    ((Way.Api) way(Kind.CLOSED_API, alternatives)).offerId(),
                    ((Way.Api) way(Kind.HOSTED_OPEN_API, alternatives)).offerId(),
                    (Way.OwnGpus) way(Kind.SELF_HOSTED, alternatives),
                    scenario.cacheWriteLifetime());
        }

        private static Way way(Kind kind, Alternatives alternatives) {
            return alternatives.get(kind.standardId()).way();
        }

        /** One alternative of each kind, with the numbers that are its own. */
        Alternatives alternatives(Function<Kind, Assumptions> assumptions) {
            return new Alternatives(Stream.of(new Way.ClosedApi(api), new Way.HostedOpenApi(hosted), own)
                    .map(way -> Alternative.standard(way, compared.contains(way.kind()), assumptions.apply(way.kind())))
                    .toList());
        }

        private ModelChoice model() {
            return own.model();
        }

        private Hosting hosting() {
            return own.hosting();
        }
    }

    private static final Member<Choices, Set<Kind>> COMPARED = Member.orElse(
            "compared",
            ListType.ofDistinct(Scalars.oneOf(Ids.of(Kind.class)))
                    .withAtLeastOne("option")
                    .<Set<Kind>>as(EnumSet::copyOf, List::copyOf)
                    .described("The options that take part. All when left out."),
            Collections.unmodifiableSet(EnumSet.allOf(Kind.class)),
            Choices::compared);
    private static final Member<Choices, CacheWriteLifetime> CACHE_WRITE_LIFETIME = Member.orElse(
            "cacheWriteLifetime",
            Scalars.oneOf(Ids.of(CacheWriteLifetime.class)),
            CacheWriteLifetime.FIVE_MINUTES,
            Choices::cacheWriteLifetime);

    private ChoicesJson() {}

    static RecordType<Choices> type(CatalogIds ids) {
        Member<Choices, String> api = Member.required("closedApi", ids.of(CatalogIds.Kind.CLOSED_API), Choices::api);
        Member<Choices, String> hosted =
                Member.required("hostedOpenApi", ids.of(CatalogIds.Kind.HOSTED_OFFER), Choices::hosted);
        Member<Choices, ModelChoice> model = Member.required("model", model(ids), Choices::model);
        Member<Choices, Hosting> hosting = Member.required("hosting", HostingJson.type(ids), Choices::hosting);
        return RecordType.of(
                        read -> new Choices(
                                read.get(COMPARED),
                                read.get(api),
                                read.get(hosted),
                                new Way.OwnGpus(read.get(model), read.get(hosting)),
                                read.get(CACHE_WRITE_LIFETIME)),
                        List.of(COMPARED, api, hosted, model, hosting, CACHE_WRITE_LIFETIME))
                .named("choices");
    }

    private static JsonType<ModelChoice> model(CatalogIds ids) {
        JsonType<ModelChoice.Named> named =
                ids.of(CatalogIds.Kind.OPEN_MODEL).as(ModelChoice.Named::new, ModelChoice.Named::openModelId);
        JsonType<ModelChoice.Generic> generic = Scalars.number(
                        ModelChoice.Generic.MINIMUM_BILLION, ModelChoice.Generic.MAXIMUM_BILLION, "B parameters")
                .as(ModelChoice.Generic::new, ModelChoice.Generic::totalBillion);
        return new EitherType<>(
                new EitherType.Case<>(ModelChoice.Named.class, "named", named),
                new EitherType.Case<>(ModelChoice.Generic.class, "genericBillionParameters", generic));
    }
}
