package app.fulcrum.storage.report;

import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.EditSubject.Heading;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.model.resolution.BookValue;
import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.resolution.Unused;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Shape;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.report.part.Json;
import app.fulcrum.storage.report.part.ValueJson;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.InputNames;
import app.fulcrum.text.load.LoadSentences;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was asked and what counted, by the paths {@code --set} takes: choices, numbers with their sources, answers. */
record InputsJson(Projection projection) {

    private static final String SITUATION = "situation.";

    void add(ObjectBuilder members) {
        Scenario scenario = projection.scenario();
        members.with("choices", values(choices(scenario), scenario))
                .with("inputs", inputs())
                .with("situation", values(Arrays.stream(Question.values()).map(EditSubject.OfQuestion::new), scenario));
    }

    private static Stream<EditSubject> choices(Scenario scenario) {
        return Stream.concat(
                Stream.of(Heading.CACHE_WRITE_LIFETIME, Heading.DAY),
                scenario.alternatives().stream().flatMap(InputsJson::choices));
    }

    private static Stream<EditSubject> choices(Alternative alternative) {
        Stream<EditSubject> what = Stream.of(
                new EditSubject.OfKind(alternative.id()),
                new EditSubject.OfCompared(alternative.id()),
                new EditSubject.OfInUse(alternative.id()),
                new EditSubject.OfStillAvailable(alternative.id()),
                new EditSubject.OfLicenseObtained(alternative.id()));
        return Stream.concat(
                what,
                Arrays.stream(ChoiceKey.values())
                        .filter(key -> key.belongsTo(alternative.kind()))
                        .map(key -> new EditSubject.OfChoice(alternative.id(), key)));
    }

    /** What the scenario holds, and what else counts: prices of the offers chosen, and what follows another number. */
    private JsonObject inputs() {
        ObjectBuilder members = JsonValue.object();
        for (InputKey key : projection.scenario().alternatives().inputs()) {
            Optional<Unused> unused = projection.uses().unused(key);
            boolean held = projection.scenario().assumption(key).isPresent();
            Resolved resolved = projection.resolution().of(key);
            if (held || (unused.isEmpty() && resolved.value().isPresent())) {
                members.with(key.path(), of(resolved, unused));
            }
        }
        return members.build();
    }

    private JsonObject of(Resolved resolved, Optional<Unused> unused) {
        AlternativeNames names = new AlternativeNames(projection.scenario().alternatives());
        ObjectBuilder members = JsonValue.object().with("name", InputNames.name(resolved.key(), names));
        resolved.key().alternative().ifPresent(id -> members.with("alternative", names.inFiles(id)));
        ValueJson.add(members, resolved.value().orElseThrow());
        projection
                .scenario()
                .assumption(resolved.key())
                .map(Assumption::shape)
                .filter(shape -> shape != Shape.TRIANGULAR)
                .ifPresent(shape -> members.with("distribution", Json.id(shape)));
        members.with("unit", resolved.key().input().unit().symbolInFiles()).with("origin", kind(resolved.origin()));
        origin(members, resolved);
        unused.ifPresent(why -> members.with("unused", ValueJson.unused(why)));
        return members.build();
    }

    /** What the scenario says of its own numbers; for others the record they are from, or the input they follow. */
    private void origin(ObjectBuilder members, Resolved resolved) {
        projection
                .scenario()
                .assumption(resolved.key())
                .ifPresent(
                        own -> members.withUnlessEmpty("source", own.source()).withUnlessEmpty("note", own.note()));
        switch (resolved.origin()) {
            case Origin.Offered(BookValue value) ->
                record(
                        members.withUnlessEmpty(
                                "source", value.provenance().source().title()),
                        value);
            case Origin.OfDay(BookValue hours) ->
                record(
                        members.withUnlessEmpty(
                                "source", hours.provenance().source().title()),
                        hours);
            case Origin.Default(BookValue value) -> record(members, value);
            case Origin.SameAs(InputKey other, Origin _) -> members.with("sameAs", other.path());
            case Origin.Derived(List<Resolved> factors) ->
                members.with(
                                "from",
                                Json.list(
                                        factors,
                                        factor -> JsonValue.text(factor.key().path())))
                        .with("sentence", LoadSentences.from(factors));
            case Origin.Described(String gpu) -> members.with("describedGpu", gpu);
            case Origin.Imported(var _, ImportedFile file) ->
                members.with(
                        "importedFrom",
                        JsonValue.object()
                                .with("file", file.name())
                                .with("date", file.date().toString())
                                .with("sha256", file.sha256())
                                .build());
            case Origin.Typed _, Origin.Measured _, Origin.Unknown _ -> {}
        }
    }

    private static String kind(Origin origin) {
        return switch (origin) {
            case Origin.Typed _, Origin.Described _ -> "typed";
            case Origin.Measured _ -> "measured";
            case Origin.Imported _ -> "imported";
            case Origin.Default _ -> "default";
            case Origin.Offered _ -> "offered";
            case Origin.OfDay _ -> "of-day";
            case Origin.SameAs _ -> "same-as";
            case Origin.Derived _ -> "derived";
            case Origin.Unknown _ -> "not-stated";
        };
    }

    private static void record(ObjectBuilder members, BookValue value) {
        Source source = value.provenance().source();
        members.with("record", value.recordId())
                .withUnlessEmpty("url", source.url())
                .withUnlessEmpty("asOf", source.asOf().map(LocalDate::toString).orElse(""));
    }

    /** Those that are set. */
    private static JsonObject values(Stream<? extends EditSubject> subjects, Scenario scenario) {
        ObjectBuilder members = JsonValue.object();
        subjects.forEach(subject -> subject.in(scenario)
                .ifPresent(value -> members.with(withinChapter(subject.path()), ValueJson.write(value))));
        return members.build();
    }

    /** As the command line takes it. */
    private static String withinChapter(String path) {
        return path.startsWith(SITUATION) ? path.substring(SITUATION.length()) : path;
    }
}
