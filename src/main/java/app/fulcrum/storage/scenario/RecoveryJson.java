package app.fulcrum.storage.scenario;

import app.fulcrum.session.Document;
import app.fulcrum.session.OpenFile;
import app.fulcrum.session.RecoveryStore.Recovered;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonPrinter;
import app.fulcrum.storage.json.JsonReader;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** A recovery copy: when it was made, which file it belongs to, and the document as its own file would hold it. */
record RecoveryJson(ScenarioFormat format) {

    /** Few members, one of them a whole file as text. */
    private static final Limits LIMITS = new Limits(16 << 20, 8, 100, 8 << 20, 256, 64, 30, 50);

    byte[] write(Document document, Optional<OpenFile> file, Instant at) {
        ObjectBuilder copy = JsonValue.object().with("at", at.toString());
        file.ifPresent(open -> copy.with(
                "file",
                JsonValue.object()
                        .with("path", open.path().toAbsolutePath().toString())
                        .with("sha256", open.sha256())
                        .build()));
        copy.with("document", new String(format.write(document), StandardCharsets.UTF_8));
        return JsonPrinter.print(copy.build()).getBytes(StandardCharsets.UTF_8);
    }

    Optional<Recovered> read(String id, byte[] bytes) {
        Findings findings = new Findings(id, LIMITS);
        return JsonReader.read(bytes, findings)
                .filter(JsonObject.class::isInstance)
                .map(root -> new Members((JsonObject) root, JsonPath.ROOT, findings))
                .flatMap(members -> read(id, members));
    }

    private Optional<Recovered> read(String id, Members members) {
        Optional<Instant> at = members.required("at").flatMap(Spot::text).flatMap(RecoveryJson::moment);
        Optional<OpenFile> file =
                members.optional("file").flatMap(Spot::members).flatMap(RecoveryJson::file);
        Optional<Document> document = members.required("document")
                .flatMap(Spot::text)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .flatMap(bytes -> format.read(bytes, id).value());
        return at.flatMap(moment -> document.map(work -> new Recovered(id, work, file, moment)));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<OpenFile> file(Members members) {
        Optional<String> path = members.required("path").flatMap(Spot::words);
        Optional<String> hash = members.required("sha256").flatMap(Spot::words);
        try {
            return path.map(Path::of).flatMap(found -> hash.map(sha256 -> new OpenFile(found, sha256)));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
