package app.fulcrum.storage.catalog.accepted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.pricelist.NotAccepted;
import app.fulcrum.model.pricelist.PriceFinding.Differs;
import app.fulcrum.model.pricelist.PriceFinding.Same;
import app.fulcrum.model.pricelist.PriceList;
import app.fulcrum.model.pricelist.PriceListComparison;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.provenance.ImportedFile;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.session.ingestion.AcceptedPrices;
import app.fulcrum.session.ingestion.BookEntry;
import app.fulcrum.session.ingestion.IngestedFile;
import app.fulcrum.session.ingestion.IngestedFile.Content;
import app.fulcrum.storage.catalog.BundledPriceBook;
import app.fulcrum.storage.catalog.DirectoryPriceBook;
import app.fulcrum.storage.file.SmallDisk;
import app.fulcrum.storage.pricelist.PriceListReader;
import app.fulcrum.support.Books;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.text.ingestion.AcceptedSentences;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book of the user's own is the book in use but for what was taken over, and says so when it is read back. */
class SavedPriceBookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    /** A closed API with dated prices, one with a price that lasts, and hosted ones; one says what the book says. */
    private static final String LIST = """
        {"anthropic": {"models": {"claude-sonnet-5-5": {"cost": {"input": 3, "output": 15, "cache_read": 0.3}}}},
         "deepseek": {"models": {"deepseek-v4.1-flash": {"cost": {"input": 0.2, "output": 0.6, "cache_read": 0.003}}}},
         "openai": {"models": {"gpt-4o-mini": {"cost": {"input": 0.15, "output": 0.7}},
                               "gpt-6-luna": {"cost": {"input": 0.1, "output": 0.5}}}},
         "deepinfra": {"models": {"llama-3.3-70b": {"cost": {"input": 0.5, "output": 0.7}}}}}
        """;

    @TempDir
    private Path folder;

    private final SavedPriceBook books = new SavedPriceBook();

    private static PriceList list(String text) {
        return PriceListReader.read(text.getBytes(StandardCharsets.UTF_8), "prices.json", DAY)
                .value()
                .orElseThrow();
    }

    private static IngestedFile file(String text, LocalDate day) {
        PriceList list = list(text);
        return new IngestedFile(
                new ImportedFile("prices.json", day, "a".repeat(64)), list.format(), new Content.Prices(list));
    }

    private static AcceptedPrices accepted(PriceBook book, String text, String... offers) {
        return AcceptedPrices.of(book, List.of(file(text, DAY)), Set.of(offers));
    }

    private static List<BookEntry> entries(AcceptedPrices accepted) {
        return accepted.all().stream()
                .map(taken -> new BookEntry(
                        taken.price(), AcceptedSentences.provenance(taken.price(), taken.format(), taken.file())))
                .toList();
    }

    private Outcome<String> written(Path target, String... offers) {
        PriceBook book = Books.bundled();
        return books.write(Optional.empty(), book.sha256(), entries(accepted(book, LIST, offers)), target);
    }

    private static PriceBook read(Path target) {
        Outcome<PriceBook> read = new DirectoryPriceBook(target).read();
        assertThat(read.problems()).isEmpty();
        return read.value().orElseThrow();
    }

    @Test
    void whatWasTakenOverIsTheSameInASecondComparison() {
        Set<String> changed = AcceptedPrices.changed(Books.bundled(), List.of(file(LIST, DAY)));
        assertThat(changed)
                .contains("claude-sonnet-5-5", "gpt-4o-mini", "deepseek/deepseek-v4.1-flash", "deepinfra/llama-3.3-70b")
                .doesNotContain("gpt-6-luna");
        Path target = folder.resolve("book");

        Outcome<String> written = written(target, changed.toArray(String[]::new));

        assertThat(written.problems()).isEmpty();
        PriceBook book = read(target);
        assertThat(written.value()).contains(book.sha256());
        assertThat(book.sha256()).isNotEqualTo(Books.bundled().sha256());
        PriceListComparison again = PriceListComparison.of(book, list(LIST), DAY);
        assertThat(again.all(Differs.class)).isEmpty();
        assertThat(again.all(Same.class)).extracting(same -> same.offer().id()).containsAll(changed);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(target));
    }

    @Test
    void theDayBeforeEverythingCostsWhatItDid() {
        written(folder.resolve("book"), "gpt-4o-mini", "claude-sonnet-5-5");
        PriceBook book = read(folder.resolve("book"));

        for (TokenOffer before : Books.bundled().apiOffers()) {
            TokenOffer after = book.apiOffer(before.id()).orElseThrow();
            assertThat(after.tariffOn(DAY.minusDays(1)).map(tariff -> tariff.base()))
                    .isEqualTo(before.tariffOn(DAY.minusDays(1)).map(tariff -> tariff.base()));
        }
        assertThat(book.apiOffer("gpt-4o-mini")
                        .orElseThrow()
                        .tariffOn(DAY)
                        .orElseThrow()
                        .base()
                        .output())
                .hasValue(0.7);
    }

    @Test
    void whatWasTakenOverSaysWhereItIsFrom() {
        written(folder.resolve("book"), "gpt-4o-mini");
        var before = Books.bundled().apiOffer("gpt-4o-mini").orElseThrow().provenance();

        var after = read(folder.resolve("book"))
                .apiOffer("gpt-4o-mini")
                .orElseThrow()
                .provenance();

        assertThat(after.source().title()).isEqualTo("models.dev list, openai gpt-4o-mini, file prices.json");
        assertThat(after.source().asOf()).contains(DAY);
        assertThat(after.confidence()).isEqualTo(SourceConfidence.MEDIUM);
        assertThat(after.crossChecks())
                .startsWith(before.source())
                .endsWith(before.crossChecks().getLast());
        assertThat(after.note()).contains("Prices from 2026-12-03", before.note());
    }

    /** Line by line: what is not in the records that were taken over stands as it did. */
    @Test
    void allElseIsCopiedAsItIs() throws IOException {
        Path target = folder.resolve("book");
        written(target, "gpt-4o-mini");

        for (var file : BundledPriceBook.content().entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            if (!file.getKey().equals("api-offers.json")) {
                assertThat(target.resolve(file.getKey())).hasContent(text);
                continue;
            }
            String changed = Files.readString(target.resolve(file.getKey()));
            int start = text.indexOf("      \"id\": \"gpt-4o-mini\"");
            int end = text.indexOf("    },\n    {\n", start);
            assertThat(changed).startsWith(text.substring(0, start)).endsWith(text.substring(end));
        }
    }

    @Test
    void aBookThatWasSavedCanBeSavedAgain() {
        Path first = folder.resolve("first");
        written(first, "gpt-4o-mini");
        PriceBook book = read(first);

        Outcome<String> second = books.write(
                Optional.of(first),
                book.sha256(),
                entries(accepted(book, LIST, "claude-sonnet-5-5", "gpt-4o-mini")),
                folder.resolve("second"));

        assertThat(second.isRefused()).isFalse();
        assertThat(accepted(book, LIST, "gpt-4o-mini").left())
                .containsExactly(Map.entry("gpt-4o-mini", NotAccepted.SAME));
        PriceBook read = read(folder.resolve("second"));
        assertThat(read.apiOffer("gpt-4o-mini")).isEqualTo(book.apiOffer("gpt-4o-mini"));
        assertThat(read.apiOffer("claude-sonnet-5-5")).isNotEqualTo(book.apiOffer("claude-sonnet-5-5"));
    }

    @Test
    void whyAnOfferIsNotTakenOverIsSaid() {
        AcceptedPrices old = AcceptedPrices.of(
                Books.bundled(),
                List.of(file(LIST, LocalDate.of(2026, 11, 1))),
                Set.of("gpt-4o-mini", "gpt-6-luna", "gpt-4o"));

        assertThat(old.all()).isEmpty();
        assertThat(old.left())
                .containsEntry("gpt-4o-mini", NotAccepted.BOOK_IS_NEWER)
                .containsEntry("gpt-6-luna", NotAccepted.SAME)
                .containsEntry("gpt-4o", NotAccepted.NOT_LISTED);
    }

    @Test
    void ofSeveralListsTheFirstThatHasAnOfferCounts() {
        String other = LIST.replace("\"output\": 0.7}},\n", "\"output\": 0.8}},\n");
        assertThat(other).isNotEqualTo(LIST);

        AcceptedPrices both =
                AcceptedPrices.of(Books.bundled(), List.of(file(other, DAY), file(LIST, DAY)), Set.of("gpt-4o-mini"));

        assertThat(both.all())
                .singleElement()
                .satisfies(taken ->
                        assertThat(taken.price().listed().prices().output()).hasValue(0.8));
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Path target = Files.createDirectory(folder.resolve("book"));

        assertThat(written(target, "gpt-4o-mini").isRefused()).isFalse();
        assertThat(read(target).apiOffer("gpt-4o-mini")).isPresent();
    }

    @Test
    void aFolderWithAnythingInItStaysAsItIs() throws IOException {
        Path target = Files.createDirectory(folder.resolve("book"));
        Files.writeString(target.resolve("notes.txt"), "ours");

        assertRefused(written(target, "gpt-4o-mini"), "there is something in it");
        assertThat(target).isDirectoryContaining("glob:**notes.txt").isDirectoryNotContaining("glob:**.json");
    }

    @Test
    void aFileStaysAsItIs() throws IOException {
        Path target = Files.writeString(folder.resolve("book"), "ours");

        assertRefused(written(target, "gpt-4o-mini"), "it is a file and not a folder");
        assertThat(target).hasContent("ours");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path link = Files.createSymbolicLink(folder.resolve("book"), empty);
        Path dangling = Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("none"));

        assertRefused(written(link, "gpt-4o-mini"), "it is a link");
        assertRefused(written(dangling, "gpt-4o-mini"), "it is a link");
        assertThat(empty).isEmptyDirectory();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aFolderNowhereOrBelowAFileIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "ours");

        assertRefused(written(folder.resolve("none/book"), "gpt-4o-mini"), "or its folder does not");
        assertRefused(written(file.resolve("book"), "gpt-4o-mini"), "a part of its path is a file");
        assertRefused(written(Path.of(""), "gpt-4o-mini"), "its name is empty");
    }

    @Test
    void aFolderThatMayNotBeWrittenInIsNamedAndNothingIsLeftThere() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(closed))
                .as("an administrator may write anywhere")
                .isFalse();

        assertRefused(written(closed.resolve("book"), "gpt-4o-mini"), "you may not write in its folder");
        assertThat(closed).isEmptyDirectory();
    }

    /** It has room for some of the files. */
    @Test
    void aDiskThatFillsUpIsNamedAndNothingIsLeftThere() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, "size=400k")) {
            assertRefused(written(disk.root().resolve("book"), "gpt-4o-mini"), "the disk is full");
            assertThat(disk.root()).isEmptyDirectory();
        }
    }

    @Test
    void aBookThatHasChangedMeanwhileIsNotMixedWithIt() throws IOException {
        Path present = folder.resolve("present");
        written(present, "gpt-4o-mini");
        PriceBook book = read(present);
        Path file = present.resolve("api-offers.json");
        Files.writeString(file, Files.readString(file) + "\n");

        assertRefused(
                books.write(
                        Optional.of(present),
                        book.sha256(),
                        entries(accepted(book, LIST, "claude-sonnet-5-5")),
                        folder.resolve("book")),
                "has changed since it was read");
        assertThat(folder.resolve("book")).doesNotExist();
    }

    /** A list may hold what no book may: it is refused by name, and nothing is written. */
    @Test
    void aPriceThatNoBookMayHoldIsRefused() {
        PriceBook book = Books.bundled();
        String list = LIST.replace("\"input\": 3,", "\"input\": 1500,");

        Outcome<String> refused = books.write(
                Optional.empty(),
                book.sha256(),
                entries(accepted(book, list, "claude-sonnet-5-5")),
                folder.resolve("book"));

        assertThat(refused.problems()).extracting(problem -> problem.code()).containsOnly(ProblemCode.OUT_OF_RANGE);
        assertThat(folder).isEmptyDirectory();
    }

    private static void assertRefused(Outcome<String> outcome, String reason) {
        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNWRITABLE_BOOK);
            assertThat(ProblemSentences.printed(problem)).contains(reason, "Nothing there has changed");
        });
    }

    @Test
    void lineEndsMarkAndIndentationOfAFileStay() {
        String text = "\uFEFF{\r\n"
                + " \"records\": [\r\n"
                + "  {\"id\": \"a\", \"note\": \"]}\\\"{\"},\r\n"
                + "  {\"id\": \"b\"}\r\n"
                + " ]\r\n"
                + "}\r\n";

        byte[] changed = RecordTexts.changed(
                text.getBytes(StandardCharsets.UTF_8),
                record -> record.id().filter("b"::equals).map(_ -> record.with("note", record)));

        assertThat(new String(changed, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF{\r\n"
                        + " \"records\": [\r\n"
                        + "  {\"id\": \"a\", \"note\": \"]}\\\"{\"},\r\n"
                        + "  {\r\n"
                        + "    \"id\": \"b\",\r\n"
                        + "    \"note\": {\r\n"
                        + "      \"id\": \"b\"\r\n"
                        + "    }\r\n"
                        + "  }\r\n"
                        + " ]\r\n"
                        + "}\r\n");
    }
}
