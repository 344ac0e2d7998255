package app.fulcrum.controller.inputs.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.support.Books;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TariffWordsTest {

    private static List<String> facts(TokenOffer offer) {
        return TariffWords.facts(offer, offer.tariffOn(LocalDate.of(2026, 11, 29)))
                .toList();
    }

    private static TokenOffer closed(String id) {
        return Books.bundled().apiOffer(id).orElseThrow();
    }

    @Test
    void whatAnOfferChargesBesidesTokensIsSaidShortly() {
        assertThat(facts(closed("gpt-4o"))).isEmpty();
        assertThat(facts(closed("gpt-6.1-terra")))
                .contains("tiers Flex, Fast mode", "regions Data residency")
                .first()
                .isEqualTo("other prices above 272K");
        assertThat(facts(closed("gemini-3.6-flash"))).contains("$0.50 to hold 1M tokens an hour");
    }

    @Test
    void feeOfAGatewayIsNamed() {
        assertThat(facts(Books.bundled().hostedOffer("openrouter/llama-3.3-70b").orElseThrow()))
                .containsExactly("Fee on credits 5.5\u00a0%");
    }

    @Test
    void peakHoursAreReadOffTheVendorsClock() {
        assertThat(facts(Books.bundled()
                        .hostedOffer("deepseek/deepseek-v4.1-flash")
                        .orElseThrow()))
                .containsExactly("2× Mon–Fri 01:00–04:00, 06:00–10:00 UTC");
    }
}
