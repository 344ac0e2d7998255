package app.fulcrum.storage.scenario;

import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.quoted;
import static app.fulcrum.model.problem.ProblemFact.quotedList;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.Nothing;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.variant.Variant;
import app.fulcrum.model.variant.Variants;
import app.fulcrum.session.batch.Reading;
import app.fulcrum.session.batch.Setting;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.document.FileOrigin;
import app.fulcrum.session.document.KeptMember;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonPrinter;
import app.fulcrum.storage.json.JsonReader;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.UnknownMember;
import app.fulcrum.storage.scenario.migration.FormatVersion;
import app.fulcrum.storage.scenario.migration.Migration;
import app.fulcrum.storage.scenario.variant.VariantReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Scenario files as bytes: strict in what is read, canonical in what is written. Writing what was read gives the same
 * bytes again, and whatever the bytes are, reading gives a document or named problems.
 */
public final class ScenarioFormat {

    /** How the names of scenario files end. */
    public static final String EXTENSION = ".fulcrum.json";

    private final DocumentJson documentJson;
    private final String appVersion;
    private final List<Migration> migrations;

    /**
     * @param book the price book that identifiers are looked up in and that supplies what a file leaves out
     * @param appVersion what to name as the writer of files
     */
    public ScenarioFormat(PriceBook book, String appVersion) {
        this(book, appVersion, Migration.ALL);
    }

    ScenarioFormat(PriceBook book, String appVersion, List<Migration> migrations) {
        this.documentJson = new DocumentJson(() -> book);
        this.appVersion = appVersion;
        this.migrations = migrations;
    }

    /** What files name as their writer. */
    String appVersion() {
        return appVersion;
    }

    /** The JSON Schema of scenario files. */
    public static String schema() {
        return JsonPrinter.print(DocumentJson.schema());
    }

    /** Whether an object says that it is a scenario, sound or not. */
    public static boolean isOne(JsonObject object) {
        return object.member("format").filter(Envelope::isOurs).isPresent();
    }

    /** @param source what to call the text in problems, such as the file's name */
    public Outcome<Document> read(byte[] bytes, String source) {
        return read(bytes, source, Reading.PLAIN);
    }

    /** The document, or one of its variants as a document of its own. */
    Outcome<Document> read(byte[] bytes, String source, Reading reading) {
        Findings findings = new Findings(source, Limits.SCENARIO);
        Optional<Envelope> envelope = JsonReader.read(bytes, findings).flatMap(root -> Envelope.read(root, findings));
        if (envelope.isEmpty()) {
            return findings.conclude(() -> {
                throw new IllegalStateException("no envelope and no problem");
            });
        }
        return envelope.get().isOfLaterMajor()
                ? readLaterMajor(envelope.get(), reading, findings, source)
                : readKnown(envelope.get(), reading, findings);
    }

    private Outcome<Document> readKnown(Envelope envelope, Reading reading, Findings findings) {
        if (envelope.isOfLaterVersion()) {
            findings.keepUnknownMembers();
        }
        Optional<Document> document = Migration.upgrade(envelope.file(), envelope.version(), migrations, findings)
                .flatMap(file -> readTree(file, reading, findings));
        if (envelope.isOfLaterVersion()) {
            findings.report(
                    ProblemCode.UNKNOWN_MEMBERS_KEPT,
                    JsonPath.ROOT.member("schemaMinor"),
                    JsonValue.NOWHERE,
                    envelope.version().fact(),
                    FormatVersion.CURRENT.fact(),
                    number(keptMembers(findings).size()));
        }
        return asInFile(envelope, findings.conclude(() -> withOrigin(document.orElseThrow(), envelope, findings)));
    }

    private Outcome<Document> asInFile(Envelope envelope, Outcome<Document> outcome) {
        List<Problem> problems = outcome.problems().stream()
                .map(problem -> Migration.asInFile(problem, envelope.version(), migrations))
                .toList();
        return outcome.value()
                .map(document -> Outcome.of(document, problems))
                .orElseGet(() -> Outcome.refused(problems));
    }

    private Outcome<Document> readLaterMajor(Envelope envelope, Reading reading, Findings findings, String source) {
        findings.keepUnknownMembers();
        Optional<Document> document = readTree(envelope.file(), reading, findings);
        ProblemFact[] versions = {envelope.version().fact(), FormatVersion.CURRENT.fact()};
        if (findings.hasRefusal()) {
            return Outcome.refused(Problem.of(ProblemCode.NEWER_FORMAT, Place.in(source, "schemaMajor"), versions));
        }
        findings.report(ProblemCode.OPENED_READ_ONLY, JsonPath.ROOT.member("schemaMajor"), JsonValue.NOWHERE, versions);
        return findings.conclude(() -> withOrigin(document.orElseThrow(), envelope, findings));
    }

    private Optional<Document> readTree(JsonObject file, Reading reading, Findings findings) {
        return reading.variant().isPresent()
                ? readVariant(file, reading.variant().get(), reading.settings(), findings)
                : readWithVariants(file, reading.settings(), findings);
    }

