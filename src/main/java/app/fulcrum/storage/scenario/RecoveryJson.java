package app.fulcrum.storage.scenario;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.session.file.RecoveryStore.Recovered;
import app.fulcrum.storage.json.Findings;
import app.fulcrum.storage.json.JsonPath;
import app.fulcrum.storage.json.JsonPrinter;
import app.fulcrum.storage.json.JsonReader;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.ObjectBuilder;
import app.fulcrum.storage.json.Limits;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    /** The copy, or why it cannot be read. */
    Outcome<Recovered> read(String id, byte[] bytes) {
        Findings findings = new Findings(id, LIMITS);
        List<Problem> problems = new ArrayList<>();
        Optional<Recovered> recovered = JsonReader.read(bytes, findings)
                .flatMap(root -> new Spot(root, JsonPath.ROOT, findings).members())
                .flatMap(members -> read(id, members, problems));
        problems.addAll(0, findings.problems());
        return recovered.map(Outcome::of).orElseGet(() -> Outcome.refused(problems));
    }

    private Optional<Recovered> read(String id, Members members, List<Problem> problems) {
        Optional<Instant> at = members.required("at").flatMap(RecoveryJson::moment);
        Optional<OpenFile> file =
                members.optional("file").flatMap(Spot::members).flatMap(RecoveryJson::file);
        Outcome<Document> document = members.required("document")
                .flatMap(Spot::text)
                .map(text -> format.read(text.getBytes(StandardCharsets.UTF_8), id))
                .orElseGet(() -> Outcome.refused(List.of()));
        problems.addAll(document.problems());
        return at.flatMap(moment -> document.value().map(work -> new Recovered(id, work, file, moment)));
    }

    private static Optional<Instant> moment(Spot spot) {
        Optional<String> text = spot.text();
        try {
            return text.map(Instant::parse);
        } catch (DateTimeException _) {
            return spot.wrongType(Phrase.MOMENT_AS);
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
