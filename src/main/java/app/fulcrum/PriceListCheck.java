package app.fulcrum;

import app.fulcrum.cli.io.ExitCode;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.pricelist.PriceList;
import app.fulcrum.model.pricelist.PriceListComparison;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.storage.catalog.DirectoryPriceBook;
import app.fulcrum.storage.file.FailureReason;
import app.fulcrum.storage.pricelist.PriceListReader;
import app.fulcrum.storage.report.pricelist.PriceListReport;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Holds a price list that others publish against the price book, for whoever keeps the book: no command of the program, but run
 * by Maven with the profile {@code prices}. It reads one file, writes one report and fetches nothing.
 */
public final class PriceListCheck {

    private static final String TODAY = "today";
    private static final Messages MESSAGES = Messages.of("pricelist");

    private PriceListCheck() {}

    /**
     * @param arguments the folder of the book, the list or nothing, the report, and the day whose prices count or
     *     {@code today}
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(out, arguments[0], arguments[1], arguments[2], arguments[3]));
    }

    /** Says where the report is, or why there is none. */
    static int run(PrintStream out, String book, String list, String report, String day) {
        if (list.isEmpty()) {
            out.println(MESSAGES.get("list.none"));
            return ExitCode.USAGE;
        }
        Optional<LocalDate> priced = day(day);
        if (priced.isEmpty()) {
            out.println(MESSAGES.get("day.wrong", VisibleText.inSentence(day)));
            return ExitCode.USAGE;
        }
        if (isInput(Path.of(report), Path.of(list), Path.of(book))) {
            out.println(MESSAGES.get("report.input", VisibleText.inSentence(report)));
            return ExitCode.USAGE;
        }
        Outcome<String> written =
                report(Path.of(book), Path.of(list), priced.get()).flatMap(text -> written(text, Path.of(report)));
        written.problems().forEach(problem -> out.println(ProblemSentences.printedLine(problem)));
        written.value().ifPresent(out::println);
        return written.isRefused() ? ExitCode.FAILED : ExitCode.OK;
    }

    /** Whether a report would replace what is compared. */
    private static boolean isInput(Path report, Path list, Path book) {
        Path file = real(report);
        return file.equals(real(list)) || file.startsWith(real(book));
    }

    /** Links followed as far as there is something. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException _) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(text.equals(TODAY) ? LocalDate.now(ZoneId.systemDefault()) : LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /**
     * The report as Markdown, or why there is none.
     *
     * @param book the folder of the price book
     * @param day whose prices count
     */
    static Outcome<String> report(Path book, Path list, LocalDate day) {
        return bytes(list)
                .flatMap(bytes -> PriceListReader.read(bytes, list.getFileName().toString(), day))
                .flatMap(prices ->
                        new DirectoryPriceBook(book).read().map(records -> report(records, prices, list, day)));
    }

    private static String report(PriceBook book, PriceList prices, Path list, LocalDate day) {
        return new PriceListReport(
                        list.getFileName().toString(),
                        prices.format(),
                        book.asOf(),
                        day,
                        PriceListComparison.of(book, prices, day))
                .markdown();
    }

    private static Outcome<byte[]> bytes(Path list) {
        if (!Files.isRegularFile(list)) {
            Phrase reason = Files.exists(list) ? Phrase.NOT_ORDINARY : Phrase.NOT_THERE;
            return Outcome.refused(
                    Problem.of(ProblemCode.UNREADABLE_FILE, Place.in(list.toString(), ""), reason.fact()));
        }
        try (InputStream content = Files.newInputStream(list)) {
            return Outcome.of(content.readNBytes(PriceListReader.LIMITS.bytes() + 1));
        } catch (IOException reason) {
            return Outcome.refused(
                    Problem.of(ProblemCode.UNREADABLE_FILE, Place.in(list.toString(), ""), FailureReason.of(reason)));
        }
    }

    private static Outcome<String> written(String report, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, report);
            return Outcome.of(file.toString());
        } catch (IOException reason) {
            return Outcome.refused(
                    Problem.of(ProblemCode.UNWRITABLE_FILE, Place.in(file.toString(), ""), FailureReason.of(reason)));
        }
    }
}
