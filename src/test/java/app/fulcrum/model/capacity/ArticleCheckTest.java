package app.fulcrum.model.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.deployment.BundledModels;
import app.fulcrum.model.deployment.Deployment;
import app.fulcrum.model.deployment.RequestShape;
import app.fulcrum.model.scenario.Hosting.KvPrecision;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The article's four rows against the verdicts of the throughput study (§6). */
class ArticleCheckTest {

    private static final double MILLION = 1e6;

    @Test
    void rowsAreThoseOfTheArticle() {
        assertThat(ArticleCheck.ROWS).extracting(ArticleCheck.Row::gpus).containsExactly(1, 2, 4, 15);
        assertThat(ArticleCheck.ROWS)
                .extracting(ArticleCheck.Row::tokensPerDay)
                .containsExactly(1_000_000L, 50_000_000L, 500_000_000L, 5_000_000_000L);
    }

    @Test
    void an8BModelServesAllButTheLastRow() {
        List<ArticleCheck> rows = check("llama-3.1-8b", Precision.BF16, 50);
        assertThat(rows).extracting(ArticleCheck::holds).containsExactly(true, true, true, false);
        assertThat(rows.getLast().servedTokensPerDay() / MILLION).isCloseTo(15 * 694.5 * 0.75 / 2, within(0.5));
    }

    @Test
    void a32BModelServesTheFirstTwoRows() {
        List<ArticleCheck> rows = check("qwen3-32b", Precision.BF16, 50);
        assertThat(rows).extracting(ArticleCheck::holds).containsExactly(true, true, false, false);
        // 15 GPUs hold three replicas of four, which serve more than seven of two
        assertThat(rows.getLast().layout().orElseThrow().gpusPerReplica()).isEqualTo(4);
    }

    @Test
    void a70BModelFallsShortOfTheSecondRowEvenInFourBits() {
        List<ArticleCheck> bf16 = check("llama-3.3-70b", Precision.BF16, 50);
        assertThat(bf16.getFirst().layout()).isEmpty();
        assertThat(bf16.getFirst().servedTokensPerDay()).isZero();
        assertThat(bf16).extracting(ArticleCheck::holds).containsExactly(false, false, false, false);

        List<ArticleCheck> int4 = check("llama-3.3-70b", Precision.INT4, 50);
        assertThat(int4).extracting(ArticleCheck::holds).containsExactly(true, false, false, false);
        assertThat(int4.get(1).servedTokensPerDay() / MILLION).isCloseTo(42, within(0.5));
    }

    @Test
    void aMixtureWithFewActiveParametersServesTheThirdRow() {
        List<ArticleCheck> rows = check("gpt-oss-120b", Precision.MXFP4, 50);
        assertThat(rows).extracting(ArticleCheck::holds).containsExactly(true, true, true, false);
        // one replica of four: "exactly 4" GPUs
        assertThat(rows.get(2).servedTokensPerDay() / MILLION).isCloseTo(4 * 473.5 * 0.55 / 2, within(0.5));
    }

    private static List<ArticleCheck> check(String model, Precision precision, double milliseconds) {
        Deployment deployment = BundledModels.deployment(model, "A100-SXM-80GB", precision, KvPrecision.BF16);
        LayoutQuery query = LayoutQuery.of(
                deployment, RequestShape.of(1_500, 500), 256, LatencyLimits.perOutputToken(milliseconds / 1_000));
        return ArticleCheck.of(query, OptionalDouble.empty(), new TrafficPattern(2, 24, 0));
    }
}
