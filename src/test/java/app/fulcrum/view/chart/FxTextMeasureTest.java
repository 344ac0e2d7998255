package app.fulcrum.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.support.FxTestBase;
import app.fulcrum.view.chart.layout.TextRole;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FxTextMeasureTest extends FxTestBase {

    private static final String TEXT = "Self-hosting becomes cheaper";

    /** The same words are measured for each role they are drawn in, whatever was measured before. */
    @Test
    void whatWasMeasuredForOneRoleIsNotTakenForAnother() {
        FxTextMeasure one = new FxTextMeasure();
        List<Double> together = Arrays.stream(TextRole.values())
                .map(role -> one.width(TEXT, role))
                .toList();
        List<Double> alone = Arrays.stream(TextRole.values())
                .map(role -> new FxTextMeasure().width(TEXT, role))
                .toList();

        assertThat(together).isEqualTo(alone);
        assertThat(alone.stream().distinct().count()).isGreaterThan(1);
    }
}
