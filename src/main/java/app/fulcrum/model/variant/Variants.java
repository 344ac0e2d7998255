package app.fulcrum.model.variant;

import app.fulcrum.model.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A base scenario and its variants. That there are no more than {@value #MOST} and no two scenarios have one name is for whoever
 * edits them to see to, as it is with the rules of a scenario.
 *
 * @param inOrder the variants, as they were added
 */
public record Variants(Scenario base, List<Variant> inOrder) {

    /** Variants beside the base. */
    public static final int MOST = 5;

    public Variants {
        inOrder = List.copyOf(inOrder);
    }

    /** A scenario without variants. */
    public static Variants none(Scenario base) {
        return new Variants(base, List.of());
    }

    public Optional<Variant> find(String name) {
        return inOrder.stream().filter(variant -> variant.name().equals(name)).findFirst();
    }

    /** @throws IllegalArgumentException if there is none of this name */
    public Variant get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no variant " + name));
    }

    /** What the variants are called, in order. */
    public List<String> names() {
        return inOrder.stream().map(Variant::name).toList();
    }

    /** The base and the variants, in order. */
    public List<Scenario> scenarios() {
        List<Scenario> all = new ArrayList<>(List.of(base));
        inOrder.forEach(variant -> all.add(variant.scenario()));
        return List.copyOf(all);
    }

    /**
     * The same with another base. Every variant goes on differing where it differed, and follows the base where it did not; one
     * that would be no sound scenario so stays as it was.
     *
     * @param isSound whether a scenario keeps the rules of scenarios
     */
    public Variants onto(Scenario newBase, Predicate<Scenario> isSound) {
        return new Variants(
                newBase,
                inOrder.stream()
                        .map(variant -> new Variant(Rebase.of(base, variant.scenario(), newBase, isSound)))
                        .toList());
    }

    /** The same with one more at the end. */
    public Variants adding(Variant added) {
        List<Variant> all = new ArrayList<>(inOrder);
        all.add(added);
        return new Variants(base, all);
    }

    /** @throws IllegalArgumentException if there is none of this name */
    public Variants removing(String name) {
        Variant removed = get(name);
        return new Variants(
                base,
                inOrder.stream().filter(variant -> !variant.equals(removed)).toList());
    }

    /**
     * The same with another variant in the place of one.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public Variants replacing(String name, Variant by) {
        Variant replaced = get(name);
        return new Variants(
                base,
                inOrder.stream()
                        .map(variant -> variant.equals(replaced) ? by : variant)
                        .toList());
    }

    /**
     * The same with a variant made the base, under the base's name. It is none any more; the others follow the new base where they
     * did not differ from the old one.
     *
     * @param isSound whether a scenario keeps the rules of scenarios
     * @throws IllegalArgumentException if there is none of this name
     */
    public Variants takingOver(String name, Predicate<Scenario> isSound) {
        return removing(name).onto(get(name).scenario().withName(base.name()), isSound);
    }
}
