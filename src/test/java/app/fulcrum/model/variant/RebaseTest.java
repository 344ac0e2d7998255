package app.fulcrum.model.variant;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomEdits;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The laws a variant keeps when its base is edited. */
@Tag("law")
class RebaseTest {

    private static final PriceBook BOOK = Books.bundled();
    private static final InputKey VOLUME = InputKey.shared(Input.TOKENS_PER_DAY);
    private static final InputKey OUTPUT = InputKey.shared(Input.OUTPUT_TOKENS);

    /** A base, a variant of it, and the base after an edit. */
    private record Case(Scenario before, Scenario variant, Scenario after) {

        static Case drawn(SplittableRandom random) {
            RandomScenarios scenarios = new RandomScenarios(BOOK, random);
            if (random.nextInt(4) == 0) {
                return new Case(
                        scenarios.nextOfAnyAlternatives(),
                        scenarios.nextOfAnyAlternatives(),
                        scenarios.nextOfAnyAlternatives());
            }
            RandomEdits edits = new RandomEdits(BOOK, random);
            Scenario base = scenarios.next();
            return new Case(base, edited(base, edits, random.nextInt(1, 6)), edited(base, edits, random.nextInt(1, 3)));
        }

        private static Scenario edited(Scenario base, RandomEdits edits, int count) {
            Scenario edited = base;
            for (int i = 0; i < count; i++) {
                Scenario next = edits.next().apply(edited);
                edited = ScenarioRules.isSound(next) ? next : edited;
            }
            return edited;
        }

        Scenario carriedOver() {
            return Rebase.of(before, variant, after, ScenarioRules::isSound);
        }

        /** Whether the variant could follow, and did not stay as it was. */
        boolean isCarriedOver() {
            return !carriedOver().equals(variant);
        }
    }

    private static Set<EditSubject> subjects(Scenario one, Scenario other) {
        return Difference.between(one, other).stream().map(Difference::subject).collect(Collectors.toSet());
    }

    @Test
    void whatDoesNotDifferIsTheBaseAfterwards() {
        Seeded.forMany(1, 300, random -> {
            Case drawn = Case.drawn(random);

            assertThat(Rebase.of(drawn.before, drawn.before, drawn.after, ScenarioRules::isSound))
                    .isEqualTo(drawn.after);
        });
    }

    @Test
    void overAnUneditedBaseNothingHappens() {
        Seeded.forMany(2_000, 300, random -> {
            Case drawn = Case.drawn(random);

            assertThat(Rebase.of(drawn.before, drawn.variant, drawn.before, ScenarioRules::isSound))
                    .isEqualTo(drawn.variant);
            // The same the long way: a base that is another object differs in nothing.
            Scenario renamed = drawn.before.withName("renamed");
            Scenario follows = Rebase.of(
                    renamed, drawn.variant.withName("variant"), drawn.before.withName("base"), ScenarioRules::isSound);
            assertThat(follows).isEqualTo(drawn.variant.withName("variant"));
        });
    }

    /** Nothing new differs, and what still does has the value it had. */
    @Test
    void itDiffersWhereItDidAndKeepsItsValuesThere() {
        int[] followed = {0};
        Seeded.forMany(4_000, 1_000, random -> {
            Case drawn = Case.drawn(random);
            Scenario after = drawn.carriedOver();
            if (!drawn.isCarriedOver()) {
                return;
            }
            followed[0]++;
            Set<EditSubject> own = subjects(drawn.before, drawn.variant);

            assertThat(ScenarioRules.isSound(after)).isTrue();
            assertThat(Difference.between(drawn.after, after).stream()
                            .filter(difference -> !Rebase.isAmong(own, difference.subject())
                                    || !hasValueOf(drawn.variant, difference)))
                    .isEmpty();
        });
        assertThat(followed[0]).isPositive();
    }

    /** An order is that of the variant among what both have, and alternatives may be gone. */
    private static boolean hasValueOf(Scenario variant, Difference difference) {
        return difference.subject() == EditSubject.Heading.ORDER
                || difference.to().equals(difference.subject().in(variant));
    }

    /** Where neither the base came to have what the variant has, nor something of it went, which takes a difference away. */
    @Test
    void overAnEditAndItsInverseItIsTheSame() {
        int[] tried = {0};
        Seeded.forMany(6_000, 1_000, random -> {
            Case drawn = Case.drawn(random);
            Scenario there = drawn.carriedOver();
            Set<EditSubject> own = subjects(drawn.before, drawn.variant);
            if (!subjects(drawn.after, there).containsAll(own)) {
                return;
            }
            tried[0]++;

            Scenario back = Rebase.of(drawn.after, there, drawn.before, ScenarioRules::isSound);

            assertThat(Difference.between(drawn.variant, back)).isEmpty();
        });
        assertThat(tried[0]).isPositive();
    }

    @Test
    void anEditOfTheBaseShowsWhereTheVariantDoesNotDiffer() {
        Scenario base = Books.presets().start().document().scenario();
        Scenario variant = base.withName("More").with(VOLUME, Assumption.of(9e8, "mine"));
        Scenario edited = base.with(VOLUME, Assumption.of(3e8, "theirs"))
                .with(OUTPUT, Assumption.of(333, "theirs"))
                .withNotes("Edited.");

        Scenario follows = Rebase.of(base, variant, edited, ScenarioRules::isSound);

        assertThat(follows).isEqualTo(edited.withName("More").with(VOLUME, Assumption.of(9e8, "mine")));
    }

