package app.fulcrum.text.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The digits of one typed number with their separators, read under one convention. */
final class DigitRun {

    private final List<String> groups = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private final Convention convention;
    private char groupSign;
    private boolean inDecimals;

    private DigitRun(Convention convention) {
        this.convention = convention;
    }

    /** @return the number, or nothing if its separators do not fit the convention */
    static Optional<BigDecimal> read(String run, Convention convention) {
        DigitRun reader = new DigitRun(convention);
        for (int i = 0; i < run.length(); i++) {
            if (!reader.take(run.charAt(i))) {
                return Optional.empty();
            }
        }
        return reader.finish();
    }

    private boolean take(char sign) {
        if (Character.isDigit(sign)) {
            current.append(sign);
            return true;
        }
        if (inDecimals) {
            return false;
        }
        if (convention.isDecimal(sign)) {
            inDecimals = true;
            return endGroup();
        }
        if (!convention.isGroup(sign) || (groupSign != 0 && groupSign != sign)) {
            return false;
        }
        groupSign = sign;
        return endGroup();
    }

    private boolean endGroup() {
        boolean leadingDecimal = inDecimals && groups.isEmpty();
        if (current.isEmpty() && !leadingDecimal) {
            return false;
        }
        groups.add(current.toString());
        current.setLength(0);
        return true;
    }

    private Optional<BigDecimal> finish() {
        if (current.isEmpty()) {
            return Optional.empty();
        }
        String decimals = inDecimals ? current.toString() : "";
        if (!inDecimals) {
            groups.add(current.toString());
        }
        return areWellFormed(groups)
                ? Optional.of(new BigDecimal(String.join("", groups) + "." + decimals + "0"))
                : Optional.empty();
    }

    private boolean areWellFormed(List<String> parts) {
        if (parts.size() == 1) {
            return true;
        }
        String first = parts.getFirst();
        if (first.startsWith("0")) {
            return false;
        }
        return !convention.demandsEvenGroups()
                || (first.length() <= 3 && areAll(parts.subList(1, parts.size()), 3))
                || (first.length() <= 2 && isSouthAsian(parts));
    }

    private static boolean isSouthAsian(List<String> parts) {
        return parts.getLast().length() == 3 && areAll(parts.subList(1, parts.size() - 1), 2);
    }

    private static boolean areAll(List<String> parts, int length) {
        return parts.stream().allMatch(part -> part.length() == length);
    }
}
