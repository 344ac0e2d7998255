package app.fulcrum.storage.usage;

import app.fulcrum.storage.usage.source.UsageRow;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a SKU is called.
 *
 * @param model the model in it; empty for none that is known
 * @param words all of it in small letters, to be searched and not kept
 */
record FocusSku(String model, String words) {

    /** A member of the vendor's own with a text, in JSON that is read no further. */
    private static final Pattern DETAIL = Pattern.compile("\"x_(\\w{1,60})\"\\s*:\\s*\"([^\"\\\\]{1,200})\"");

    static FocusSku of(UsageRow row) {
        String meter = row.text("skumeter").orElse("");
        String description = row.text("chargedescription").orElse("");
        String model = "";
        StringBuilder words = new StringBuilder(meter);
        Matcher detail = DETAIL.matcher(row.text("skupricedetails").orElse(""));
        while (detail.find()) {
            words.append(' ').append(detail.group(2));
            if (detail.group(1).toLowerCase(Locale.ROOT).contains("model")) {
                model = ForeignNames.model(detail.group(2));
            }
        }
        words.append(' ').append(description);
        if (model.isEmpty()) {
            model = ForeignNames.modelWithin(meter);
        }
        return new FocusSku(
                model.isEmpty() ? ForeignNames.modelWithin(description) : model,
                words.toString().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
