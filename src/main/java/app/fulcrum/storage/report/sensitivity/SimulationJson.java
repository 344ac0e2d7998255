package app.fulcrum.storage.report.sensitivity;

import app.fulcrum.model.chance.Uncertain;
import app.fulcrum.model.simulation.Estimate;
import app.fulcrum.model.simulation.Histogram;
import app.fulcrum.model.simulation.InformationValue;
import app.fulcrum.model.simulation.Simulation;
import app.fulcrum.model.simulation.Simulation.Crossover;
import app.fulcrum.model.simulation.Simulation.Knowledge;
import app.fulcrum.model.simulation.Simulation.OfOne;
import app.fulcrum.model.simulation.Simulation.Saving;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.batch.sensitivity.SimulationAnswer;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.storage.report.part.ProblemJson;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.sensitivity.SimulationSentences;

/** What results come to over samples of what is uncertain. */
public record SimulationJson(SimulationAnswer answer) {

    public JsonObject write(AnsweredInput origin) {
        Simulation simulation = answer.simulation();
        return ProblemJson.answerTo(origin)
                .with("pricesOn", answer.scenario().pricesOn().toString())
                .with("evaluatedOn", answer.today().toString())
                .with("seed", Json.count(simulation.draws().seed()))
                .with("samples", Json.count(simulation.draws().samples()))
                .with(
                        "uncertain",
                        Json.list(
                                simulation.uncertainty().all(),
                                uncertain -> uncertain(uncertain).build()))
                .with(
                        "recommended",
                        answer.recommended().<JsonValue>map(Json::id).orElse(Json.NONE))
                .with("alternatives", Json.list(simulation.alternatives(), SimulationJson::alternative))
                .with("along", along(simulation))
                .with("savings", Json.list(simulation.savings(), SimulationJson::saving))
                .with("crossovers", Json.list(simulation.crossovers(), SimulationJson::crossover))
                .with(
                        "knowledge",
                        simulation.knowledge().<JsonValue>map(this::knowledge).orElse(Json.NONE))
                .with("sentence", sentences().summary(simulation, answer.recommended()))
                .build();
    }

    private SimulationSentences sentences() {
        return new SimulationSentences(
                MoneyFigures.of(answer.scenario()),
                new AlternativeNames(answer.scenario().alternatives()));
    }

    /** A number by its path, or the throughput of an alternative. */
    private ObjectBuilder uncertain(Uncertain uncertain) {
        ObjectBuilder members = JsonValue.object();
        switch (uncertain) {
            case Uncertain.Amount number ->
                members.with("input", number.key().path())
                        .with("name", sentences().name(uncertain))
                        .with("unit", number.key().input().unit().symbolInFiles());
            case Uncertain.Speed speed ->
                members.with("speedOf", Json.id(speed.alternative()))
                        .with("name", sentences().name(uncertain))
                        .with("unit", Unit.TOKENS_PER_SECOND.symbolInFiles());
        }
        return members;
    }

    private static JsonObject alternative(OfOne one) {
        return JsonValue.object()
                .with("id", Json.id(one.id()))
                .with("takesPart", JsonValue.truth(one.takesPart()))
                .with("cheapest", estimate("share", one.cheapest()))
                .with("usdPerMonth", Json.percentiles(one.usdPerMonth()))
                .with("cheapestAlong", Json.list(one.cheapestAlong(), estimate -> JsonValue.number(estimate.value())))
                .build();
    }

    private static JsonObject estimate(String name, Estimate estimate) {
        return JsonValue.object()
                .with(name, JsonValue.number(estimate.value()))
                .with("standardError", Json.orNone(estimate.standardError()))
                .build();
    }

    private static JsonObject along(Simulation simulation) {
        return JsonValue.object()
                .with("tokensPerDay", Json.list(simulation.volumes(), volume -> Json.count(volume)))
                .with("none", Json.list(simulation.noneAlong(), JsonValue::number))
                .build();
    }

    private static JsonObject saving(Saving saving) {
        return JsonValue.object()
                .with("of", Json.id(saving.of()))
                .with("against", Json.id(saving.against()))
                .with("usdPerMonth", Json.percentiles(saving.usdPerMonth()))
                .with("dearer", JsonValue.number(saving.dearer()))
                .with("histogram", histogram(saving.histogram()))
                .build();
    }

    private static JsonObject histogram(Histogram histogram) {
        return JsonValue.object()
                .with("from", JsonValue.number(histogram.from()))
                .with("width", JsonValue.number(histogram.width()))
                .with("counts", Json.list(histogram.counts(), count -> Json.count(count)))
                .with("below", Json.count(histogram.below()))
                .with("above", Json.count(histogram.above()))
                .build();
    }

    private static JsonObject crossover(Crossover crossover) {
        return JsonValue.object()
                .with("cheaper", Json.id(crossover.cheaper()))
                .with("than", Json.id(crossover.than()))
                .with("tokensPerDay", Json.percentiles(crossover.tokensPerDay()))
                .build();
    }

    private JsonObject knowledge(Knowledge knowledge) {
        return JsonValue.object()
                .with("counted", JsonValue.number(knowledge.counted()))
                .with("best", Json.id(knowledge.best()))
                .with("all", estimate("usdPerMonth", knowledge.usdPerMonth()))
                .with("byWorth", Json.list(knowledge.byWorth(), this::worth))
                .with(
                        "recommendedDearerBy",
                        knowledge
                                .dearerThanBest()
                                .<JsonValue>map(estimate -> estimate("usdPerMonth", estimate))
                                .orElse(Json.NONE))
                .build();
    }

    private JsonObject worth(InformationValue value) {
        return uncertain(value.of())
                .with("usdPerMonth", JsonValue.number(value.usdPerMonth().value()))
                .with("standardError", Json.orNone(value.usdPerMonth().standardError()))
                .with("shareOfAll", JsonValue.number(value.shareOfAll()))
                .build();
    }
}
