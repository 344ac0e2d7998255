package app.fulcrum.model.scenario;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The numbers a scenario holds once, or of one of its alternatives, by input. Immutable; changing one gives a new set. */
public final class Assumptions {

    public static final Assumptions NONE = new Assumptions(new EnumMap<>(Input.class));

    private final Map<Input, Assumption> byInput;
    private final List<Input> ranged;
    private final InputNumbers base;

    private Assumptions(EnumMap<Input, Assumption> byInput) {
        this.byInput = Collections.unmodifiableMap(byInput);
        this.ranged = byInput.entrySet().stream()
                .filter(held -> !held.getValue().value().isExact())
                .map(Map.Entry::getKey)
                .toList();
        this.base = InputNumbers.base(byInput);
    }

    /** @throws IllegalArgumentException if an end of a value lies outside what its input admits */
    public static Assumptions of(Map<Input, Assumption> values) {
        EnumMap<Input, Assumption> copy = new EnumMap<>(Input.class);
        copy.putAll(values);
        copy.forEach(Assumptions::check);
        return new Assumptions(copy);
    }

    private static void check(Input input, Assumption assumption) {
        var value = assumption.value();
        if (!input.admits(value.low()) || !input.admits(value.base()) || !input.admits(value.high())) {
            throw new IllegalArgumentException(input.id() + " does not admit " + value);
        }
    }

    public Optional<Assumption> get(Input input) {
        return Optional.ofNullable(byInput.get(input));
    }

    /** The base value, if there is any. */
    public OptionalDouble base(Input input) {
        Assumption assumption = byInput.get(input);
        return assumption == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(assumption.value().base());
    }

    /** All base values. */
    public InputNumbers base() {
        return base;
    }

    /** All values in the order of {@link Input}. */
    public Map<Input, Assumption> asMap() {
        return byInput;
    }

    /** The inputs whose value is a range. */
    public List<Input> ranged() {
        return ranged;
    }

    /** The same with another number; one that states the volume takes the place of all that state it in another way. */
    public Assumptions with(Input input, Assumption assumption) {
        EnumMap<Input, Assumption> copy = new EnumMap<>(Input.class);
        copy.putAll(byInput);
        LoadForm.of(input)
                .ifPresent(form -> copy.keySet()
                        .removeIf(other ->
                                LoadForm.of(other).filter(way -> way != form).isPresent()));
        copy.put(input, assumption);
        check(input, assumption);
        return new Assumptions(copy);
    }

    public Assumptions without(Input input) {
        EnumMap<Input, Assumption> copy = new EnumMap<>(Input.class);
        copy.putAll(byInput);
        copy.remove(input);
        return new Assumptions(copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Assumptions that && byInput.equals(that.byInput);
    }

    @Override
    public int hashCode() {
        return byInput.hashCode();
    }

    @Override
    public String toString() {
        return byInput.toString();
    }
}
