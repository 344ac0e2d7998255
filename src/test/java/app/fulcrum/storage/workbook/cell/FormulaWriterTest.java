package app.fulcrum.storage.workbook.cell;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.formula.Claim;
import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Fixed;
import app.fulcrum.model.formula.Explanation.Tried;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Best;
import app.fulcrum.model.formula.Formula.Candidate;
import app.fulcrum.model.formula.Formula.Ceiling;
import app.fulcrum.model.formula.Formula.Choice;
import app.fulcrum.model.formula.Formula.Conditional;
import app.fulcrum.model.formula.Formula.Floor;
import app.fulcrum.model.formula.Formula.Found;
import app.fulcrum.model.formula.Formula.Logarithm;
import app.fulcrum.model.formula.Formula.Lookup;
import app.fulcrum.model.formula.Formula.MeanExcess;
import app.fulcrum.model.formula.Formula.Power;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.support.Books;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each kind of formula is written as: V1 to V9 stand for leaves, in a column of their own. */
class FormulaWriterTest {

    private static final Explanation A = leaf(7);
    private static final Explanation B = leaf(2);
    private static final Explanation C = leaf(5);

    private final Ledger ledger = new Ledger();
    private final Translator translator =
            new Translator(ledger, new CellNames(Resolution.of(Books.preset("chat"), Books.bundled())));

    private static Explanation leaf(double value) {
        return new Tried(Term.VOLUME, value, Unit.TOKENS_PER_DAY);
    }

    /** The formula of the figure, after its leaves V1, V2 … and its parts W1, W2 … have found their places. */
    private String written(Formula formula) {
        Cell cell = translator.cell(new Computed(Term.UNITS, formula, Unit.UNITS));
        int row = 0;
        for (Cell leaf : ledger.leavesToPlace(Tried.class::isInstance).values()) {
            leaf.place(new CellPlace("S", row++, 'V' - 'A'));
        }
        row = 0;
        for (List<Cell> block : ledger.takeWaiting()) {
            for (Cell part : block) {
                part.place(new CellPlace("S", row++, 'W' - 'A'));
            }
        }
        assertThat(cell.number()).isEqualTo(formula.evaluate());
        return text(cell);
    }

    private static String text(Cell cell) {
        return ((Cell.Calculated) cell.content()).formula().on("S");
    }

    @Test
    void sumsAndProductsKeepTheirOrder() {
        assertThat(written(Formula.difference(A, Formula.difference(B, C)))).isEqualTo("V1-(V2-V3)");
    }

    @Test
    void aSumWithinAProductStandsInParentheses() {
        assertThat(written(Formula.product(Formula.sum(A, B), Formula.quotient(C, A))))
                .isEqualTo("(V1+V2)*V3/V1");
    }

    @Test
    void aProductWithinADivisorStandsInParentheses() {
        assertThat(written(Formula.quotient(A, Formula.product(B, C)))).isEqualTo("V1/(V2*V3)");
    }

    @Test
    void minusOneStandsInParentheses() {
        assertThat(written(Formula.product(A, Formula.MINUS_ONE))).isEqualTo("V1*(-1)");
    }

    @Test
    void constantsAreCalledByTheirNames() {
        assertThat(written(Formula.quotient(A, new Fixed(Constant.TEN)))).isEqualTo("V1/TEN");
    }

    @Test
    void extremesOfSome() {
        assertThat(written(Formula.within(A, B, C))).isEqualTo("MAX(V1,MIN(V2,V3))");
    }

    @Test
    void whatLosesAgainstAnyNumberIsNoError() {
        Formula ofNothing = new Logarithm(leaf(0), new Fixed(Constant.TEN));

        assertThat(written(Formula.largest(A, ofNothing))).isEqualTo("MAX(V1,IFERROR(LN(V2)/LN(TEN),V1))");
    }

    @Test
    void powers() {
        assertThat(written(new Power(A, B))).isEqualTo("POWER(V1,V2)");
    }

    @Test
    void wholeUnitsForgiveTheLastPlace() {
        assertThat(written(new Floor(A))).isEqualTo("INT(V1)+IF(INT(V1)+1-V1<=V1*LAST_PLACE,1,0)");
    }

    @Test
    void unitsForADemandAreTriedOneUpAndOneDown() {
        assertThat(written(new Ceiling(A, B))).isEqualTo("IF(AND(W2>1,W4>=V1),W2-1,IF(W6<V1,W2+1,W2))");
    }

