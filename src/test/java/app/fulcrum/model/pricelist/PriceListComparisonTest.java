package app.fulcrum.model.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.pricelist.PriceFinding.Change;
import app.fulcrum.model.pricelist.PriceFinding.Differs;
import app.fulcrum.model.pricelist.PriceFinding.Gone;
import app.fulcrum.model.pricelist.PriceFinding.New;
import app.fulcrum.model.pricelist.PriceFinding.Same;
import app.fulcrum.storage.pricelist.PriceListFormat;
import app.fulcrum.storage.pricelist.PriceListReader;
import app.fulcrum.support.Books;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists are made up here, records are the book's: whatever a record costs, the list says the same or something else. */
class PriceListComparisonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final String GPT = "gpt-6-luna";

    @Test
    void everyOutcomeInOneList() {
        PriceListComparison found = compare("""
            {"openai": {"models": {
              "gpt-6-luna": {"cost": {"input": 0.1, "output": 0.5}},
              "gpt-4o-mini": {"cost": {"input": 0.15, "output": 0.7, "cache_read": 0.075, "cache_write": 0.2}},
              "gpt-9": {"cost": {"input": 1, "output": 2}}}},
             "unheard-of": {"models": {"gpt-9": {"cost": {"input": 1, "output": 2}}}}}
            """);

        assertThat(found.all(Same.class))
                .extracting(same -> same.offer().id(), Same::atPeak)
                .containsExactly(tuple(GPT, false));
        assertThat(found.all(Differs.class)).singleElement().satisfies(differs -> {
            assertThat(differs.offer().id()).isEqualTo("gpt-4o-mini");
            assertThat(differs.changes())
                    .containsExactly(
                            new Change("cacheWrite", OptionalDouble.empty(), 0.2),
                            new Change("output", OptionalDouble.of(0.6), 0.7));
        });
        assertThat(found.all(Gone.class))
                .extracting(gone -> gone.offer().provider())
                .isNotEmpty()
                .containsOnly("OpenAI");
        assertThat(found.all(New.class))
                .extracting(added -> added.listed().model())
                .containsExactly("gpt-9");
        assertThat(found.leftOut()).containsExactly(new LeftOut("unheard-of", "gpt-9", LeftOut.Reason.OTHER_SELLER));
    }

    @Test
    void aRowWithoutAPriceIsNoRecordGone() {
        PriceListComparison found = compare("""
            {"openai": {"models": {"gpt-6-luna": {"cost": {"input": 0, "output": 0}},
                                   "gpt-9": {"cost": {"input": 1, "output": 2}}}}}
            """);

        assertThat(found.all(Gone.class)).extracting(gone -> gone.offer().id()).doesNotContain(GPT);
    }

    @Test
    void thePriceOfThePeakHoursIsNoOtherPrice() {
        String list = "{\"deepseek\": {\"models\": {\"deepseek-v4.1-flash\": {\"cost\":"
                + " {\"input\": %s, \"output\": %s, \"cache_read\": %s}}}}}";

        assertThat(compare(list.formatted("0.15", "0.6", "0.003")).all(Same.class))
                .extracting(Same::atPeak)
                .containsExactly(false);
        assertThat(compare(list.formatted("0.3", "1.2", "0.006")).all(Same.class))
                .extracting(Same::atPeak)
                .containsExactly(true);
        assertThat(compare(list.formatted("0.3", "0.6", "0.006")).all(Differs.class))
                .hasSize(1);
    }

    @Test
    void aRegionIsNoOtherRegion() {
        PriceListComparison found = compare("""
            {"amazon-bedrock": {"models": {
              "us.openai.gpt-6-luna": {"cost": {"input": 0.11, "output": 0.55}},
              "global.openai.gpt-6-luna": {"cost": {"input": 0.1, "output": 0.5}},
              "jp.openai.gpt-6-luna": {"cost": {"input": 0.1, "output": 0.5}}}}}
            """);

        assertThat(found.all(Same.class))
                .extracting(same -> same.offer().id())
                .containsExactly("aws-bedrock-global/gpt-6-luna", "aws-bedrock-us/gpt-6-luna");
        assertThat(found.all(New.class))
                .extracting(added -> added.listed().model())
                .containsExactly("jp.openai.gpt-6-luna");
    }

    @Test
    void theRowClosestToTheNameCounts() {
        PriceListComparison found = compare("""
            {"togetherai": {"models": {
              "openai/gpt-oss-120b-instruct": {"cost": {"input": 7, "output": 8}},
              "openai/gpt-oss-120b": {"cost": {"input": 9, "output": 9}}}}}
            """);

        assertThat(found.all(Differs.class))
                .extracting(differs -> differs.listed().model())
                .containsExactly("openai/gpt-oss-120b");
        assertThat(found.leftOut())
                .containsExactly(new LeftOut("togetherai", "openai/gpt-oss-120b-instruct", LeftOut.Reason.ANOTHER_ROW));
    }

    @Test
    void whatTheBookKnowsToHaveEndedIsNotCompared() {
        PriceListComparison found = compare("""
            {"togetherai": {"models": {"meta-llama/Llama-3.3-70B-Instruct-Turbo": {"cost": {"input": 7, "output": 8}}}}}
            """);

        assertThat(found.leftOut()).extracting(LeftOut::reason).containsExactly(LeftOut.Reason.NOT_ON_SALE);
        assertThat(found.all(Gone.class))
                .extracting(gone -> gone.offer().id())
                .doesNotContain("together-ai/llama-3.3-70b");
    }

    /** A list made from the book says of every record that it is the same, and nothing else. */
    @Test
    void theBookIsTheSameAsItself() {
        PriceBook book = Books.bundled();
        List<TokenOffer> sold = Stream.<TokenOffer>concat(book.apiOffers().stream(), book.hostedOffers().stream())
                .filter(offer ->
                        offer.life().isOnSale(DAY) && offer.tariffOn(DAY).isPresent())
                .toList();
        PriceList list = new PriceList(
                PriceListFormat.MODELS_DEV.title(),
                sold.stream().map(PriceListComparisonTest::asListed).toList(),
                List.of());

        PriceListComparison found = PriceListComparison.of(book, list, DAY);

        assertThat(found.all(Same.class)).extracting(same -> same.offer().id()).hasSameSizeAs(sold);
        assertThat(found.all(Differs.class)).isEmpty();
        assertThat(found.all(New.class)).isEmpty();
        assertThat(found.leftOut()).isEmpty();
    }

    private static ListedPrice asListed(TokenOffer offer) {
        String seller = Sellers.ALL.stream()
                .filter(known -> known.provider().equals(offer.provider()))
                .findFirst()
                .orElseThrow()
                .listed()
                .getLast();
        String model = offer.id().substring(offer.id().lastIndexOf('/') + 1);
        String region = RecordName.of(offer).region();
        return new ListedPrice(
                seller,
                region.isEmpty() ? model : region + "." + model,
                offer.tariffOn(DAY).orElseThrow().base(),
                offer.tariffOn(DAY).orElseThrow().longContext(),
                offer.factors().batchDiscount(),
                offer.contextTokens());
    }

    private static PriceListComparison compare(String list) {
        PriceList read = PriceListReader.read(list.getBytes(StandardCharsets.UTF_8), "list.json", DAY)
                .value()
                .orElseThrow();
        return PriceListComparison.of(Books.bundled(), read, DAY);
    }
}
