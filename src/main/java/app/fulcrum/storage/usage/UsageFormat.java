package app.fulcrum.storage.usage;

import java.util.Arrays;
import java.util.List;

/** The usage and billing files that can be read, each known by what is in it and not by its name. */
public enum UsageFormat {
    FOCUS("FOCUS"),
    OPENAI_USAGE("OpenAI usage"),
    OPENAI_COSTS("OpenAI costs"),
    ANTHROPIC_USAGE("Anthropic console usage"),
    ANTHROPIC_COST("Anthropic console cost"),
    ANTHROPIC_ADMIN_USAGE("Anthropic Admin API usage"),
    ANTHROPIC_ADMIN_COST("Anthropic Admin API cost"),
    DEEPSEEK("DeepSeek console"),
    OPENCODE("opencode usage"),
    /** Any table, with columns that mean what somebody says. */
    ASSIGNED("CSV");

    private final String title;

    UsageFormat(String title) {
        this.title = title;
    }

    /** What users call those that are known by what is in them. */
    public static List<String> titles() {
        return Arrays.stream(values())
                .filter(format -> format != ASSIGNED)
                .map(UsageFormat::title)
                .toList();
    }

    /** What its users call it. */
    public String title() {
        return title;
    }
}
