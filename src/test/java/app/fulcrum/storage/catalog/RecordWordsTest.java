package app.fulcrum.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.Confidence;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.support.Books;
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
                .extracting(Gpu::provenance)
                .filteredOn(provenance -> provenance.confidence() == Confidence.HIGH)
                .isNotEmpty()
                .allMatch(provenance -> !provenance.crossChecks().isEmpty()
                        || provenance.source().title().matches("(NVIDIA|AMD) .*"));
    }
}
