package app.fulcrum.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.explain.ExplainedFigures;
import app.fulcrum.model.explain.Explainer;
import app.fulcrum.model.explain.RangeFigures;
import app.fulcrum.model.explain.RangeFigures.Interval;
import app.fulcrum.model.formula.Constant;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Computed;
import app.fulcrum.model.formula.Explanation.Fixed;
import app.fulcrum.model.formula.Explanation.Given;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.formula.Fact;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Term;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.provenance.Provenance;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.resolution.BookValue;
import app.fulcrum.model.resolution.Origin;
import app.fulcrum.model.resolution.Resolution;
import app.fulcrum.model.resolution.Resolved;
import app.fulcrum.model.resolution.UnservedEnds.Side;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("law")
class ExplanationSentencesTest {

    private static final Scenario CHAT = Books.preset("chat");

    private static Explainer explainer(Scenario scenario) {
        return Explainer.of(Projector.project(scenario, Books.bundled(), Books.TODAY));
    }

    private static String words(Explanation explanation) {
        return ExplanationSentences.formula(explanation);
    }

    @ParameterizedTest
    @EnumSource(Term.class)
    void everyTermHasAName(Term term) {
        assertThat(ExplanationSentences.name(new Computed(term, Formula.ONE, Unit.COUNT)))
                .isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Constant.class)
    void everyConstantHasAName(Constant constant) {
        assertThat(ExplanationSentences.name(new Fixed(constant))).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Fact.class)
    void everyFactHasAName(Fact fact) {
        Provenance provenance = Books.bundled().throughput().provenance();

        assertThat(ExplanationSentences.name(new Sourced(fact, "", 1, provenance)))
                .isNotBlank();
        assertThat(ExplanationSentences.name(new Sourced(fact, "H100", 1, provenance)))
                .endsWith(" of H100");
    }

    @Test
    void aFormulaIsReadOffItsTree() {
        Explainer explainer = explainer(CHAT);

        assertThat(words(explainer.costPerMillionTokens(Standard.CLOSED_API).orElseThrow()))
                .isEqualTo("Cost per month ÷ millions of tokens per month");
        assertThat(words(explainer.monthlyCost(Standard.CLOSED_API).orElseThrow()))
                .isEqualTo("The sum of these");
        assertThat(words(explainer
                        .line(Standard.CLOSED_API, LineKind.OUTPUT_TOKENS)
                        .orElseThrow()))
                .isEqualTo("Millions of tokens per month × share of all tokens × output price × left after discounts");
        assertThat(words(explainer.line(Standard.CLOSED_API, LineKind.PEOPLE).orElseThrow()))
                .isEqualTo("Engineers × loaded cost per engineer ÷ 12");
        assertThat(words(explainer.requestsPerDay(Standard.CLOSED_API)))
                .isEqualTo("Tokens per day ÷ tokens of a request");
        assertThat(words(explainer.fleet(Standard.SELF_HOSTED).orElseThrow().servingReplicas()))
                .isEqualTo("The largest of replicas at least, (tokens per day ÷ capacity of one replica, rounded up)");
        assertThat(words(explainer.fleet(Standard.SELF_HOSTED).orElseThrow().capacity()))
                .isEqualTo("Serving replicas × capacity of one replica, rounded down");
        assertThat(words(explainer.saving(Standard.CLOSED_API, Standard.HOSTED_OPEN_API)))
                .isEqualTo("0 if cost of the closed API is the same as cost of the hosted open API,"
                        + " else cost of the hosted open API − cost of the closed API");
    }

    @Test
    void parenthesesKeepWhatBelongsTogether() {
        Formula one = new Computed(Term.CAPACITY, Formula.ONE, Unit.COUNT);
        Formula two = new Computed(Term.VOLUME, Formula.ONE, Unit.COUNT);

        assertThat(words(of(Formula.product(Formula.sum(one, two), one)))).isEqualTo("(capacity + volume) × capacity");
        assertThat(words(of(Formula.difference(one, Formula.sum(one, two)))))
                .isEqualTo("Capacity − (capacity + volume)");
        assertThat(words(of(Formula.difference(one, Formula.product(one, two)))))
                .isEqualTo("Capacity − capacity × volume");
        assertThat(words(of(Formula.quotient(one, Formula.product(one, two)))))
                .isEqualTo("Capacity ÷ (capacity × volume)");
        assertThat(words(of(Formula.product(Formula.largest(one, two), two))))
                .isEqualTo("(the largest of capacity, volume) × volume");
        assertThat(words(of(one))).isEqualTo("The same as capacity");
    }

    private static Explanation of(Formula formula) {
        return new Computed(Term.USED_SHARE, formula, Unit.SHARE);
    }

    /** A leaf names its origin, and whatever is from a record its day. */
    @Test
    void everyLeafSaysWhereItIsFrom() {
        Scenario scenario = CHAT.with(Standard.key(Input.PUE), Assumption.of(1.07, "our meter"))
                .with(Standard.key(Input.MONITORING), Assumption.of(12, ""));

        assertThat(source(scenario, Standard.key(Input.PUE))).isEqualTo("Source: our meter");
        assertThat(source(scenario, Standard.key(Input.MONITORING))).isEqualTo("No source given");
        for (InputKey input : List.of(Standard.CLOSED_INPUT_PRICE, Standard.key(Input.DAYS_PER_MONTH))) {
            Resolution resolution = Resolution.of(scenario, Books.bundled());
            BookValue value = resolution.fromBook(input).orElseThrow();
            assertThat(source(scenario, input))
                    .contains(value.name())
                    .contains(value.provenance().source().title())
                    .contains(value.provenance().source().asOfText())
                    .contains("confidence");
            assertThat(ExplanationSentences.url(given(scenario, input)).orElse(""))
                    .isEqualTo(value.provenance().source().url());
        }
        assertThat(ExplanationSentences.url(given(scenario, Standard.key(Input.PUE))))
                .isEmpty();
        assertThat(Resolution.of(scenario, Books.bundled())
                        .of(Standard.key(Input.DAYS_PER_MONTH))
                        .origin())
                .isInstanceOf(Origin.Default.class);
    }

