package app.fulcrum.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.TypeConversionException;

/**
 * A measurement as an option, {@code 32:1850:17:400} or {@code 2.5/s:17:400}, and as the member of a line that it stands
 * for.
 */
final class MeasuredOption {

    static final String SYNTAX = "C:RATE[:TPOT_MS[:TTFT_MS]] | R/s:TPOT_MS:TTFT_MS";

    private static final String PER_SECOND = "/s";

    private static final Part TPOT = new Part("tpotMs", "TPOT_MS");
    private static final Part TTFT = new Part("ttftMs", "TTFT_MS");

    private static final Form AT_CONCURRENCY =
            new Form(List.of(new Part("concurrency", "C"), new Part("outputTokensPerSecond", "RATE"), TPOT, TTFT), 2);
    private static final Form AT_REQUEST_RATE = new Form(List.of(new Part("requestsPerSecond", "R/s"), TPOT, TTFT), 3);

    /**
     * One of the numbers.
     *
     * @param member what lines call it
     * @param word what the option calls it
     */
    private record Part(String member, String word) {}

    /**
     * One way to state a run.
     *
     * @param parts its numbers, in order
     * @param needed how many of the first there have to be; of the others each may be left out
     */
    private record Form(List<Part> parts, int needed) {

        String object(String[] numbers, String typed) {
            if (numbers.length < needed || numbers.length > parts.size()) {
                throw new TypeConversionException(typed);
            }
            List<String> members = new ArrayList<>();
            for (int i = 0; i < numbers.length; i++) {
                if (i < needed || !numbers[i].isEmpty()) {
                    members.add("\"" + parts.get(i).member() + "\": " + json(numbers[i], typed));
                }
            }
            return "{" + String.join(", ", members) + "}";
        }
    }

    private MeasuredOption() {}

    /**
     * The measurement as a JSON object; its numbers are checked by whoever reads lines.
     *
     * @throws TypeConversionException if it is not the numbers of a run
     */
    static String object(String typed) {
        String[] numbers = typed.split(":", -1);
        if (!numbers[0].endsWith(PER_SECOND)) {
            return AT_CONCURRENCY.object(numbers, typed);
        }
        numbers[0] = numbers[0].substring(0, numbers[0].length() - PER_SECOND.length());
        return AT_REQUEST_RATE.object(numbers, typed);
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
        return Stream.of(AT_CONCURRENCY, AT_REQUEST_RATE)
                .flatMap(form -> form.parts().stream())
                .filter(part -> part.member().equals(member))
                .map(Part::word)
                .findFirst()
                .orElse(member);
    }
}
