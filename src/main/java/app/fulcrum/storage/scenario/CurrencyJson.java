package app.fulcrum.storage.scenario;

import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.Members;
import app.fulcrum.storage.json.Spot;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The {@code currency} of a file: what results are shown in, with its rate. */
final class CurrencyJson {

    private static final Set<String> CODES = Currency.availableCurrencies()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    private static final double SMALLEST_RATE = 1e-9;
    private static final double LARGEST_RATE = 1e9;

    private CurrencyJson() {}

    static Optional<DisplayCurrency> read(Members members) {
        Optional<String> code = members.required("code").flatMap(CurrencyJson::readCode);
        Optional<Spot> rate = members.required("unitsPerUsd");
        Optional<LocalDate> asOf = members.required("asOf").flatMap(Spot::day);
        Optional<String> source = members.required("source").flatMap(Spot::words);
        members.finish();
        if (rate.isEmpty()) {
            return Optional.empty();
        }
        var unitsPerUsd = rate.get().number(SMALLEST_RATE, LARGEST_RATE, "per USD");
        if (code.isEmpty() || unitsPerUsd.isEmpty() || asOf.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DisplayCurrency(code.get(), unitsPerUsd.getAsDouble(), asOf.get(), source.get()));
    }

    private static Optional<String> readCode(Spot spot) {
        Optional<String> code = spot.text();
        if (code.isPresent() && !CODES.contains(code.get())) {
            spot.report(ProblemCode.NOT_ONE_OF, code.get(), "three-letter currency codes (ISO 4217)");
            return Optional.empty();
        }
        return code;
    }

    static JsonObject write(DisplayCurrency currency) {
        return JsonValue.object()
                .with("code", currency.code())
                .with("unitsPerUsd", JsonValue.number(currency.unitsPerUsd()))
                .with("asOf", currency.asOf().toString())
                .with("source", currency.source())
                .build();
    }
}
