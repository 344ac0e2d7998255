package app.fulcrum.session.edit;

import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.variant.Variant;
import app.fulcrum.model.variant.Variants;
import java.util.Optional;

/** One thing a user can do to a base scenario and its variants, as a value. */
public sealed interface DocumentEdit {

    /**
     * Base and variants after the edit.
     *
     * @param now what is edited
     * @param origin what there was when the gesture began that the edit belongs to: a base that passes what a variant has on its
     *     way elsewhere takes no difference away
     * @throws IllegalArgumentException if a value is outside what its place admits, or there is no such variant
     */
    Variants apply(Variants now, Variants origin);

    /** What the edit does to these. */
    EditLabel label(Variants before);

    /**
     * The variant that is worked on after the edit: the same under whatever name, or the base where it is none any more.
     *
     * @param variant the one worked on before; absent for the base
     */
    default Optional<String> workedOn(Optional<String> variant, Variants before, Variants after) {
        return variant.flatMap(name -> Edited.successor(before.names().indexOf(name), before, after))
                .map(Variant::name);
    }

    /** An edit of the base, which its variants follow where they do not differ. */
    record OfBase(ScenarioEdit edit) implements DocumentEdit {
        @Override
        public Variants apply(Variants now, Variants origin) {
            Variants from = origin.onto(now.base(), ScenarioRules::isSound).equals(now) ? origin : now;
            return from.onto(edit.apply(now.base()), ScenarioRules::isSound);
        }

        @Override
        public EditLabel label(Variants before) {
            return edit.label(before.base());
        }
    }

    /** An edit of one variant: of anything, its name among it. */
    record OfVariant(String name, ScenarioEdit edit) implements DocumentEdit {
        @Override
        public Variants apply(Variants now, Variants origin) {
            return now.replacing(name, new Variant(edit.apply(now.get(name).scenario())));
        }

        @Override
        public EditLabel label(Variants before) {
            // Before a gesture that adds it too there was none.
            return before.find(name)
                    .<EditLabel>map(variant -> new EditLabel.OfVariant(name, edit.label(variant.scenario())))
                    .orElseGet(() -> new EditLabel.VariantAdded(name));
        }
    }

    /**
     * One variant more.
     *
     * @param scenario what it is, under the name of the variant
     */
    record AddVariant(Scenario scenario) implements DocumentEdit {
        @Override
        public Variants apply(Variants now, Variants origin) {
            return now.adding(new Variant(scenario));
        }

        @Override
        public EditLabel label(Variants before) {
            return new EditLabel.VariantAdded(scenario.name());
        }

        @Override
        public Optional<String> workedOn(Optional<String> variant, Variants before, Variants after) {
            return Optional.of(scenario.name());
        }
    }

    record RemoveVariant(String name) implements DocumentEdit {
        @Override
        public Variants apply(Variants now, Variants origin) {
            return now.removing(name);
        }

        @Override
        public EditLabel label(Variants before) {
            return new EditLabel.VariantRemoved(name);
        }
    }

    /** Makes what a variant is the base, under the base's name. */
    record TakeOver(String name) implements DocumentEdit {
        @Override
        public Variants apply(Variants now, Variants origin) {
            return now.takingOver(name, ScenarioRules::isSound);
        }

        @Override
        public EditLabel label(Variants before) {
            return new EditLabel.VariantTakenOver(name);
        }
    }

    /**
     * Puts another base with its variants in the place of these.
     *
     * @param title what they are
     */
    record Replace(Variants replacement, String title) implements DocumentEdit {
        @Override
        public Variants apply(Variants now, Variants origin) {
            return replacement;
        }

        @Override
        public EditLabel label(Variants before) {
            return new EditLabel.Replaced(title);
        }
    }
}
