package app.fulcrum.storage.scenario;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.CacheWriteLifetime;
import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.model.variant.Variants;
import app.fulcrum.session.document.ChangeLog;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.FileOrigin;
import app.fulcrum.session.document.LoggedChange;
import app.fulcrum.session.document.PriceBookStamp;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.record.Definitions;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.RecordType;
import app.fulcrum.storage.json.record.RecordValues;
import app.fulcrum.storage.json.record.Scalars;
import app.fulcrum.storage.scenario.load.GivenDayJson;
import app.fulcrum.storage.scenario.migration.FormatVersion;
import app.fulcrum.storage.scenario.migration.VersionNumber;
import app.fulcrum.storage.scenario.variant.StatedVariant;
import app.fulcrum.storage.scenario.variant.VariantChanges;
import app.fulcrum.storage.scenario.variant.VariantsJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The whole of a file, part by part, in the order it is written. */
final class DocumentJson {

    private static final Pattern SHA_256 = Pattern.compile("^[0-9a-f]{64}$");
    private static final String BEYOND_A_SCHEMA =
            "One scenario: everything the user decides and nothing computed. What a schema cannot say: the file is"
                + " UTF-8 of at most 4 MiB; a range rises from low over base to high; the volume is stated by"
                + " tokensPerDay, by users with sessionsPerUserAndDay and requestsPerSession, or by requestsAtOnce"
                + " with secondsPerRequest; the cached and the written share of input add up to at most 1 at their"
                + " high ends; identifiers are those of the price book, and a GPU offer is for the GPU it stands"
                + " beside; measured runs need gpusPerReplica, no two are at one number of requests at once, none"
                + " stands beside measuredOutputTokensPerSecond, and with a ttftLimit all say ttftMs; no two"
                + " alternatives have one identifier, and at least one is compared; every variant is a sound scenario,"
                + " and no two are called alike or like the base.";
    private static final int MOST_DROPPED = 1_000_000_000;

    /**
     * What a file holds.
     *
     * @param version of its format
     * @param appVersion the program that wrote it; may be empty
     */
    private record ScenarioFile(FormatVersion version, String appVersion, Document document) {

        Scenario scenario() {
            return document.scenario();
        }

        ChangeLog changes() {
            return document.changes();
        }
    }

    private static final Member<PriceBookStamp, LocalDate> STAMP_AS_OF =
            Member.required("asOf", Scalars.day(), PriceBookStamp::asOf);
    private static final Member<PriceBookStamp, String> STAMP_SHA_256 =
            Member.required("sha256", Scalars.text(SHA_256, Phrase.HASH), PriceBookStamp::sha256);
    private static final RecordType<PriceBookStamp> STAMP = RecordType.of(
            read -> new PriceBookStamp(read.get(STAMP_AS_OF), read.get(STAMP_SHA_256)),
            List.of(STAMP_AS_OF, STAMP_SHA_256));

    private static final Member<ScenarioFile, String> FORMAT =
            Member.required("format", Scalars.constant(Envelope.FORMAT), _ -> Envelope.FORMAT);
    private static final Member<ScenarioFile, Integer> MAJOR = Member.required(
            "schemaMajor", VersionNumber.major(), file -> file.version().major());
    private static final Member<ScenarioFile, Integer> MINOR = Member.required(
            "schemaMinor", VersionNumber.minor(), file -> file.version().minor());
    private static final Member<ScenarioFile, String> APP_VERSION = Member.orElse(
            "appVersion",
            Scalars.text().described("The version of Fulcrum that saved the file."),
            "",
            ScenarioFile::appVersion);
    private static final Member<ScenarioFile, String> NAME =
            Member.required("name", Scalars.words(), file -> file.scenario().name());
    private static final Member<ScenarioFile, String> NOTES =
            Member.unless("notes", Scalars.text(), "", file -> file.scenario().notes());
    private static final Member<ScenarioFile, CacheWriteLifetime> CACHE_WRITE_LIFETIME = Member.orElse(
            "cacheWriteLifetime",
            Scalars.oneOf(Ids.of(CacheWriteLifetime.class)),
            CacheWriteLifetime.FIVE_MINUTES,
            file -> file.scenario().cacheWriteLifetime());
    private static final Member<ScenarioFile, Optional<GivenDay>> DAY = Member.optional(
            "day",
            GivenDayJson.TYPE.described("The load hour by hour, instead of peakToAverage and serviceHoursPerDay."),
            file -> file.scenario().day());
    private static final Member<ScenarioFile, Assumptions> ASSUMPTIONS = Member.orElse(
            "assumptions",
            AssumptionsJson.SHARED.described("What all alternatives share, by chapter and name. A value that every"
                    + " scenario has and the file leaves out is the price book's default, here and in alternatives."),
            Assumptions.NONE,
            file -> file.scenario().assumptions());
    private static final Member<ScenarioFile, Situation> SITUATION = Member.unless(
            "situation",
            SituationJson.TYPE.described("Answers by chapter. A question left out is unknown."),
            Situation.UNKNOWN,
            file -> file.scenario().situation());
    private static final Member<ScenarioFile, ScorecardSettings> SCORECARD = Member.orElse(
            "scorecard",
            ScorecardJson.TYPE,
            ScorecardJson.UNSTATED,
            file -> file.scenario().scorecard());
    private static final Member<ScenarioFile, Optional<DisplayCurrency>> CURRENCY = Member.optional(
            "currency",
            CurrencyJson.TYPE.described("What results are shown in instead of US dollars."),
            file -> file.scenario().currency());
    private static final Member<ScenarioFile, List<LoggedChange>> CHANGES = Member.unless(
            "changes",
            ChangesJson.TYPE.described("The log of edits, oldest first."),
            List.of(),
            file -> file.changes().entries());
    private static final Member<ScenarioFile, Integer> DROPPED = Member.unless(
            "olderChangesDropped",
            Scalars.whole(0, MOST_DROPPED, "changes").as(Double::intValue, Integer::doubleValue),
            0,
            file -> file.changes().dropped());