    @Test
    void theMeanOfExcessesIsThatOfABlock() {
        assertThat(written(new MeanExcess(List.of(A, B, C), B))).isEqualTo("AVERAGE(W1:W3)");
    }

    @Test
    void theCheaperOfTwoIsTheFirstWhereTheyTie() {
        assertThat(written(new Choice(Best.CHEAPEST, List.of(new Candidate(cost(A), A), new Candidate(cost(B), B)))))
                .isEqualTo("IF(V1*COSTS_TIE<=V2,W1,W2)");
    }

    @Test
    void theCheapestOfManyIsTheFirstThatIsMarked() {
        List<Candidate> three =
                List.of(new Candidate(cost(A), A), new Candidate(cost(B), B), new Candidate(cost(C), C));

        assertThat(written(new Choice(Best.CHEAPEST, three))).isEqualTo("INDEX(W4:W6,MATCH(1,W10:W12,0))");
    }

    @Test
    void theMostOfManyIsTheFirstOfTheLargest() {
        List<Candidate> three =
                List.of(new Candidate(cost(A), A), new Candidate(cost(B), B), new Candidate(cost(C), C));

        assertThat(written(new Choice(Best.MOST, three))).isEqualTo("INDEX(W4:W6,MATCH(MAX(W7:W9),W7:W9,0))");
    }

    private static Explanation cost(Explanation of) {
        return new Computed(Term.LAYOUT_COST, Formula.product(of, of), Unit.USD_PER_MONTH);
    }

    @Test
    void aChoiceOfTriedNumbersIsCheckedToBeTheSame() {
        assertThat(written(new Choice(Best.CHEAPEST, List.of(new Candidate(A, A), new Candidate(B, B)))))
                .isEqualTo("W1");

        assertThat(checks()).extracting(FormulaWriterTest::text).containsExactly("IF(W1=V2,1,0)");
    }

    @Test
    void claims() {
        Claim cheaper = new Claim.Cheaper(A, B);

        assertThat(written(new Conditional(new Claim.Not(cheaper), A, B))).isEqualTo("IF(NOT(V1<V2*COSTS_TIE),V1,V2)");
    }

    @Test
    void theSameWithinATie() {
        assertThat(written(new Conditional(new Claim.Same(A, B), A, B)))
                .isEqualTo("IF(AND(V1>=V2*COSTS_TIE,V2>=V1*COSTS_TIE),V1,V2)");
    }

    @Test
    void aTableIsABlock() {
        assertThat(written(new Lookup(Formula.ONE, List.of(A, B)))).isEqualTo("INDEX(W1:W2,1+1)");
    }

    @Test
    void whatWasFoundIsANumberWithACheck() {
        assertThat(written(new Found(B, List.of(new Claim.Below(B, A), new Claim.Cheaper(B, C)))))
                .isEqualTo("V1");

        assertThat(checks()).extracting(FormulaWriterTest::text).containsExactly("IF(AND(V1<V2,V1<V3*COSTS_TIE),1,0)");
        assertThat(checks()).extracting(Cell::number).containsExactly(1.0);
    }

    @Test
    void manyTermsAreAddedInHalvesAndCellsSideBySideAsRanges() {
        List<Formula> many = IntStream.range(1, 25)
                .<Formula>mapToObj(FormulaWriterTest::leaf)
                .toList();

        String sum = written(Formula.sum(many));

        assertThat(sum).hasSizeLessThanOrEqualTo(FormulaWriter.LONGEST).doesNotContain("V");
        assertThat(ledger.size()).isGreaterThan(2);
    }

    @Test
    void equalFiguresAreOneCell() {
        Computed one = new Computed(Term.UNITS, Formula.sum(A, B), Unit.UNITS);
        Computed same = new Computed(Term.UNITS, Formula.sum(leaf(7), leaf(2)), Unit.UNITS);

        assertThat(translator.cell(one)).isSameAs(translator.cell(same));
    }

    @Test
    void theSameFormulaOfAnotherFigureIsAnotherCell() {
        Computed one = new Computed(Term.UNITS, Formula.sum(A, B), Unit.UNITS);
        Computed other = new Computed(Term.UNITS_NEEDED, Formula.sum(A, B), Unit.UNITS);

        assertThat(translator.cell(one)).isNotSameAs(translator.cell(other));
    }

    private List<Cell> checks() {
        return ledger.checks().stream().map(Ledger.Check::cell).toList();
    }
}
