package app.fulcrum.model.projection;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.crossover.CostCurves;
import app.fulcrum.model.crossover.PairCrossover;
import app.fulcrum.model.crossover.WinningBand;
import app.fulcrum.model.curve.CostCurve;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.model.unit.VolumeRange;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.model.verdict.Doubt;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomAlternatives;
import app.fulcrum.support.Seeded;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds of any number of alternatives of any kinds. */
class AnyAlternativesTest {

    private static final int CASES = 200;
    private static final int ALL_CASES = 10_000;

    private static Projection project(Scenario scenario) {
        return Projector.project(scenario, Books.bundled(), Books.TODAY);
    }

    @Test
    void bandsAndCrossoversEqualAScan() {
        Seeded.forEach(1, CASES, AnyAlternativesTest::checkScan);
    }

    @Test
    @Tag("endurance")
    void bandsAndCrossoversOfManyScenariosEqualAScan() {
        Seeded.forEach(1, ALL_CASES, AnyAlternativesTest::checkScan);
    }

    private static void checkScan(SplittableRandom random) {
        Projection projection = project(RandomAlternatives.scenario(random));
        long[] volumes = volumes(projection, random);
        for (long tokens : volumes) {
            if (projection.bands().summary().isEmpty()) {
                assertThat(winner(projection, tokens))
                        .as("at %d", tokens)
                        .isEqualTo(cheapest(projection.contest(), tokens));
            }
        }
        projection.pairs().forEach(pair -> checkPair(pair.base(), projection, volumes));
    }

    /** The ends of some steps of every curve, the ends of bands, and volumes anywhere, with their neighbors. */
    private static long[] volumes(Projection projection, SplittableRandom random) {
        VolumeRange range = projection.range();
        LongStream edges = projection
                .contest()
                .places()
                .boxed()
                .flatMapToLong(place -> edges(projection.contest().curve(place).orElseThrow(), range));
        LongStream bands = projection.bands().listed().stream()
                .limit(50)
                .flatMapToLong(band -> LongStream.of(band.fromTokensPerDay(), band.toTokensPerDay()));
        LongStream anywhere = LongStream.generate(
                        () -> (long) Seeded.logUniform(random, (double) range.from(), (double) range.to()))
                .limit(20);
        return LongStream.concat(LongStream.concat(edges, bands), anywhere)
                .flatMap(tokens -> LongStream.rangeClosed(tokens - 1, tokens + 1))
                .filter(tokens -> range.from() <= tokens && tokens <= range.to())
                .sorted()
                .toArray();
    }

    private static LongStream edges(CostCurve curve, VolumeRange range) {
        return LongStream.iterate(
                        curve.segmentEnd(range.from()), end -> end < range.to(), end -> curve.segmentEnd(end + 1))
                .limit(20);
    }

    private static OptionalInt winner(Projection projection, long tokens) {
        return projection.bands().listed().stream()
                .filter(band -> band.contains(tokens))
                .mapToInt(WinningBand::winner)
                .findFirst();
    }

    /** The first named of those that cost no more than the least, but for a tie. */
    private static OptionalInt cheapest(CostCurves curves, long tokens) {
        double least = IntStream.range(0, curves.size())
                .mapToDouble(place -> curves.at(place, tokens))
                .min()
                .orElseThrow();
        return IntStream.range(0, curves.size())
                .filter(place -> curves.at(place, tokens) < Double.POSITIVE_INFINITY)
                .filter(place -> !Ties.isLess(least, curves.at(place, tokens)))
                .findFirst();
    }

