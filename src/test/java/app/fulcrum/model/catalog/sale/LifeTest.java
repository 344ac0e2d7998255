package app.fulcrum.model.catalog.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.fulcrum.model.provenance.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where in its life an offer is, at its edges. */
class LifeTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 1);
    private static final Source SOURCE = new Source("a page", "", Optional.empty(), "2026");
    private static final EndOfSale END = new EndOfSale(LAST, Optional.empty(), "", List.of(), SOURCE);
    private static final Life LIFE = new Life(Optional.of(FIRST), Optional.of(END));

    @Test
    void theFirstAndTheLastDayCount() {
        assertThat(LIFE.on(FIRST.minusDays(1))).isEqualTo(new SaleStage.Announced(FIRST));
        assertThat(LIFE.isOnSale(FIRST.minusDays(1))).isFalse();
        assertThat(LIFE.isOnSale(FIRST)).isTrue();
        assertThat(LIFE.on(LAST)).isEqualTo(new SaleStage.Ending(END, 0));
        assertThat(LIFE.isOnSale(LAST)).isTrue();
        assertThat(LIFE.on(LAST.plusDays(1))).isEqualTo(new SaleStage.Ended(END));
        assertThat(LIFE.isOnSale(LAST.plusDays(1))).isFalse();
    }

    @Test
    void anEndIsSoonFrom180DaysBefore() {
        assertThat(((SaleStage.Ending) LIFE.on(LAST.minusDays(180))).isSoon()).isTrue();
        assertThat(((SaleStage.Ending) LIFE.on(LAST.minusDays(181))).isSoon()).isFalse();
    }

    @Test
    void ofWhatNothingIsKnownItIsOnSale() {
        assertThat(Life.UNKNOWN.on(LAST)).isEqualTo(SaleStage.ON_SALE);
    }

    @Test
    void nothingEndsBeforeItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Life(Optional.of(LAST.plusDays(1)), Optional.of(END)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EndOfSale(LAST, Optional.of(LAST.plusDays(1)), "", List.of(), SOURCE));
    }
}
