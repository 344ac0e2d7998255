package app.fulcrum.model.pricelist;

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

    private static final Pattern REGION_BEFORE = Pattern.compile("^(global|us|eu|apac|au|jp|ca|us-gov)\\.");

    /** {@code anthropic.claude…}; but {@code deepseek.v3.2} has its maker in its name. */
    private static final Pattern MAKER = Pattern.compile("^[a-z0-9-]+\\.(?=[a-z])(?!v\\d)");

    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|@.*");
    private static final Pattern VERSION = Pattern.compile("-v?\\d+:\\d+$|-v1$");

    /** Fireworks writes a point between digits so. */
    private static final Pattern POINT = Pattern.compile("(?<=\\d)p(?=\\d)");

    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern RELEASE = Pattern.compile("-20\\d\\d-?\\d\\d-?\\d\\d$");

    ListedName {
        providers = List.copyOf(providers);
    }

    static ListedName of(String provider, String model) {
        return new ListedName(Sellers.providers(provider), region(model), plain(model));
    }

    private static String region(String model) {
        Matcher region = REGION.matcher(model.toLowerCase(Locale.ROOT));
        if (!region.matches()) {
            return "";
        }
        return region.group(1) != null ? region.group(1) : region.group(2);
    }

    /** A name without what lists add to it: {@code us.anthropic.claude-haiku-4-5-20251001-v1:0} is {@code claude-haiku-4-5}. */
    static String plain(String name) {
        String path = without(name.toLowerCase(Locale.ROOT), REMARK);
        String last = path.substring(path.lastIndexOf('/') + 1);
        String bare = without(last, REGION_BEFORE, MAKER, VERSION).strip();
        String words = SIGNS.matcher(POINT.matcher(bare).replaceAll(".")).replaceAll("-");
        return without(words, RELEASE);
    }

    private static String without(String text, Pattern... parts) {
        String rest = text;
        for (Pattern part : parts) {
            rest = part.matcher(rest).replaceAll("");
        }
        return rest;
    }
}
