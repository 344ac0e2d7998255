package app.fulcrum.storage.usage;

import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.model.usage.UsageTier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is kept of the names in a file: of models and sellers what they are called, of people and accounts nothing. */
final class ForeignNames {

    private static final int LONGEST = 100;
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\.\\p{Alpha}{2,}");

    /** A model tuned for a customer, whose name follows that of the model. */
    private static final Pattern TUNED = Pattern.compile("(ft:[^:]*):.*");

    /** A place in an account, of which the number is in it. */
    private static final String ACCOUNT = "arn:";

    private static final String PUBLIC_PLACE = "foundation-model/";

    /** What models are called in texts about other things, too. */
    private static final Pattern FAMILY = Pattern.compile(
            "(?<![\\p{Alnum}])(?:gpt|o[1345]|claude|gemini|gemma|llama|mistral|mixtral|ministral|codestral|deepseek|qwen"
                + "|nova|titan|command|grok|kimi|glm|phi|jamba|sonar|minimax|nemotron|text-embedding|embed)(?![\\p{Alpha}])[\\d.]*",
            Pattern.CASE_INSENSITIVE);

    /** What goes on with a model's name: a version, a size, a day, or a word vendors use for a variant. */
    private static final Pattern PART = Pattern.compile(
            "[-_ /]((?:v|[a-z])?\\d[\\p{Alnum}.:]{0,8}|mini|nano|turbo|pro|flash|lite|opus|sonnet|haiku|fable|large|small"
                + "|medium|micro|premier|express|instruct|chat|preview|reasoner|coder|codex|thinking|max|plus|air|fast|sol"
                + "|terra|luna|scout|maverick|oss|embedding|text|gpt|r|v)(?![\\p{Alnum}])",
            Pattern.CASE_INSENSITIVE);

    private ForeignNames() {}

    /** A model as a column of its own names it; empty for none, or for what may be the name of somebody. */
    static String model(String name) {
        if (MAIL.matcher(name).find()) {
            return "";
        }
        if (name.startsWith(ACCOUNT)) {
            int at = name.indexOf(PUBLIC_PLACE);
            return at < 0 ? "" : model(name.substring(at + PUBLIC_PLACE.length()));
        }
        String plain = VisibleText.of(TUNED.matcher(name).replaceFirst("$1"));
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    /** A seller. */
    static String seller(String name) {
        return model(name);
    }

    /** The model a text speaks of, and nothing else of it; empty for none. */
    static String modelWithin(String text) {
        Matcher family = FAMILY.matcher(text);
        if (!family.find()) {
            return "";
        }
        List<String> parts = new ArrayList<>(List.of(family.group()));
        int end = family.end();
        Matcher part = PART.matcher(text);
        while (part.region(end, text.length()).lookingAt()) {
            parts.add(part.group());
            end = part.end();
        }
        return String.join("", parts);
    }

    /** The terms a word stands for; {@link UsageTier#UNTOLD} for none. */
    static UsageTier tier(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            return UsageTier.UNTOLD;
        }
        if (lower.contains("batch")) {
            return UsageTier.BATCH;
        }
        return lower.equals("standard") || lower.equals("default") ? UsageTier.STANDARD : UsageTier.OTHER;
    }
}
