package app.fulcrum.storage.report;

import app.fulcrum.model.benchmark.ReplicaRuns;
import app.fulcrum.model.pricelist.LeftOut;
import app.fulcrum.model.pricelist.PriceFinding;
import app.fulcrum.model.pricelist.PriceListComparison;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.batch.AnsweredInput;
import app.fulcrum.session.ingestion.ImportAnswer;
import app.fulcrum.session.ingestion.ImportAnswer.Effect;
import app.fulcrum.session.ingestion.Proposal;
import app.fulcrum.session.ingestion.Proposal.Found;
import app.fulcrum.session.ingestion.ProposedChange;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.storage.report.part.ProblemJson;
import app.fulcrum.storage.report.part.ValueJson;
import app.fulcrum.text.comparison.DifferenceWords;
import app.fulcrum.text.ingestion.IngestionSentences;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What files of the user's own changed in a scenario. */
record ImportJson(ImportAnswer answer) {

    JsonObject write(AnsweredInput origin, JsonValue warnings) {
        Optional<Effect> effect = answer.effect();
        ObjectBuilder members = ProblemJson.answerTo(origin)
                .with(
                        "written",
                        effect.flatMap(Effect::written)
                                .<JsonValue>map(ImportJson::text)
                                .orElse(Json.NONE))
                .with("imports", Json.list(answer.proposals(), this::proposal))
                .with("conflicts", Json.list(answer.conflicts(), SavedBookJson::conflict));
        answer.book().ifPresent(book -> members.with("book", SavedBookJson.write(book)));
        effect.ifPresent(came -> members.with("before", standing(came.before())).with("after", standing(came.after())));
        return members.with("warnings", warnings).build();
    }

    private static JsonValue text(Path path) {
        return JsonValue.text(path.toString());
    }

    private JsonObject proposal(Proposal proposal) {
        ImportedFile file = proposal.read().file();
        ObjectBuilder members = JsonValue.object()
                .with("file", VisibleText.of(file.name()))
                .with("date", file.date().toString())
                .with("sha256", file.sha256())
                .with("format", proposal.read().format())
                .with("changes", Json.list(proposal.changes(), this::change));
        switch (proposal.found()) {
            case Found.Prices(var comparison) -> members.with("offers", offers(comparison));
            case Found.Measured(var runs, var unusable) -> members.with("runs", runs(runs, unusable.size()));
            case Found.Used(var findings, var months, var rows) ->
                members.with("models", Json.list(findings.models(), UsedJson::model))
                        .with("months", Json.list(months, month -> UsedJson.month(month, scenario(Effect::before))))
                        .with("rows", UsedJson.rows(rows));
        }
        return members.build();
    }

    private JsonObject change(ProposedChange change) {
        ObjectBuilder members =
                JsonValue.object().with("path", change.path()).with("name", DifferenceWords.bareName(change.subject()));
        change.subject().alternative().ifPresent(id -> members.with("alternative", name(id, change)));
        return members.with("from", ValueJson.orNone(change.now()))
                .with("to", ValueJson.write(change.then()))
                .with("status", Json.id(change.status()))
                .with("taken", JsonValue.truth(answer.choice().takes(change)))
                .with("basis", IngestionSentences.sentence(change.basis()))
                .build();
    }

    private String name(AlternativeId id, ProposedChange change) {
        return VisibleText.inSentence(change.added()
                .or(() -> scenario(Effect::after).alternatives().find(id))
                .map(Alternative::name)
                .orElseThrow());
    }

    /** Only what is about a scenario asks for it. */
    private Scenario scenario(Function<Effect, Projection> which) {
        return answer.effect().map(which).orElseThrow().scenario();
    }

    private static JsonObject offers(PriceListComparison comparison) {
        return JsonValue.object()
                .with(
                        "same",
                        JsonValue.number(comparison.all(PriceFinding.Same.class).size()))
                .with("differ", Json.list(comparison.all(PriceFinding.Differs.class), ImportJson::differs))
                .with(
                        "gone",
                        Json.list(
                                comparison.all(PriceFinding.Gone.class),
                                gone -> JsonValue.text(gone.offer().id())))
                .with("new", Json.list(comparison.all(PriceFinding.New.class), ImportJson::added))
                .with("leftOut", leftOut(comparison.leftOut()))
                .build();
    }

    private static JsonObject runs(ReplicaRuns runs, int unusable) {
        int used = runs.groups().stream().mapToInt(group -> group.runs().size()).sum();
        return JsonValue.object()
                .with("used", JsonValue.number(used))
                .with("leftOut", JsonValue.number(unusable + runs.leftOut().size()))
                .with("missing", Json.list(List.copyOf(runs.missing()), Json::id))
                .build();
    }

    private static JsonObject differs(PriceFinding.Differs differs) {
        return JsonValue.object()
                .with("offer", differs.offer().id())
                .with("changes", Json.list(differs.changes(), ImportJson::change))
                .build();
    }

    private static JsonObject change(PriceFinding.Change change) {
        return JsonValue.object()
                .with("figure", change.member())
                .with(
                        "from",
                        change.book().isPresent()
                                ? JsonValue.number(change.book().getAsDouble())
                                : Json.NONE)
                .with("to", JsonValue.number(change.listed()))
                .build();
    }

    private static JsonValue added(PriceFinding.New added) {
        return JsonValue.text(VisibleText.inSentence(
                added.listed().provider() + " " + added.listed().model()));
    }

    /** How many rows were left out for each reason. */
    private static JsonObject leftOut(List<LeftOut> rows) {
        ObjectBuilder members = JsonValue.object();
        for (LeftOut.Reason reason : LeftOut.Reason.values()) {
            long count = rows.stream().filter(row -> row.reason() == reason).count();
            if (count > 0) {
                members.with(Json.id(reason).text(), JsonValue.number((double) count));
            }
        }
        return members.build();
    }

    /** Costs and recommendation. */
    private static JsonObject standing(Projection projection) {
        return JsonValue.object()
                .with(
                        "recommended",
                        projection
                                .decision()
                                .verdict()
                                .named()
                                .<JsonValue>map(id -> JsonValue.text(id.value()))
                                .orElse(Json.NONE))
                .with("usdPerMonth", costs(projection))
                .build();
    }

    private static JsonObject costs(Projection projection) {
        ObjectBuilder members = JsonValue.object();
        for (AlternativeResult result : projection.results()) {
            members.with(
                    result.id().value(),
                    result.cost()
                            .<JsonValue>map(
                                    cost -> JsonValue.number(cost.usdPerMonth().base()))
                            .orElse(Json.NONE));
        }
        return members.build();
    }
}
