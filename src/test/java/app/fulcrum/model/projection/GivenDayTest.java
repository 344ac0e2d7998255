package app.fulcrum.model.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.range.Ranged;
import app.fulcrum.model.resolution.Unused;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Fleet;
import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.model.unit.Range;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomDays;
import app.fulcrum.support.RandomPlans;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds where the load is given hour by hour. */
@Tag("law")
class GivenDayTest {

    private static final int CASES = 300;

    /** An hour of 3, two of 2 and 21 of 1: the busiest is 2.571 times the mean of 28/24. */
    private static final List<Double> BUSY = IntStream.range(0, 24)
            .mapToObj(hour -> hour == 9 ? 3.0 : hour == 10 || hour == 11 ? 2.0 : 1.0)
            .toList();

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    private static Scenario with(Scenario scenario, Input input, double value) {
        return scenario.with(InputKey.shared(input), Assumption.of(value, "test"));
    }

    private static Scenario given(Scenario scenario, List<Double> loads) {
        return scenario.withDay(Optional.of(GivenDay.of(loads, ZoneOffset.UTC)));
    }

    private static List<Double> even(double load) {
        return Collections.nCopies(24, load);
    }

    private static List<Double> map(List<Double> loads, DoubleUnaryOperator by) {
        return loads.stream().map(by::applyAsDouble).toList();
    }

    private static Scenario withoutDay(Scenario scenario) {
        return scenario.withDay(Optional.empty()).without(InputKey.shared(Input.PEAK_WITHIN_HOUR));
    }

    /** Costs with their ranges, what cannot be served, what runs, and who is cheapest where. */
    private static List<Object> answers(Projection projection) {
        List<Object> answers = new ArrayList<>(projection.bands().listed());
        for (AlternativeResult result : projection.results()) {
            answers.add(result.cost());
            answers.add(result.unserved());
            answers.add(result.fleet().map(Fleet::servingReplicas));
        }
        return answers;
    }

