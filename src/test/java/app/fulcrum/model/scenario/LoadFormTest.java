package app.fulcrum.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.serving.Carried;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.unit.Range;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a volume comes to that is stated by users, or by requests at once. */
class LoadFormTest {

    private static final PriceBook BOOK = Books.bundled();

    private static Scenario with(Scenario scenario, Map<Input, Double> numbers) {
        Scenario changed = scenario;
        for (Map.Entry<Input, Double> each : numbers.entrySet()) {
            changed = changed.with(InputKey.shared(each.getKey()), Assumption.of(each.getValue(), "test"));
        }
        return changed;
    }

    /** A chat of 1,500 + 500 tokens a request. */
    private static Scenario chat(Map<Input, Double> numbers) {
        Scenario scenario = with(Books.preset("chat"), Map.of(Input.INPUT_TOKENS, 1_500.0, Input.OUTPUT_TOKENS, 500.0));
        return with(scenario, numbers);
    }

    private static Scenario ofUsers(double users, double sessions, double requests) {
        return chat(
                Map.of(Input.USERS, users, Input.SESSIONS_PER_USER, sessions, Input.REQUESTS_PER_SESSION, requests));
    }

    private static Scenario atOnce(double requests, double seconds) {
        return chat(Map.of(Input.REQUESTS_AT_ONCE, requests, Input.SECONDS_PER_REQUEST, seconds));
    }

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, BOOK, Books.TODAY);
    }

    /** By hand: users × sessions × requests × 2,000 tokens, rounded half up, at least 1. */
    @ParameterizedTest
    @CsvSource({
        "2000, 3, 8, 96000000",
        "1, 0.001, 0.25, 1",
        "1, 0.001, 0.75, 2",
        "1, 0.001, 0.001, 1",
        "500000, 0.2, 1.5, 300000000",
    })
    void usersComeToTokens(double users, double sessions, double requests, long tokensPerDay) {
        assertThat(project(ofUsers(users, sessions, requests)).tokensPerDay()).isEqualTo(tokensPerDay);
    }

    /** By hand: 50/(2·12) requests a second over 86,400 s are 180,000 a day; half the hours are half of them. */
    @ParameterizedTest
    @CsvSource({"50, 12, 2, 24, 360000000", "50, 12, 2, 12, 180000000", "50, 12, 1, 24, 720000000"})
    void requestsAtOnceComeToTokens(double requests, double seconds, double peak, double hours, long tokensPerDay) {
        Scenario scenario = with(
                atOnce(requests, seconds), Map.of(Input.PEAK_TO_AVERAGE, peak, Input.SERVICE_HOURS_PER_DAY, hours));
        assertThat(project(scenario).tokensPerDay()).isEqualTo(tokensPerDay);
    }

    @Test
    void theVolumeIsProportionalToUsers() {
        Seeded.forEach(1, 200, random -> {
            double users = Math.rint(random.nextDouble(1, 1e6));
            double sessions = random.nextDouble(0.01, 20);
            double one = ofUsers(users, sessions, 5).tokensPerDay().base();
            double ten = ofUsers(10 * users, sessions, 5).tokensPerDay().base();
            assertThat(ten).isCloseTo(10 * one, within(5.5));
        });
    }

    /** Nothing but the way it is stated in tells the two apart. */
    @Test
    void whatUsersCostIsWhatTheirTokensCost() {
        Seeded.forEach(1, 100, random -> {
            Scenario stated = RandomPlans.statedOtherwise(RandomPlans.scenario(random), random);
            double volume = stated.tokensPerDay().base();
            Contest users = Contest.of(stated, BOOK, Books.TODAY);
            Contest tokens = Contest.of(with(stated, Map.of(Input.TOKENS_PER_DAY, volume)), BOOK, Books.TODAY);
            assertThat(users.money()).isEqualTo(tokens.money());
            assertThat(users.verdict()).isEqualTo(tokens.verdict());
        });
    }

    /** As many at once as the replicas carry, each as long as it takes at the planned rate, are what they can serve. */
    @Test
    void theRequestsThatAreCarriedAtOnceAreTheCapacity() {
        Serving serving = Standard.serving(project(ofUsers(20_000, 3, 8))).orElseThrow();
        Fleet fleet = serving.fleet().orElseThrow();
        Carried carried = serving.carried().orElseThrow();
        double outputTokensPerSecond = fleet.layout().throughput().outputTokensPerSecond()
                * serving.plannedShare().orElseThrow();
        double sequences = carried.requestsAtOnce() / fleet.servingReplicas();

        Scenario inverse = atOnce(carried.requestsAtOnce(), sequences * 500 / outputTokensPerSecond);

        assertThat(inverse.tokensPerDay().base() / fleet.capacityTokensPerDay()).isCloseTo(1, within(1e-6));
        assertThat(carried.users().orElseThrow() / 20_000).isCloseTo(1 / fleet.usedShare(), within(1e-12));
    }

    @Test
    void aRangeOfUsersIsOneOfTokensAndItsEndsAreThoseOfTheCost() {
        InputKey users = InputKey.shared(Input.USERS);
        Scenario ranged = ofUsers(2_000, 3, 8).with(users, new Assumption(new Range(1_000, 2_000, 4_000), "", ""));
        assertThat(ranged.tokensPerDay()).isEqualTo(new Range(48e6, 96e6, 192e6));

        Range cost = cost(ranged);
        assertThat(cost.low()).isCloseTo(cost(ofUsers(1_000, 3, 8)).base(), within(1e-6));
        assertThat(cost.high()).isCloseTo(cost(ofUsers(4_000, 3, 8)).base(), within(1e-6));
    }

    /** With so many users, longer answers are more tokens and not fewer requests. */
    @Test
    void aRangeOfLengthsMovesTheVolume() {
        InputKey output = InputKey.shared(Input.OUTPUT_TOKENS);
        Scenario ranged = ofUsers(2_000, 3, 8).with(output, new Assumption(new Range(250, 500, 1_000), "", ""));
        assertThat(ranged.tokensPerDay()).isEqualTo(new Range(84e6, 96e6, 120e6));

        Scenario longest = with(ofUsers(2_000, 3, 8), Map.of(Input.OUTPUT_TOKENS, 1_000.0));
        assertThat(cost(ranged).high()).isCloseTo(cost(longest).base(), within(1e-6));
    }

    private static Range cost(Scenario scenario) {
        return project(scenario).of(Standard.CLOSED_API).cost().orElseThrow().usdPerMonth();
    }

    @Test
    void statingTheVolumeInOneWayTakesTheOthersAway() {
        Scenario users = ofUsers(2_000, 3, 8);
        assertThat(LoadForm.stated(users.assumptions())).containsExactly(LoadForm.USERS);

        Scenario tokens = users.with(InputKey.shared(Input.TOKENS_PER_DAY), Assumption.of(5e7, "typed"));
        assertThat(LoadForm.stated(tokens.assumptions())).containsExactly(LoadForm.TOKENS);
        assertThat(tokens.tokensPerDay()).isEqualTo(Range.exactly(5e7));
    }
}
