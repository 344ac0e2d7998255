package app.fulcrum.storage.usage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The tables of the formats, each known by its columns. Of two that fit the first is taken. */
enum UsageShape implements TableShape {
    ANTHROPIC_USAGE(
            UsageFormat.ANTHROPIC_USAGE, AnthropicRows::isUsage, AnthropicRows.USAGE_COLUMNS, AnthropicRows::usage),
    ANTHROPIC_COST(UsageFormat.ANTHROPIC_COST, AnthropicRows::isCost, AnthropicRows.COST_COLUMNS, AnthropicRows::cost),
    OPENCODE(UsageFormat.OPENCODE, OpencodeRows::isOne, OpencodeRows.COLUMNS, OpencodeRows::read),
    FOCUS(UsageFormat.FOCUS, FocusRows::isOne, FocusRows.COLUMNS, FocusRows::read),
    ANTHROPIC_ADMIN_USAGE(
            UsageFormat.ANTHROPIC_ADMIN_USAGE,
            AnthropicRows::isAdminUsage,
            AnthropicRows.ADMIN_USAGE_COLUMNS,
            AnthropicRows::adminUsage),
    ANTHROPIC_ADMIN_COST(
            UsageFormat.ANTHROPIC_ADMIN_COST,
            AnthropicRows::isAdminCost,
            AnthropicRows.ADMIN_COST_COLUMNS,
            AnthropicRows::adminCost),
    OPENAI_USAGE(UsageFormat.OPENAI_USAGE, OpenAiRows::isUsage, OpenAiRows.USAGE_COLUMNS, OpenAiRows::usage),
    OPENAI_COSTS(UsageFormat.OPENAI_COSTS, OpenAiRows::isCosts, OpenAiRows.COST_COLUMNS, OpenAiRows::costs),
    DEEPSEEK_AMOUNTS(UsageFormat.DEEPSEEK, DeepSeekRows::isAmounts, DeepSeekRows.AMOUNT_COLUMNS, DeepSeekRows::amounts),
    DEEPSEEK_COSTS(UsageFormat.DEEPSEEK, DeepSeekRows::isCosts, DeepSeekRows.COST_COLUMNS, DeepSeekRows::costs);

    private final UsageFormat format;
    private final Predicate<Set<String>> recognizes;
    private final List<String> columns;
    private final RowReading reading;

    UsageShape(UsageFormat format, Predicate<Set<String>> recognizes, List<String> columns, RowReading reading) {
        this.format = format;
        this.recognizes = recognizes;
        this.columns = columns;
        this.reading = reading;
    }

    /** @param names of the columns, in small letters */
    static Optional<UsageShape> of(Set<String> names) {
        return Arrays.stream(values())
                .filter(shape -> shape.recognizes.test(names))
                .findFirst();
    }

    @Override
    public UsageFormat format() {
        return format;
    }

    @Override
    public boolean reads(String column) {
        return columns.contains(column);
    }

    @Override
    public RowReading reading() {
        return reading;
    }
}
