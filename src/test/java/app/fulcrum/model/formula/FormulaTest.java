package app.fulcrum.model.formula;

import static app.fulcrum.model.formula.Formula.MINUS_ONE;
import static app.fulcrum.model.formula.Formula.ONE;
import static app.fulcrum.model.formula.Formula.ZERO;
import static app.fulcrum.model.formula.Formula.difference;
import static app.fulcrum.model.formula.Formula.largest;
import static app.fulcrum.model.formula.Formula.product;
import static app.fulcrum.model.formula.Formula.quotient;
import static app.fulcrum.model.formula.Formula.smallest;
import static app.fulcrum.model.formula.Formula.sum;
import static app.fulcrum.model.formula.Formula.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Formula.Best;
import app.fulcrum.model.formula.Formula.Candidate;
import app.fulcrum.model.formula.Formula.Ceiling;
import app.fulcrum.model.formula.Formula.Choice;
import app.fulcrum.model.formula.Formula.Conditional;
import app.fulcrum.model.formula.Formula.Floor;
import app.fulcrum.model.formula.Formula.Found;
import app.fulcrum.model.formula.Formula.Logarithm;
import app.fulcrum.model.formula.Formula.Lookup;
import app.fulcrum.model.formula.Formula.Power;
import app.fulcrum.model.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaTest {

    private static Explanation number(double value) {
        return new Tried(Term.VOLUME, value, Unit.COUNT);
    }

    @Test
    void arithmetic() {
        assertThat(sum(number(2), number(3), ONE).evaluate()).isEqualTo(6);
        assertThat(sum(List.of()).evaluate()).isZero();
        assertThat(product(number(2), number(3), MINUS_ONE).evaluate()).isEqualTo(-6);
        assertThat(difference(number(2), number(3)).evaluate()).isEqualTo(-1);
        assertThat(quotient(number(3), number(2)).evaluate()).isEqualTo(1.5);
        assertThat(new Power(number(2), number(3)).evaluate()).isEqualTo(8);
        assertThat(new Logarithm(number(8), number(2)).evaluate()).isEqualTo(3);
    }

    @Test
    void ends() {
        assertThat(largest(number(2), number(-3), ZERO).evaluate()).isEqualTo(2);
        assertThat(smallest(number(2), number(-3), ZERO).evaluate()).isEqualTo(-3);
        assertThat(within(MINUS_ONE, number(-3), ONE).evaluate()).isEqualTo(-1);
        assertThat(within(MINUS_ONE, number(0.25), ONE).evaluate()).isEqualTo(0.25);
        assertThat(within(MINUS_ONE, number(3), ONE).evaluate()).isEqualTo(1);
    }

    /** 80,999,999.99999999 is 81,000,000 but for the last digit of a double. */
    @Test
    void wholeNumbersForgiveTheLastDigit() {
        assertThat(new Floor(number(Math.nextDown(81e6))).evaluate()).isEqualTo(81e6);
        assertThat(new Floor(number(81e6 - 1e-6)).evaluate()).isEqualTo(81e6 - 1);
        assertThat(new Ceiling(number(Math.nextUp(3.0)), ONE).evaluate()).isEqualTo(4);
        assertThat(new Ceiling(number(81e6), number(Math.nextDown(27e6))).evaluate())
                .isEqualTo(3);
        assertThat(new Ceiling(number(81e6 + 1), number(27e6)).evaluate()).isEqualTo(4);
        assertThat(new Ceiling(ZERO, number(8)).evaluate()).isZero();
    }

    @Test
    void theCheapestIsTheFirstOfThoseThatTie() {
        List<Candidate> candidates = List.of(
                new Candidate(number(1), number(200)),
                new Candidate(number(2), number(100 * (1 + 1e-13))),
                new Candidate(number(3), number(100)));

        assertThat(new Choice(Best.CHEAPEST, candidates).evaluate()).isEqualTo(2);
        assertThat(new Choice(Best.MOST, candidates).evaluate()).isEqualTo(1);
    }

    @Test
    void theMostIsToldApartToTheLastDigit() {
        List<Candidate> candidates = List.of(
                new Candidate(number(1), number(1e15)),
                new Candidate(number(2), number(1e15 + 1)),
                new Candidate(number(3), number(1e15 + 1)));

        assertThat(new Choice(Best.MOST, candidates).evaluate()).isEqualTo(2);
    }

    @Test
    void conditionsAndTables() {
        assertThat(new Conditional(new Claim.Below(ONE, number(2)), number(5), number(6)).evaluate())
                .isEqualTo(5);
        assertThat(new Conditional(new Claim.Below(number(2), ONE), number(5), number(6)).evaluate())
                .isEqualTo(6);
        assertThat(new Lookup(number(1), List.of(number(5), number(6), number(7))).evaluate())
                .isEqualTo(6);
    }

    @Test
    void whatWasFoundIsNoNumberUnlessAllThatIsClaimedHolds() {
        Claim holds = new Claim.Cheaper(number(1), number(2));
        Claim fails = new Claim.Cheaper(number(1), number(1 + 1e-13));

        assertThat(new Found(number(7), List.of(holds, new Claim.Not(fails))).evaluate())
                .isEqualTo(7);
        assertThat(new Found(number(7), List.of(holds, fails)).evaluate()).isNaN();
    }

    @Test
    void claimsGoByTheRuleOfTies() {
        Formula cost = number(1_000);
        Formula sameCost = number(1_000 * (1 + 1e-13));
        Formula more = number(1_000 * (1 + 1e-11));

        assertThat(new Claim.Same(cost, sameCost).holds()).isTrue();
        assertThat(new Claim.Same(cost, more).holds()).isFalse();
        assertThat(new Claim.Cheaper(cost, sameCost).holds()).isFalse();
        assertThat(new Claim.Cheaper(cost, more).holds()).isTrue();
        assertThat(new Claim.Cheaper(more, cost).holds()).isFalse();
        assertThat(new Claim.Below(cost, sameCost).holds()).isTrue();
    }

    @Test
    void aNumberThatIsNotNamedIsAtMostOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Formula.Exactly(2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Formula.Exactly(-2));
    }

    @Test
    void aFormulaNamesEachFigureOnceAndStopsThere() {
        Explanation inner = number(2);
        Explanation part = new Computed(Term.CAPACITY, product(inner, number(3)), Unit.COUNT);
        Formula formula = sum(product(part, ONE), quotient(part, number(4)));

        assertThat(Formula.named(formula)).containsExactly(part, number(4));
        assertThat(new Computed(Term.USED_SHARE, formula, Unit.SHARE).value()).isEqualTo(7.5);
    }
}
