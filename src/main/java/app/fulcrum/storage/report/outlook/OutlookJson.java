package app.fulcrum.storage.report.outlook;

import app.fulcrum.model.outlook.AlternativeOutlook;
import app.fulcrum.model.outlook.Commitment;
import app.fulcrum.model.outlook.Outlook;
import app.fulcrum.model.outlook.OutlookMonth;
import app.fulcrum.model.outlook.OutlookTerms;
import app.fulcrum.model.outlook.Payback;
import app.fulcrum.model.outlook.RecommendationTurn;
import app.fulcrum.model.outlook.SampledOutlook;
import app.fulcrum.model.outlook.SwitchTiming;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.outlook.OutlookAnswer;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonArray;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.CalendarJson;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.storage.report.part.ProblemJson;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.CalendarSentences;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.outlook.OutlookSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What every alternative costs month by month, and what is said of it. */
public record OutlookJson(OutlookAnswer answer) {

    /** Starting with the input it belongs to. */
    public JsonObject write(AnsweredInput origin) {
        Outlook outlook = answer.outlook();
        OutlookTerms terms = outlook.terms();
        return ProblemJson.answerTo(origin)
                .with("pricesOn", terms.start().toString())
                .with("evaluatedOn", answer.today().toString())
                .with("months", Json.count(terms.months()))
                .with("discountRatePerYear", JsonValue.number(terms.discountPerYear()))
                .with("incumbent", Json.id(outlook.incumbent()))
                .with("tokensPerDay", volumes(terms))
                .with("alternatives", Json.list(outlook.byPlace(), this::alternative))
                .with("turns", Json.list(answer.turns(), turn -> turn(turn, terms)))
                .with("commitments", Json.list(answer.commitments(), this::commitment))
                .with("announced", calendar().days(answer.announced()))
                .with("past", calendar().days(answer.past().days()))
                .with(
                        "heldSince",
                        answer.past()
                                .heldSince()
                                .<JsonValue>map(day -> JsonValue.text(day.toString()))
                                .orElse(Json.NONE))
                .with("sentence", sentences().best(outlook, answer.best(), answer.sampled()))
                .build();
    }

    private OutlookSentences sentences() {
        return new OutlookSentences(money(), names());
    }

    private CalendarJson calendar() {
        return new CalendarJson(new CalendarSentences(money(), names()));
    }

    private MoneyFigures money() {
        return MoneyFigures.of(answer.scenario());
    }

    private AlternativeNames names() {
        return new AlternativeNames(answer.scenario().alternatives());
    }

    private static JsonArray volumes(OutlookTerms terms) {
        return Json.list(
                IntStream.rangeClosed(1, terms.months()).boxed().toList(),
                month -> Json.count(terms.tokensPerDay(month)));
    }

    private JsonObject alternative(AlternativeOutlook one) {
        Outlook outlook = answer.outlook();
        ObjectBuilder members = JsonValue.object()
                .with("id", Json.id(one.id()))
                .with("lasts", Json.count(one.lasts()))
                .with("end", one.end().<JsonValue>map(Json::id).orElse(Json.NONE))
                .with("totalUsd", Json.orNone(one.totalUsd()))
                .with("presentValueUsd", Json.orNone(one.presentValueUsd(outlook.terms())))
                .with("resaleUsd", JsonValue.number(one.resaleUsd()))
                .with("termMonths", Json.orNone(one.termMonths()))
                .with("runningUsd", each(one, OutlookMonth::runningUsd))
                .with("costUsd", each(one, OutlookMonth::costUsd))
                .with("cashUsd", each(one, OutlookMonth::cashUsd))
                .with("cumulativeUsd", JsonValue.array(cumulative(one)))
                .with("investedUsd", each(one, OutlookMonth::investedUsd))
                .with("gpus", each(one, month -> (double) month.gpus()))
                .with("years", Json.list(one.years(), OutlookJson::year));
        if (!one.id().equals(outlook.incumbent())) {
            members.with("payback", payback(outlook.payback(one.id())));
        }
        answer.sampled().ifPresent(sampled -> members.with("sampled", sampled(sampled.of(one.id()))));
        answer.timings().stream()
                .filter(timing -> timing.id().equals(one.id()))
                .forEach(timing -> members.with("start", timing(timing)));
        return members.build();
    }

