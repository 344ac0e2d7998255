package app.fulcrum.model.problem;

import app.fulcrum.model.unit.Unit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A value that the sentence about a problem names. How it is said, in which language and with which signs, is up to
 * {@code app.fulcrum.text}: no words of ours are in a fact.
 */
public sealed interface ProblemFact {

    /**
     * Words that are not ours, repeated as they are: typed, read from a file, the name or identifier of a record, what the
     * system said.
     */
    record Quoted(String text) implements ProblemFact {}

    /** A member or path of a file, such as {@code assumptions.workload}. */
    record Member(String path) implements ProblemFact {}

    /** A number as somebody wrote it, with all its digits; it may be none that can be reckoned with. */
    record Digits(String text) implements ProblemFact {}

    /**
     * A number of ours.
     *
     * @param unit what it counts, said beside it; {@link Unit#COUNT} where the sentence says so
     */
    record Quantity(double value, Unit unit) implements ProblemFact {

        /** @throws IllegalArgumentException if not finite: an unknown number has another fact */
        public Quantity {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("no quantity: " + value);
            }
        }
    }

    /** What numbers count that the sentence names, as files have it. */
    record Counted(Unit unit) implements ProblemFact {}

    record Day(LocalDate day) implements ProblemFact {}

    /** A moment to the minute, on the clock of whoever reads it. */
    record Moment(LocalDateTime time) implements ProblemFact {}

    /** A version of a file format. */
    record Version(int major, int minor) implements ProblemFact {}

    /** Words of ours by their key, with what they name. Made by {@link Phrase#fact}. */
    record Term(Phrase phrase, List<ProblemFact> facts) implements ProblemFact {

        /** @throws IllegalArgumentException if the phrase names another number of facts */
        public Term {
            facts = List.copyOf(facts);
            if (facts.size() != phrase.facts()) {
                throw new IllegalArgumentException(phrase + " names " + phrase.facts() + " facts, not " + facts);
            }
        }
    }

    /** Several, one after the other. */
    record Listed(List<ProblemFact> items) implements ProblemFact {

        public Listed {
            items = List.copyOf(items);
        }
    }

    /** Several of which one is to be taken. */
    record AnyOf(List<ProblemFact> items) implements ProblemFact {

        public AnyOf {
            items = List.copyOf(items);
        }
    }

    /** In the place of a hint, that there is none; the sentence does without. */
    record Nothing() implements ProblemFact {}

    static ProblemFact quoted(String text) {
        return new Quoted(text);
    }

    /** The words, or nothing if there are none. */
    static ProblemFact quotedIfAny(String text) {
        return text.isEmpty() ? new Nothing() : new Quoted(text);
    }

    /** What is counted, or nothing if the number says so by itself. */
    static ProblemFact counted(Unit unit) {
        return unit == Unit.COUNT ? new Nothing() : new Counted(unit);
    }

    static ProblemFact member(String path) {
        return new Member(path);
    }

    static ProblemFact digits(String text) {
        return new Digits(text);
    }

    static ProblemFact number(long value) {
        return number((double) value);
    }

    static ProblemFact number(double value) {
        return new Quantity(value, Unit.COUNT);
    }

    /** A member and the number it holds. */
    static ProblemFact value(String member, double value) {
        return Phrase.VALUE_OF.fact(member(member), number(value));
    }

    /** Texts of others, one after the other; nothing if there are none. */
    static ProblemFact quotedList(Iterable<String> texts) {
        List<ProblemFact> items = new ArrayList<>();
        texts.forEach(text -> items.add(quoted(text)));
        return items.isEmpty() ? new Nothing() : new Listed(items);
    }
}
