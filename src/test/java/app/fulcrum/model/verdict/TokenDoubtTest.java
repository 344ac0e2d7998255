package app.fulcrum.model.verdict;

import static app.fulcrum.support.Standard.CLOSED_API;
import static app.fulcrum.support.Standard.HOSTED_OPEN_API;
import static app.fulcrum.support.Standard.SELF_HOSTED;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.advice.Decision;
import app.fulcrum.model.catalog.tokens.Tokenizer;
import app.fulcrum.model.gate.OpenModels;
import app.fulcrum.model.resolution.PriceAges;
import app.fulcrum.model.resolution.TokenCount;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.unit.Range;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When how tokens are counted is a doubt, and between whom. */
class TokenDoubtTest {

    private static final String NOT_KNOWN = "";

    /** Everything is stated for none of these. */
    private static TokenCount count(AlternativeId id, String tokenizer) {
        return count(id, "model of " + id, tokenizer, Optional.of(Input.INPUT_TOKEN_FACTOR));
    }

    private static TokenCount count(AlternativeId id, String model, String tokenizer, Optional<Input> unstated) {
        return new TokenCount(id, model, known(tokenizer), unstated);
    }

    private static Optional<Tokenizer> known(String tokenizer) {
        return Books.bundled().tokenizers().stream()
                .filter(each -> each.id().equals(tokenizer))
                .findFirst();
    }

    private static List<Doubt.TokenCounts> doubts(MoneyFacts money, TokenCount... counts) {
        Reliability reliability = new Reliability(
                PriceAges.NONE,
                Standard.ids(),
                Standard.each(Map.of()),
                Standard.each(Map.of()),
                List.of(counts),
                List.of());
        DecisionInput input = new DecisionInput(
                Standard.ALTERNATIVES,
                Situation.UNKNOWN,
                Decisions.EQUAL,
                Decisions.atVolume(money.tokensPerDay()),
                OpenModels.NONE,
                List.of(),
                money,
                reliability);
        return Decision.of(input).confidence().doubts().stream()
                .filter(Doubt.TokenCounts.class::isInstance)
                .map(Doubt.TokenCounts.class::cast)
                .toList();
    }

    private static MoneyFacts money(double closed, double hosted, double self) {
        return Decisions.money(1_000_000, closed, hosted, self);
    }

    private static List<AlternativeId> pair(Doubt.TokenCounts doubt) {
        return List.of(doubt.one(), doubt.other());
    }

    /** The line is 30 % of the larger cost, whichever of the two is recommended; whoever ties exactly is near too. */
    @ParameterizedTest
    @CsvSource({
        "100, 70.1, true",
        "100, 70, false",
        "100, 69, false",
        "70.1, 100, true",
        "70, 100, false",
        "100, 100, true",
        "0, 0, false",
        "0, 1, false"
    })
    void costsAreNearWithinThirtyPercentOfTheLarger(double closed, double hosted, boolean near) {
        List<Doubt.TokenCounts> doubts = doubts(
                money(closed, hosted, 10_000),
                count(CLOSED_API, NOT_KNOWN),
                count(HOSTED_OPEN_API, NOT_KNOWN),
                count(SELF_HOSTED, NOT_KNOWN));

        assertThat(doubts).hasSize(near ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        // what each counts with, which factor of each nobody states, and whether that is doubted
        "o200k, qwen3, INPUT_TOKEN_FACTOR, INPUT_TOKEN_FACTOR, true",
        "o200k, qwen3, , INPUT_TOKEN_FACTOR, true",
        "o200k, qwen3, OUTPUT_TOKEN_FACTOR, , true",
        "o200k, qwen3, , , false",
        "o200k, o200k, INPUT_TOKEN_FACTOR, INPUT_TOKEN_FACTOR, false",
        "o200k, none, INPUT_TOKEN_FACTOR, , true",
        "none, none, INPUT_TOKEN_FACTOR, , true",
        "none, none, , , false"
    })
    void whatIsStatedOfBothOrKnownToBeAlikeIsNoDoubt(
            String one, String other, Input ofOne, Input ofOther, boolean doubted) {
        List<Doubt.TokenCounts> doubts = doubts(
                money(100, 90, 10_000),
                count(CLOSED_API, "closed", one, Optional.ofNullable(ofOne)),
                count(HOSTED_OPEN_API, "hosted", other, Optional.ofNullable(ofOther)));

        assertThat(doubts).hasSize(doubted ? 1 : 0);
    }

