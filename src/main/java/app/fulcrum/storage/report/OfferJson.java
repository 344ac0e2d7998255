package app.fulcrum.storage.report;

import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.catalog.sale.SaleStage;
import app.fulcrum.model.market.OfferAge;
import app.fulcrum.model.market.OfferRow;
import app.fulcrum.model.market.OfferRow.Cost;
import app.fulcrum.model.market.OfferRow.Difference;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.OffersAnswer;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.storage.report.part.ProblemJson;
import java.util.Optional;

/** One offer of the price book for the workload of a scenario. */
record OfferJson(OffersAnswer answer, OfferRow row) {

    JsonObject write(AnsweredInput origin) {
        Offer offer = row.offer();
        ObjectBuilder members = ProblemJson.answerTo(origin)
                .with("pricesOn", answer.pricesOn().toString())
                .with("evaluatedOn", answer.today().toString())
                .with("offer", offer.id())
                .with("title", offer.title())
                .with("provider", offer.provider())
                .with("kind", row.alternative().kind().standardId().value())
                .with(
                        "alternative",
                        row.isBuyerThere() ? Json.id(row.alternative().id()) : Json.NONE)
                .with("inUse", JsonValue.truth(row.isInUse()))
                .with("usedBy", Json.list(row.usedBy(), Json::id))
                .with("canBeHad", JsonValue.truth(row.canBeHad()));
        if (row.alternative().way() instanceof Way.Api api) {
            members.withUnlessEmpty("serviceTier", api.purchase().serviceTier().orElse(""))
                    .withUnlessEmpty("region", api.purchase().region().orElse(""));
        }
        cost(members);
        members.with("sale", sale(row.stage())).with("price", price(offer));
        use(members);
        return members.with("problems", Json.list(row.problems(), problem -> ProblemJson.write(problem, false)))
                .build();
    }

    private void cost(ObjectBuilder members) {
        members.with("usdPerMonth", number(row.cost().map(Cost::usdPerMonth)))
                .with("usdPerMillionTokens", number(row.cost().map(Cost::usdPerMillionTokens)))
                .with("differenceUsdPerMonth", number(row.difference().map(Difference::usdPerMonth)));
    }

    private static JsonValue number(Optional<Double> number) {
        return number.<JsonValue>map(JsonValue::number).orElse(Json.NONE);
    }

    static JsonObject sale(SaleStage stage) {
        ObjectBuilder members = JsonValue.object();
        return switch (stage) {
            case SaleStage.Announced(var from) ->
                members.with("stage", "announced").with("from", from.toString()).build();
            case SaleStage.OnSale _ -> members.with("stage", "on-sale").build();
            case SaleStage.Ending(var end, long daysLeft) ->
                members.with("stage", "ending")
                        .with("lastDay", end.lastDay().toString())
                        .with("daysLeft", Json.count(daysLeft))
                        .build();
            case SaleStage.Ended(var end) ->
                members.with("stage", "ended")
                        .with("lastDay", end.lastDay().toString())
                        .build();
        };
    }

    private JsonObject price(Offer offer) {
        ObjectBuilder members =
                JsonValue.object().with("confidence", Json.id(offer.provenance().confidence()));
        row.age().ifPresent(age -> members.with("freshness", Json.id(age.freshness())));
        row.age().flatMap(OfferAge::days).ifPresent(days -> members.with("ageInDays", Json.count(days)));
        return members.withUnlessEmpty("source", offer.provenance().source().url())
                .build();
    }

    /** What the tokens come from, and whether it suits. */
    private void use(ObjectBuilder members) {
        row.model().ifPresent(model -> members.with("model", model.id()));
        row.license().ifPresent(verdict -> members.with("license", Json.id(verdict.standing())));
        if (row.contextTokens().isPresent()) {
            members.with("contextTokens", Json.count(row.contextTokens().getAsLong()))
                    .with("requestFits", JsonValue.truth(!row.isRequestTooLong()));
        }
        if (row.offer() instanceof GpuOffer offer) {
            members.with("gpu", offer.gpuId());
            row.billedGpus().ifPresent(billed -> members.with("gpus", Json.count(billed)));
        }
    }
}