    private static JsonArray each(AlternativeOutlook one, ToDoubleFunction<OutlookMonth> value) {
        return Json.list(one.months(), month -> JsonValue.number(value.applyAsDouble(month)));
    }

    private static List<JsonValue> cumulative(AlternativeOutlook one) {
        List<JsonValue> paid = new ArrayList<>();
        for (int months = 1; months <= one.lasts(); months++) {
            paid.add(JsonValue.number(one.cashUsd(months)));
        }
        return paid;
    }

    private static JsonObject year(AlternativeOutlook.Year year) {
        return JsonValue.object()
                .with("months", Json.count(year.months()))
                .with("cashUsd", JsonValue.number(year.cashUsd()))
                .with("costUsd", JsonValue.number(year.costUsd()))
                .build();
    }

    private static JsonObject payback(Payback payback) {
        return JsonValue.object()
                .with("months", Json.count(payback.months()))
                .with("cheaperFrom", Json.orNone(payback.cheaperFrom()))
                .with("paidBackIn", Json.orNone(payback.paidBackIn()))
                .with("stays", JsonValue.truth(payback.stays()))
                .with("savedUsd", JsonValue.number(payback.savedUsd()))
                .with("savedPresentValueUsd", JsonValue.number(payback.savedPresentValueUsd()))
                .build();
    }

    private static JsonObject sampled(SampledOutlook.OfOne one) {
        return JsonValue.object()
                .with("cumulativeUsd", Json.list(one.cumulativeUsd(), Json::percentiles))
                .with("paidBackBy", Json.list(one.paidBackBy(), JsonValue::number))
                .with("paidBackIn", Json.percentiles(one.paidBackIn()))
                .build();
    }

    private static JsonObject timing(SwitchTiming timing) {
        ObjectBuilder members = JsonValue.object()
                .with("bestMonth", Json.orNone(timing.best()))
                .with("presentValueUsd", Json.list(timing.usdByStart(), Json::orNone))
                .with("neverUsd", Json.orNone(timing.neverUsd()))
                .with("worthIt", JsonValue.truth(timing.isWorthIt()))
                .with("savedAgainstNowUsd", Json.orNone(timing.savedAgainstNowUsd()));
        timing.flat()
                .ifPresent(flat -> members.with(
                        "aboutAsGood",
                        JsonValue.object()
                                .with("first", Json.count(flat.first()))
                                .with("last", Json.count(flat.last()))
                                .build()));
        return members.build();
    }

    private JsonObject commitment(Commitment commitment) {
        return JsonValue.object()
                .with("alternative", Json.id(commitment.id()))
                .with("input", InputKey.of(commitment.id(), commitment.input()).path())
                .with("best", Json.count(commitment.best()))
                .with("usd", JsonValue.number(commitment.usd()))
                .with("fewer", other(commitment.fewer()))
                .with("more", other(commitment.more()))
                .with("stated", other(commitment.stated()))
                .with("sentence", sentences().commitment(commitment))
                .build();
    }

    private static JsonValue other(Optional<Commitment.Other> other) {
        return other.<JsonValue>map(found -> JsonValue.object()
                        .with("number", Json.count(found.number()))
                        .with("usd", JsonValue.number(found.usd()))
                        .build())
                .orElse(Json.NONE);
    }

    private JsonObject turn(RecommendationTurn turn, OutlookTerms terms) {
        return JsonValue.object()
                .with("month", Json.count(turn.month()))
                .with("day", terms.day(turn.month()).toString())
                .with("from", Json.idOrNone(turn.from()))
                .with("to", Json.idOrNone(turn.to()))
                .with("causes", Json.ids(turn.causes()))
                .with("sentence", sentences().turn(turn, terms))
                .build();
    }
}