    @Test
    void oneModelCountsAlikeWhoeverSellsIt() {
        assertThat(doubts(
                        money(10_000, 90, 100),
                        count(HOSTED_OPEN_API, "a model", NOT_KNOWN, Optional.of(Input.INPUT_TOKEN_FACTOR)),
                        count(SELF_HOSTED, "a model", NOT_KNOWN, Optional.of(Input.INPUT_TOKEN_FACTOR))))
                .isEmpty();
    }

    /** Claude makes 1.22 to 2 tokens for one of o200k: from the least of Chinese to German. */
    @Test
    void whoCountsMoreIsNamedFirstWithTheFactorsOfAllTexts() {
        TokenCount claude = count(CLOSED_API, "claude-4.7-and-5");
        TokenCount oss = count(HOSTED_OPEN_API, "o200k");

        for (MoneyFacts money : List.of(money(100, 90, 10_000), money(90, 100, 10_000))) {
            assertThat(doubts(money, claude, oss)).singleElement().satisfies(doubt -> {
                assertThat(pair(doubt)).containsExactly(CLOSED_API, HOSTED_OPEN_API);
                assertThat(doubt.tokens()).contains(new Range(1.2, 1.53, 2));
            });
        }
    }

    /** One doubt and no list: between the recommended and whoever costs nearest to it. */
    @Test
    void ofSeveralTheNearestIsNamed() {
        TokenCount[] unknown = {
            count(CLOSED_API, NOT_KNOWN), count(HOSTED_OPEN_API, NOT_KNOWN), count(SELF_HOSTED, NOT_KNOWN)
        };

        assertThat(doubts(money(120, 90, 100), unknown)).singleElement().satisfies(doubt -> {
            assertThat(pair(doubt)).containsExactly(HOSTED_OPEN_API, SELF_HOSTED);
            assertThat(doubt.tokens()).isEmpty();
            assertThat(doubt.settledBy()).contains(InputKey.of(HOSTED_OPEN_API, Input.INPUT_TOKEN_FACTOR));
        });
        assertThat(doubts(
                        money(120, 90, 100),
                        count(CLOSED_API, NOT_KNOWN),
                        count(HOSTED_OPEN_API, "o200k"),
                        count(SELF_HOSTED, "o200k")))
                .singleElement()
                .satisfies(doubt -> assertThat(pair(doubt)).containsExactly(HOSTED_OPEN_API, CLOSED_API));
    }

    /** The one named may cost much more than the cheapest, which is then held against the others. */
    @Test
    void theCheapestIsHeldAgainstTheOthersWhereTheOneNamedHasNoneNear() {
        MoneyFacts money = Decisions.close(money(100, 90, 200), HOSTED_OPEN_API, SELF_HOSTED);
        DecisionInput input = new DecisionInput(
                Standard.ALTERNATIVES,
                Situation.UNKNOWN,
                Decisions.withScores(Decisions.EQUAL, 2, 0, 0, 0),
                Decisions.atVolume(money.tokensPerDay()),
                OpenModels.NONE,
                List.of(),
                money,
                new Reliability(
                        PriceAges.NONE,
                        Standard.ids(),
                        Standard.each(Map.of()),
                        Standard.each(Map.of()),
                        List.of(
                                count(CLOSED_API, NOT_KNOWN),
                                count(HOSTED_OPEN_API, NOT_KNOWN),
                                count(SELF_HOSTED, NOT_KNOWN)),
                        List.of()));
        Decision decision = Decision.of(input);

        assertThat(decision.verdict().named()).contains(SELF_HOSTED);
        assertThat(decision.confidence().doubts())
                .contains(new Doubt.TokenCounts(
                        HOSTED_OPEN_API,
                        CLOSED_API,
                        Optional.empty(),
                        InputKey.of(HOSTED_OPEN_API, Input.INPUT_TOKEN_FACTOR)));
    }
}
