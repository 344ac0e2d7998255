package app.fulcrum.storage.scenario;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.scenario.migration.FormatVersion;
import app.fulcrum.storage.scenario.migration.VersionNumber;
import java.util.Optional;

/**
 * The members that say what a file is before anything else of it is looked at.
 *
 * @param file the whole file
 */
record Envelope(JsonObject file, FormatVersion version) {

    static final String FORMAT = "fulcrum-scenario";

    /** The envelope, or nothing after reporting that this is no scenario file. */
    static Optional<Envelope> read(JsonValue root, Findings findings) {
        if (!(root instanceof JsonObject file)) {
            findings.report(
                    ProblemCode.NOT_A_SCENARIO, JsonPath.ROOT, root, Phrase.OTHER_THAN_OBJECT.fact(root.kind()));
            return Optional.empty();
        }
        Members members = new Members(file, JsonPath.ROOT, findings);
        Optional<Spot> format = members.optional("format");
        if (format.isEmpty() || !isOurs(format.get().value())) {
            findings.report(ProblemCode.NOT_A_SCENARIO, JsonPath.ROOT, root, Phrase.OTHER_FORMAT.fact(quoted(FORMAT)));
            return Optional.empty();
        }
        Optional<Integer> major = members.required("schemaMajor").flatMap(VersionNumber.major()::read);
        Optional<Integer> minor = members.required("schemaMinor").flatMap(VersionNumber.minor()::read);
        return major.flatMap(first -> minor.map(second -> new Envelope(file, new FormatVersion(first, second))));
    }

    static boolean isOurs(JsonValue format) {
        return format instanceof JsonText text && text.text().equals(FORMAT);
    }

    boolean isOfLaterMajor() {
        return version.major() > FormatVersion.CURRENT.major();
    }

    boolean isOfLaterVersion() {
        return version.compareTo(FormatVersion.CURRENT) > 0;
    }
}