    private final Member<ScenarioFile, List<StatedVariant>> variants = Member.unless(
            "variants",
            new VariantsJson().described("Named sets of differences from this scenario, which is their base."),
            List.of(),
            this::stated);

    private final Supplier<PriceBook> book;
    private final Member<ScenarioFile, LocalDate> pricesOn;
    private final Member<ScenarioFile, PriceBookStamp> stamp;
    private final Member<ScenarioFile, Alternatives> alternatives;
    private final RecordType<ScenarioFile> type;

    /** @param book asked for only where something is read */
    DocumentJson(Supplier<PriceBook> book) {
        this.book = book;
        this.pricesOn = Member.orElseGet(
                "pricesOn",
                Scalars.day().described("The day whose prices count. The price book's own when left out."),
                () -> book.get().asOf(),
                file -> file.scenario().pricesOn());
        this.stamp = Member.orElseGet(
                "priceBook",
                STAMP.described("The price book the scenario was last edited with."),
                () -> PriceBookStamp.of(book.get()),
                file -> file.document().priceBook());
        this.alternatives = Member.required(
                "alternatives",
                AlternativesJson.type(new CatalogIds(book))
                        .described("What is compared. Of two that cost the same, the one that stands first wins."),
                file -> file.scenario().alternatives());
        this.type = RecordType.of(
                        this::file,
                        List.of(
                                FORMAT,
                                MAJOR,
                                MINOR,
                                APP_VERSION,
                                NAME,
                                NOTES,
                                pricesOn,
                                stamp,
                                CACHE_WRITE_LIFETIME,
                                alternatives,
                                DAY,
                                ASSUMPTIONS,
                                SITUATION,
                                SCORECARD,
                                CURRENCY,
                                variants,
                                CHANGES,
                                DROPPED))
                .completed(this::withDefaults);
    }

    private ScenarioFile file(RecordValues<ScenarioFile> read) {
        Scenario scenario = new Scenario(
                read.get(NAME),
                read.get(NOTES),
                read.get(pricesOn),
                read.get(alternatives),
                read.get(CACHE_WRITE_LIFETIME),
                read.get(DAY),
                read.get(ASSUMPTIONS),
                read.get(SITUATION),
                read.get(SCORECARD),
                read.get(CURRENCY));
        ChangeLog changes = new ChangeLog(read.get(DROPPED), read.get(CHANGES));
        return new ScenarioFile(
                new FormatVersion(read.get(MAJOR), read.get(MINOR)),
                read.get(APP_VERSION),
                new Document(scenario, read.get(stamp), changes, FileOrigin.NONE));
    }

    /** What the file states of the variants: read, they are put together by whoever has the whole tree. */
    private List<StatedVariant> stated(ScenarioFile file) {
        Variants all = file.document().variants();
        return all.inOrder().stream()
                .map(variant -> VariantChanges.of(
                        variant,
                        all.base(),
                        type.write(new ScenarioFile(
                                file.version(),
                                file.appVersion(),
                                file.document().withVariants(Variants.none(variant.scenario()))))))
                .toList();
    }

    private ScenarioFile withDefaults(ScenarioFile file, Members members) {
        if (members.findings().hasRefusal()) {
            return file;
        }
        Scenario complete = Completion.of(file.scenario(), book.get(), members.self());
        Document document = file.document().withScenario(complete);
        return new ScenarioFile(file.version(), file.appVersion(), document);
    }

    /** The document, unless something of it is refused. */
    Optional<Document> read(Members members) {
        return type.read(members).map(ScenarioFile::document);
    }

    JsonObject write(Document document, FormatVersion version, String appVersion) {
        return type.write(new ScenarioFile(version, appVersion, document));
    }

    /** The JSON Schema of files. */
    static JsonObject schema() {
        DocumentJson any = new DocumentJson(() -> {
            throw new IllegalStateException("no schema depends on a price book");
        });
        String title = "Fulcrum scenario, format " + FormatVersion.CURRENT;
        return Definitions.schema(any.type, title, BEYOND_A_SCHEMA, Limits.SCENARIO);
    }

    /** What is declared of a file. */
    RecordType<?> type() {
        return type;
    }
}
