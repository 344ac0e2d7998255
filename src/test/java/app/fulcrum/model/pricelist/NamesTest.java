package app.fulcrum.model.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.naming.PlainName;
import app.fulcrum.support.Books;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "us.anthropic.claude-haiku-4-5-20251001-v1:0, us, claude-haiku-4-5",
        "global.anthropic.claude-opus-5, global, claude-opus-5",
        "openai.gpt-oss-120b-1:0, '', gpt-oss-120b",
        "deepseek.v3.2, '', deepseek-v3-2",
        "bedrock/us-east-1/meta.llama3-8b, us-east-1, llama3-8b",
        "azure/eu/gpt-4.1-2025-04-14, eu, gpt-4-1",
        "accounts/fireworks/models/deepseek-v3p2, '', deepseek-v3-2",
        "meta-llama/Llama-3.3-70B-Instruct-Turbo, '', llama-3-3-70b-instruct-turbo",
        "claude-sonnet-4-5@20250929, '', claude-sonnet-4-5",
        "gpt-4-0613, '', gpt-4-0613",
        "'Gemini 4 Neon (Vertex / Agent Platform, global)', '', gemini-4-neon",
    })
    void aListsNameIsBroughtToOneForm(String listed, String region, String plain) {
        ListedName name = ListedName.of("openai", listed);

        assertThat(name.region()).isEqualTo(region);
        assertThat(name.name()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "vertex_ai-openai_models, Google Vertex AI",
        "fireworks_ai, Fireworks",
        "bedrock_converse, AWS Bedrock",
        "x-ai, xAI",
    })
    void listsHaveNamesOfTheirOwnForSellers(String listed, String provider) {
        assertThat(Sellers.providers(listed)).containsExactly(provider);
    }

    @Test
    void everySellerOfTheBookHasNamesInLists() {
        PriceBook book = Books.bundled();
        List<String> providers = Stream.of(book.apiOffers(), book.hostedOffers())
                .flatMap(List::stream)
                .map(offer -> offer.provider())
                .distinct()
                .toList();

        assertThat(Sellers.ALL).extracting(Sellers.Seller::provider).containsExactlyInAnyOrderElementsOf(providers);
    }

    /** A name may stand for several sellers, such as one who has two ways of selling; none has it twice. */
    @Test
    void aSellersNamesAreUniqueAndInTheFormTheyAreLookedUpIn() {
        assertThat(Sellers.ALL).extracting(Sellers.Seller::provider).doesNotHaveDuplicates();
        assertThat(Sellers.ALL)
                .allSatisfy(seller -> assertThat(seller.listed())
                        .as(seller.provider())
                        .doesNotHaveDuplicates()
                        .allMatch(name -> name.matches("[a-z0-9-]+")));
    }

    @Test
    void noTwoRecordsOfASellerGoByOneName() {
        PriceBook book = Books.bundled();
        Map<List<String>, Set<String>> records = new HashMap<>();
        Stream.of(book.apiOffers(), book.hostedOffers())
                .flatMap(List::stream)
                .forEach(offer -> Stream.of(offer.id(), offer.name())
                        .map(PlainName::of)
                        .map(name ->
                                List.of(offer.provider(), RecordName.of(offer).region(), name))
                        .forEach(name -> records.computeIfAbsent(name, _ -> new HashSet<>())
                                .add(offer.id())));

        assertThat(records)
                .allSatisfy((name, ids) -> assertThat(ids).as("%s", name).hasSize(1));
    }
}
