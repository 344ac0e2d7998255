package app.fulcrum.model.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one form that the names of models are brought to, in the price book and elsewhere, so that they can be compared. */
public final class PlainName {

    private static final Pattern REGION_BEFORE = Pattern.compile("^(global|us|eu|apac|au|jp|ca|us-gov)\\.");

    /** {@code anthropic.claude…}; but {@code deepseek.v3.2} has its maker in its name. */
    private static final Pattern MAKER = Pattern.compile("^[a-z0-9-]+\\.(?=[a-z])(?!v\\d)");

    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|@.*");
    private static final Pattern VERSION = Pattern.compile("-v?\\d+:\\d+$|-v1$");

    /** Fireworks writes a point between digits so. */
    private static final Pattern POINT = Pattern.compile("(?<=\\d)p(?=\\d)");

    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern RELEASE = Pattern.compile("-20\\d\\d-?\\d\\d-?\\d\\d$");

    /** What hosts add to the name of open weights. {@code turbo} is a model of its own among closed ones. */
    private static final List<String> HOSTS_WORDS = List.of(
            "meta",
            "instruct",
            "it",
            "hf",
            "chat",
            "turbo",
            "versatile",
            "instant",
            "maas",
            "fp8",
            "17b",
            "16e",
            "128e");

    private PlainName() {}

    /**
     * A name in lower case with hyphens, without its maker, its version on Bedrock and the day of its release:
     * {@code us.anthropic.claude-haiku-4-5-20251001-v1:0} is {@code claude-haiku-4-5}.
     */
    public static String of(String name) {
        String path = without(name.toLowerCase(Locale.ROOT), REMARK);
        String last = path.substring(path.lastIndexOf('/') + 1);
        String bare = without(last, REGION_BEFORE, MAKER, VERSION).strip();
        String words = SIGNS.matcher(POINT.matcher(bare).replaceAll(".")).replaceAll("-");
        return without(words, RELEASE);
    }

    /** A plain name without what hosts add to the name of open weights. */
    public static String ofWeights(String plain) {
        return without(plain, HOSTS_WORDS);
    }

    /** A plain name without some of its words. */
    static String without(String plain, List<String> words) {
        return Arrays.stream(plain.split("-"))
                .filter(word -> !words.contains(word))
                .collect(Collectors.joining("-"));
    }

    private static String without(String text, Pattern... parts) {
        String rest = text;
        for (Pattern part : parts) {
            rest = part.matcher(rest).replaceAll("");
        }
        return rest;
    }
}
