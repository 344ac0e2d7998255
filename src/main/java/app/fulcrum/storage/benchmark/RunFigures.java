package app.fulcrum.storage.benchmark;

import app.fulcrum.model.benchmark.LeftOutRun.Reason;
import app.fulcrum.storage.json.JsonValue;
import app.fulcrum.storage.json.JsonValue.JsonNull;
import app.fulcrum.storage.json.JsonValue.JsonNumber;
import app.fulcrum.storage.json.JsonValue.JsonObject;
import app.fulcrum.storage.json.JsonValue.JsonText;
import app.fulcrum.storage.json.Tree;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Takes the figures of one run out of a file and remembers what was wrong with them. */
final class RunFigures {

    /** What seconds are shifted by to be milliseconds. */
    static final int SECONDS = 3;

    static final int AS_IT_IS = 0;

    /** No server reaches more or less, in any of the units. */
    private static final BigDecimal HIGHEST = new BigDecimal("1e12");

    private static final BigDecimal LOWEST = new BigDecimal("1e-9");
    private static final BigDecimal MOST_GPUS = new BigDecimal("100000");

    private static final List<String> NO_NUMBERS = List.of("", "nan", "inf", "-inf", "infinity", "-infinity", "none");

    private final Set<Reason> troubles = EnumSet.noneOf(Reason.class);

    /** The reason that says most of those for which nothing can be taken. */
    Optional<Reason> trouble() {
        return troubles.stream().findFirst();
    }

    void trouble(Reason reason) {
        troubles.add(reason);
    }

    /** A figure of more than 0 under the first of the names that has one; absent for 0, nothing and what is no number. */
    OptionalDouble positive(JsonObject object, int shift, String... names) {
        for (String name : names) {
            Optional<BigDecimal> number = number(object, name).filter(figure -> figure.signum() != 0);
            if (number.isPresent()) {
                return OptionalDouble.of(number.get().movePointRight(shift).doubleValue());
            }
        }
        return OptionalDouble.empty();
    }

    /** The same where 0 counts. */
    OptionalDouble count(JsonObject object, String name) {
        Optional<BigDecimal> number = number(object, name);
        return number.isPresent() ? OptionalDouble.of(number.get().doubleValue()) : OptionalDouble.empty();
    }

    /** A whole number of GPUs, at least 1. */
    OptionalInt gpus(JsonObject object, String name) {
        Optional<BigDecimal> number = number(object, name).filter(count -> count.signum() != 0);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        if (number.get().compareTo(MOST_GPUS) > 0
                || number.get().stripTrailingZeros().scale() > 0) {
            troubles.add(Reason.DAMAGED);
            return OptionalInt.empty();
        }
        return OptionalInt.of(number.get().intValueExact());
    }

    private Optional<BigDecimal> number(JsonObject object, String name) {
        Optional<BigDecimal> number = object.member(name).flatMap(this::decimal);
        boolean isOutOfReach = number.filter(figure -> figure.signum() < 0
                        || figure.compareTo(HIGHEST) > 0
                        || (figure.signum() > 0 && figure.compareTo(LOWEST) < 0))
                .isPresent();
        if (isOutOfReach) {
            troubles.add(Reason.DAMAGED);
            return Optional.empty();
        }
        return number;
    }

    private Optional<BigDecimal> decimal(JsonValue value) {
        try {
            return switch (value) {
                case JsonNumber number -> Optional.of(new BigDecimal(number.text()));
                case JsonText text when NO_NUMBERS.contains(text.text().toLowerCase(Locale.ROOT)) -> Optional.empty();
                case JsonText text -> Optional.of(new BigDecimal(text.text()));
                case JsonNull _ -> Optional.empty();
                default -> throw new NumberFormatException();
            };
        } catch (NumberFormatException _) {
            troubles.add(Reason.DAMAGED);
            return Optional.empty();
        }
    }

    /** The share of requests that failed; absent where nobody counted them. */
    static OptionalDouble share(OptionalDouble failed, OptionalDouble answered) {
        boolean isKnown =
                failed.isPresent() && answered.isPresent() && failed.getAsDouble() + answered.getAsDouble() > 0;
        return isKnown
                ? OptionalDouble.of(failed.getAsDouble() / (failed.getAsDouble() + answered.getAsDouble()))
                : OptionalDouble.empty();
    }

    /** The text under the first of the names that has one; empty where none has. */
    static String text(JsonObject object, String... names) {
        for (String name : names) {
            Optional<String> text = Tree.text(object, name);
            if (text.isPresent()) {
                return text.get().strip();
            }
        }
        return "";
    }
}
