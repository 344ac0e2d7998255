package app.fulcrum.storage.catalog.field;

import static app.fulcrum.model.problem.ProblemFact.member;
import static app.fulcrum.model.problem.ProblemFact.number;

import app.fulcrum.model.catalog.LongContextTariff;
import app.fulcrum.model.catalog.Tariff;
import app.fulcrum.model.catalog.TokenPrices;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
import app.fulcrum.model.problem.ProblemFact.Day;
import app.fulcrum.model.provenance.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the prices of a token offer, stretch of time by stretch of time. */
public final class TariffFields {

    private TariffFields() {}

    /** At least one tariff, in the order of time and without overlap. */
    public static List<Tariff> read(Fields offer) {
        List<Tariff> tariffs = offer.parts("tariffs", TariffFields::tariff);
        if (tariffs.isEmpty()) {
            offer.report(ProblemCode.MISSING_MEMBER, member("tariffs"));
        }
        for (int i = 1; i < tariffs.size(); i++) {
            Validity earlier = tariffs.get(i - 1).validity();
            Validity later = tariffs.get(i).validity();
            if (!follows(earlier, later)) {
                offer.report(
                        ProblemCode.CONTRADICTION,
                        Phrase.UNTIL.fact(tariff(i - 1), end(earlier.until())),
                        Phrase.FROM.fact(tariff(i), end(later.from())),
                        Phrase.TARIFFS_FOLLOW.fact());
            }
        }
        return tariffs;
    }

    private static boolean follows(Validity earlier, Validity later) {
        return earlier.until().isPresent()
                && later.from().isPresent()
                && later.from().get().isAfter(earlier.until().get());
    }

    private static ProblemFact end(Optional<LocalDate> day) {
        return day.<ProblemFact>map(Day::new).orElseGet(Phrase.OPEN_END::fact);
    }

    private static ProblemFact tariff(int index) {
        return member("tariffs[" + index + "]");
    }

    private static Tariff tariff(Fields tariff) {
        return new Tariff(
                validity(tariff, "from", "until"),
                tariff.part("prices", TariffFields::prices),
                steps(tariff),
                tariff.partIfAny("peakHours", PeakFields::read),
                tariff.numberIfAny("cacheStorageUsdPerMillionTokenHours", Bounds.TOKEN_PRICE),
                tariff.numberIfAny("usdPerRequest", Bounds.REQUEST_FEE));
    }

    private static List<LongContextTariff> steps(Fields tariff) {
        List<LongContextTariff> steps = tariff.partsIfAny("longContext", TariffFields::longContext);
        for (int i = 1; i < steps.size(); i++) {
            long lower = steps.get(i - 1).thresholdInputTokens();
            long higher = steps.get(i).thresholdInputTokens();
            if (higher <= lower) {
                tariff.report(
                        ProblemCode.CONTRADICTION,
                        Phrase.ABOVE.fact(member("longContext[" + (i - 1) + "]"), number(lower)),
                        Phrase.ABOVE.fact(member("longContext[" + i + "]"), number(higher)),
                        Phrase.THRESHOLDS_RISE.fact());
            }
        }
        return steps;
    }

    private static LongContextTariff longContext(Fields tariff) {
        return new LongContextTariff(
                tariff.longIfAny("aboveInputTokens", Bounds.TOKENS).orElseGet(() -> {
                    tariff.report(ProblemCode.MISSING_MEMBER, member("aboveInputTokens"));
                    return 0;
                }),
                tariff.part("prices", TariffFields::prices));
    }

    private static TokenPrices prices(Fields prices) {
        return new TokenPrices(
                prices.numberIfAny("input", Bounds.TOKEN_PRICE),
                prices.numberIfAny("cacheRead", Bounds.TOKEN_PRICE),
                prices.numberIfAny("cacheWrite", Bounds.TOKEN_PRICE),
                prices.numberIfAny("cacheWriteLong", Bounds.TOKEN_PRICE),
                prices.numberIfAny("output", Bounds.TOKEN_PRICE));
    }

    /** Days from one member to another, both optional. */
    public static Validity validity(Fields record, String fromName, String untilName) {
        Optional<LocalDate> from = record.dayIfAny(fromName);
        Optional<LocalDate> until = record.dayIfAny(untilName);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            record.report(
                    ProblemCode.CONTRADICTION,
                    Phrase.VALUE_OF.fact(member(fromName), new Day(from.get())),
                    Phrase.VALUE_OF.fact(member(untilName), new Day(until.get())),
                    Phrase.ENDS_AFTER_START.fact());
            // The record is refused; keeping the end avoids a second complaint about the tariff that follows.
            return new Validity(Optional.empty(), until);
        }
        return new Validity(from, until);
    }
}
