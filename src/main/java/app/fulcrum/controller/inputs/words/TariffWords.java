package app.fulcrum.controller.inputs.words;

import app.fulcrum.model.catalog.PriceFactors.GatewayFee;
import app.fulcrum.model.catalog.PriceFactors.Region;
import app.fulcrum.model.catalog.PriceFactors.ServiceTier;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenOffer;
import app.fulcrum.model.catalog.sale.PeakHours;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an offer charges besides its prices per token, in a few words each. */
public final class TariffWords {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final int MINUTES_IN_AN_HOUR = 60;

    private TariffWords() {}

    /** {@code long from 272K · tiers Flex, Fast mode · 2× Mon–Fri 01:00–04:00, 06:00–10:00 UTC}. */
    public static Stream<String> facts(TokenOffer offer, Optional<Tariff> tariff) {
        return Stream.of(
                        tariff.flatMap(TariffWords::steps),
                        tariff.flatMap(Tariff::peakHours).map(TariffWords::peak),
                        tariff.flatMap(now -> price("offer.perRequest", now.usdPerRequest())),
                        tariff.flatMap(now -> price("offer.storage", now.usdPerMillionTokenHours())),
                        offer.factors().gatewayFee().map(TariffWords::fee),
                        listed(
                                "offer.tiers",
                                offer.factors().tiers().stream()
                                        .map(ServiceTier::name)
                                        .toList()),
                        listed(
                                "offer.regions",
                                offer.factors().regions().stream()
                                        .map(Region::name)
                                        .toList()))
                .flatMap(Optional::stream);
    }

    private static String fee(GatewayFee fee) {
        return MESSAGES.get("offer.gatewayFee", fee.name(), Figures.share(fee.share()));
    }

    private static Optional<String> steps(Tariff tariff) {
        return listed(
                "offer.steps",
                tariff.longContext().stream()
                        .map(step -> Figures.tokens((double) step.thresholdInputTokens()))
                        .toList());
    }

    private static Optional<String> listed(String key, List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(MESSAGES.get(key, String.join(", ", names)));
    }

    private static Optional<String> price(String key, OptionalDouble usd) {
        return usd.isPresent() ? Optional.of(MESSAGES.get(key, Figures.price(usd.getAsDouble()))) : Optional.empty();
    }

    /** Windows of the same days follow each other behind these. */
    private static String peak(PeakHours peak) {
        String windows = peak.windows().stream()
                .map(PeakHours.Window::days)
                .distinct()
                .map(days -> days(days) + " "
                        + peak.windows().stream()
                                .filter(window -> window.days().equals(days))
                                .map(window -> time(window.fromMinute()) + "–" + time(window.toMinute()))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(", "));
        return MESSAGES.get(
                "offer.peak", Figures.ratio(peak.factor()), windows, peak.zone().getId());
    }

    private static String days(List<DayOfWeek> days) {
        int first = days.getFirst().getValue();
        int last = days.getLast().getValue();
        return days.size() > 2 && last - first == days.size() - 1
                ? day(days.getFirst()) + "–" + day(days.getLast())
                : days.stream().map(TariffWords::day).collect(Collectors.joining(", "));
    }

    private static String day(DayOfWeek day) {
        return MESSAGES.get("day." + day.name());
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / MINUTES_IN_AN_HOUR, minute % MINUTES_IN_AN_HOUR);
    }
}
