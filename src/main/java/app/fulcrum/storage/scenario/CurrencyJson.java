package app.fulcrum.storage.scenario;

import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.storage.json.Spot;
import app.fulcrum.storage.json.record.Member;
import app.fulcrum.storage.json.record.RecordType;
import app.fulcrum.storage.json.record.Scalars;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The {@code currency} of a file: what results are shown in, with its rate. */
public final class CurrencyJson {

    private static final Pattern CODE_PATTERN = Pattern.compile("^[A-Z]{3}$");
    private static final Set<String> CODES = Currency.availableCurrencies()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    private static final double SMALLEST_RATE = 1e-9;
    private static final double LARGEST_RATE = 1e9;

    private static final Member<DisplayCurrency, String> CODE = Member.required(
            "code",
            Scalars.text(CODE_PATTERN, CurrencyJson::readCode, Function.<String>identity())
                    .described("ISO 4217"),
            DisplayCurrency::code);
    private static final Member<DisplayCurrency, Double> UNITS_PER_USD = Member.required(
            "unitsPerUsd", Scalars.number(SMALLEST_RATE, LARGEST_RATE, "per USD"), DisplayCurrency::unitsPerUsd);
    private static final Member<DisplayCurrency, LocalDate> AS_OF =
            Member.required("asOf", Scalars.day(), DisplayCurrency::asOf);
    private static final Member<DisplayCurrency, String> SOURCE =
            Member.required("source", Scalars.words(), DisplayCurrency::source);

    public static final RecordType<DisplayCurrency> TYPE = RecordType.of(
            read -> new DisplayCurrency(read.get(CODE), read.get(UNITS_PER_USD), read.get(AS_OF), read.get(SOURCE)),
            List.of(CODE, UNITS_PER_USD, AS_OF, SOURCE));

    private CurrencyJson() {}

    private static Optional<String> readCode(Spot spot) {
        Optional<String> code = spot.text();
        if (code.isPresent() && !CODES.contains(code.get())) {
            spot.report(ProblemCode.NOT_ONE_OF, quoted(code.get()), Phrase.CURRENCY_CODES.fact());
            return Optional.empty();
        }
        return code;
    }
}
