package app.fulcrum.model.pricelist;

import app.fulcrum.model.naming.PlainName;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a list calls a model at a seller, brought to a form that the price book's names can be brought to as well.
 *
 * @param providers whom the price book calls so; none where it has nothing of them
 * @param region what the work is bound to, such as {@code eu}; empty where nothing is said
 * @param name the model, in lower case with hyphens, without its maker, its version on Bedrock and the day of its release
 */
record ListedName(List<String> providers, String region, String name) {

    private static final Pattern REGION = Pattern.compile(
            "(?:.*/)?(?:(global|us|eu|apac|au|jp|ca|us-gov)[./]|([a-z]{2}(?:-[a-z]+)+-\\d|\\d-month-commitment)/).*");

    ListedName {
        providers = List.copyOf(providers);
    }

    static ListedName of(String provider, String model) {
        return new ListedName(Sellers.providers(provider), region(model), PlainName.of(model));
    }

    private static String region(String model) {
        Matcher region = REGION.matcher(model.toLowerCase(Locale.ROOT));
        if (!region.matches()) {
            return "";
        }
        return region.group(1) != null ? region.group(1) : region.group(2);
    }
}
