package app.fulcrum.model.seek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Assumptions;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.sensitivity.Trial;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoalSeekTest {

    private static final AlternativeId CLOSED = Kind.CLOSED_API.standardId();
    private static final AlternativeId OWN = Kind.SELF_HOSTED.standardId();
    private static final InputKey VOLUME = InputKey.shared(Input.TOKENS_PER_DAY);
    private static final InputKey INPUT_PRICE = InputKey.of(CLOSED, Input.INPUT_PRICE);
    private static final InputKey FEES = InputKey.of(CLOSED, Input.FEES);
    private static final InputKey MINIMUM = InputKey.of(CLOSED, Input.MINIMUM_SPEND);

    private static Scenario chat() {
        return Books.preset("chat");
    }

    private static GoalSeek in(Scenario scenario) {
        return new GoalSeek(
                scenario,
                Books.bundled(),
                changed -> ScenarioRules.problems(changed).isEmpty());
    }

    private static Sought seek(Scenario scenario, InputKey key, Goal goal) {
        return in(scenario).seek(key, goal).orElseThrow();
    }

    private static Goal costs(AlternativeId id, double usdPerMonth) {
        return new Goal(new Measure.Cost(id), usdPerMonth);
    }

    private static double cost(Scenario scenario, AlternativeId id) {
        return Trial.of(scenario, Books.bundled()).usdPerMonth(id);
    }

    private static Reached exact(Sought sought) {
        assertThat(sought.solutions()).as(sought.toString()).hasSize(1);
        assertThat(sought.isComplete()).isTrue();
        return ((Solution.Exact) sought.solutions().getFirst()).reached();
    }

    @Test
    void aFeeMakesUpForTheDifferenceToTheDollar() {
        double now = cost(chat(), CLOSED);
        double fees = chat().assumption(FEES).orElseThrow().value().base();

        Reached found = exact(seek(chat(), FEES, costs(CLOSED, now + 1000)));

        assertThat(found.value()).isCloseTo(fees + 1000, within(1e-9));
        assertThat(found.result()).isCloseTo(now + 1000, within(Math.ulp(now + 1000)));
    }

    @Test
    void aPriceAtWhichTwoTieIsTheOneAtWhichTheLinesCross() {
        Sought found = seek(chat(), INPUT_PRICE, Goal.tie(CLOSED, OWN));
        Scenario tied = in(chat()).with(INPUT_PRICE, exact(found).value());

        assertThat(cost(tied, CLOSED)).isCloseTo(cost(tied, OWN), within(1e-11 * cost(tied, OWN)));
        assertThat(exact(found).result()).isZero();
    }

    @Test
    void aSavingIsSavedAgainstTheOtherOne() {
        Goal goal = new Goal(new Measure.Saving(OWN, CLOSED), 1000);
        Scenario moved = in(chat())
                .with(INPUT_PRICE, exact(seek(chat(), INPUT_PRICE, goal)).value());

        assertThat(cost(moved, CLOSED) - cost(moved, OWN)).isCloseTo(1000, within(1e-10));
        Goal loss = new Goal(new Measure.Saving(CLOSED, OWN), -1000);
        assertThat(exact(seek(chat(), INPUT_PRICE, loss)).value())
                .isCloseTo(moved.assumption(INPUT_PRICE).orElseThrow().value().base(), within(1e-9));
    }

    @Test
    void whatOneStepLeapsOverIsAJumpFromOneWholeNumberToTheNext() {
        double one = cost(chat(), OWN);
        InputKey spare = InputKey.of(OWN, Input.MIN_REPLICAS);
        double two = Stream.iterate(1.0, replicas -> replicas + 1)
                .mapToDouble(replicas -> cost(in(chat()).with(spare, replicas), OWN))
                .filter(cost -> cost > one)
                .findFirst()
                .orElseThrow();

        Sought sought = seek(chat(), spare, costs(OWN, (one + two) / 2));

        assertThat(sought.solutions()).hasSize(1);
        Solution.Jump jump = (Solution.Jump) sought.solutions().getFirst();
        assertThat(jump.after().value()).isEqualTo(jump.before().value() + 1);
        assertThat(jump.before().result()).isEqualTo(one);
        assertThat(jump.after().result()).isEqualTo(two);
        assertThat(sought.closest()).isEmpty();
    }

    @Test
    void aJumpSeenFromAboveEndsBelow() {
        InputKey spare = InputKey.of(OWN, Input.MIN_REPLICAS);
        Scenario many = in(chat()).with(spare, 100);
        Solution up = seek(chat(), spare, costs(OWN, cost(chat(), OWN) + 1))
                .solutions()
                .getFirst();
        Solution down =
                seek(many, spare, costs(OWN, cost(chat(), OWN) + 1)).solutions().getFirst();

        assertThat(((Solution.Jump) down).after()).isEqualTo(((Solution.Jump) up).before());
        assertThat(((Solution.Jump) down).before()).isEqualTo(((Solution.Jump) up).after());
    }

    @Test
    void aStairOfTheVolumeIsAJumpBetweenTwoTokens() {
        Goal goal = costs(OWN, cost(chat(), OWN) + 1);
        Solution.Jump jump =
                (Solution.Jump) seek(chat(), VOLUME, goal).solutions().getFirst();

        assertThat(jump.after().value()).isEqualTo(jump.before().value() + 1);
        assertThat(jump.before().result()).isLessThan(goal.value());
        assertThat(jump.after().result()).isGreaterThan(goal.value());
    }

    @Test
    void whatChangesNothingOverAStretchIsGivenByItsEnds() {
        Scenario floored = in(chat()).with(MINIMUM, 10_000);
        Sought sought = seek(floored, INPUT_PRICE, costs(CLOSED, cost(floored, CLOSED)));

        assertThat(sought.solutions()).hasSize(1);
        Solution.Stretch stretch = (Solution.Stretch) sought.solutions().getFirst();
        assertThat(stretch.from().value()).isZero();
        double last = stretch.to().value();
        assertThat(cost(in(floored).with(INPUT_PRICE, last * (1 + 1e-8)), CLOSED))
                .isGreaterThan(cost(floored, CLOSED));
        assertThat(stretch.nearestTo(sought.present().orElseThrow()))
                .isEqualTo(sought.present().orElseThrow());
    }

    @Test
    void aNumberThatMovesNothingReachesItEverywhereOrNowhere() {
        InputKey unused = InputKey.of(OWN, Input.CAPEX_PER_GPU);
        double now = cost(chat(), OWN);

        assertThat(seek(chat(), unused, costs(OWN, now)).solutions())
                .containsExactly(new Solution.Stretch(
                        new Reached(unused.input().minimum(), now),
                        new Reached(unused.input().maximum(), now)));
        Sought never = seek(chat(), unused, costs(OWN, now + 1));
        assertThat(never.solutions()).isEmpty();
        assertThat(never.closest()).contains(new Reached(never.present().orElseThrow(), now));
    }

    @Test
    void outOfReachTheEndOfTheRangeComesClosest() {
        InputKey price = InputKey.of(OWN, Input.GPU_PRICE_PER_HOUR);
        Sought sought = seek(chat(), price, Goal.tie(OWN, CLOSED));

        assertThat(sought.solutions()).isEmpty();
        assertThat(sought.closest().orElseThrow().value()).isLessThan(1e-9);
        assertThat(sought.closest().orElseThrow().result()).isNegative();
    }

    @Test
    void anEndOfTheRangeIsFound() {
        for (double end :
                List.of(INPUT_PRICE.input().minimum(), INPUT_PRICE.input().maximum())) {
            double cost = cost(in(chat()).with(INPUT_PRICE, end), CLOSED);
            assertThat(exact(seek(chat(), INPUT_PRICE, costs(CLOSED, cost))).value())
                    .isCloseTo(end, within(1e-9 * end));
        }
    }

    @Test
    void itEndsWhereTheScenarioWouldBeRefused() {
        InputKey written = InputKey.shared(Input.CACHE_WRITE_SHARE);
        Scenario cached = chat().with(InputKey.shared(Input.CACHED_SHARE), Assumption.of(0.7, ""));
        Sought sought = seek(cached, written, costs(CLOSED, 1e9));

        assertThat(sought.from()).isZero();
        assertThat(0.7 + sought.to()).isLessThanOrEqualTo(1);
        assertThat(0.7 + Math.nextUp(Math.nextUp(sought.to()))).isGreaterThan(1);
        assertThat(sought.closest().orElseThrow().value()).isEqualTo(sought.to());
    }

    @Test
    void whatMayHaveNoValueIsNotSought() {
        assertThat(in(chat()).seek(InputKey.shared(Input.USERS), costs(CLOSED, 1000)))
                .as("the volume is stated in tokens")
                .isEmpty();
    }

    @Test
    void theNumbersOfAnotherAlternativeAreNotSought() {
        assertThatThrownBy(() -> in(chat()).seek(INPUT_PRICE, costs(OWN, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("closed-api.inputPrice");
    }

    @Test
    void theVolumeFromWhichOneIsCheaperCanBeATarget() {
        Measure from = new Measure.CheaperFrom(OWN, CLOSED);
        double now = Trial.of(chat(), Books.bundled()).of(from).orElseThrow();
        Sought sought = seek(chat(), INPUT_PRICE, new Goal(from, Math.rint(now / 2)));
        double price = sought.nearest().orElseThrow().nearestTo(2);

        assertThat(Trial.of(in(chat()).with(INPUT_PRICE, price), Books.bundled())
                        .of(from)
                        .orElseThrow())
                .isCloseTo(Math.rint(now / 2), within(1.0));
    }

    @Test
    void everyCrossingOfALineWithAStaircaseIsFound() {
        Scenario chat = chat();
        Sought sought = seek(chat, VOLUME, Goal.tie(OWN, CLOSED));
        long changes = 0;
        boolean before = false;
        for (long volume = 100_000_000; volume < 4_000_000_000L; volume += 1_000_000) {
            Trial trial = Trial.of(in(chat).with(VOLUME, volume), Books.bundled());
            boolean isCheaper = trial.usdPerMonth(OWN) < trial.usdPerMonth(CLOSED);
            changes += volume > 100_000_000 && isCheaper != before ? 1 : 0;
            before = isCheaper;
        }

        assertThat(sought.isComplete()).isTrue();
        assertThat(sought.solutions().stream()
                        .map(solution -> solution.nearestTo(1))
                        .filter(volume -> volume > 100_000_000 && volume < 4e9))
                .hasSize((int) changes);
        assertThat(changes).isPositive();
    }

    /** A mix has no price of its own, and needs both its parts to be worked out. */
    @Test
    void theCostOfAMixFollowsTheNumbersOfItsParts() {
        Alternative mix = Alternative.standard(
                new Way.Mix(OWN, CLOSED),
                true,
                Assumptions.of(Map.of(Input.ENGINEERS, Assumption.of(0.3, ""), Input.SETUP, Assumption.of(5_000, ""))));
        Alternatives all = chat().alternatives();
        Scenario mixed = chat().withAlternatives(all.inserting(mix, all.size())).with(VOLUME, Assumption.of(1e9, ""));
        InputKey gpuHour = InputKey.of(OWN, Input.GPU_PRICE_PER_HOUR);
        double sought = cost(in(mixed).with(gpuHour, 3.25), mix.id());

        assertThat(sought).isNotEqualTo(cost(mixed, mix.id()));
        assertThat(exact(seek(mixed, gpuHour, costs(mix.id(), sought))).value()).isCloseTo(3.25, within(1e-9));
        assertThat(seek(mixed, INPUT_PRICE, costs(mix.id(), sought)).closest()).isPresent();
        assertThatThrownBy(() -> seek(
                        mixed, InputKey.of(Kind.HOSTED_OPEN_API.standardId(), Input.INPUT_PRICE), costs(mix.id(), 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A step that costs what the other's floor costs, until that one rises from it: few volumes, between two cheaper stretches. */
    @Test
    void volumesAtWhichTwoCostTheSameAreAStretchWhicheverIsNamedFirst() {
        Sought step = seek(chat(), VOLUME, costs(OWN, cost(chat(), OWN) + 1));
        double first = ((Solution.Jump) step.solutions().getFirst()).after().value();
        double last = Math.rint(first * 1.01);
        double same = cost(in(chat()).with(VOLUME, first), OWN);
        Scenario later = in(chat()).with(VOLUME, last);
        double price = exact(seek(later, INPUT_PRICE, costs(CLOSED, same))).value();
        Scenario priced = in(chat()).with(INPUT_PRICE, price);
        Scenario floored = in(priced).with(MINIMUM, 1e6);
        Scenario tied = in(priced).with(MINIMUM, same - (cost(floored, CLOSED) - 1e6));

        for (Goal tie : List.of(Goal.tie(OWN, CLOSED), Goal.tie(CLOSED, OWN))) {
            Sought sought = seek(tied, VOLUME, tie);
            VolumeMarks marks =
                    VolumeMarks.of(Trial.of(tied, Books.bundled()), tie).orElseThrow();
            assertThat(marks.between(1, 64_000_000, Volumes.LARGEST).volumes())
                    .as("known from the curves, not met by chance")
                    .contains((long) first);

            assertThat(sought.solutions()).as(tie.toString()).anySatisfy(solution -> {
                Solution.Stretch stretch = (Solution.Stretch) solution;
                assertThat(stretch.from().value()).isEqualTo(first);
                assertThat(stretch.to().value()).isCloseTo(last, within(2.0));
            });
        }
    }

    @Test
    void ofEquallyCloseValuesTheNearestToThePresentIsGiven() {
        Scenario floored = in(chat()).with(MINIMUM, 10_000);
        double floor = cost(floored, CLOSED);
        Scenario above = in(floored).with(INPUT_PRICE, 30);
        assertThat(cost(above, CLOSED)).isGreaterThan(floor);

        Reached closest =
                seek(above, INPUT_PRICE, costs(CLOSED, floor - 1000)).closest().orElseThrow();

        assertThat(closest.result()).isEqualTo(floor);
        assertThat(cost(in(floored).with(INPUT_PRICE, closest.value() * (1 + 1e-9)), CLOSED))
                .as("the last price on the floor, not just one of them")
                .isGreaterThan(floor);
    }
}
