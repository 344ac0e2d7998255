package app.fulcrum.model.license;

import static app.fulcrum.model.scenario.Question.MONTHLY_ACTIVE_USERS;
import static app.fulcrum.model.scenario.Question.MONTHLY_ACTIVE_USERS_AT_RELEASE;
import static app.fulcrum.model.scenario.Question.PRODUCT_MONTHLY_ACTIVE_USERS;
import static app.fulcrum.model.scenario.Question.PRODUCT_REVENUE_PER_MONTH;
import static app.fulcrum.model.scenario.Question.PRODUCT_REVENUE_PER_YEAR;
import static app.fulcrum.model.scenario.Question.REVENUE_PER_MONTH;
import static app.fulcrum.model.scenario.Question.REVENUE_PER_YEAR;

import app.fulcrum.model.catalog.LicenseRules.Comparator;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Situation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * Users and revenues of a situation, held against thresholds.
 *
 * <p>A product has no more users and earns no more than its company, and a month no more than the year it lies in. So one
 * answer may decide about another question: a company below a threshold has no product above it. Answers that break this
 * order decide nothing where it matters, and are asked about.
 */
final class Amounts {

    private static final int MONTHS_PER_YEAR = 12;

    /** Asked for every condition of every license: worked out once, from the one rule. */
    private static final Map<Question, List<Question>> NEVER_LARGER = neverLarger();

    private static final List<Question> NONE = List.of();

    private final Situation situation;

    Amounts(Situation situation) {
        this.situation = situation;
    }

    /**
     * Whether an amount passes a threshold, as far as answers decide.
     *
     * @param stoodInFor the question an answer to another one was taken for; the condition then is an assumption
     */
    record Passed(Condition condition, Optional<Question> stoodInFor) {}

    /** Holds an amount against a threshold; where answers do not decide, a likeness of it may stand in. */
    Passed passes(Question amount, Comparator comparator, double threshold) {
        Condition decided = decided(amount, comparator, threshold);
        if (situation.isUnknown(amount) && decided.isOpen()) {
            Optional<Condition> assumed = assumed(amount, comparator, threshold);
            if (assumed.isPresent()) {
                return new Passed(assumed.get(), Optional.of(amount));
            }
        }
        return new Passed(decided, Optional.empty());
    }

    /** By amount, itself and all that are never larger. */
    private static Map<Question, List<Question>> neverLarger() {
        Map<Question, List<Question>> smaller = new EnumMap<>(Question.class);
        for (Question amount : Question.values()) {
            for (Question larger : neverSmaller(amount)) {
                smaller.computeIfAbsent(larger, _ -> new ArrayList<>()).add(amount);
            }
        }
        return smaller;
    }

    private static List<Question> neverLarger(Question amount) {
        return Objects.requireNonNull(NEVER_LARGER.get(amount), "every amount is as large as itself");
    }

    /** Amounts are never negative, so a threshold they all pass is not open. */
    private Condition decided(Question amount, Comparator comparator, double threshold) {
        if (comparator.holds(0, threshold)) {
            return Condition.YES;
        }
        List<Question> forIt = answered(neverLarger(amount), comparator, threshold, true);
        List<Question> against = answered(neverSmaller(amount), comparator, threshold, false);
        if (forIt.isEmpty() == against.isEmpty()) {
            return forIt.isEmpty()
                    ? Condition.openUntil(amount)
                    : openUntilAll(forIt).or(openUntilAll(against));
        }
        return Condition.of(against.isEmpty());
    }

    /** Those that are known and lie beyond the threshold, or on this side of it. */
    private List<Question> answered(List<Question> amounts, Comparator comparator, double threshold, boolean beyond) {
        List<Question> answered = NONE;
        for (Question each : amounts) {
            OptionalDouble known = situation.amount(each);
            if (known.isPresent() && comparator.holds(known.getAsDouble(), threshold) == beyond) {
                answered = answered.isEmpty() ? new ArrayList<>(amounts.size()) : answered;
                answered.add(each);
            }
        }
        return answered;
    }

    private static Condition openUntilAll(List<Question> questions) {
        return questions.stream().map(Condition::openUntil).reduce(Condition.NO, Condition::or);
    }

    /** The amount itself and all that are never smaller, whatever the company. */
    private static List<Question> neverSmaller(Question amount) {
        return switch (amount) {
            case PRODUCT_MONTHLY_ACTIVE_USERS -> List.of(amount, MONTHLY_ACTIVE_USERS);
            case REVENUE_PER_MONTH, PRODUCT_REVENUE_PER_YEAR -> List.of(amount, REVENUE_PER_YEAR);
            case PRODUCT_REVENUE_PER_MONTH ->
                List.of(amount, REVENUE_PER_MONTH, PRODUCT_REVENUE_PER_YEAR, REVENUE_PER_YEAR);
            default -> List.of(amount);
        };
    }

    /**
     * Today's users stand in for those at a release. A year above twelve times a month's threshold had a month above it;
     * a year below that says nothing, since no two months are alike.
     */
    private Optional<Condition> assumed(Question amount, Comparator comparator, double threshold) {
        return switch (amount) {
            case MONTHLY_ACTIVE_USERS_AT_RELEASE ->
                compared(MONTHLY_ACTIVE_USERS, users -> comparator.holds(users, threshold));
            case REVENUE_PER_MONTH -> average(REVENUE_PER_YEAR, comparator, threshold);
            case PRODUCT_REVENUE_PER_MONTH -> average(PRODUCT_REVENUE_PER_YEAR, comparator, threshold);
            default -> Optional.empty();
        };
    }

    private Optional<Condition> average(Question year, Comparator comparator, double threshold) {
        return compared(year, revenue -> comparator.holds(revenue / MONTHS_PER_YEAR, threshold))
                .filter(Condition::holds);
    }

    private Optional<Condition> compared(Question amount, DoublePredicate passes) {
        OptionalDouble known = situation.amount(amount);
        return known.isPresent() ? Optional.of(Condition.of(passes.test(known.getAsDouble()))) : Optional.empty();
    }
}
