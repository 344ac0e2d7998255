package app.fulcrum.model.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * The ways to buy that a scenario compares, {@value #FEWEST} to {@value #MOST} of them.
 *
 * @param inOrder in the order that decides ties: of two equal costs the first named wins
 */
public record Alternatives(List<Alternative> inOrder) {

    public static final int FEWEST = 2;
    public static final int MOST = 6;

    /**
     * @throws IllegalArgumentException if there are too few or too many, two of one identifier or in use, none is compared, or a
     *     mix is of something else than another alternative and an API
     */
    public Alternatives {
        inOrder = List.copyOf(inOrder);
        flaw(inOrder).ifPresent(flaw -> {
            throw new IllegalArgumentException(flaw);
        });
    }

    /** Some alternatives, if they can stand together. */
    public static Optional<Alternatives> ifSound(List<Alternative> inOrder) {
        return flaw(inOrder).isPresent() ? Optional.empty() : Optional.of(new Alternatives(inOrder));
    }

    private static Optional<String> flaw(List<Alternative> inOrder) {
        if (inOrder.size() < FEWEST || inOrder.size() > MOST) {
            return Optional.of(inOrder.size() + " alternatives");
        }
        if (inOrder.stream().map(Alternative::id).distinct().count() < inOrder.size()) {
            return Optional.of("two alternatives of one identifier");
        }
        if (inOrder.stream().noneMatch(Alternative::isCompared)) {
            return Optional.of("nothing is compared");
        }
        if (inOrder.stream().filter(Alternative::isInUse).count() > 1) {
            return Optional.of("two alternatives in use today");
        }
        return areMixesWhole(inOrder) ? Optional.empty() : Optional.of("a mix without its parts");
    }

    /** Whether everything that is mixed is among some alternatives, and fit to be. */
    public static boolean areMixesWhole(List<Alternative> all) {
        for (Alternative alternative : all) {
            if (alternative.way() instanceof Way.Mix mix) {
                boolean isWhole = firstParts(all).contains(mix.first())
                        && secondParts(mix.first(), all).contains(mix.second());
                if (!isWhole) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Those that can be the first part of a mix: all but mixes. */
    public static List<AlternativeId> firstParts(List<Alternative> all) {
        return all.stream()
                .filter(part -> part.kind() != Way.Kind.MIX)
                .map(Alternative::id)
                .toList();
    }

    /** Those that can be the second part beside a first: APIs, which serve whatever is left. */
    public static List<AlternativeId> secondParts(AlternativeId first, List<Alternative> all) {
        return all.stream()
                .filter(part -> part.kind().isApi() && !part.id().equals(first))
                .map(Alternative::id)
                .toList();
    }

    public static Alternatives of(Alternative... inOrder) {
        return new Alternatives(List.of(inOrder));
    }

    public int size() {
        return inOrder.size();
    }

    /** The alternative at a place, counted from 0. */
    public Alternative at(int place) {
        return inOrder.get(place);
    }

    /** The place of an alternative, counted from 0; −1 if there is none of this identifier. */
    public int placeOf(AlternativeId id) {
        for (int place = 0; place < inOrder.size(); place++) {
            if (inOrder.get(place).id().equals(id)) {
                return place;
            }
        }
        return -1;
    }

    public Optional<Alternative> find(AlternativeId id) {
        int place = placeOf(id);
        return place < 0 ? Optional.empty() : Optional.of(at(place));
    }

    /** @throws IllegalArgumentException if there is none of this identifier */
    public Alternative get(AlternativeId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no alternative " + id));
    }

    /** What the others are held against over time: the one that is in use today, and where none is, the first. */
    public Alternative incumbent() {
        return stream().filter(Alternative::isInUse).findFirst().orElseGet(inOrder::getFirst);
    }

    /** What an alternative is made of: the two parts of a mix, and otherwise itself. */
    public List<Alternative> parts(Alternative alternative) {
        return alternative.way() instanceof Way.Mix mix
                ? List.of(get(mix.first()), get(mix.second()))
                : List.of(alternative);
    }

    /** The mixes that an alternative is a part of, in order. */
    public List<Alternative> mixesOf(AlternativeId part) {
        return stream()
                .filter(alternative -> alternative.way() instanceof Way.Mix mix && mix.has(part))
                .toList();
    }

    public Stream<Alternative> stream() {
        return inOrder.stream();
    }

    /** How the tokens are bought, in order. */
    public List<Way> ways() {
        return stream().map(Alternative::way).toList();
    }

    /** Those of a kind, in order. */
    public Stream<Alternative> ofKind(Way.Kind kind) {
        return stream().filter(alternative -> alternative.kind() == kind);
    }

    /**
     * Every number there is, in the order numbers are listed in: the workload, what each alternative has of its own, people,
     * and the rest.
     */
    public List<InputKey> inputs() {
        SequencedMap<AlternativeId, Way.Kind> kinds = new LinkedHashMap<>();
        inOrder.forEach(alternative -> kinds.put(alternative.id(), alternative.kind()));
        return InputKey.Order.of(kinds);
    }

    /** The same with another in place of the one of its identifier. Where that is in use, none else is any more. */
    public Alternatives with(Alternative changed) {
        return new Alternatives(stream()
                .map(alternative -> alternative.id().equals(changed.id())
                        ? changed
                        : changed.isInUse() ? alternative.withInUse(false) : alternative)
                .toList());
    }

    /** The same with one more, at a place counted from 0. */
    public Alternatives inserting(Alternative added, int place) {
        List<Alternative> all = new ArrayList<>(inOrder);
        all.add(place, added);
        return new Alternatives(all);
    }

    /** @throws IllegalArgumentException if too few are left, or it is part of a mix */
    public Alternatives removing(AlternativeId id) {
        return new Alternatives(
                stream().filter(alternative -> !alternative.id().equals(id)).toList());
    }

    /** The same in another order: the alternative takes a place, and those between move by one. */
    public Alternatives moving(AlternativeId id, int place) {
        List<Alternative> all = new ArrayList<>(inOrder);
        Alternative moved = get(id);
        all.remove(moved);
        all.add(place, moved);
        return new Alternatives(all);
    }

    /** An identifier for one more of a kind: that of the kind, with the smallest number that is free where it is taken. */
    public AlternativeId freeId(Way.Kind kind) {
        AlternativeId id = kind.standardId();
        for (int number = 2; placeOf(id) >= 0; number++) {
            id = new AlternativeId(kind.standardId() + "-" + number);
        }
        return id;
    }
}
