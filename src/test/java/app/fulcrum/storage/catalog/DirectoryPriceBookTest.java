package app.fulcrum.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.storage.catalog.field.RecordFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of one's own in place of the price book that comes with the program. */
class DirectoryPriceBookTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheBundledBook() throws IOException {
        for (String name : PriceBookReader.FILES) {
            Files.copy(BookFiles.FOLDER.resolve(name), folder.resolve(name));
        }
    }

    @Test
    void copyOfTheBundledBookIsTheSameBook() {
        assertThat(read()).isEqualTo(new BundledPriceBook().read());
    }

    @Test
    void changedPriceCountsAndShowsInTheHash() throws IOException {
        replace(PriceBookReader.GPU_OFFERS, "\"usdPerGpuHour\": 2.7447", "\"usdPerGpuHour\": 2.75");

        PriceBook book = read().value().orElseThrow();
        assertThat(book.gpuOffer("aws/a100-40gb/sxm/on-demand").orElseThrow().usdPerGpuHour())
                .isEqualTo(2.75);
        assertThat(book.sha256())
                .isNotEqualTo(
                        new BundledPriceBook().read().value().orElseThrow().sha256());
    }

    @Test
    void filesBesideTheBookDoNotMatter() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "ours");

        assertThat(read()).isEqualTo(new BundledPriceBook().read());
    }

    @Test
    void missingFileIsNamed() throws IOException {
        Files.delete(folder.resolve(PriceBookReader.GPUS));

        assertRefused(PriceBookReader.GPUS);
    }

    @Test
    void folderInPlaceOfAFileIsNamed() throws IOException {
        Files.delete(folder.resolve(PriceBookReader.GPUS));
        Files.createDirectory(folder.resolve(PriceBookReader.GPUS));

        assertRefused(PriceBookReader.GPUS);
    }

    @Test
    void folderThatIsNotThereIsRefusedFileByFile() {
        Outcome<PriceBook> outcome = new DirectoryPriceBook(folder.resolve("elsewhere")).read();

        assertThat(outcome.isRefused()).isTrue();
        assertThat(outcome.problems())
                .extracting(problem -> problem.place().source())
                .containsExactlyElementsOf(PriceBookReader.FILES);
    }

    @Test
    void fileAboveTheLimitIsNotRead() throws IOException {
        Files.write(folder.resolve(PriceBookReader.FIGURES), new byte[RecordFile.mostBytes() + 100]);

        Outcome<PriceBook> outcome = read();
        assertThat(outcome.isRefused()).isTrue();
        assertThat(outcome.problems().getFirst().code()).isEqualTo(ProblemCode.LIMIT_EXCEEDED);
    }

    private void assertRefused(String file) {
        Outcome<PriceBook> outcome = read();
        assertThat(outcome.isRefused()).isTrue();
        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNREADABLE_FILE);
            assertThat(problem.place().source()).isEqualTo(file);
        });
    }

    private void replace(String file, String good, String changed) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(good);
        Files.writeString(folder.resolve(file), text.replace(good, changed));
    }

    private Outcome<PriceBook> read() {
        return new DirectoryPriceBook(folder).read();
    }
}