    private Optional<Document> readWithVariants(JsonObject file, List<Setting> settings, Findings findings) {
        Optional<Document> base = readAlone(file, settings, findings);
        VariantReader reader = new VariantReader(file, documentJson.type(), findings);
        List<Variant> variants = reader.stated().stream()
                .flatMap(stated -> reader.read(stated, scenarioReader(settings)).map(Variant::new).stream())
                .toList();
        return base.map(document -> document.withVariants(new Variants(document.scenario(), variants)));
    }

    /** A variant of a file that is sound in all it holds. */
    private Optional<Document> readVariant(JsonObject file, String name, List<Setting> settings, Findings findings) {
        Optional<Document> whole = readWithVariants(file, List.of(), findings);
        if (whole.isEmpty() || findings.hasRefusal()) {
            return Optional.empty();
        }
        Variants variants = whole.get().variants();
        if (variants.find(name).isEmpty()) {
            findings.report(
                    ProblemCode.UNKNOWN_VARIANT,
                    JsonPath.ROOT.member("variants"),
                    JsonValue.NOWHERE,
                    quoted(name),
                    variants.names().isEmpty() ? new Nothing() : quotedList(variants.names()));
            return Optional.empty();
        }
        // What is told of the whole file already is not told once more.
        Findings apart = findings.apart();
        VariantReader reader = new VariantReader(file, documentJson.type(), apart);
        Optional<Scenario> variant = reader.stated().stream()
                .filter(stated -> stated.name().equals(name))
                .findFirst()
                .flatMap(stated -> reader.read(stated, scenarioReader(settings)));
        List<Problem> told = findings.problems();
        apart.problems().stream().filter(problem -> !told.contains(problem)).forEach(findings::add);
        return variant.map(scenario -> whole.get().withVariants(Variants.none(scenario)));
    }

    private BiFunction<JsonObject, Findings, Optional<Scenario>> scenarioReader(List<Setting> settings) {
        return (tree, findings) -> readAlone(tree, settings, findings).map(Document::scenario);
    }

    /** The base of a file. */
    private Optional<Document> readAlone(JsonObject read, List<Setting> settings, Findings findings) {
        JsonObject file = SettingJson.apply(settings, read, documentJson.type(), findings);
        Optional<Document> document = documentJson.read(new Members(file, JsonPath.ROOT, findings));
        if (document.isPresent() && !findings.hasRefusal()) {
            ScenarioRules.problems(document.get().scenario()).forEach(problem -> report(problem, file, findings));
        }
        return document;
    }

    private static void report(Problem problem, JsonObject file, Findings findings) {
        String path = problem.place().path();
        findings.report(
                problem.code(),
                JsonPath.of(path),
                file.at(path),
                problem.facts().toArray(ProblemFact[]::new));
    }

    private static Document withOrigin(Document document, Envelope envelope, Findings findings) {
        FormatVersion version = envelope.version();
        FileOrigin origin =
                new FileOrigin(version.major(), version.minor(), keptMembers(findings), envelope.isOfLaterMajor());
        return document.withOrigin(origin);
    }

    private static List<KeptMember> keptMembers(Findings findings) {
        return findings.kept().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(unknown -> keep(entry.getKey(), unknown)))
                .toList();
    }

    private static KeptMember keep(String object, UnknownMember unknown) {
        return new KeptMember(object, unknown.after(), unknown.name(), JsonPrinter.compact(unknown.value()));
    }

    /**
     * The file's bytes, for a document that is not read-only. Whether they can be read back is for the caller to see.
     */
    public byte[] write(Document document) {
        JsonObject file = documentJson.write(document, FormatVersion.of(document), appVersion);
        return JsonPrinter.print(UnknownMember.insert(file, unknownMembers(document.origin())))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What is kept of a later version and has a place in the document's file: its object is still there. */
    List<KeptMember> kept(Document document) {
        List<KeptMember> kept = document.origin().kept();
        if (kept.isEmpty()) {
            return kept;
        }
        Set<String> objects = UnknownMember.objects(documentJson.write(document, FormatVersion.CURRENT, appVersion));
        return kept.stream().filter(member -> objects.contains(member.object())).toList();
    }

    private static Map<String, List<UnknownMember>> unknownMembers(FileOrigin origin) {
        Map<String, List<UnknownMember>> byObject = new LinkedHashMap<>();
        for (KeptMember kept : origin.kept()) {
            Findings findings = new Findings(kept.name(), Limits.SCENARIO);
            JsonReader.read(kept.json().getBytes(StandardCharsets.UTF_8), findings)
                    .map(value -> new UnknownMember(kept.after(), kept.name(), value))
                    .ifPresent(unknown -> byObject.merge(
                            kept.object(),
                            List.of(unknown),
                            (some, more) ->
                                    Stream.concat(some.stream(), more.stream()).toList()));
        }
        return byObject;
    }
}
