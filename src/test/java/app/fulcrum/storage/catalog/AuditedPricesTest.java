package app.fulcrum.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.LongContextTariff;
import app.fulcrum.model.catalog.Offer;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.catalog.PriceFactors.Region;
import app.fulcrum.model.catalog.PriceFactors.ServiceTier;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.catalog.sale.Availability;
import app.fulcrum.model.catalog.sale.EndOfSale;
import app.fulcrum.model.catalog.sale.PeakHours;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.provenance.Source;
import app.fulcrum.support.Books;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What an audit found of the offers there were: prices that had changed or were wrong, what is no longer sold, what still held,
 * and what is paid for service tiers and regions. The book tells it of the day of the audit, whatever it says of later days.
 */
class AuditedPricesTest {

    private static final PriceBook BOOK = Books.bundled();
    private static final LocalDate AUDIT = LocalDate.of(2026, 11, 29);
    private static final String FIGURE = "typical";
    private static final String SEEN = "seenOn";
    private static final String TIER = "tier.";
    private static final String REGION = "region.";
    private static final String LONG = "long.";

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvFileSource(files = "src/test/resources/audited-prices.csv", numLinesToSkip = 1, encoding = "UTF-8")
    void bookSaysWhatTheAuditFound(
            String record, String what, @Nullable String right, String sourceOf, @Nullable String url, String title) {
        if (what.equals(SEEN)) {
            assertThat(newest(BOOK.offer(record).orElseThrow().provenance()))
                    .as(record)
                    .isAfterOrEqualTo(right);
            return;
        }
        String found = what.equals(FIGURE)
                ? number(BOOK.figure(record).orElseThrow().typical())
                : found(BOOK.offer(record).orElseThrow(), what);

        assertThat(found)
                .as("%s of %s, after %s (%s) of %s", what, record, title, url, sourceOf)
                .isEqualTo(right == null ? "" : right);
    }

    private static String found(Offer offer, String what) {
        Optional<EndOfSale> end = offer.life().end();
        return switch (what) {
            case "lastDay" -> end.orElseThrow().lastDay().toString();
            case "notBefore" -> end.orElseThrow().notBefore().orElseThrow().toString();
            case "onSale" -> String.valueOf(offer.life().isOnSale(AUDIT));
            default -> found((TokenOffer) offer, what);
        };
    }

    private static String found(TokenOffer offer, String what) {
        if (what.startsWith(TIER)) {
            ServiceTier tier =
                    offer.factors().tier(what.substring(TIER.length())).orElseThrow();
            return number(OptionalDouble.of(tier.factor()));
        }
        if (what.startsWith(REGION)) {
            Region region =
                    offer.factors().region(what.substring(REGION.length())).orElseThrow();
            return number(OptionalDouble.of(region.factor()));
        }
        Tariff tariff = offer.tariffOn(AUDIT).orElseThrow();
        return switch (what) {
            case "current" -> String.valueOf(offer.availability() == Availability.CURRENT);
            case "batchDiscount" -> number(offer.factors().batchDiscount());
            case "contextTokens" -> number(offer.contextTokens());
            case "maxOutputTokens" ->
                number(BOOK.apiOffer(offer.id()).orElseThrow().maxOutputTokens());
            case "cacheStorage" -> number(tariff.usdPerMillionTokenHours());
            case "priceFrom" -> tariff.validity().from().orElseThrow().toString();
            case "peakFactor" ->
                number(OptionalDouble.of(
                        tariff.peakHours().map(PeakHours::factor).orElseThrow()));
            case LONG + "above" -> String.valueOf(step(tariff).thresholdInputTokens());
            default ->
                what.startsWith(LONG)
                        ? price(step(tariff).prices(), what.substring(LONG.length()))
                        : price(tariff.base(), what);
        };
    }

    private static LongContextTariff step(Tariff tariff) {
        return tariff.longContext().getFirst();
    }

    private static String price(TokenPrices prices, String kind) {
        return number(
                switch (kind) {
                    case "input" -> prices.input();
                    case "cacheRead" -> prices.cacheRead();
                    case "cacheWrite" -> prices.cacheWrite();
                    case "cacheWriteLong" -> prices.cacheWriteLong();
                    case "output" -> prices.output();
                    default -> throw new IllegalArgumentException(kind);
                });
    }

    private static LocalDate newest(Provenance provenance) {
        return Stream.concat(Stream.of(provenance.source()), provenance.crossChecks().stream())
                .map(Source::asOf)
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static String number(OptionalLong count) {
        return count.isPresent() ? String.valueOf(count.getAsLong()) : "";
    }

    private static String number(OptionalDouble stated) {
        return stated.isPresent()
                ? BigDecimal.valueOf(stated.getAsDouble()).stripTrailingZeros().toPlainString()
                : "";
    }
}
