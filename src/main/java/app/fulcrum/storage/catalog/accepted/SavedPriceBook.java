package app.fulcrum.storage.catalog.accepted;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.session.ingestion.BookEntry;
import app.fulcrum.session.ingestion.PriceBookWriter;
import app.fulcrum.storage.catalog.BundledPriceBook;
import app.fulcrum.storage.catalog.DirectoryPriceBook;
import app.fulcrum.storage.catalog.PriceBookReader;
import app.fulcrum.storage.file.FailureReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes price books to disks: what is taken over is changed in the records, and everything else is copied as it is. */
public final class SavedPriceBook implements PriceBookWriter {

    @Override
    public Optional<Problem> whyNot(Path folder) {
        return new BookFolder(folder).whyNot().map(reason -> problem(folder, reason));
    }

    @Override
    public Outcome<String> write(Optional<Path> book, String sha256, List<BookEntry> entries, Path folder) {
        Optional<Problem> reason = whyNot(folder);
        if (reason.isPresent()) {
            return Outcome.refused(reason.get());
        }
        Outcome<Map<String, byte[]>> present =
                book.map(DirectoryPriceBook::content).orElseGet(() -> Outcome.of(BundledPriceBook.content()));
        return present.flatMap(files -> write(files, sha256, entries, folder));
    }

    private static Outcome<String> write(
            Map<String, byte[]> present, String sha256, List<BookEntry> entries, Path folder) {
        Outcome<PriceBook> before = PriceBookReader.read(present);
        if (before.value().filter(book -> book.sha256().equals(sha256)).isEmpty()) {
            return Outcome.refused(problem(folder, Phrase.BOOK_CHANGED.fact()));
        }
        Map<String, byte[]> files = changed(present, entries);
        Outcome<PriceBook> after = PriceBookReader.read(files);
        // Records of the present book that cannot be read are left out of it, and stay as they are.
        if (after.isRefused() || after.problems().size() > before.problems().size()) {
            return Outcome.refused(after.problems());
        }
        try {
            new BookFolder(folder).fill(files);
        } catch (IOException failure) {
            return Outcome.refused(problem(folder, FailureReason.of(failure)));
        }
        return Outcome.of(after.value().orElseThrow().sha256());
    }

    private static Map<String, byte[]> changed(Map<String, byte[]> present, List<BookEntry> entries) {
        Map<String, BookEntry> byOffer = new LinkedHashMap<>();
        entries.forEach(entry -> byOffer.put(entry.price().offer().id(), entry));
        Map<String, byte[]> files = new LinkedHashMap<>(present);
        for (String name : PriceBookReader.FILES_OF_TOKEN_OFFERS) {
            files.computeIfPresent(
                    name,
                    (_, bytes) -> RecordTexts.changed(
                            bytes,
                            record -> record.id()
                                    .flatMap(id -> Optional.ofNullable(byOffer.get(id)))
                                    .map(entry -> new AcceptedRecord(entry).of(record))));
        }
        return files;
    }

    private static Problem problem(Path folder, ProblemFact reason) {
        return Problem.of(ProblemCode.UNWRITABLE_BOOK, Place.in("", ""), ProblemFact.quoted(folder.toString()), reason);
    }
}