    private static Given given(Scenario scenario, InputKey input) {
        return new Given(Resolution.of(scenario, Books.bundled()).of(input));
    }

    private static String source(Scenario scenario, InputKey input) {
        return ExplanationSentences.source(given(scenario, input));
    }

    @Test
    void aLeafWithARangeShowsBothEnds() {
        Scenario ranged =
                CHAT.with(Standard.key(Input.MONITORING), new Assumption(new Range(100, 200, 300), "our offer", ""));

        assertThat(ExplanationSentences.figure(given(ranged, Standard.key(Input.MONITORING))))
                .isEqualTo("$200 ($100–$300) / month");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NOT_STATED       | Nobody states one, so none counts
        NO_PRICE_ON_DATE | The offer has no price on this date, so none counts
        NOT_FOR_THIS_USE | The offer has no price for this use, so none counts
        NO_DISCOUNT      | The offer states no discount, so none counts
        """)
    void aNumberNobodyStatesSaysWhy(Origin.Reason reason, String sentence) {
        Resolved resolved =
                new Resolved(Standard.HOSTED_CACHE_READ_PRICE, Optional.empty(), new Origin.Unknown(reason));

        assertThat(ExplanationSentences.source(new Given(resolved))).isEqualTo(sentence);
    }

    @Test
    void aTurnSaysWhoIsCheaperThereAndWhoIsNotBefore() {
        PairCrossover pair = ofSelfHosting(CHAT).base();

        assertThat(words(explainer(CHAT).crossings().cheaperFrom(pair).orElseThrow()))
                .isEqualTo("The volume at which cost of self-hosting there is less than cost of the closed API there,"
                        + " and cost of self-hosting with one token less is not less than"
                        + " cost of the closed API with one token less");
    }

    @Test
    void anEndOfARangeSaysWhatStandsAtWhichEnd() {
        Scenario scenario = CHAT.with(
                        InputKey.of(Standard.SELF_HOSTED, Input.GPU_PRICE_PER_HOUR),
                        new Assumption(new Range(1, 2, 4), "quote", ""))
                .with(InputKey.shared(Input.PEAK_TO_AVERAGE), new Assumption(new Range(1, 2, 4), "logs", ""));
        RangeFigures ranges = explainer(scenario).ranges();

        assertThat(words(ranges.monthlyCost(Standard.SELF_HOSTED, Side.LOW).orElseThrow()))
                .isEqualTo(
                        "The smallest of cost per month, cost per month with peak over average and GPU price per hour"
                                + " at the low end, the throughput estimate at the high end");
        assertThat(words(ranges.monthlyCost(Standard.CLOSED_API, Side.LOW).orElseThrow()))
                .isEqualTo("The same as cost per month");
        Explanation from = ranges.end(ofSelfHosting(scenario), Interval.CHEAPER_FROM, Side.HIGH)
                .orElseThrow();
        assertThat(ExplanationSentences.name(from)).isEqualTo("High end of cheaper from");
        assertThat(words(from))
                .isEqualTo("The same as cheaper from with the throughput estimate of self-hosting at the low end,"
                        + " peak over average and GPU price per hour of self-hosting at the high end");
    }

    private static PairResult ofSelfHosting(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY).pairs().stream()
                .filter(pair ->
                        pair.base().challenger() == Standard.SELF && pair.base().isEverCheaper())
                .findFirst()
                .orElseThrow();
    }

    /** Whatever a scenario holds, nothing that explains its figures is without a name, a figure or a reason to be there. */
    @Test
    void anyExplanationCanBePutIntoWords() {
        Seeded.forMany(1, 250, random -> {
            Set<Explanation> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            Scenario scenario = switch (random.nextInt(3)) {
                case 0 -> RandomPlans.scenario(random);
                case 1 -> RandomPlans.withRanges(random);
                default -> RandomPlans.withGpus(RandomPlans.scenario(random), 1 + random.nextInt(64));
            };
            ExplainedFigures.of(Projector.project(scenario, Books.bundled(), Books.TODAY))
                    .forEach(entry -> putIntoWords(entry.explanation(), seen));
        });
    }

    private static void putIntoWords(Explanation explanation, Set<Explanation> seen) {
        if (!seen.add(explanation)) {
            return;
        }
        assertThat(ExplanationSentences.name(explanation)).isNotBlank();
        assertThat(ExplanationSentences.figure(explanation)).isNotBlank().doesNotContain("NaN");
        switch (explanation) {
            case Computed computed -> {
                assertThat(words(computed)).isNotBlank().doesNotContain("{");
                assertThat(ExplanationSentences.source(computed)).isEmpty();
                computed.parts().forEach(part -> putIntoWords(part, seen));
            }
            case Given _, Explanation.AtEnd _, Explanation.Measured _ ->
                assertThat(ExplanationSentences.source(explanation)).isNotBlank();
            case Sourced sourced ->
                assertThat(ExplanationSentences.source(sourced))
                        .contains(sourced.provenance().source().asOfText());
            case Explanation.Described _ ->
                assertThat(ExplanationSentences.source(explanation)).startsWith("Typed by you");
            case Fixed _, Explanation.Chosen _, Explanation.Tried _, Explanation.Answered _ ->
                assertThat(words(explanation)).isEmpty();
        }
    }
}
