package app.fulcrum.model.pricelist;

import java.util.List;
import java.util.Locale;

/** What price lists call the sellers of the price book. */
final class Sellers {

    /**
     * @param provider as the price book calls it
     * @param listed as lists do, in lower case with hyphens
     */
    record Seller(String provider, List<String> listed) {

        static Seller of(String provider, String... listed) {
            return new Seller(provider, List.of(listed));
        }
    }

    static final List<Seller> ALL = List.of(
            Seller.of("Alibaba Cloud Model Studio", "alibaba", "dashscope", "qwen"),
            Seller.of("Anthropic", "anthropic"),
            Seller.of("Anyscale Endpoints", "anyscale"),
            Seller.of("AWS Bedrock", "amazon-bedrock", "bedrock", "bedrock-converse", "aws"),
            Seller.of("Azure", "azure", "azure-ai"),
            Seller.of("Azure AI Foundry", "azure", "azure-ai", "azure-cognitive-services"),
            Seller.of("Baseten (Model APIs)", "baseten"),
            Seller.of("Cerebras", "cerebras"),
            Seller.of("Cloudflare Workers AI", "cloudflare", "cloudflare-workers-ai"),
            Seller.of("Crusoe Managed Inference", "crusoe"),
            Seller.of("Databricks", "databricks"),
            Seller.of("DeepInfra", "deepinfra"),
            Seller.of("DeepSeek", "deepseek"),
            Seller.of("DigitalOcean", "digitalocean", "gradient-ai"),
            Seller.of("Fireworks", "fireworks-ai", "fireworks"),
            Seller.of("Google", "google", "gemini"),
            Seller.of("Google Gemini API", "google", "gemini"),
            Seller.of("Google Vertex AI", "google-vertex", "google-vertex-anthropic", "vertex-ai"),
            Seller.of("Groq", "groq"),
            Seller.of("Meta", "meta", "meta-llama", "meta-ai"),
            Seller.of("MiniMax", "minimax"),
            Seller.of("Mistral AI", "mistral", "mistralai"),
            Seller.of("Moonshot AI", "moonshotai", "moonshot", "moonshot-ai"),
            Seller.of("Nebius", "nebius"),
            Seller.of("Novita", "novita", "novita-ai"),
            Seller.of("OpenAI", "openai"),
            Seller.of("OpenRouter", "openrouter"),
            Seller.of("OVHcloud (EU)", "ovhcloud"),
            Seller.of("SambaNova", "sambanova"),
            Seller.of("Scaleway (EU)", "scaleway"),
            Seller.of("Together AI", "togetherai", "together-ai", "together"),
            Seller.of("W&B Inference (CoreWeave)", "wandb"),
            Seller.of("xAI", "xai", "x-ai"),
            Seller.of("Z.ai", "zai", "z-ai"));

    /** Those that sell models of their own. */
    static final List<String> MAKERS = List.of(
            "anthropic",
            "openai",
            "google",
            "xai",
            "mistral",
            "deepseek",
            "moonshotai",
            "minimax",
            "zai",
            "alibaba",
            "meta");

    /** LiteLLM has a family for each maker of the models on it. */
    private static final String VERTEX = "vertex-ai";

    private Sellers() {}

    /** The providers of the price book that a list's name stands for; none where the book has nothing of them. */
    static List<String> providers(String listed) {
        String name = listed.toLowerCase(Locale.ROOT).replace('_', '-');
        String seller = name.startsWith(VERTEX) ? VERTEX : name;
        return ALL.stream()
                .filter(known -> known.listed().contains(seller))
                .map(Seller::provider)
                .toList();
    }
}
