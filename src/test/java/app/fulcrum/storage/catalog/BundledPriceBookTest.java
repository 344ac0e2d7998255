package app.fulcrum.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.ApiOffer;
import app.fulcrum.model.catalog.Gpu;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.catalog.License;
import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.catalog.sale.Availability;
import app.fulcrum.model.catalog.tokens.TextKind;
import app.fulcrum.model.catalog.tokens.Tokenizer;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.provenance.SourceConfidence;
import app.fulcrum.model.unit.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundledPriceBookTest {

    private static final Outcome<PriceBook> OUTCOME = new BundledPriceBook().read();

    private final PriceBook book = OUTCOME.value().orElseThrow();

    @Test
    void loadsWithoutAProblem() {
        assertThat(OUTCOME.problems()).isEmpty();
        assertThat(book.asOf())
                .as("the day in book.json: when it is moved on purpose, move it here too")
                .isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(book.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void holdsEveryRecord() {
        assertThat(book.apiOffers()).hasSize(113);
        assertThat(book.hostedOffers()).hasSize(221);
        assertThat(book.openModels()).hasSize(90);
        assertThat(book.gpus()).hasSize(30);
        assertThat(book.gpuOffers()).hasSize(170);
        assertThat(book.figures()).hasSize(94);
        assertThat(book.workloads()).hasSize(23);
        assertThat(book.servingStacks()).hasSize(4);
        assertThat(book.measurements()).hasSize(53);
        assertThat(book.tokenizers()).hasSize(10);
        assertThat(book.unitOffers()).hasSize(40);
        assertThat(book.rateLimits()).hasSize(5);
        assertThat(book.licenses()).hasSize(37);
        assertThat(book.defaults()).hasSize(39);
    }

    @Test
    void sellsTheClosedModelsPeopleCompareWith() {
        assertThat(book.apiOffers())
                .extracting(ApiOffer::id)
                .contains(
                        "gpt-4",
                        "gpt-4o",
                        "gpt-5.4",
                        "gpt-5.4-mini",
                        "gpt-5.4-nano",
                        "gpt-6.1-sol",
                        "claude-sonnet-4-6",
                        "claude-haiku-4-5",
                        "claude-sonnet-5-5",
                        "claude-opus-5-5",
                        "claude-haiku-5-5",
                        "gemini-3.1-pro-preview",
                        "gemini-3.8-flash",
                        "gemini-4-argon");
        assertThat(List.of("gpt-4", "gpt-4o"))
                .allSatisfy(id -> assertThat(book.apiOffer(id).orElseThrow().availability())
                        .isEqualTo(Availability.LEGACY));
    }

    @Test
    void knowsTheHostsTheOpenModelsAndTheGpus() {
        assertThat(book.hostedOffers())
                .extracting(HostedOffer::provider)
                .contains("Together AI", "Fireworks", "Groq", "DeepInfra", "Anyscale Endpoints");
        assertThat(book.openModels())
                .extracting(OpenModel::id)
                .contains(
                        "llama-4-scout",
                        "llama-4-maverick",
                        "llama-3.3-70b",
                        "llama-3.1-8b",
                        "mistral-large-2",
                        "mistral-large-3",
                        "mixtral-8x22b",
                        "qwen3.5-9b",
                        "qwen3.5-27b",
                        "qwen3.5-35b-a3b",
                        "qwen3.5-122b-a10b",
                        "qwen3.5-397b-a17b",
                        "deepseek-v3.2",
                        "gemma-2-9b",
                        "gemma-2-27b",
                        "gpt-oss-20b",
                        "gpt-oss-120b");
        assertThat(book.gpus())
                .extracting(Gpu::id)
                .contains(
                        "A100-SXM-40GB",
                        "A100-SXM-80GB",
                        "H100-SXM",
                        "H200-SXM",
                        "B200-SXM",
                        "L40S",
                        "L4",
                        "A10G",
                        "MI300X");
        assertThat(book.gpuOffers())
                .extracting(GpuOffer::terms)
                .contains(GpuOffer.Terms.ON_DEMAND, GpuOffer.Terms.RESERVED, GpuOffer.Terms.SPOT);
    }

    /** Only a definition, a convention of the book, an own fit or a page nobody noted has no address. */
    @Test
    void everyPriceSaysWhereAndWhenItWasSeen() {
        Stream.of(
                        book.apiOffers().stream().map(ApiOffer::provenance),
                        book.hostedOffers().stream().map(HostedOffer::provenance),
                        book.gpuOffers().stream().map(GpuOffer::provenance),
                        book.gpus().stream().map(gpu -> gpu.provenance().orElseThrow()),
                        book.licenses().stream().map(License::provenance))
                .flatMap(provenances -> provenances)
                .forEach(provenance -> {
                    assertThat(provenance.source().url()).startsWith("https://");
                    assertThat(provenance.source().asOfText()).isNotBlank();
                    assertThat(provenance.confidence()).isNotEqualTo(SourceConfidence.NONE);
                });
    }

    @Test
    void pricesClaudeSonnet46() {
        ApiOffer sonnet = book.apiOffer("claude-sonnet-4-6").orElseThrow();

        assertThat(pricesOn(sonnet.tariffs(), "2026-11-22")).isEqualTo(prices(3, 0.3, 3.75, 6, 15));
        assertThat(sonnet.tariffOn(LocalDate.parse("2026-11-22")).orElseThrow().longContext())
                .isEmpty();
        assertThat(sonnet.factors().batchDiscount()).hasValue(0.5);
    }

    @Test
    void doublesGemini4ArgonInDecember() {
        ApiOffer argon = book.apiOffer("gemini-4-argon").orElseThrow();

        TokenPrices introductory = pricesOn(argon.tariffs(), "2026-11-30");
        TokenPrices later = pricesOn(argon.tariffs(), "2026-12-01");
        assertThat(introductory.input()).hasValue(2);
        assertThat(introductory.output()).hasValue(10);
        assertThat(later.input()).hasValue(4);
        assertThat(later.output()).hasValue(20);
    }

    @Test
    void pricesAwsH100() {
        GpuOffer p5 = book.gpuOffer("aws/h100/sxm/on-demand").orElseThrow();

        assertThat(p5.instance()).isEqualTo("p5.48xlarge");
        assertThat(p5.gpuId()).isEqualTo("H100-SXM");
        assertThat(p5.gpusPerInstance()).hasValue(8);
        assertThat(p5.usdPerGpuHour()).isEqualTo(6.88);
        assertThat(p5.usdPerInstanceHour()).hasValue(55.04);
    }

    @Test
    void saysWhatTheArticleMeansByLlama470b() {
        HostedOffer together = book.hostedOffer("together-ai/llama-3.3-70b").orElseThrow();

        TokenPrices prices = pricesOn(together.tariffs(), "2026-07-02");
        assertThat(prices.input()).hasValue(0.88);
        assertThat(prices.output()).hasValue(0.88);
        assertThat(pricesOn(together.tariffs(), "2026-11-02").input()).hasValue(1.04);
        assertThat(together.provenance().note()).contains("\"Llama 4 70B\"; no such model exists");
        assertThat(book.openModels()).noneMatch(model -> model.name().equals("Llama 4 70B"));
        assertThat(book.figure("article-llama-4-70b").orElseThrow().typical()).hasValue(0.9);
    }

    @Test
    void keepsAnyscaleAsHistoryWithItsEnd() {
        List<HostedOffer> anyscale = book.hostedOffers().stream()
                .filter(offer -> offer.provider().equals("Anyscale Endpoints"))
                .toList();

        assertThat(anyscale).hasSize(3).allSatisfy(offer -> {
            assertThat(offer.life().end().orElseThrow().lastDay()).isEqualTo(LocalDate.of(2024, 8, 1));
            assertThat(offer.availability().mayBeDefault()).isFalse();
            assertThat(offer.tariffs()).hasSize(1);
            assertThat(offer.tariffs().getFirst().validity().until()).hasValue(LocalDate.of(2024, 8, 1));
        });
    }

    @Test
    void keepsModelsWithoutWeightsAmongTheClosedOnes() {
        for (String id : List.of("fireworks/qwen3.7-plus", "alibaba-cloud-model-studio/qwen3.5-plus")) {
            assertThat(book.hostedOffer(id)).isEmpty();
            assertThat(book.apiOffer(id).orElseThrow().provenance().note()).contains("closed APIs");
        }
    }

    @Test
    void knowsWhatSomeModelsCountWithAndNothingOfOthers() {
        HostedOffer llama = book.hostedOffer("groq/llama-3.3-70b").orElseThrow();
        Tokenizer ofLlama = book.tokenizer(llama).orElseThrow();
        Tokenizer ofSonnet =
                book.tokenizer(book.apiOffer("claude-sonnet-4-6").orElseThrow()).orElseThrow();

        assertThat(book.tokenizerOfModel("llama-3.3-70b")).hasValue(ofLlama);
        assertThat(ofLlama.over(ofSonnet, TextKind.GERMAN).orElseThrow().tokens())
                .isEqualTo(Range.exactly(1.14 / 1.38));
        assertThat(book.tokenizer(book.apiOffer("claude-opus-5-5").orElseThrow()))
                .isEmpty();
        assertThat(book.tokenizer(book.hostedOffer("groq/qwen3.6-27b").orElseThrow()))
                .isEmpty();
    }

    @Test
    void sizesUnitsOfAzure() {
        assertThat(book.unitOffers())
                .filteredOn(unit -> unit.offerId().equals("azure/gpt-5.4"))
                .hasSize(4)
                .allSatisfy(unit -> {
                    assertThat(unit.inputTokensPerMinute()).isEqualTo(2_400);
                    assertThat(unit.outputWeight()).hasValue(6);
                    assertThat(unit.cacheReadWeight()).hasValue(0);
                    assertThat(unit.provenance().confidence()).isEqualTo(SourceConfidence.LOW);
                })
                .extracting(unit ->
                        List.of(unit.usdPerUnitMonth().orElseThrow(), (double) unit.smallest(), (double) unit.step()))
                .containsExactlyInAnyOrder(
                        List.of(730.0, 15.0, 5.0),
                        List.of(260.0, 15.0, 5.0),
                        List.of(221.0, 15.0, 5.0),
                        List.of(1_460.0, 50.0, 50.0));
    }

    /** So that none of them looks cheaper than the host behind it. */
    @Test
    void chargesTheFeeOfOpenRouterOnAllItSells() {
        assertThat(book.hostedOffers())
                .filteredOn(offer -> offer.provider().equals("OpenRouter"))
                .isNotEmpty()
                .allMatch(offer -> offer.factors().gatewayFee().orElseThrow().share() == 0.055);
        assertThat(book.hostedOffers())
                .filteredOn(offer -> !offer.provider().equals("OpenRouter"))
                .allMatch(offer -> offer.factors().gatewayFee().isEmpty());
    }

    @Test
    void limitsFableByItsTiers() {
        assertThat(book.rateLimits())
                .filteredOn(limit -> limit.offerIds().contains("claude-fable-5-2"))
                .extracting(limit -> limit.inputTokensPerMinute().orElseThrow())
                .containsExactly(500_000L, 4_000_000L);
    }

    private static TokenPrices pricesOn(List<Tariff> tariffs, String day) {
        List<Tariff> valid = tariffs.stream()
                .filter(tariff -> tariff.validity().covers(LocalDate.parse(day)))
                .toList();
        assertThat(valid).hasSize(1);
        return valid.getFirst().base();
    }

    private static TokenPrices prices(double input, double read, double write, double writeLong, double output) {
        return new TokenPrices(
                OptionalDouble.of(input),
                OptionalDouble.of(read),
                OptionalDouble.of(write),
                OptionalDouble.of(writeLong),
                OptionalDouble.of(output));
    }
}
