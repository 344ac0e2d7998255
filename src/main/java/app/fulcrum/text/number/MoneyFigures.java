package app.fulcrum.text.number;

import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.text.language.Language;
import app.fulcrum.text.language.Notation;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * Amounts of US dollars as printed, in dollars or in the currency a scenario names for display. Amounts go in as
 * dollars always; the conversion happens here and nowhere else.
 *
 * @param symbol printed with the number, before or after it as the language has it; empty where it stands once for all
 * @param unitsPerUsd how many units of the currency one US dollar buys
 * @param decimals how many decimals the currency's own amounts have
 */
public record MoneyFigures(String symbol, double unitsPerUsd, int decimals) {

    public static final MoneyFigures USD = new MoneyFigures("$", 1, 2);

    /** In what a scenario names for display, or in dollars. */
    public static MoneyFigures of(Scenario scenario) {
        return scenario.currency().map(MoneyFigures::in).orElse(USD);
    }

    /** @throws IllegalArgumentException if the code is not one of ISO 4217 */
    public static MoneyFigures in(DisplayCurrency currency) {
        Currency iso = Currency.getInstance(currency.code());
        return new MoneyFigures(
                iso.getSymbol(Language.current().region()),
                currency.unitsPerUsd(),
                Math.max(0, iso.getDefaultFractionDigits()));
    }

    /** The same without the sign of the currency, for where that stands once for all. */
    public MoneyFigures bare() {
        return new MoneyFigures("", unitsPerUsd, decimals);
    }

    /** {@code $7,790}, with cents only below ten: {@code $7.50}; from a million on {@code $1.23M}. */
    public String amount(double usd) {
        BigDecimal rounded = round(usd);
        int exponent = Significant.exponent(rounded);
        if (exponent >= Magnitude.MILLION.exponent()) {
            return compact(usd);
        }
        if (exponent >= 1) {
            return sign(Significant.whole(convert(usd)), 0);
        }
        return sign(rounded, minimum(rounded) > 0 ? Math.max(decimals, minimum(rounded)) : 0);
    }

    /** {@code $21.5K}; below a thousand as {@link #amount}. */
    public String compact(double usd) {
        BigDecimal rounded = round(usd);
        if (Significant.exponent(rounded) < Magnitude.THOUSAND.exponent()) {
            return amount(usd);
        }
        String text = Significant.compact(rounded.doubleValue());
        return text.startsWith(Significant.MINUS)
                ? Significant.MINUS + money(text.substring(Significant.MINUS.length()))
                : money(text);
    }

    /** {@code $4.00}, {@code $0.88}, {@code $0.125}, {@code $10.00}, {@code $125}: three digits, and cents below a hundred. */
    public String price(double usd) {
        BigDecimal rounded = round(usd);
        return sign(rounded, Significant.exponent(rounded) >= 2 ? 0 : Math.max(2, minimum(rounded)));
    }

    /** To the currency's smallest unit, or with every digit of an amount below one such unit. */
    public String exact(double usd) {
        BigDecimal value = convert(usd);
        boolean belowSmallest = value.signum() != 0 && Significant.exponent(value) < -decimals;
        return sign(value, belowSmallest ? minimum(value) : decimals);
    }

    private BigDecimal round(double usd) {
        return Significant.round(convert(usd).doubleValue());
    }

    private BigDecimal convert(double usd) {
        return Significant.exactly(usd * unitsPerUsd);
    }

    private static int minimum(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }

    private String sign(BigDecimal value, int decimalsShown) {
        String text = money(Significant.grouped(value.abs(), decimalsShown));
        return value.signum() < 0 ? Significant.MINUS + text : text;
    }

    private String money(String number) {
        return Notation.current().money(symbol, number);
    }
}
