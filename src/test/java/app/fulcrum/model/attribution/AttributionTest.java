package app.fulcrum.model.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.attribution.Attribution.Effect;
import app.fulcrum.support.Seeded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");

    private static Attribution<String> split(int count, Worth worth) {
        return Attribution.of(NAMES.subList(0, count), worth).orElseThrow();
    }

    private static Map<String, Double> effects(Attribution<String> split) {
        return split.effects().stream()
                .collect(Collectors.toMap(effect -> String.join("", effect.causes()), Effect::change));
    }

    /** A game of drawn results, by the changes that are made. */
    private static double[] drawn(int count, SplittableRandom random) {
        return random.doubles(1 << count, -1_000, 1_000).toArray();
    }

    private static Worth worth(double[] results) {
        return made -> Double.isNaN(results[made]) ? OptionalDouble.empty() : OptionalDouble.of(results[made]);
    }

    /** Of a·b each factor takes its change at the mean of the other: Δa·(b₀ + b₁)/2. */
    @Test
    void ofAProductEachFactorTakesItsChangeAtTheMeanOfTheOther() {
        double[] price = {2.20, 1.10};
        double[] hours = {730, 1_460};

        Attribution<String> split = split(2, made -> OptionalDouble.of(price[made & 1] * hours[made >> 1]));

        assertThat(effects(split).get("a")).isCloseTo((1.10 - 2.20) * (730 + 1_460) / 2, within(1e-9));
        assertThat(effects(split).get("b")).isCloseTo((1_460 - 730) * (2.20 + 1.10) / 2, within(1e-9));
        assertThat(split.change()).isEqualTo(1.10 * 1_460 - 2.20 * 730);
        assertThat(split.isSplit()).isTrue();
    }

    /** The glove game of the textbooks: a left glove, and two right ones of which one is needed. */
    @Test
    void ofAPairThatNeedsOneOfTwoTheScarceOneTakesTwoThirds() {
        Attribution<String> split = split(3, made -> OptionalDouble.of((made & 1) == 1 && made > 1 ? 6 : 0));

        assertThat(effects(split).get("a")).isCloseTo(4, within(1e-12));
        assertThat(effects(split).get("b")).isCloseTo(1, within(1e-12));
        assertThat(effects(split).get("c")).isCloseTo(1, within(1e-12));
        assertThat(split.effects().getFirst().causes()).containsExactly("a");
    }

    @Test
    void itIsTheMeanOverAllOrders() {
        Seeded.forEach(1, 300, random -> {
            int count = random.nextInt(1, 6);
            double[] results = drawn(count, random);

            Map<String, Double> effects = effects(split(count, worth(results)));

            double[] mean = meanOverOrders(count, results);
            for (int change = 0; change < count; change++) {
                assertThat(effects.get(NAMES.get(change))).isCloseTo(mean[change], within(1e-9));
            }
        });
    }

    private static double[] meanOverOrders(int count, double[] results) {
        List<List<Integer>> orders = orders(IntStream.range(0, count).boxed().toList());
        double[] mean = new double[count];
        for (List<Integer> order : orders) {
            int made = 0;
            for (int change : order) {
                mean[change] += (results[made | 1 << change] - results[made]) / orders.size();
                made |= 1 << change;
            }
        }
        return mean;
    }

    private static List<List<Integer>> orders(List<Integer> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (Integer first : of) {
            List<Integer> rest = new ArrayList<>(of);
            rest.remove(first);
            for (List<Integer> order : orders(rest)) {
                List<Integer> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    @Test
    void theEffectsAddUpAndTheWayBackIsTheNegativeToTheLastBit() {
        Seeded.forEach(2, 500, random -> {
            int count = random.nextInt(1, Attribution.MOST + 1);
            double[] results = drawn(count, random);
            int all = results.length - 1;
            // Up to three combinations have no result.
            for (int gaps = random.nextInt(4); gaps > 0 && all > 1; gaps--) {
                results[random.nextInt(1, all)] = Double.NaN;
            }

            Attribution<String> there = split(count, worth(results));
            Attribution<String> back = split(count, made -> worth(results).of(all & ~made));

            double sum = there.effects().stream().mapToDouble(Effect::change).sum() + there.ofOthers();
            assertThat(sum).isCloseTo(results[all] - results[0], within(1e-9));
            assertThat(back.change()).isEqualTo(-there.change());
            Map<String, Double> negative = new HashMap<>();
            effects(back).forEach((name, change) -> negative.put(name, -change));
            assertThat(negative).isEqualTo(effects(there));
            assertThat(back.others()).isEqualTo(there.others());
            assertThat(back.ofOthers()).isEqualTo(0 - there.ofOthers());
        });
    }

    @Test
    void whatChangesNothingGetsNothingAndWhatIsAlikeGetsTheSame() {
        Seeded.forEach(3, 200, random -> {
            double[] results = drawn(3, random);

            // The fourth does nothing, and the third and fifth count only by how many of them there are.
            Attribution<String> split = split(
                    5,
                    made -> OptionalDouble.of(
                            results[made & 3] + 10 * Integer.bitCount(made & 0b10100) * results[4 | (made & 3)]));

            assertThat(effects(split).get("c")).isCloseTo(effects(split).get("e"), within(1e-9));
            assertThat(effects(split)).doesNotContainKey("d");
            assertThat(split.others()).containsExactly("d");
            assertThat(split.ofOthers()).isZero();
        });
    }

    @Test
    void whatIsNotToldFromNothingIsOneOfTheOthers() {
        Attribution<String> split = split(
                3, made -> OptionalDouble.of(1e6 + 5_000 * (made & 1) + 4e-4 * (made >> 1 & 1) + 2e-4 * (made >> 2)));

        assertThat(effects(split).keySet()).containsExactly("a");
        assertThat(split.others()).containsExactly("b", "c");
        assertThat(split.ofOthers()).isCloseTo(6e-4, within(1e-8));
        assertThat(split.effects().getFirst().change() + split.ofOthers()).isEqualTo(split.change());
    }

    @Test
    void whatHasNoResultApartMovesTogether() {
        // Without the second change the third has none; the first is free.
        Attribution<String> split = split(
                3,
                made -> (made & 0b110) == 0b100
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((made & 1) * 10 + (made & 2) * 50 + (made & 4) * 2));

        assertThat(effects(split)).hasSize(2).containsKeys("a", "bc");
        assertThat(effects(split).get("a")).isCloseTo(10, within(1e-12));
        assertThat(effects(split).get("bc")).isCloseTo(108, within(1e-12));
        assertThat(split.isSplit()).isTrue();
    }

    @Test
    void theSmallestJoinThatHelpsIsMadeAndOfSeveralTheFirst() {
        // Two without one: joining any two of the first three helps.
        Attribution<String> split = split(
                4,
                made -> (made & 0b111) == 0b010 || (made & 0b111) == 0b101
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Integer.bitCount(made)));

        assertThat(effects(split)).containsOnlyKeys("ab", "c", "d");
    }

    @Test
    void whatOnlyHoldsAllTogetherIsNotSplit() {
        Attribution<String> split =
                split(3, made -> made == 0 || made == 0b111 ? OptionalDouble.of(made * 7) : OptionalDouble.empty());

        assertThat(split.isSplit()).isFalse();
        assertThat(effects(split)).containsOnlyKeys("abc");
        assertThat(split.effects().getFirst().change()).isEqualTo(49);
    }

    @Test
    void aResultThatIsMissingOnOneSideHasNoSplit() {
        assertThat(Attribution.of(
                        NAMES.subList(0, 2), made -> made == 0 ? OptionalDouble.empty() : OptionalDouble.of(1)))
                .isEmpty();
        assertThat(Attribution.of(
                        NAMES.subList(0, 2), made -> made == 3 ? OptionalDouble.empty() : OptionalDouble.of(1)))
                .isEmpty();
    }

    @Test
    void nothingThatDiffersIsNoChange() {
        Attribution<String> split = split(0, _ -> OptionalDouble.of(5));

        assertThat(split.change()).isZero();
        assertThat(split.effects()).isEmpty();
        assertThat(split.ofOthers()).isZero();
    }

    @Test
    void everyCombinationIsAskedForOnce() {
        int[] asked = new int[1 << 8];

        split(8, made -> {
            asked[made]++;
            return OptionalDouble.of(made);
        });

        assertThat(asked).containsOnly(1);
    }

    @Test
    void moreThanTenCausesHaveToBeGrouped() {
        assertThatThrownBy(() -> split(11, _ -> OptionalDouble.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("11 causes");
    }

    /** The Owen value: the mean over all orders in which no group is interrupted by another. */
    @Test
    void openedAGroupAddsUpToWhatItDidAndIsTheMeanOverOrdersThatKeepItTogether() {
        Seeded.forEach(4, 100, random -> {
            int inner = random.nextInt(1, 4);
            int others = random.nextInt(0, 4);
            double[] results = drawn(inner + others, random);
            int whole = (1 << inner) - 1;

            Optional<Attribution<String>> opened = Attribution.within(
                    NAMES.subList(0, inner),
                    others,
                    (groups, causes) -> OptionalDouble.of(results[groups << inner | causes]),
                    1_000);
            Attribution<String> outer = split(
                    others + 1, made -> OptionalDouble.of(results[made >> 1 << inner | ((made & 1) == 1 ? whole : 0)]));

            assertThat(opened.orElseThrow().change()).isCloseTo(effects(outer).get("a"), within(1e-9));
            double[] mean = meanOverOrdersThatKeep(inner, others, results);
            for (int change = 0; change < inner; change++) {
                assertThat(effects(opened.get()).get(NAMES.get(change))).isCloseTo(mean[change], within(1e-9));
            }
        });
    }

    private static double[] meanOverOrdersThatKeep(int inner, int others, double[] results) {
        double[] mean = new double[inner + others];
        List<List<Integer>> kept = orders(
                        IntStream.range(0, inner + others).boxed().toList())
                .stream()
                .filter(order -> {
                    int first = IntStream.range(0, order.size())
                            .filter(place -> order.get(place) < inner)
                            .findFirst()
                            .orElseThrow();
                    return order.subList(first, first + inner).stream().allMatch(change -> change < inner);
                })
                .toList();
        for (List<Integer> order : kept) {
            int made = 0;
            for (int change : order) {
                mean[change] += (results[made | 1 << change] - results[made]) / kept.size();
                made |= 1 << change;
            }
        }
        return Arrays.copyOf(mean, inner);
    }
}
