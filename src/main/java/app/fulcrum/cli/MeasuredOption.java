package app.fulcrum.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** A measurement as an option, {@code 32:1850:17:400}, and as the member of a line that it stands for. */
final class MeasuredOption {

    static final String SYNTAX = "C:RATE[:TPOT_MS[:TTFT_MS]]";

    private static final List<Part> PARTS = List.of(
            new Part("concurrency", "C"),
            new Part("outputTokensPerSecond", "RATE"),
            new Part("tpotMs", "TPOT_MS"),
            new Part("ttftMs", "TTFT_MS"));
    private static final int FEWEST = 2;

    /**
     * One of the numbers.
     *
     * @param member what lines call it
     * @param word what the option calls it
     */
    private record Part(String member, String word) {}

    private MeasuredOption() {}

    /**
     * The measurement as a JSON object; its numbers are checked by whoever reads lines.
     *
     * @throws TypeConversionException if it is not two to four numbers
     */
    static String object(String typed) {
        String[] numbers = typed.split(":", -1);
        if (numbers.length < FEWEST || numbers.length > PARTS.size()) {
            throw new TypeConversionException(typed);
        }
        List<String> members = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            members.add("\"" + PARTS.get(i).member() + "\": " + json(numbers[i], typed));
        }
        return "{" + String.join(", ", members) + "}";
    }

    private static String json(String number, String typed) {
        try {
            return new BigDecimal(number).toString();
        } catch (NumberFormatException _) {
            throw new TypeConversionException(typed);
        }
    }

    /** The member of a line for the measurements of several options. */
    static String list(List<String> objects) {
        return objects.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    /** A member by the word the option has for it; any other as it is. */
    static String word(String member) {
        if (member.startsWith("measured")) {
            return "--measured";
        }
        return PARTS.stream()
                .filter(part -> part.member().equals(member))
                .map(Part::word)
                .findFirst()
                .orElse(member);
    }
}
