package app.fulcrum.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.support.Licenses;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleClaimsTest {

    /** The article's six rows, with the version each name stands for now and then. */
    static Stream<LicensedModel> rows() {
        return Stream.of(
                Licenses.model("llama-4", "llama-4-scout"),
                Licenses.model("llama-4", "llama-4-maverick"),
                Licenses.model("apache-2.0", "mistral-large-3"),
                Licenses.model("mistral-mrl-0.1", "mistral-large-2407"),
                Licenses.model("apache-2.0", "mixtral-8x22b"),
                Licenses.model("apache-2.0", "qwen3.5"),
                Licenses.model("mit", "deepseek-v3.2"),
                Licenses.model("gemma-terms", "gemma-2"));
    }

    private static List<ArticleClaims.Claim> claims(LicensedModel row) {
        return ArticleClaims.about(row.license(), row.model().id());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowHasWhatTheTextSaysOtherwiseOrMoreWithItsClause(LicensedModel row) {
        assertThat(claims(row))
                .isNotEmpty()
                .allMatch(claim -> row.license().clause(claim.clauseId()).isPresent())
                .allMatch(claim -> !claim.said().equals(claim.text()));
    }

    @Test
    void theFalseOutputRestrictionsOfLlamaAndGemmaAreNamed() {
        assertThat(claims(Licenses.model("llama-4", "llama-4-scout")))
                .anySatisfy(claim -> {
                    assertThat(claim.said()).isEqualTo("No use of outputs to train competing models.");
                    assertThat(claim.text())
                            .startsWith("Outputs may train other models.")
                            .contains("§ 1.b.i");
                })
                .anySatisfy(claim -> assertThat(claim.text()).contains("based in the EU"));
        assertThat(claims(Licenses.model("gemma-terms", "gemma-2")))
                .anySatisfy(claim -> assertThat(claim.text()).startsWith("There is no such clause"));
    }

    @Test
    void onlyContradictionsAreMarked() {
        assertThat(rows().filter(row -> ArticleClaims.contradict(row.model().id())))
                .extracting(row -> row.model().id())
                .containsExactly("llama-4-scout", "llama-4-maverick", "mistral-large-3", "gemma-2");
    }

    @Test
    void modelsTheArticleDoesNotNameHaveNoClaims() {
        LicensedModel other = Licenses.model("llama-3.3", "llama-3.3-70b");

        assertThat(claims(other)).isEmpty();
        assertThat(ArticleClaims.isInArticle(other.model().id())).isFalse();
        assertThat(ArticleClaims.place("llama-4-scout")).isLessThan(ArticleClaims.place("gemma-2"));
        assertThat(ArticleClaims.place("gemma-2"))
                .isLessThan(ArticleClaims.place(other.model().id()));
    }
}
