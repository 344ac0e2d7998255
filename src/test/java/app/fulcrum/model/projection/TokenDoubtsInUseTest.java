package app.fulcrum.model.projection;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.resolution.LengthStep;
import app.fulcrum.model.resolution.TokenCount;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.verdict.Doubt;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a projection doubts of lengths of requests and counts of tokens, on the true price book. */
class TokenDoubtsInUseTest {

    /** Other prices above 100,000 tokens of input. */
    private static final String WITH_STEP = "claude-haiku-5-5";

    private static final Scenario CHAT = Standard.withOffer(Books.preset("chat"), Standard.CLOSED_API, WITH_STEP);
    private static final InputKey INPUT = Standard.key(Input.INPUT_TOKENS);

    private static Scenario with(Scenario scenario, InputKey key, double number) {
        return scenario.with(key, Assumption.of(number, "test"));
    }

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    private static List<LengthStep> steps(Scenario scenario) {
        return project(scenario).decision().confidence().doubts().stream()
                .filter(Doubt.NearLengthStep.class::isInstance)
                .map(doubt -> ((Doubt.NearLengthStep) doubt).step())
                .toList();
    }

    /** Near is above the mean, and up to ten times the mean in tokens as the offer counts them. */
    @ParameterizedTest
    @CsvSource({
        "9999, 1, false",
        "10000, 1, true",
        "50000, 1, true",
        "99999, 1, true",
        "100000, 1, false",
        "100001, 1, false",
        "4999, 2, false",
        "5000, 2, true",
        "49999, 2, true",
        "50000, 2, false",
        "19999, 0.5, false",
        "20000, 0.5, true"
    })
    void aStepIsNearFromTheMeanToTenTimesTheMean(double mean, double factor, boolean near) {
        Scenario scenario =
                with(with(CHAT, INPUT, mean), InputKey.of(Standard.CLOSED_API, Input.INPUT_TOKEN_FACTOR), factor);

        assertThat(steps(scenario))
                .isEqualTo(
                        near
                                ? List.of(new LengthStep(
                                        Standard.CLOSED_API,
                                        Books.bundled()
                                                .apiOffer(WITH_STEP)
                                                .orElseThrow()
                                                .title(),
                                        100_000,
                                        mean * factor))
                                : List.of());
    }

    @ParameterizedTest
    @CsvSource({"0", "0.1"})
    void aStatedShareOfLongRequestsSettlesIt(double share) {
        Scenario near = with(CHAT, INPUT, 20_000);
        Scenario stated = with(
                with(near, Standard.key(Input.LONG_INPUT_TOKENS), 150_000),
                Standard.key(Input.LONG_REQUEST_SHARE),
                share);

        assertThat(steps(near)).hasSize(1);
        assertThat(steps(stated)).isEmpty();
    }

    @Test
    void aShareWithoutALengthSettlesItOnlyIfItIsNone() {
        Scenario near = with(CHAT, INPUT, 20_000);

        assertThat(steps(with(near, Standard.key(Input.LONG_REQUEST_SHARE), 0.1)))
                .hasSize(1);
        assertThat(steps(with(near, Standard.key(Input.LONG_REQUEST_SHARE), 0))).isEmpty();
    }

    @Test
    void aStepOfAnOfferThatPricesNothingIsNoDoubt() {
        Scenario near = with(CHAT, INPUT, 20_000);
        Scenario typed = with(
                with(with(near, Standard.CLOSED_INPUT_PRICE, 1), Standard.CLOSED_CACHE_READ_PRICE, 0.1),
                Standard.CLOSED_OUTPUT_PRICE,
                5);

        assertThat(steps(typed)).isEmpty();
        assertThat(steps(Standard.comparing(near, List.of(Standard.HOSTED_OPEN_API, Standard.SELF_HOSTED))))
                .isEmpty();
    }

