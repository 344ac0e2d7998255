package app.fulcrum.storage.scenario;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.problem.Nearest;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.batch.Reading;
import app.fulcrum.session.batch.ScenarioTexts;
import app.fulcrum.session.batch.handover.StatedDocument;
import app.fulcrum.session.document.Document;
import app.fulcrum.storage.enclosure.EnclosureReader;
import app.fulcrum.storage.enclosure.ScenarioFile;
import app.fulcrum.storage.enclosure.StatementJson;
import app.fulcrum.storage.file.SafeFile;
import java.nio.file.Path;
import java.util.Optional;

/** Scenarios as files, or as texts from elsewhere. */
public final class FileScenarioTexts implements ScenarioTexts {

    private final ScenarioFormat format;
    private final SafeFile files;

    public FileScenarioTexts(ScenarioFormat format, SafeFile files) {
        this.format = format;
        this.files = files;
    }

    @Override
    public Outcome<Document> read(Path file, Reading reading) {
        return ScenarioFile.read(files, file)
                .flatMap(read -> format.read(read.text(), String.valueOf(file.getFileName()), reading));
    }

    @Override
    public Outcome<StatedDocument> readStated(Path file) {
        String name = String.valueOf(file.getFileName());
        return ScenarioFile.read(files, file)
                .flatMap(read -> format.read(read.text(), name)
                        .flatMap(document -> read.figures()
                                .map(text -> StatementJson.read(text, name)
                                        .map(statement -> new StatedDocument(document, Optional.of(statement))))
                                .orElseGet(() -> Outcome.of(new StatedDocument(document, Optional.empty())))));
    }

    @Override
    public Outcome<Document> readPreset(String id, Reading reading) {
        return BundledPresets.text(id)
                .map(bytes -> format.read(bytes, BundledPresets.fileName(id), reading))
                .orElseGet(() -> Outcome.refused(Problem.of(
                        ProblemCode.UNKNOWN_ID,
                        Place.in("", ""),
                        Phrase.PRESET.fact(),
                        quoted(id),
                        Nearest.to(id, BundledPresets.ids()))));
    }

    @Override
    public Outcome<Document> read(byte[] text, String source, Reading reading) {
        return EnclosureReader.scenario(text, source).flatMap(own -> format.read(own, source, reading));
    }
}
