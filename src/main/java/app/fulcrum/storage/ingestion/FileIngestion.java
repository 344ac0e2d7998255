package app.fulcrum.storage.ingestion;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.session.ingestion.IngestedFile;
import app.fulcrum.session.ingestion.IngestedFile.Content;
import app.fulcrum.session.ingestion.IngestionStore;
import app.fulcrum.storage.file.FailureReason;
import app.fulcrum.storage.file.SafeFile;
import app.fulcrum.storage.file.Sha256;
import app.fulcrum.storage.pricelist.PriceListReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Reads files from disks.
 *
 * @param files how they are read
 * @param zone whose days the dates of files are
 */
public record FileIngestion(SafeFile files, ZoneId zone) implements IngestionStore {

    @Override
    public Outcome<IngestedFile> read(Path file, LocalDate day) {
        return files.read(file, PriceListReader.LIMITS.bytes()).flatMap(bytes -> read(bytes, file, day));
    }

    private Outcome<IngestedFile> read(byte[] bytes, Path file, LocalDate day) {
        String name = String.valueOf(file.getFileName());
        return dated(file)
                .flatMap(date -> PriceListReader.read(bytes, name, day)
                        .map(list -> new IngestedFile(
                                new ImportedFile(name, date, Sha256.of(bytes)),
                                list.format(),
                                new Content.Prices(list))));
    }

    private Outcome<LocalDate> dated(Path file) {
        try {
            return Outcome.of(
                    LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), zone));
        } catch (IOException reason) {
            return Outcome.refused(
                    Problem.of(ProblemCode.UNREADABLE_FILE, Place.in(file.toString(), ""), FailureReason.of(reason)));
        }
    }
}
