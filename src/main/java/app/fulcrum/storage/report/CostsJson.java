package app.fulcrum.storage.report;

import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.cost.LineItem;
import app.fulcrum.model.crossover.BandSummary;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.mix.Division;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.AlternativeResult.Cost;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Tag;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.range.PairResult.VolumeInterval;
import app.fulcrum.model.resolution.UnservedEnds;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.storage.report.part.ProblemJson;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.CrossoverSentences;
import app.fulcrum.text.RangeSentences;
import app.fulcrum.text.capacity.MixSentences;
import app.fulcrum.text.number.MoneyFigures;
import java.util.List;
import java.util.Optional;

/** The money side of a projection: bills, winning bands, and two alternatives at a time. */
record CostsJson(Projection projection, MoneyFigures money) {

    void add(ObjectBuilder members) {
        members.with("options", options())
                .with("bands", Json.list(bands(), this::band))
                .with("bandSummary", summary())
                .with("crossovers", Json.list(projection.pairs(), this::pair));
    }

    private JsonObject options() {
        ObjectBuilder members = JsonValue.object();
        projection.results().forEach(result -> members.with(result.id().value(), option(result)));
        return members.build();
    }

    private JsonObject option(AlternativeResult result) {
        ObjectBuilder members = JsonValue.object()
                .with("name", names().inFiles(result.id()))
                .with("kind", Json.id(result.alternative().kind()))
                .with("participation", Json.id(result.participation()))
                .with("tag", Json.id(Tag.of(projection, result.id())));
        result.cost().ifPresent(cost -> {
            bill(members, cost);
            // What cannot be served has no price per token.
            if (result.participation() != Participation.OVER_CAPACITY) {
                members.with("usdPerMillionTokens", JsonValue.number(cost.usdPerMillionTokens()));
            }
        });
        result.unserved().ifPresent(ends -> members.with("unservedEnds", unserved(result.id(), ends)));
        ServingJson.of(result).ifPresent(capacity -> members.with("capacity", capacity));
        result.division().ifPresent(division -> members.with("mix", mix(result, division)));
        return members.with("problems", Json.list(result.problems(), problem -> ProblemJson.write(problem, false)))
                .build();
    }

    private JsonObject mix(AlternativeResult result, Division division) {
        Way.Mix parts = (Way.Mix) result.alternative().way();
        ObjectBuilder members = JsonValue.object()
                .with("first", parts.first().value())
                .with("second", parts.second().value())
                .with("secondShareOfRequests", JsonValue.number(division.secondShare()));
        division.units().ifPresent(units -> members.with("baseLoadUnits", Json.count(units)));
        division.billedGpus().ifPresent(gpus -> members.with("billedGpus", Json.count(gpus)));
        return members.with("firstUsdPerMonth", JsonValue.number(division.firstUsdPerMonth()))
                .with("secondUsdPerMonth", JsonValue.number(division.secondUsdPerMonth()))
                .with(
                        "sentence",
                        MixSentences.sentence(
                                result.id(), division, projection.scenario().alternatives()))
                .build();
    }

    private JsonObject unserved(AlternativeId id, UnservedEnds ends) {
        return JsonValue.object()
                .with("ends", Json.list(ends.common(), CostsJson::end))
                .with("unserved", Json.count(ends.unserved()))
                .with("combinations", Json.count(ends.combinations()))
                .with("sentence", new RangeSentences(names()).unserved(id, ends))
                .build();
    }

    private static JsonObject end(UnservedEnds.End end) {
        return JsonValue.object()
                .with("of", end.input().map(InputKey::path).orElse("throughput-estimate"))
                .with("end", Json.id(end.side()))
                .build();
    }

    private static void bill(ObjectBuilder members, Cost cost) {
        ObjectBuilder lines = JsonValue.object();
        for (LineItem item : cost.bill().items()) {
            lines.with(Json.id(item.kind()).text(), JsonValue.number(item.usdPerMonth()));
        }
        members.with("usdPerMonth", Json.range(cost.usdPerMonth())).with("linesUsdPerMonth", lines.build());
    }

