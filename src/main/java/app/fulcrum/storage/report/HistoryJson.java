package app.fulcrum.storage.report;

import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.history.OfferPrice;
import app.fulcrum.model.history.PriceHistory;
import app.fulcrum.model.history.PriceStretch;
import app.fulcrum.model.history.PriceThreshold;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.HistoryAnswer;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.storage.report.part.ProblemJson;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.PriceHistorySentences;
import app.fulcrum.text.number.MoneyFigures;
import java.util.Optional;

/** The price of an offer over time, and the one at which it would tie. */
record HistoryJson(HistoryAnswer answer) {

    JsonObject write(AnsweredInput origin) {
        PriceHistory history = answer.history();
        Offer offer = history.offer();
        ObjectBuilder members = ProblemJson.answerTo(origin)
                .with("pricesOn", history.pricesOn().toString())
                .with("evaluatedOn", answer.today().toString())
                .with("offer", offer.id())
                .with("title", offer.title())
                .with("kind", history.alternative().kind().standardId().value())
                .with("alternative", Json.idOrNone(buyer()));
        members.with("typed", JsonValue.truth(history.isTyped()));
        price(members, history.now());
        members.with(
                        "threshold",
                        history.threshold()
                                .<JsonValue>map(HistoryJson::threshold)
                                .orElse(Json.NONE))
                .with("sale", OfferJson.sale(offer.life().on(Market.decidingDay(history.pricesOn(), answer.today()))))
                .with("stretches", Json.list(history.stretches(), HistoryJson::stretch))
                .with("source", source(offer.provenance().source()));
        return members.with("sentence", sentences().summary(history)).build();
    }

    private Optional<AlternativeId> buyer() {
        AlternativeId id = answer.history().alternative().id();
        return answer.scenario().alternatives().find(id).map(_ -> id);
    }

    private PriceHistorySentences sentences() {
        return new PriceHistorySentences(
                MoneyFigures.of(answer.scenario()),
                new AlternativeNames(answer.scenario().alternatives()));
    }

    private static void price(ObjectBuilder members, Optional<OfferPrice> price) {
        members.with(
                        "usdPerMillionTokens",
                        price.<JsonValue>map(known -> JsonValue.number(known.usdPerMillionTokens()))
                                .orElse(Json.NONE))
                .with(
                        "usdPerMonth",
                        price.<JsonValue>map(known -> JsonValue.number(known.usdPerMonth()))
                                .orElse(Json.NONE));
    }

    private static JsonObject threshold(PriceThreshold threshold) {
        return JsonValue.object()
                .with("against", Json.id(threshold.against()))
                .with(
                        "usdPerMillionTokens",
                        threshold.isReachable() ? JsonValue.number(threshold.usdPerMillionTokens()) : Json.NONE)
                .with("usdPerMonth", JsonValue.number(threshold.usdPerMonth()))
                .build();
    }

    private static JsonObject stretch(PriceStretch stretch) {
        ObjectBuilder members = JsonValue.object();
        stretch.days().from().ifPresent(day -> members.with("from", day.toString()));
        stretch.days().until().ifPresent(day -> members.with("until", day.toString()));
        price(members, stretch.price());
        return members.build();
    }

    private static JsonObject source(Source source) {
        return JsonValue.object()
                .with("title", source.title())
                .withUnlessEmpty("url", source.url())
                .withUnlessEmpty("asOf", source.asOfText())
                .build();
    }
}