    private static void assertSameCosts(Projection one, Projection other) {
        for (int place = 0; place < one.results().size(); place++) {
            Optional<AlternativeResult.Cost> cost = one.results().get(place).cost();
            assertThat(other.results().get(place).cost().isPresent()).isEqualTo(cost.isPresent());
            other.results().get(place).cost().ifPresent(same -> {
                double expected = cost.orElseThrow().bill().usdPerMonth();
                assertThat(same.bill().usdPerMonth()).isEqualTo(expected, within(1e-12 * expected));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.1, 7.3, 1e15, 1e-300})
    void anEvenDayIsNoDayWithoutAPeak(double load) {
        Seeded.forMany(1, CASES / 5, random -> {
            Scenario plain = withoutDay(RandomPlans.withRanges(random));
            Scenario flat = with(with(plain, Input.PEAK_TO_AVERAGE, 1), Input.SERVICE_HOURS_PER_DAY, 24);
            assertThat(answers(project(given(plain, even(load))))).isEqualTo(answers(project(flat)));
        });
    }

    @Test
    void aWeekOfSevenEqualDaysIsThatDay() {
        Seeded.forMany(1, CASES, random -> {
            GivenDay drawn = RandomDays.of(random);
            List<Double> loads = drawn.loads();
            GivenDay day = GivenDay.of(loads.subList(loads.size() - 24, loads.size()), drawn.zone());
            Scenario scenario = RandomPlans.withRanges(random);
            assertSameCosts(
                    project(scenario.withDay(Optional.of(day))), project(scenario.withDay(Optional.of(day.asWeek()))));
        });
    }

    @Test
    void onlyProportionsOfLoadsCount() {
        Seeded.forMany(1, CASES, random -> {
            GivenDay day = RandomDays.of(random);
            Scenario scenario = RandomPlans.withRanges(random);
            Projection projection = project(scenario.withDay(Optional.of(day)));
            double factor = random.nextDouble(0.01, 100);

            GivenDay times = GivenDay.of(map(day.loads(), load -> load * factor), day.zone());
            GivenDay doubled = GivenDay.of(map(day.loads(), load -> load * 2), day.zone());

            assertSameCosts(projection, project(scenario.withDay(Optional.of(times))));
            assertThat(answers(project(scenario.withDay(Optional.of(doubled))))).isEqualTo(answers(projection));
        });
    }

    /** A third of the day at an even rate: sized and billed by the token as by hours of service, with GPUs kept. */
    @Test
    void closedHoursAreHoursWithoutLoad() {
        Seeded.forMany(1, CASES, random -> {
            Scenario plain = Standard.withHosting(
                    withoutDay(RandomPlans.scenario(random)), hosting -> hosting.withScaling(Hosting.Scaling.STANDING));
            Scenario hours = with(with(plain, Input.PEAK_TO_AVERAGE, 1), Input.SERVICE_HOURS_PER_DAY, 8);
            Scenario zeros = given(
                    plain,
                    IntStream.range(0, 24).mapToObj(hour -> hour < 8 ? 5.0 : 0).toList());
            assertThat(project(zeros).of(Standard.SELF_HOSTED).fleet().map(Fleet::servingReplicas))
                    .isEqualTo(project(hours).of(Standard.SELF_HOSTED).fleet().map(Fleet::servingReplicas));
        });
    }

    @Test
    void peakAndHoursTypedBesideADayChangeNothing() {
        Seeded.forMany(1, CASES, random -> {
            Scenario scenario = RandomPlans.withRanges(random).withDay(Optional.of(RandomDays.of(random)));
            double peak = random.nextDouble(1, 9);
            Scenario other = with(scenario, Input.SERVICE_HOURS_PER_DAY, random.nextDouble(1, 24))
                    .with(
                            InputKey.shared(Input.PEAK_TO_AVERAGE),
                            new Assumption(new Range(1, peak, peak * 2), "test", ""));
            Projection projection = project(other);

            assertThat(answers(projection)).isEqualTo(answers(project(scenario)));
            for (Input input : List.of(Input.PEAK_TO_AVERAGE, Input.SERVICE_HOURS_PER_DAY)) {
                assertThat(projection.uses().unused(InputKey.shared(input)).map(Unused::reason))
                        .hasValue(Unused.Reason.DAY_GIVEN);
            }
        });
    }

    /** It neither takes a place among the ranges that can be combined, nor decides what cannot be served. */
    @Test
    void rangesOfWhatHasNoEffectAreNotCombined() {
        Assumption range = new Assumption(new Range(1, 2, 3), "test", "");
        InputKey peak = InputKey.shared(Input.PEAK_TO_AVERAGE);
        InputKey within = InputKey.shared(Input.PEAK_WITHIN_HOUR);
        Scenario plain = Books.preset("chat")
                .with(InputKey.of(Standard.CLOSED_API, Input.TOKEN_LIMIT), Assumption.of(1e9, "test"))
                .with(peak, range)
                .with(within, range);

        assertThat(Ranged.of(plain).combined()).contains(peak).doesNotContain(within);
        assertThat(Ranged.of(given(plain, BUSY)).combined()).contains(within).doesNotContain(peak);
    }

    @Test
    void aPeakWithinTheHourCountsForADayAlone() {
        Scenario chat = Books.preset("chat");
        InputKey within = InputKey.shared(Input.PEAK_WITHIN_HOUR);
        Scenario without = with(chat, Input.PEAK_WITHIN_HOUR, 5);
        assertThat(answers(project(without))).isEqualTo(answers(project(chat)));
        assertThat(project(without).uses().unused(within).map(Unused::reason)).hasValue(Unused.Reason.NO_DAY_GIVEN);

        Scenario busy = given(chat, BUSY);
        assertThat(busy.base(Input.PEAK_TO_AVERAGE).orElseThrow()).isEqualTo(3 / (28 / 24.0), within(1e-15));
        Scenario peaked = with(busy, Input.PEAK_WITHIN_HOUR, 1.5);
        assertThat(peaked.base(Input.PEAK_TO_AVERAGE).orElseThrow()).isEqualTo(4.5 / (28 / 24.0), within(1e-15));
        assertThat(project(peaked).uses().unused(within)).isEmpty();
        assertThat(answers(project(peaked)))
                .isEqualTo(answers(project(with(
                        with(withoutDay(peaked), Input.PEAK_TO_AVERAGE, 1.5 * (3 / (28 / 24.0))),
                        Input.SERVICE_HOURS_PER_DAY,
                        24))));
    }

    /** 90 requests at once in the busiest hour are 35 on average, each for 10 s: 3.5 a second. */
    @Test
    void requestsAtOnceAreMeantInTheBusiestHour() {
        Scenario chat = given(Books.preset("chat"), BUSY)
                .with(InputKey.shared(Input.REQUESTS_AT_ONCE), new Assumption(new Range(90, 90, 90), "test", ""))
                .with(InputKey.shared(Input.SECONDS_PER_REQUEST), Assumption.of(10, "test"))
                .with(InputKey.shared(Input.PEAK_WITHIN_HOUR), new Assumption(new Range(1, 1, 2), "test", ""));
        assertThat(chat.loadForm()).isEqualTo(LoadForm.REQUESTS_AT_ONCE);
        double tokens = chat.base(Input.INPUT_TOKENS).orElseThrow()
                + chat.base(Input.OUTPUT_TOKENS).orElseThrow();

        assertThat(chat.tokensPerDay().base()).isEqualTo(Math.rint(3.5 * 86_400 * tokens));
        assertThat(chat.tokensPerDay().high()).isEqualTo(chat.tokensPerDay().base());
        assertThat(chat.tokensPerDay().low()).isEqualTo(Math.rint(1.75 * 86_400 * tokens));
    }

    @Test
    void whatIsNoDayIsRefused() {
        List<Double> negative = new ArrayList<>(even(1));
        negative.set(3, -1e-9);
        List<Double> large = new ArrayList<>(even(1));
        large.set(3, 2e15);
        for (List<Double> loads : List.of(
                even(0), even(1).subList(1, 24), Collections.nCopies(167, 1.0), negative, large, even(Double.NaN))) {
            assertThatThrownBy(() -> GivenDay.of(loads, ZoneOffset.UTC)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(GivenDay.of(even(1), ZoneId.of("Europe/Berlin")).isWeek()).isFalse();
    }
}
