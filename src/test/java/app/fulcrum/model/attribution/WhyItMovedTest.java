package app.fulcrum.model.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.attribution.Attribution.Effect;
import app.fulcrum.model.attribution.Cause.Group;
import app.fulcrum.model.attribution.Cause.OfSection;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.Transfer;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.sensitivity.Trial;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WhyItMovedTest {

    private static final PriceBook BOOK = Books.bundled();
    private static final int PAIRS = 10_000;

    private static Optional<Attribution<Cause>> split(Scenario one, Scenario other, Measure measure) {
        return WhyItMoved.of(measure, one, other, BOOK, ScenarioRules::isSoundTogether)
                .split();
    }

    private static OptionalDouble result(Scenario scenario, Measure measure) {
        return measure.alternatives().stream()
                        .allMatch(id -> scenario.alternatives().find(id).isPresent())
                ? Trial.of(scenario, BOOK).of(measure)
                : OptionalDouble.empty();
    }

    /** Another scenario, or the same with some places of another. */
    private static Scenario changed(Scenario one, Scenario drawn, SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            return drawn;
        }
        List<EditSubject> subjects = new ArrayList<>(Difference.between(one, drawn).stream()
                .map(Difference::subject)
                .filter(EditSubject::isReckonedWith)
                .toList());
        int kept = random.nextInt(1, 25);
        while (subjects.size() > kept) {
            subjects.remove(random.nextInt(subjects.size()));
        }
        return Transfer.of(subjects, one, drawn)
                .filter(scenario -> !LoadForm.stated(scenario.assumptions()).isEmpty())
                .filter(ScenarioRules::isSoundTogether)
                .orElse(drawn);
    }

    /** One that both scenarios have a result for, if the dice are kind. */
    private static Measure drawnMeasure(Scenario one, Scenario other, SplittableRandom random) {
        Measure measure = drawnMeasure(one, random);
        for (int tries = 0; tries < 12; tries++) {
            if (result(one, measure).isPresent() && result(other, measure).isPresent()) {
                return measure;
            }
            measure = drawnMeasure(one, random);
        }
        return measure;
    }

    private static Measure drawnMeasure(Scenario scenario, SplittableRandom random) {
        List<AlternativeId> ids =
                scenario.alternatives().stream().map(Alternative::id).toList();
        AlternativeId of = ids.get(random.nextInt(ids.size()));
        AlternativeId than = ids.get((ids.indexOf(of) + 1) % ids.size());
        return switch (random.nextInt(3)) {
            case 0 -> new Measure.Cost(of);
            case 1 -> new Measure.Saving(of, than);
            default -> new Measure.CheaperFrom(of, than);
        };
    }

    private static Map<Set<String>, Double> byPaths(Attribution<Cause> split, double sign) {
        Map<Set<String>, Double> effects = new HashMap<>();
        split.effects()
                .forEach(effect -> effects.put(
                        effect.causes().stream()
                                .flatMap(cause -> cause.subjects().stream())
                                .map(EditSubject::path)
                                .collect(Collectors.toSet()),
                        sign * effect.change()));
        return effects;
    }

    @Test
    @Tag("law")
    void effectsAddUpAreTheNegativeOfTheWayBackAndNameOnlyWhatDiffers() {
        int[] splits = new int[3];
        Seeded.forMany(1, PAIRS, random -> {
            RandomScenarios scenarios = new RandomScenarios(BOOK, random);
            boolean isAny = random.nextInt(3) == 0;
            Scenario one = isAny ? scenarios.nextOfAnyAlternatives() : scenarios.next();
            Scenario other = changed(one, isAny ? scenarios.nextOfAnyAlternatives() : scenarios.next(), random);
            Measure measure = drawnMeasure(one, other, random);

            Optional<Attribution<Cause>> there = split(one, other, measure);
            Optional<Attribution<Cause>> back = split(other, one, measure);

            OptionalDouble from = result(one, measure);
            OptionalDouble to = result(other, measure);
            assertThat(there.isPresent()).isEqualTo(from.isPresent() && to.isPresent());
            assertThat(back.isPresent()).isEqualTo(there.isPresent());
            there.ifPresent(split -> {
                splits[0]++;
                splits[1] += split.effects().stream()
                                .anyMatch(effect -> effect.causes().size() > 1)
                        ? 1
                        : 0;
                splits[2] += split.effects().size() > 1 ? 1 : 0;
                assertThat(split.from()).isEqualTo(from.getAsDouble());
                assertThat(split.to()).isEqualTo(to.getAsDouble());
                double larger = Math.max(Math.abs(split.from()), Math.abs(split.to()));
                double sum =
                        split.effects().stream().mapToDouble(Effect::change).sum() + split.ofOthers();
                // Doubles carry no more where large effects cancel out.
                double largest = split.effects().stream()
                        .mapToDouble(effect -> Math.abs(effect.change()))
                        .reduce(larger, Math::max);
                assertThat(sum).isCloseTo(split.to() - split.from(), within(1e-9 * largest));
                assertThat(byPaths(back.orElseThrow(), -1)).isEqualTo(byPaths(split, 1));
                assertThat(back.get().ofOthers()).isEqualTo(0 - split.ofOthers());
                assertThat(split.effects()).allMatch(effect -> Math.abs(effect.change()) >= 1e-9 * larger);
                assertThat(Difference.between(one, other))
                        .extracting(difference -> difference.subject().path())
                        .containsAll(byPaths(split, 1).keySet().stream()
                                .flatMap(Set::stream)
                                .toList());
            });
        });
        // The cases are worth it: many have a result, some of these causes that have none apart, and many several
        // effects.
        assertThat(splits[0]).isGreaterThan(Seeded.share(PAIRS) / 3);
        assertThat(splits[1]).isPositive();
        assertThat(splits[2]).isGreaterThan(splits[0] / 5);
    }

    /** What a cost is said not to be made of changes none. */
    @Test
    void whatIsNoCauseMovesNothing() {
        Seeded.forEach(2, 500, random -> {
            RandomScenarios scenarios = new RandomScenarios(BOOK, random);
            Scenario one = scenarios.next();
            Scenario other = scenarios.next();
            Measure measure = drawnMeasure(one, random);
            Set<EditSubject> named = new HashSet<>();
            Causes.ofCosts(measure.alternatives(), one, other).all().forEach(cause -> named.addAll(cause.subjects()));
            List<EditSubject> rest = Difference.between(one, other).stream()
                    .map(Difference::subject)
                    .filter(subject -> !named.contains(subject))
                    .toList();

            Transfer.of(rest, one, other)
                    .filter(ScenarioRules::isSoundTogether)
                    .ifPresent(scenario -> assertThat(result(scenario, measure)).isEqualTo(result(one, measure)));
        });
    }

    /** A rate and the hours of the month make the bill together. */
    @Test
    void theCostOfRentedGpusIsSplitByHand() {
        Scenario chat = Books.presets().find("chat").orElseThrow().document().scenario();
        InputKey rate = Standard.key(Input.GPU_PRICE_PER_HOUR);
        InputKey hours = InputKey.shared(Input.HOURS_PER_MONTH);
        Scenario one = with(with(chat, rate, 2.20), hours, 730);
        Scenario other = with(with(chat, rate, 1.10), hours, 720);
        Measure cost = new Measure.Cost(Standard.SELF_HOSTED);

        Attribution<Cause> split = WhyItMoved.of(cost, one, other, Books.bundled(), ScenarioRules::isSoundTogether)
                .split()
                .orElseThrow();

        double gpus = (Trial.of(with(one, rate, 1.20), Books.bundled()).of(cost).getAsDouble()
                        - Trial.of(with(one, rate, 2.20), Books.bundled())
                                .of(cost)
                                .getAsDouble())
                / (1.20 - 2.20)
                / 730;
        Map<Set<String>, Double> effects = byPaths(split, 1);
        assertThat(effects.get(Set.of(rate.pathInFile())))
                .isCloseTo(gpus * (1.10 - 2.20) * (730 + 720) / 2, within(1e-6));
        assertThat(effects.get(Set.of(hours.pathInFile())))
                .isCloseTo(gpus * (720 - 730) * (1.10 + 2.20) / 2, within(1e-6));
        assertThat(effects).hasSize(2);
    }

    private static Scenario with(Scenario scenario, InputKey key, double value) {
        return scenario.with(key, Assumption.of(value, "test"));
    }

    /** Eleven and more changes are told by section, and a section that is opened adds up to what it did. */
    @Test
    void sectionsAreOpenedIntoWhatAddsUpToThem() {
        int[] opened = new int[1];
        Seeded.forEach(3, 60, random -> {
            RandomScenarios scenarios = new RandomScenarios(BOOK, random);
            Scenario one = scenarios.next();
            Scenario other = scenarios.next();
            WhyItMoved why = WhyItMoved.of(
                    new Measure.Cost(Standard.CLOSED_API), one, other, BOOK, ScenarioRules::isSoundTogether);
            why.split()
                    .ifPresent(split -> split.effects().stream()
                            .filter(effect -> effect.causes().size() == 1)
                            .forEach(effect -> {
                                if (effect.causes().getFirst() instanceof OfSection section
                                        && section.parts().size() < 8) {
                                    why.opened(section, split).ifPresent(parts -> {
                                        opened[0]++;
                                        double sum = parts.effects().stream()
                                                .mapToDouble(Effect<Group>::change)
                                                .sum();
                                        assertThat(sum + parts.ofOthers())
                                                .isCloseTo(
                                                        effect.change(),
                                                        within(1e-9 * Math.max(split.from(), split.to())));
                                    });
                                }
                            }));
        });
        assertThat(opened[0]).isPositive();
    }
}
