package app.fulcrum.storage.ingestion;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.model.usage.column.ColumnMapping;
import app.fulcrum.model.usage.column.UsageTable;
import app.fulcrum.session.ingestion.IngestedFile;
import app.fulcrum.session.ingestion.IngestedFile.Content;
import app.fulcrum.session.ingestion.IngestionStore;
import app.fulcrum.session.ingestion.ReadingTerms;
import app.fulcrum.storage.benchmark.BenchmarkFormat;
import app.fulcrum.storage.benchmark.BenchmarkReader;
import app.fulcrum.storage.file.FailureReason;
import app.fulcrum.storage.file.SafeFile;
import app.fulcrum.storage.file.Sha256;
import app.fulcrum.storage.pricelist.PriceListFormat;
import app.fulcrum.storage.pricelist.PriceListReader;
import app.fulcrum.storage.usage.UsageFile;
import app.fulcrum.storage.usage.UsageFormat;
import app.fulcrum.storage.usage.UsageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
    public Outcome<IngestedFile> read(Path file, ReadingTerms terms) {
        return bytes(file).flatMap(bytes -> read(bytes, file, terms));
    }

    private Outcome<byte[]> bytes(Path file) {
        return files.read(file, PriceListReader.LIMITS.bytes());
    }

    private Outcome<IngestedFile> read(byte[] bytes, Path file, ReadingTerms terms) {
        String name = String.valueOf(file.getFileName());
        return dated(file).flatMap(date -> recognized(bytes, new ImportedFile(name, date, Sha256.of(bytes)), terms));
    }

    /** Each reader says by itself that a file is none of its own; what one knows, no other is asked about. */
    private static Outcome<IngestedFile> recognized(byte[] bytes, ImportedFile file, ReadingTerms terms) {
        return Stream.<Supplier<Outcome<IngestedFile>>>of(
                        () -> used(bytes, file, terms),
                        () -> BenchmarkReader.read(bytes, file.name())
                                .map(read -> new IngestedFile(
                                        file,
                                        read.format().title(),
                                        new Content.Measured(read.runs(), read.leftOut()))),
                        () -> PriceListReader.read(bytes, file.name(), terms.day())
                                .map(list -> new IngestedFile(file, list.format(), new Content.Prices(list))))
                .map(Supplier::get)
                .filter(read -> !isOther(read))
                .findFirst()
                .orElseGet(() -> Outcome.refused(unknown(bytes, file.name())));
    }

    private static Problem unknown(byte[] bytes, String name) {
        return UsageReader.table(bytes)
                .map(table -> Problem.of(
                        ProblemCode.UNKNOWN_COLUMNS, Place.in(name, ""), ProblemFact.quotedList(table.columns())))
                .orElseGet(() -> Problem.of(ProblemCode.NOTHING_TO_TAKE_OVER, Place.in(name, ""), known()));
    }

    private static Outcome<IngestedFile> used(byte[] bytes, ImportedFile file, ReadingTerms terms) {
        return UsageReader.read(
                        bytes,
                        file.name(),
                        terms.mappings(),
                        read -> terms.progress().accept((double) read / bytes.length))
                .map(read -> new IngestedFile(file, read.format().title(), content(read)));
    }

    private static Content.Used content(UsageFile read) {
        return new Content.Used(read.usage(), read.rows());
    }

    @Override
    public Optional<UsageTable> table(Path file) {
        return bytes(file).value().flatMap(UsageReader::table);
    }

    @Override
    public Outcome<Content.Used> sample(UsageTable table, ColumnMapping mapping) {
        return UsageReader.sample(table, mapping).map(FileIngestion::content);
    }

    @Override
    public List<IngestedFile> together(List<IngestedFile> files) {
        List<IngestedFile> used = files.stream()
                .filter(file -> file.content() instanceof Content.Used)
                .toList();
        if (used.size() < 2) {
            return files;
        }
        List<IngestedFile> all = new ArrayList<>(files);
        all.set(files.indexOf(used.getFirst()), JoinedUsage.of(used));
        all.removeAll(used);
        return all;
    }

    /** What one reader takes for damaged may be sound to another: benchmarks write numbers that JSON has not. */
    private static boolean isOther(Outcome<?> read) {
        return read.isRefused() && read.problems().stream().map(Problem::code).anyMatch(OF_OTHERS::contains);
    }

    private static ProblemFact known() {
        return ProblemFact.quotedList(Stream.of(
                        UsageFormat.titles().stream(),
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