    /** The closed API for as much as the hosted one, by fees. */
    private static Scenario level(String closed) {
        Scenario scenario = Standard.withOffer(Books.preset("chat"), Standard.CLOSED_API, closed);
        Projection apart = project(scenario);
        double difference = usdPerMonth(apart, Standard.CLOSED_API) - usdPerMonth(apart, Standard.HOSTED_OPEN_API);
        return with(
                scenario,
                InputKey.of(difference > 0 ? Standard.HOSTED_OPEN_API : Standard.CLOSED_API, Input.FEES),
                Math.abs(difference));
    }

    private static double usdPerMonth(Projection projection, AlternativeId id) {
        return projection.of(id).cost().orElseThrow().usdPerMonth().base();
    }

    private static Optional<Doubt.TokenCounts> counts(Scenario scenario) {
        return project(scenario).decision().confidence().doubts().stream()
                .filter(Doubt.TokenCounts.class::isInstance)
                .map(Doubt.TokenCounts.class::cast)
                .findFirst();
    }

    @Test
    void whatTheBookKnowsOfBothIsSaid() {
        // The hosted model is Llama 3.3 70B: least in English prose, most in code.
        Doubt.TokenCounts known = counts(level("claude-sonnet-4-6")).orElseThrow();
        assertThat(known.one()).isEqualTo(Standard.CLOSED_API);
        assertThat(known.other()).isEqualTo(Standard.HOSTED_OPEN_API);
        assertThat(known.tokens().orElseThrow().low()).isEqualTo(1.11);
        assertThat(known.tokens().orElseThrow().high()).isEqualTo(1.29);

        assertThat(counts(level("gpt-6.2-sol")).orElseThrow().tokens()).isEmpty();
    }

    /** One after the other is stated, and what the doubt asks for next is the next; 1 is as good as any number. */
    @Test
    void statingTheFactorsSettlesIt() {
        Scenario scenario = level("gpt-6.2-sol");
        int stated = 0;
        for (Optional<Doubt.TokenCounts> doubt = counts(scenario); doubt.isPresent(); doubt = counts(scenario)) {
            scenario = with(scenario, doubt.get().settledBy().orElseThrow(), 1);
            stated++;
        }

        assertThat(stated).isEqualTo(4);
    }

    @Test
    void whereNothingIsWrittenOnlyTheFactorOfInputCounts() {
        Scenario reading = with(level("gpt-6.2-sol"), Standard.key(Input.OUTPUT_TOKENS), 0);

        assertThat(project(reading).input().reliability().counts().stream().map(TokenCount::unstated))
                .containsOnly(Optional.of(Input.INPUT_TOKEN_FACTOR));
        for (AlternativeId id : Standard.ALL) {
            reading = with(reading, InputKey.of(id, Input.INPUT_TOKEN_FACTOR), 1);
        }
        assertThat(project(reading).input().reliability().counts().stream().map(TokenCount::unstated))
                .containsOnly(Optional.empty());
    }

    /** The preset hosts and self-hosts one model, and a host's name before that of a closed model is no part of it. */
    @Test
    void theSameModelIsTheSameWhereverItRuns() {
        List<TokenCount> counts =
                project(Books.preset("chat")).input().reliability().counts();
        assertThat(counts.get(Standard.HOSTED).model())
                .isEqualTo(counts.get(Standard.SELF).model());
        assertThat(counts.get(Standard.CLOSED).isLike(counts.get(Standard.HOSTED)))
                .isFalse();

        assertThat(closed("aws-bedrock-us/gpt-6.2-sol").isLike(closed("gpt-6.2-sol")))
                .isTrue();
        assertThat(closed("gpt-6.2-astra").isLike(closed("gpt-6.2-sol"))).isFalse();
        assertThat(closed("azure/gpt-4o").isLike(closed("gpt-5"))).isTrue();
    }

    private static TokenCount closed(String offer) {
        return TokenCount.of(project(Standard.withOffer(CHAT, Standard.CLOSED_API, offer))
                .resolution()
                .of(Standard.CLOSED_API));
    }
}