    /** A number is one with its source: the base's new source says nothing about the variant's number. */
    @Test
    void aNumberKeepsItsOwnSource() {
        Scenario base = Books.presets().start().document().scenario().with(VOLUME, Assumption.of(1e8, "a guess"));
        Scenario variant = base.with(VOLUME, Assumption.of(9e8, "a guess"));

        Scenario follows =
                Rebase.of(base, variant, base.with(VOLUME, Assumption.of(1e8, "the bill")), ScenarioRules::isSound);

        assertThat(follows).isEqualTo(variant);
    }

    /** A license that the base obtains is for the base's model. */
    @Test
    void aLicenseStaysWithItsModel() {
        Scenario base = Books.presets().start().document().scenario();
        Scenario variant = withOwn(
                base,
                ((Way.OwnGpus) base.alternatives().get(Standard.SELF_HOSTED).way())
                        .withModel(new ModelChoice.Generic(70)));
        Scenario licensed = base.withAlternatives(base.alternatives()
                .with(base.alternatives().get(Standard.SELF_HOSTED).withLicenseObtained(true)));

        Scenario follows = Rebase.of(base, variant, licensed, ScenarioRules::isSound);

        assertThat(follows.alternatives().get(Standard.SELF_HOSTED).isLicenseObtained())
                .isFalse();
    }

    private static Scenario withOwn(Scenario scenario, Way way) {
        return scenario.withAlternatives(scenario.alternatives()
                .with(scenario.alternatives().get(Standard.SELF_HOSTED).withWay(way)));
    }

    /** What differs only within an alternative goes with it; an alternative of the variant's own stays. */
    @Test
    void anAlternativeGoesWithThatOfTheBase() {
        Scenario base = Books.presets().start().document().scenario();
        InputKey price = Standard.key(Input.GPU_PRICE_PER_HOUR);
        Scenario variant = base.with(price, Assumption.of(1.25, ""));
        Scenario without = base.withAlternatives(base.alternatives().removing(Standard.SELF_HOSTED));

        assertThat(Rebase.of(base, variant, without, ScenarioRules::isSound)).isEqualTo(without);
        assertThat(Rebase.of(without, variant, without.withNotes("Edited."), ScenarioRules::isSound))
                .isEqualTo(variant.withNotes("Edited."));
        assertThat(Rebase.of(
                        without,
                        variant,
                        base.with(price, Assumption.of(7, "")).withNotes("Edited."),
                        ScenarioRules::isSound))
                .isEqualTo(variant.withNotes("Edited."));
    }

    /** No two alternatives of a scenario are in use. */
    @Test
    void aVariantThatWouldBreakARuleStaysAsItWas() {
        Scenario base = Books.presets().start().document().scenario();
        Scenario variant = withInUse(base, Standard.SELF_HOSTED);
        Scenario edited = withInUse(base, Standard.CLOSED_API).withNotes("Edited.");

        assertThat(Rebase.of(base, variant, edited, ScenarioRules::isSound)).isEqualTo(variant);
        assertThat(Rebase.of(base, variant, base.withNotes("Edited."), _ -> false))
                .isEqualTo(variant);
    }

    private static Scenario withInUse(Scenario scenario, AlternativeId id) {
        return scenario.withAlternatives(
                scenario.alternatives().with(scenario.alternatives().get(id).withInUse(true)));
    }

    /** The volume is stated in one way: the variant's own. */
    @Test
    void aVolumeOfItsOwnIsStatedAsItWas() {
        Scenario base = Books.presets().start().document().scenario();
        Scenario variant = base.with(VOLUME, Assumption.of(9e8, ""));
        Scenario byUsers = base.with(InputKey.shared(Input.USERS), Assumption.of(50, ""))
                .with(InputKey.shared(Input.SESSIONS_PER_USER), Assumption.of(5, ""))
                .with(InputKey.shared(Input.REQUESTS_PER_SESSION), Assumption.of(5, ""));

        assertThat(Rebase.of(base, variant, byUsers.withNotes("Edited."), ScenarioRules::isSound))
                .isEqualTo(variant.withNotes("Edited."));
    }

    @Test
    void theBaseTakenOverKeepsItsNameAndTheOthersFollow() {
        Scenario base = Books.presets().start().document().scenario();
        Variant more = new Variant(base.withName("More").with(VOLUME, Assumption.of(9e8, "")));
        Variant longer = new Variant(base.withName("Longer").with(OUTPUT, Assumption.of(900, "")));

        Variants taken = new Variants(base, List.of(more, longer)).takingOver("More", ScenarioRules::isSound);

        assertThat(taken.base()).isEqualTo(more.scenario().withName(base.name()));
        assertThat(taken.names()).containsExactly("Longer");
        assertThat(taken.get("Longer").scenario()).isEqualTo(longer.scenario().with(VOLUME, Assumption.of(9e8, "")));
        assertThat(taken.find("More")).isEqualTo(Optional.empty());
    }
}
