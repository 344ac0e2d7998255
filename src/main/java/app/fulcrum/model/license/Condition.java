package app.fulcrum.model.license;

import app.fulcrum.model.scenario.Question;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Whether something holds, as far as the answers tell: yes, no, or open until some questions are answered.
 *
 * <p>Conditions combine as in Kleene's three-valued logic: an open part stays open unless another part decides alone.
 *
 * @param open the questions it hangs on; empty unless open
 */
record Condition(Truth truth, Set<Question> open) {

    enum Truth {
        NO,
        OPEN,
        YES
    }

    static final Condition YES = new Condition(Truth.YES, Set.of());
    static final Condition NO = new Condition(Truth.NO, Set.of());

    private static final Map<Question, Condition> OPEN = new EnumMap<>(Question.class);

    static {
        for (Question question : Question.values()) {
            OPEN.put(question, new Condition(Truth.OPEN, Set.of(question)));
        }
    }

    static Condition of(boolean holds) {
        return holds ? YES : NO;
    }

    static Condition openUntil(Question answered) {
        return Objects.requireNonNull(OPEN.get(answered));
    }

    boolean holds() {
        return truth == Truth.YES;
    }

    boolean isOpen() {
        return truth == Truth.OPEN;
    }

    boolean fails() {
        return truth == Truth.NO;
    }

    Condition and(Condition other) {
        if (fails() || other.fails()) {
            return NO;
        }
        return merged(other, YES);
    }

    Condition or(Condition other) {
        if (holds() || other.holds()) {
            return YES;
        }
        return merged(other, NO);
    }

    Condition negated() {
        return switch (truth) {
            case YES -> NO;
            case NO -> YES;
            case OPEN -> this;
        };
    }

    /** What is left when neither side decides alone. */
    private Condition merged(Condition other, Condition ifNeitherOpen) {
        if (!isOpen()) {
            return other.isOpen() ? other : ifNeitherOpen;
        }
        if (!other.isOpen() || open.containsAll(other.open)) {
            return this;
        }
        EnumSet<Question> both = EnumSet.copyOf(open);
        both.addAll(other.open);
        return new Condition(Truth.OPEN, both);
    }
}
