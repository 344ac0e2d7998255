package app.fulcrum.text;

import app.fulcrum.model.catalog.License;
import java.util.Arrays;
import java.util.List;

/** What the article says about licenses where their texts say otherwise, or more. */
public final class ArticleClaims {

    private static final Messages MESSAGES = Messages.of("license");

    /** The models of the article's table, in its order, by their names in the license records. */
    private static final List<String> MODELS = List.of(
            "llama-4-scout",
            "mistral-large-3",
            "mistral-large-2407",
            "mixtral-8x22b",
            "qwen3.5",
            "deepseek-v3.2",
            "gemma-2");

    private ArticleClaims() {}

    /** A claim by the clause that shows it wrong or short, and the models it is about. */
    private enum Known {
        LLAMA_USERS(true, "llama-4/mau", "llama-4-scout", "llama-4-maverick"),
        LLAMA_OUTPUTS(true, "llama-4/name-prefix", "llama-4-scout", "llama-4-maverick"),
        LLAMA_REGION(true, "llama-4/eu-multimodal", "llama-4-scout", "llama-4-maverick"),
        LLAMA_CREDIT(true, "llama-4/built-with", "llama-4-scout", "llama-4-maverick"),
        MISTRAL_VERSION(true, "apache-2.0/grant", "mistral-large-3"),
        MISTRAL_OUTPUTS(false, "mistral-mrl-0.1/research-only", "mistral-large-2407", "mistral-large-2411"),
        APACHE_NONE(false, "apache-2.0/4a", "mixtral-8x22b", "qwen3.5"),
        MIT_NONE(false, "mit/notice", "deepseek-v3.2"),
        GEMMA_OUTPUTS(true, "gemma-terms/outputs", "gemma-2"),
        GEMMA_DISTILLED(true, "gemma-terms/derivatives", "gemma-2"),
        GEMMA_FLOW_DOWN(true, "gemma-terms/flow-down", "gemma-2");

        private final boolean contradicted;
        private final String clauseId;
        private final List<String> models;

        /** @param contradicted whether the text says otherwise, or leaves out what matters, rather than says more */
        Known(boolean contradicted, String clauseId, String... models) {
            this.contradicted = contradicted;
            this.clauseId = clauseId;
            this.models = List.of(models);
        }
    }

    /**
     * A claim and its correction.
     *
     * @param clauseId the clause the correction rests on
     * @param said what the article says
     * @param text what the license says
     */
    public record Claim(String clauseId, String said, String text) {}

    /** Where a model stands in the article's table; after all others if it is not in it. */
    public static int place(String licenseModelId) {
        int place = MODELS.indexOf(licenseModelId);
        return place < 0 ? MODELS.size() : place;
    }

    public static boolean isInArticle(String licenseModelId) {
        return MODELS.contains(licenseModelId);
    }

    /** Whether the article is wrong about a model, or leaves out what matters, rather than being short. */
    public static boolean contradict(String licenseModelId) {
        return Arrays.stream(Known.values())
                .anyMatch(known -> known.contradicted && known.models.contains(licenseModelId));
    }

    /** The claims about a model that its license does not bear out, or not in full. */
    public static List<Claim> about(License license, String licenseModelId) {
        return Arrays.stream(Known.values())
                .filter(known -> known.models.contains(licenseModelId))
                .filter(known -> license.clause(known.clauseId).isPresent())
                .map(known -> claim(known, license))
                .toList();
    }

    private static Claim claim(Known known, License license) {
        String section =
                license.clause(known.clauseId).map(LicenseSentences::section).orElseThrow();
        return new Claim(
                known.clauseId,
                MESSAGES.get("article." + known.name() + ".said"),
                MESSAGES.get("clause", section, MESSAGES.get("article." + known.name() + ".text")));
    }
}
