package app.fulcrum.storage.ingestion;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.session.ingestion.IngestedFile;
import app.fulcrum.session.ingestion.IngestedFile.Content;
import app.fulcrum.session.ingestion.IngestionStore;
import app.fulcrum.storage.benchmark.BenchmarkFormat;
import app.fulcrum.storage.benchmark.BenchmarkReader;
import app.fulcrum.storage.file.FailureReason;
import app.fulcrum.storage.file.SafeFile;
import app.fulcrum.storage.file.Sha256;
import app.fulcrum.storage.pricelist.PriceListFormat;
import app.fulcrum.storage.pricelist.PriceListReader;
import app.fulcrum.storage.usage.UsageFormat;
import app.fulcrum.storage.usage.UsageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads files from disks.
 *
 * @param files how they are read
 * @param zone whose days the dates of files are
 */
public record FileIngestion(SafeFile files, ZoneId zone) implements IngestionStore {

    private static final Set<ProblemCode> OF_OTHERS = EnumSet.of(
            ProblemCode.NOT_A_USAGE_FILE,
            ProblemCode.NOT_A_BENCHMARK,
            ProblemCode.NOT_A_PRICE_LIST,
            ProblemCode.MALFORMED_TEXT);

    @Override
    public Outcome<IngestedFile> read(Path file, LocalDate day) {
        return files.read(file, PriceListReader.LIMITS.bytes()).flatMap(bytes -> read(bytes, file, day));
    }

    private Outcome<IngestedFile> read(byte[] bytes, Path file, LocalDate day) {
        String name = String.valueOf(file.getFileName());
        return dated(file).flatMap(date -> recognized(bytes, new ImportedFile(name, date, Sha256.of(bytes)), day));
    }

    /** Each reader says by itself that a file is none of its own; what one knows, no other is asked about. */
    private static Outcome<IngestedFile> recognized(byte[] bytes, ImportedFile file, LocalDate day) {
        return Stream.<Supplier<Outcome<IngestedFile>>>of(
                        () -> UsageReader.read(bytes, file.name(), _ -> {})
                                .map(read ->
                                        new IngestedFile(file, read.format().title(), new Content.Used(read.usage()))),
                        () -> BenchmarkReader.read(bytes, file.name())
                                .map(read -> new IngestedFile(
                                        file,
                                        read.format().title(),
                                        new Content.Measured(read.runs(), read.leftOut()))),
                        () -> PriceListReader.read(bytes, file.name(), day)
                                .map(list -> new IngestedFile(file, list.format(), new Content.Prices(list))))
                .map(Supplier::get)
                .filter(read -> !isOther(read))
                .findFirst()
                .orElseGet(() -> Outcome.refused(
                        Problem.of(ProblemCode.NOTHING_TO_TAKE_OVER, Place.in(file.name(), ""), known())));
    }

    /** What one reader takes for damaged may be sound to another: benchmarks write numbers that JSON has not. */
    private static boolean isOther(Outcome<?> read) {
        return read.isRefused() && read.problems().stream().map(Problem::code).anyMatch(OF_OTHERS::contains);
    }

    private static ProblemFact known() {
        return ProblemFact.quotedList(Stream.of(
                        Arrays.stream(UsageFormat.values()).map(UsageFormat::title),
                        Arrays.stream(BenchmarkFormat.values()).map(BenchmarkFormat::title),
                        Arrays.stream(PriceListFormat.values()).map(PriceListFormat::title))
                .flatMap(titles -> titles)
                .toList());
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