    private static void checkPair(PairCrossover pair, Projection projection, long[] volumes) {
        long from = projection.range().from();
        boolean leads = isCheaper(pair, projection, from);
        long first = pair.first().map(PairCrossover.Crossing::tokensPerDay).orElse(Volumes.NEVER);
        for (long tokens : volumes) {
            boolean wins = isCheaper(pair, projection, tokens);
            assertThat(wins && tokens < pair.cheaperFrom())
                    .as("%s at %d", pair, tokens)
                    .isFalse();
            assertThat(!wins && tokens >= pair.cheaperForGoodFrom())
                    .as("%s at %d", pair, tokens)
                    .isFalse();
            boolean isServed = Math.min(
                            projection.contest().at(pair.incumbent(), tokens),
                            projection.contest().at(pair.challenger(), tokens))
                    < Double.POSITIVE_INFINITY;
            assertThat(tokens >= first || wins == leads || !isServed)
                    .as("%s at %d", pair, tokens)
                    .isTrue();
        }
        if (first != Volumes.NEVER) {
            assertThat(isCheaper(pair, projection, first)).isNotEqualTo(leads);
            assertThat(isCheaper(pair, projection, first - 1)).isEqualTo(leads);
        }
    }

    private static boolean isCheaper(PairCrossover pair, Projection projection, long tokens) {
        CostCurves curves = projection.contest();
        return Ties.isLess(curves.at(pair.challenger(), tokens), curves.at(pair.incumbent(), tokens));
    }

    @Test
    void ofTwoThatAreTheSameOnlyTheFirstNamedEverWins() {
        Seeded.forEach(1, CASES / 2, random -> {
            Scenario scenario = RandomAlternatives.scenario(random);
            Alternatives alternatives = scenario.alternatives();
            if (alternatives.size() == Alternatives.MOST) {
                return;
            }
            int place = random.nextInt(alternatives.size());
            Alternative twin = alternatives
                    .at(place)
                    .withId(alternatives.freeId(alternatives.at(place).kind()));
            int twinsPlace = random.nextInt(alternatives.size() + 1);
            Alternatives both = alternatives.inserting(twin, twinsPlace);
            int later = Math.max(twinsPlace, both.placeOf(alternatives.at(place).id()));
            Projection projection = project(scenario.withAlternatives(both));

            assertThat(projection.bands().listed())
                    .extracting(WinningBand::winner)
                    .doesNotContain(later);
        });
    }

    @Test
    void oneMoreChangesNoFigureOfTheOthers() {
        Seeded.forEach(1, CASES / 2, random -> {
            Scenario scenario = RandomAlternatives.scenario(random);
            Alternatives alternatives = scenario.alternatives();
            if (alternatives.size() == Alternatives.MOST) {
                return;
            }
            Alternative added = RandomAlternatives.another(alternatives, random);
            Alternatives more = alternatives.inserting(added, random.nextInt(alternatives.size() + 1));
            Projection before = project(scenario);
            Projection after = project(scenario.withAlternatives(more));

            alternatives.stream().forEach(alternative -> {
                AlternativeResult one = before.of(alternative.id());
                AlternativeResult other = after.of(alternative.id());
                assertThat(other.participation()).isEqualTo(one.participation());
                assertThat(other.cost()).isEqualTo(one.cost());
                assertThat(other.terms()).isEqualTo(one.terms());
                assertThat(other.fleet()).isEqualTo(one.fleet());
                assertThat(other.curve().tokensPerDay()).isEqualTo(one.curve().tokensPerDay());
                assertThat(other.curve().lowUsdPerMonth()).isEqualTo(one.curve().lowUsdPerMonth());
                assertThat(other.curve().highUsdPerMonth())
                        .isEqualTo(one.curve().highUsdPerMonth());
            });
        });
    }

    @Test
    void whateverRunsOnAnEstimateIsDoubtedForItself() {
        Seeded.forEach(1, CASES / 5, random -> {
            Projection projection = project(RandomAlternatives.scenario(random));
            List<Doubt> doubts = projection.decision().confidence().doubts();
            for (int place = 0; place < projection.results().size(); place++) {
                AlternativeResult result = projection.results().get(place);
                Optional<Range> factor = result.serving()
                        .filter(_ -> result.participation() == Participation.COMPARED)
                        .flatMap(Serving::accuracy)
                        .map(accuracy -> accuracy.around(1));
                factor.ifPresent(band -> assertThat(doubts).contains(new Doubt.EstimatedThroughput(result.id(), band)));
            }
        });
    }
}
