package app.fulcrum.storage.pricelist;

import app.fulcrum.storage.json.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The price lists that can be read, each known by what is in it. */
public enum PriceListFormat {
    LITELLM("LiteLLM", LiteLlmMap::isOne, (tree, _) -> LiteLlmMap.rows(tree)),
    MODELS_DEV("models.dev", ModelsDevList::isOne, (tree, _) -> ModelsDevList.rows(tree)),
    GENAI_PRICES("genai-prices", GenaiPrices::isOne, GenaiPrices::rows),
    LLM_PRICES("llm-prices", PriceHistories::isOne, PriceHistories::rows),
    OPENROUTER("OpenRouter", OpenRouterList::isOne, (tree, _) -> OpenRouterList.rows(tree));

    private final String title;
    private final Predicate<JsonValue> recognizes;
    private final Rows rows;

    PriceListFormat(String title, Predicate<JsonValue> recognizes, Rows rows) {
        this.title = title;
        this.recognizes = recognizes;
        this.rows = rows;
    }

    /** Finds the rows of a list. */
    private interface Rows {
        List<ListRow> in(JsonValue tree, LocalDate day);
    }

    /** What its readers call it. */
    public String title() {
        return title;
    }

    static Optional<PriceListFormat> of(JsonValue tree) {
        return Arrays.stream(values())
                .filter(format -> format.recognizes.test(tree))
                .findFirst();
    }

    /** @param day whose prices count, where the list has those of several */
    List<ListRow> rows(JsonValue tree, LocalDate day) {
        return rows.in(tree, day);
    }
}
