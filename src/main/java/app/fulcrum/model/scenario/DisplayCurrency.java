package app.fulcrum.model.scenario;

import java.time.LocalDate;

/**
 * A currency results are shown in instead of US dollars. Nothing is reckoned in it.
 *
 * @param code ISO 4217
 * @param unitsPerUsd how many units one US dollar buys
 * @param asOf the day the rate is from
 * @param source where the rate was read
 */
public record DisplayCurrency(String code, double unitsPerUsd, LocalDate asOf, String source) {

    /** @throws IllegalArgumentException unless the rate is positive and finite */
    public DisplayCurrency {
        if (!(unitsPerUsd > 0) || Double.isInfinite(unitsPerUsd)) {
            throw new IllegalArgumentException("not a rate: " + unitsPerUsd);
        }
    }
}
