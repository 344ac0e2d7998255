package app.fulcrum.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.support.Books;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What records say in words agrees with what the price book means by it. */
class RecordWordsTest {

    /** Errors of the speed model are predicted over measured, so a percentage says how far predictions were off. */
    @Test
    void errorsOfEstimatesAreSharesOfWhatWasMeasured() {
        assertThat(Books.bundled().openModels())
                .extracting(OpenModel::caution)
                .allSatisfy(caution -> assertThat(caution)
                        .doesNotContainPattern("measurements [^.]*% (below|above) the prediction")
                        .doesNotContainPattern("measurements [^.]*missed the prediction"));
    }

    @Test
    void aGpuIsSureOnlyByItsMakersWordOrTwoSources() {
        assertThat(Books.bundled().gpus())
                .extracting(gpu -> gpu.provenance().orElseThrow())
                .filteredOn(provenance -> provenance.confidence() == SourceConfidence.HIGH)
                .isNotEmpty()
                .allMatch(provenance -> !provenance.crossChecks().isEmpty()
                        || provenance.source().title().matches("(NVIDIA|AMD) .*"));
    }

    /** What was escaped for a program on its way here is not shown to people. */
    @Test
    void noTextOfTheBookHoldsALeftOverEscape() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("pricing-data"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".json"))
                            .filter(file -> !file.toString().contains("schema")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("\\\\"));
        }
    }
}