    private List<WinningBand> bands() {
        return projection.bands().summary().isPresent()
                ? List.of()
                : projection.bands().listed();
    }

    private JsonValue summary() {
        return projection.bands().summary().<JsonValue>map(this::summary).orElse(Json.NONE);
    }

    private JsonObject summary(BandSummary summary) {
        ObjectBuilder shares = JsonValue.object();
        summary.shareOfVolumes()
                .forEach((option, share) -> shares.with(id(option).text(), JsonValue.number(share)));
        return JsonValue.object()
                .with("count", Json.count(summary.count()))
                .with("exact", JsonValue.truth(summary.exact()))
                .with("first", band(summary.first()))
                .with("atVolume", summary.around().<JsonValue>map(this::band).orElse(Json.NONE))
                .with("last", band(summary.last()))
                .with("shareOfVolumes", shares.build())
                .with("sentence", sentences().many(summary))
                .build();
    }

    private JsonObject band(WinningBand band) {
        return JsonValue.object()
                .with("cheapest", id(band.winner()))
                .with("fromTokensPerDay", Json.count(band.fromTokensPerDay()))
                .with("toTokensPerDay", Json.count(band.toTokensPerDay()))
                .build();
    }

    /** That one is never cheaper and that it is never so for good are two facts. */
    private JsonObject pair(PairResult pair) {
        PairCrossover base = pair.base();
        return JsonValue.object()
                .with("incumbent", id(base.incumbent()))
                .with("challenger", id(base.challenger()))
                .with("first", first(pair))
                .with("firstInterval", interval(pair.first()))
                .with("everCheaper", JsonValue.truth(base.isEverCheaper()))
                .with("cheaperFromTokensPerDay", volume(base.cheaperFrom()))
                .with("cheaperFromInterval", interval(pair.from()))
                .with("cheaperForGood", JsonValue.truth(base.isCheaperForGood()))
                .with("cheaperForGoodFromTokensPerDay", volume(base.cheaperForGoodFrom()))
                .with("cheaperForGoodInterval", interval(pair.forGood()))
                .with("incumbentUsdPerMonthPerDailyToken", slope(base.incumbentSlope()))
                .with("challengerUsdPerMonthPerDailyToken", slope(base.challengerSlope()))
                .with("sentence", sentences().pair(pair, projection.range()))
                .build();
    }

    private JsonValue first(PairResult pair) {
        return pair.base()
                .first()
                .<JsonValue>map(crossing -> JsonValue.object()
                        .with("tokensPerDay", Json.count(crossing.tokensPerDay()))
                        .with("cheaper", id(crossing.cheaper()))
                        .with("usdPerMonth", JsonValue.number(crossing.usdPerMonth()))
                        .with("interval", interval(pair.first()))
                        .build())
                .orElse(Json.NONE);
    }

    /** An open end is none: some combination of ends has no such volume. */
    private static JsonValue interval(Optional<VolumeInterval> interval) {
        return interval.<JsonValue>map(ends -> JsonValue.object()
                        .with("lowTokensPerDay", volume(ends.low()))
                        .with("highTokensPerDay", volume(ends.high()))
                        .build())
                .orElse(Json.NONE);
    }

    private static JsonValue volume(long tokensPerDay) {
        return tokensPerDay == Volumes.NEVER ? Json.NONE : Json.count(tokensPerDay);
    }

    /** Infinite where what can be served ends. */
    private static JsonValue slope(double usdPerMonthPerDailyToken) {
        return Double.isInfinite(usdPerMonthPerDailyToken) ? Json.NONE : JsonValue.number(usdPerMonthPerDailyToken);
    }

    private JsonText id(int place) {
        return Json.id(projection.scenario().alternatives().at(place).id());
    }

    private CrossoverSentences sentences() {
        return new CrossoverSentences(money, names());
    }

    private AlternativeNames names() {
        return new AlternativeNames(projection.scenario().alternatives());
    }
}
