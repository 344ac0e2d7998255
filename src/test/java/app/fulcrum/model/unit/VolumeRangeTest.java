package app.fulcrum.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The volumes looked at hold the volume asked about, on whichever side of the slider it lies. */
class VolumeRangeTest {

    @ParameterizedTest
    @CsvSource({
        "5000, 5000, 100000000000",
        "99999, 99999, 100000000000",
        "100000, 100000, 100000000000",
        "64000000, 100000, 100000000000",
        "100000000001, 100000, 100000000001"
    })
    void theVolumeAskedAboutIsLookedAt(long tokensPerDay, long from, long to) {
        Projection projection = Projector.project(
                Books.preset("chat").with(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(tokensPerDay, "test")),
                Books.bundled(),
                Books.TODAY);

        assertThat(projection.range()).isEqualTo(new VolumeRange(from, to));
        assertThat(projection.bands().listed().getFirst().fromTokensPerDay()).isEqualTo(from);
        assertThat(projection.bands().listed().getLast().toTokensPerDay()).isEqualTo(to);
    }
}
