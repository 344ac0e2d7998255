package app.fulcrum.storage.scenario;

import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.Choices;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.storage.json.record.EitherType;
import app.fulcrum.storage.json.record.JsonType;
import app.fulcrum.storage.json.record.ListType;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.RecordType;
import app.fulcrum.storage.json.record.Scalars;
import app.fulcrum.storage.scenario.CatalogIds.Kind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The {@code choices} of a file: what is compared with what. */
final class ChoicesJson {

    private static final Member<Choices, Set<Option>> COMPARED = Member.orElse(
            "compared",
            ListType.ofDistinct(Scalars.oneOf(Ids.of(Option.class)))
                    .withAtLeastOne("option")
                    .<Set<Option>>as(EnumSet::copyOf, List::copyOf)
                    .described("The options that take part. All when left out."),
            Collections.unmodifiableSet(EnumSet.allOf(Option.class)),
            Choices::compared);
    private static final Member<Choices, CacheWriteLifetime> CACHE_WRITE_LIFETIME = Member.orElse(
            "cacheWriteLifetime",
            Scalars.oneOf(Ids.of(CacheWriteLifetime.class)),
            CacheWriteLifetime.FIVE_MINUTES,
            Choices::cacheWriteLifetime);

    private ChoicesJson() {}

    static RecordType<Choices> type(CatalogIds ids) {
        Member<Choices, String> api = Member.required("closedApi", ids.of(Kind.CLOSED_API), Choices::apiOfferId);
        Member<Choices, String> hosted =
                Member.required("hostedOpenApi", ids.of(Kind.HOSTED_OFFER), Choices::hostedOfferId);
        Member<Choices, ModelChoice> model = Member.required("model", model(ids), Choices::model);
        Member<Choices, Hosting> hosting = Member.required("hosting", HostingJson.type(ids), Choices::hosting);
        return RecordType.of(
                        read -> new Choices(
                                read.get(COMPARED),
                                read.get(api),
                                read.get(hosted),
                                read.get(model),
                                read.get(hosting),
                                read.get(CACHE_WRITE_LIFETIME)),
                        List.of(COMPARED, api, hosted, model, hosting, CACHE_WRITE_LIFETIME))
                .named("choices");
    }

    private static JsonType<ModelChoice> model(CatalogIds ids) {
        JsonType<ModelChoice.Named> named =
                ids.of(Kind.OPEN_MODEL).as(ModelChoice.Named::new, ModelChoice.Named::openModelId);
        JsonType<ModelChoice.Generic> generic = Scalars.number(
                        ModelChoice.Generic.MINIMUM_BILLION, ModelChoice.Generic.MAXIMUM_BILLION, "B parameters")
                .as(ModelChoice.Generic::new, ModelChoice.Generic::totalBillion);
        return new EitherType<>(
                new EitherType.Case<>(ModelChoice.Named.class, "named", named),
                new EitherType.Case<>(ModelChoice.Generic.class, "genericBillionParameters", generic));
    }
}
