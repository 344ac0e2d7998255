package app.fulcrum.storage.pricelist;

import static app.fulcrum.model.pricelist.LeftOut.Reason.DAMAGED;
import static app.fulcrum.model.pricelist.LeftOut.Reason.DOUBTFUL;
import static app.fulcrum.model.pricelist.LeftOut.Reason.NO_PRICE;
import static app.fulcrum.model.pricelist.LeftOut.Reason.OTHER_KIND;
import static app.fulcrum.model.pricelist.LeftOut.Reason.OTHER_TERMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.fulcrum.model.catalog.LongContextTariff;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.pricelist.LeftOut;
import app.fulcrum.model.pricelist.ListedPrice;
import app.fulcrum.model.pricelist.PriceList;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.text.ProblemSentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceListReaderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final double NONE = -1;

    @ParameterizedTest
    @CsvSource({
        "litellm.json, LITELLM",
        "models-dev.json, MODELS_DEV",
        "genai-prices.json, GENAI_PRICES",
        "llm-prices.json, LLM_PRICES",
        "openrouter.json, OPENROUTER"
    })
    void aListIsKnownByWhatIsInIt(String file, PriceListFormat format) {
        assertThat(PriceListReader.read(bytes(file), "unnamed", DAY).value())
                .hasValueSatisfying(list -> assertThat(list.format()).isEqualTo(format.title()));
    }

    @Test
    void litellmPricesOneToken() {
        PriceList list = list("litellm.json");

        assertThat(list.rows())
                .containsExactly(
                        new ListedPrice(
                                "openai",
                                "acme-large",
                                prices(0.25, 0.02, 0.3125, 0.5, 10),
                                List.of(new LongContextTariff(200_000, prices(0.5, NONE, NONE, NONE, 15))),
                                OptionalDouble.of(0.5),
                                OptionalLong.of(400_000)),
                        plain("deepseek", "deepseek/acme-cached", prices(1, 0.1, NONE, NONE, 2), OptionalLong.empty()));
        assertThat(list.leftOut())
                .extracting(LeftOut::model, LeftOut::reason)
                .containsExactly(
                        tuple("acme-picture", OTHER_KIND),
                        tuple("acme-unpriced", NO_PRICE),
                        tuple("wandb/acme-per-million", DOUBTFUL),
                        tuple("ft:acme-large", OTHER_TERMS),
                        tuple("acme-large:batch", OTHER_TERMS),
                        tuple("acme-broken", DAMAGED));
    }

    @Test
    void modelsDevPricesAMillionTokensAndWritesZeroForNone() {
        PriceList list = list("models-dev.json");

        assertThat(list.rows())
                .containsExactly(
                        new ListedPrice(
                                "openai",
                                "acme-large",
                                prices(0.25, 0.02, NONE, NONE, 10),
                                List.of(new LongContextTariff(272_000, prices(0.5, NONE, NONE, NONE, 15))),
                                OptionalDouble.empty(),
                                OptionalLong.of(400_000)),
                        plain("some-reseller", "acme-large", prices(1, NONE, NONE, NONE, 2), OptionalLong.empty()));
        assertThat(list.leftOut())
                .extracting(LeftOut::model, LeftOut::reason)
                .containsExactly(tuple("acme-free", NO_PRICE), tuple("acme-silent", NO_PRICE));
    }

    @Test
    void genaiPricesHasPricesByDayAndHour() {
        assertThat(list("genai-prices.json").rows())
                .containsExactly(
                        plain("deepseek", "acme-peak", prices(0.15, 0.003, NONE, NONE, 0.6), OptionalLong.of(128_000)),
                        new ListedPrice(
                                "openai",
                                "acme-large",
                                prices(0.25, NONE, NONE, NONE, 10),
                                List.of(new LongContextTariff(272_000, prices(0.5, NONE, NONE, NONE, 15))),
                                OptionalDouble.empty(),
                                OptionalLong.empty()));
    }

    @Test
    void theDayDecidesWhichPriceCounts() {
        LocalDate earlier = LocalDate.of(2026, 6, 30);

        assertThat(list("genai-prices.json", earlier).rows().getFirst().prices().input())
                .as("the hours are those of every day")
                .hasValue(0.15);
        assertThat(list("llm-prices.json", earlier).rows().getFirst().prices())
                .isEqualTo(prices(0.5, NONE, NONE, NONE, 20));
    }

    @Test
    void llmPricesKeepsHistoriesAndLongRequestsApart() {
        PriceList list = list("llm-prices.json");

        assertThat(list.rows())
                .containsExactly(
                        plain("openai", "acme-large", prices(0.25, 0.02, NONE, NONE, 10), OptionalLong.empty()));
        assertThat(list.leftOut())
                .extracting(LeftOut::model, LeftOut::reason)
                .containsExactly(tuple("acme-large-200k", OTHER_TERMS), tuple("acme-past", NO_PRICE));
    }

    @Test
    void openRouterWritesTextsPerTokenWithTheNoiseOfFloats() {
        PriceList list = list("openrouter.json");

        assertThat(list.rows())
                .containsExactly(
                        new ListedPrice(
                                "openrouter",
                                "acme/large",
                                prices(1, 0.1, 1.25, 2, 10),
                                List.of(new LongContextTariff(272_000, prices(2, NONE, NONE, NONE, 15))),
                                OptionalDouble.empty(),
                                OptionalLong.of(400_000)),
                        plain("openrouter", "acme/no-discount", prices(1, NONE, NONE, NONE, 2), OptionalLong.empty()));
        assertThat(list.leftOut())
                .extracting(LeftOut::model, LeftOut::reason)
                .containsExactly(
                        tuple("acme/auto", NO_PRICE),
                        tuple("acme/large:free", OTHER_TERMS),
                        tuple("acme/large:batch", OTHER_TERMS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "3", "{\"data\": [{\"id\": \"a\"}]}", "{\"records\": [{\"id\": \"gpt-4o\"}]}"})
    void anotherFileIsRefusedInWords(String text) {
        Outcome<PriceList> outcome = PriceListReader.read(text.getBytes(StandardCharsets.UTF_8), "other.json", DAY);

        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.problems())
                .singleElement()
                .extracting(ProblemSentences::printedLine)
                .asString()
                .contains("other.json", "none of the price lists", "models.dev", "OpenRouter");
    }

    @Test
    void aFileThatWasCutIsRefusedWhereItEnds() {
        byte[] whole = bytes("models-dev.json");
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);

        Outcome<PriceList> outcome = PriceListReader.read(cut, "cut.json", DAY);

        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED_TEXT);
            assertThat(problem.place().position()).isPresent();
        });
    }

    private static ListedPrice plain(String provider, String model, TokenPrices prices, OptionalLong context) {
        return new ListedPrice(provider, model, prices, List.of(), OptionalDouble.empty(), context);
    }

    private static TokenPrices prices(double input, double read, double write, double longWrite, double output) {
        return new TokenPrices(price(input), price(read), price(write), price(longWrite), price(output));
    }

    private static OptionalDouble price(double usd) {
        return usd == NONE ? OptionalDouble.empty() : OptionalDouble.of(usd);
    }

    private static PriceList list(String file) {
        return list(file, DAY);
    }

    private static PriceList list(String file, LocalDate day) {
        return PriceListReader.read(bytes(file), file, day).value().orElseThrow();
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of("src", "test", "resources", "pricelists", file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
