package app.fulcrum.storage.scenario;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.session.document.Document;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.session.file.Protection;
import app.fulcrum.session.file.ScenarioStore;
import app.fulcrum.storage.enclosure.ScenarioFile;
import app.fulcrum.storage.file.Backups;
import app.fulcrum.storage.file.SafeFile;
import app.fulcrum.storage.scenario.migration.FormatVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Documents as files. Nothing is written that could not be read back. */
public final class FileScenarioStore implements ScenarioStore {

    private final ScenarioFormat format;
    private final SafeFile files;

    public FileScenarioStore(ScenarioFormat format, SafeFile files) {
        this.format = format;
        this.files = files;
    }

    @Override
    public Outcome<Loaded> load(Path file) {
        return ScenarioFile.read(files, file)
                .flatMap(read -> format.read(read.text(), nameOf(file))
                        .map(document -> new Loaded(document, read.file(), read.isCarried())));
    }

    @Override
    public Optional<Backup> newestReadable(Path file) {
        return files.backups(file).stream()
                .filter(version -> load(version).value().isPresent())
                .findFirst()
                .map(version -> new Backup(version, Backups.moment(version)));
    }

    @Override
    public Outcome<OpenFile> save(Document document, Path file, Optional<OpenFile> expected, Protection protection) {
        if (document.origin().readOnly()) {
            FormatVersion later = new FormatVersion(
                    document.origin().major(), document.origin().minor());
            return Outcome.refused(Problem.of(
                    ProblemCode.NEWER_FORMAT_NOT_SAVED,
                    Place.in(nameOf(file), ""),
                    later.fact(),
                    FormatVersion.CURRENT.fact()));
        }
        byte[] bytes = format.write(document);
        List<Problem> lost = whatWouldBeLost(document, bytes, nameOf(file));
        if (!lost.isEmpty()) {
            return Outcome.refused(lost);
        }
        return files.replace(file, bytes, expected.map(OpenFile::sha256), protection)
                .map(hash -> new OpenFile(file, hash));
    }

    /** Why these bytes do not stand for the document; empty when they do. */
    private List<Problem> whatWouldBeLost(Document document, byte[] bytes, String name) {
        Outcome<Document> read = format.read(bytes, name);
        boolean same = read.value().map(this::content).equals(Optional.of(content(document)));
        Problem unlike =
                Problem.of(ProblemCode.UNWRITABLE_FILE, Place.in(name, ""), Phrase.WOULD_READ_BACK_OTHERWISE.fact());
        return same
                ? List.of()
                : Stream.concat(Stream.of(unlike), read.problems().stream()).toList();
    }

    /**
     * All of a document but the version of the file it came from, which saving brings up to date, and what is kept for an
     * object that is gone.
     */
    private List<Object> content(Document document) {
        return List.of(document.variants(), document.priceBook(), document.changes(), format.kept(document));
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
