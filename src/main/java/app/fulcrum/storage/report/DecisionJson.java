package app.fulcrum.storage.report;

import app.fulcrum.model.advice.Advice;
import app.fulcrum.model.advice.Decision;
import app.fulcrum.model.gate.Gate;
import app.fulcrum.model.gate.GateResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.model.verdict.Confidence;
import app.fulcrum.model.verdict.CostDifference;
import app.fulcrum.model.verdict.Verdict;
import app.fulcrum.model.whatif.Flip;
import app.fulcrum.model.whatif.Lever;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.text.AdviceSentences;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.FlipSentences;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.verdict.VerdictSentences;
import java.util.List;
import java.util.Optional;

/** What to make of a projection: the verdict, how far to trust it, what would change it, gates, scores and advice. */
record DecisionJson(Projection projection, MoneyFigures money) {

    private Decision decision() {
        return projection.decision();
    }

    /** @param flips what would change it; absent when not searched for */
    JsonObject verdict(Optional<List<Flip>> flips) {
        Verdict verdict = decision().verdict();
        VerdictSentences sentences = new VerdictSentences(projection, money);
        ObjectBuilder members = JsonValue.object()
                .with("option", Json.idOrNone(verdict.named()))
                .with("resolution", Json.id(verdict.reconciliation()))
                .with("sentence", sentences.headline())
                .with("paragraph", Json.texts(sentences.all()))
                .with("cheapest", Json.idOrNone(verdict.cheapest()))
                .with("fittest", Json.idOrNone(verdict.fittest()));
        verdict.next().ifPresent(next -> members.with("next", difference(next)));
        verdict.named()
                .flatMap(projection.input().money()::chances)
                .ifPresent(chances -> members.with("sureness", JsonValue.number(chances.cheapest())));
        members.with("forgone", Json.list(verdict.forgone(), DecisionJson::difference))
                .with("confidence", confidence(decision().confidence()));
        flips.ifPresent(found -> members.with("wouldChange", Json.list(found, this::flip)));
        return members.build();
    }

    private static JsonObject difference(CostDifference difference) {
        return JsonValue.object()
                .with("than", Json.id(difference.than()))
                .with("savesUsdPerMonth", JsonValue.number(difference.savesUsdPerMonth()))
                .build();
    }

    private JsonObject confidence(Confidence confidence) {
        AdviceSentences sentences = new AdviceSentences(money, names());
        return JsonValue.object()
                .with("level", Json.id(confidence.level()))
                .with("doubts", Json.list(confidence.doubts(), doubt -> JsonValue.text(sentences.doubt(doubt))))
                .build();
    }

    private JsonObject flip(Flip flip) {
        ObjectBuilder members = JsonValue.object();
        switch (flip) {
            case Flip.OfVolume volume ->
                members.with("what", "volume")
                        .with("side", Json.id(volume.side()))
                        .with("tokensPerDay", Json.count(volume.tokensPerDay()));
            case Flip.OfPrice price ->
                members.with("what", what(price.price()))
                        .with("side", Json.id(price.side()))
                        .with("value", JsonValue.number(price.value()));
            case Flip.OfWeight weight ->
                members.with("what", "weight")
                        .with("axis", Json.id(weight.axis()))
                        .with("side", Json.id(weight.side()))
                        .with("share", JsonValue.number(weight.share()));
            case Flip.OfAnswer answer ->
                members.with("what", "answer")
                        .with("question", answer.question().path());
        }
        return members.with("to", Json.idOrNone(flip.to()))
                .with("sentence", new FlipSentences(money, names()).flip(flip, projection))
                .build();
    }

    JsonValue gates() {
        return Json.list(decision().gates().results(), DecisionJson::gate);
    }

    private static JsonObject gate(GateResult result) {
        return JsonValue.object()
                .with("option", Json.id(result.alternative()))
                .with("effect", Json.id(result.effect()))
                .with("gate", kind(result.gate()))
                .with("sentence", DecisionSentences.gate(result.gate()))
                .build();
    }

    private static String kind(Gate gate) {
        return switch (gate) {
            case Gate.DataMayNotLeave _ -> "data-may-not-leave";
            case Gate.MustRunOffline _ -> "must-run-offline";
            case Gate.ResidencyNotMet _ -> "residency-not-met";
            case Gate.ResidencyUnclear _ -> "residency-unclear";
            case Gate.License _, Gate.LicenseUnknown _ -> "license";
            case Gate.NotOnSale _ -> "not-on-sale";
            case Gate.NoTeam _ -> "no-team";
        };
    }

    JsonObject scorecard() {
        return new ScoresJson(decision().scorecard(), money).write();
    }

    JsonValue advice() {
        return Json.list(decision().advice(), this::advice);
    }

    private JsonObject advice(Advice advice) {
        return JsonValue.object()
                .with("code", Json.id(advice.code()))
                .with("do", JsonValue.truth(advice.code().isDo()))
                .with("sentence", new AdviceSentences(money, names()).adviceWithTriggers(advice))
                .build();
    }

    private static String what(Lever.Quantity quantity) {
        return switch (quantity) {
            case Lever.Quantity.Volume _ -> "volume";
            case Lever.Quantity.TokenPrices(AlternativeId id) -> id + "-prices";
            case Lever.Quantity.GpuRate(AlternativeId id) ->
                id.equals(Kind.SELF_HOSTED.standardId()) ? "gpu-rate" : id + "-gpu-rate";
        };
    }

    private AlternativeNames names() {
        return new AlternativeNames(projection.scenario().alternatives());
    }
}
