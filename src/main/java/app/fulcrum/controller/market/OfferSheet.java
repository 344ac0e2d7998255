package app.fulcrum.controller.market;

import app.fulcrum.model.catalog.OpenModel;
import app.fulcrum.model.license.LicenseVerdict;
import app.fulcrum.model.market.OfferAge;
import app.fulcrum.model.market.OfferField;
import app.fulcrum.model.market.OfferRow;
import app.fulcrum.model.market.OfferRow.Cost;
import app.fulcrum.model.market.OfferRow.Difference;
import app.fulcrum.text.LicenseSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.SaleSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.table.TextTable;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Offers as a table for a spreadsheet: numbers in full, nothing where something is not known. */
final class OfferSheet {

    private static final Messages MESSAGES = Messages.of("market");

    private OfferSheet() {}

    static TextTable of(List<OfferRow> rows) {
        return TextTable.of(
                Stream.of(OfferField.values())
                        .map(field -> MESSAGES.get("sheet." + field.name()))
                        .toList(),
                rows,
                row -> Stream.of(OfferField.values())
                        .map(field -> text(field, row))
                        .toList());
    }

    /** Money is US dollars, whatever the scenario is shown in. */
    private static String text(OfferField field, OfferRow row) {
        return switch (field) {
            case NAME -> MarketWords.name(row);
            case SELLER -> row.offer().provider();
            case KIND -> MarketWords.kind(row);
            case MODEL -> row.model().map(OpenModel::name).orElse("");
            case USD_PER_MONTH ->
                row.cost().map(Cost::usdPerMonth).map(Figures::machine).orElse("");
            case USD_PER_MILLION_TOKENS ->
                row.cost().map(Cost::usdPerMillionTokens).map(Figures::machine).orElse("");
            case DIFFERENCE ->
                row.difference()
                        .map(Difference::usdPerMonth)
                        .map(Figures::machine)
                        .orElse("");
            case AGE -> row.age().flatMap(OfferAge::days).map(String::valueOf).orElse("");
            case CONFIDENCE -> MarketWords.confidence(row);
            case LIFE -> SaleSentences.mark(row.stage()).orElse("");
            case LICENSE ->
                row.license()
                        .map(LicenseVerdict::judgment)
                        .map(LicenseSentences::judgment)
                        .orElse("");
            case CONTEXT -> number(row.contextTokens());
            case GPUS -> number(row.billedGpus());
        };
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? String.valueOf(number.getAsLong()) : "";
    }
}
