package app.fulcrum.storage.scenario;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.session.ChangeLog;
import app.fulcrum.session.Document;
import app.fulcrum.session.FileOrigin;
import app.fulcrum.session.PriceBookStamp;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The whole of a file, part by part, in the order it is written. */
record DocumentJson(PriceBook book, ChoicesJson choicesJson, AssumptionsJson assumptionsJson) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_DROPPED = 1_000_000_000;

    DocumentJson(PriceBook book) {
        this(book, new ChoicesJson(book), new AssumptionsJson(book));
    }

    /**
     * The document as far as it could be read; nothing without its choices. Worth nothing when the findings hold a
     * refusal.
     */
    Optional<Document> read(Members file) {
        for (String envelope : List.of("format", "schemaMajor", "schemaMinor")) {
            file.required(envelope);
        }
        file.optional("appVersion").ifPresent(Spot::text);
        String name = file.required("name").flatMap(Spot::words).orElse("");
        String notes = file.optional("notes").flatMap(Spot::text).orElse("");
        LocalDate pricesOn = file.optional("pricesOn").flatMap(Spot::day).orElse(book.asOf());
        PriceBookStamp stamp = file.optional("priceBook")
                .flatMap(Spot::members)
                .flatMap(DocumentJson::readStamp)
                .orElse(PriceBookStamp.of(book));
        Optional<ChoicesJson.Choices> choices =
                file.required("choices").flatMap(Spot::members).flatMap(choicesJson::read);
        AssumptionsJson.Held assumptions = assumptionsJson.read(file);
        Situation situation = file.optional("situation")
                .flatMap(Spot::members)
                .map(SituationJson::read)
                .orElse(Situation.UNKNOWN);
        ScorecardSettings scorecard = file.optional("scorecard")
                .flatMap(Spot::members)
                .map(ScorecardJson::read)
                .orElseGet(ScorecardJson::unstated);
        Optional<DisplayCurrency> currency =
                file.optional("currency").flatMap(Spot::members).flatMap(CurrencyJson::read);
        ChangeLog changes = readChanges(file);
        file.finish();
        return choices.map(chosen -> new Scenario(
                        name,
                        notes,
                        pricesOn,
                        chosen.alternatives(assumptions::own),
                        chosen.cacheWriteLifetime(),
                        assumptions.shared(),
                        situation,
                        scorecard,
                        currency))
                .map(scenario -> new Document(scenario, stamp, changes, FileOrigin.NONE));
    }

    private static Optional<PriceBookStamp> readStamp(Members members) {
        Optional<LocalDate> asOf = members.required("asOf").flatMap(Spot::day);
        Optional<String> hash = members.required("sha256").flatMap(DocumentJson::readHash);
        members.finish();
        return asOf.flatMap(day -> hash.map(sha256 -> new PriceBookStamp(day, sha256)));
    }

    private static Optional<String> readHash(Spot spot) {
        Optional<String> hash = spot.text();
        return hash.isEmpty() || SHA_256.matcher(hash.get()).matches()
                ? hash
                : spot.wrongType("64 hexadecimal digits in lower case");
    }

    private static ChangeLog readChanges(Members file) {
        var changes = file.optional("changes").map(ChangesJson::read).orElse(List.of());
        var dropped = file.optional("olderChangesDropped").map(spot -> spot.whole(0, MOST_DROPPED, "changes"));
        return new ChangeLog(dropped.isPresent() ? (int) dropped.get().orElse(0) : 0, changes);
    }

    static JsonObject write(Document document, FormatVersion version, String appVersion) {
        Scenario scenario = document.scenario();
        ObjectBuilder file = JsonValue.object()
                .with("format", Envelope.FORMAT)
                .with("schemaMajor", JsonValue.number(version.major()))
                .with("schemaMinor", JsonValue.number(version.minor()))
                .with("appVersion", appVersion)
                .with("name", scenario.name())
                .withUnlessEmpty("notes", scenario.notes())
                .with("pricesOn", scenario.pricesOn().toString())
                .with("priceBook", write(document.priceBook()))
                .with("choices", ChoicesJson.write(scenario))
                .with("assumptions", AssumptionsJson.write(scenario));
        if (!scenario.situation().answers().isEmpty()) {
            file.with("situation", SituationJson.write(scenario.situation()));
        }
        file.with("scorecard", ScorecardJson.write(scenario.scorecard()));
        scenario.currency().ifPresent(currency -> file.with("currency", CurrencyJson.write(currency)));
        return writeChanges(file, document.changes()).build();
    }

    private static JsonObject write(PriceBookStamp stamp) {
        return JsonValue.object()
                .with("asOf", stamp.asOf().toString())
                .with("sha256", stamp.sha256())
                .build();
    }

    private static ObjectBuilder writeChanges(ObjectBuilder file, ChangeLog changes) {
        if (!changes.entries().isEmpty()) {
            file.with("changes", ChangesJson.write(changes.entries()));
        }
        return changes.dropped() == 0 ? file : file.with("olderChangesDropped", JsonValue.number(changes.dropped()));
    }
}
