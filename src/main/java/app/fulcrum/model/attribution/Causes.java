package app.fulcrum.model.attribution;

import app.fulcrum.model.attribution.Bonds.Bond;
import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.EditSubject.Heading;
import app.fulcrum.model.difference.Transfer;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What may have moved the results from one scenario to another.
 *
 * @param all {@value Attribution#MOST} at most, in an order that is the same both ways: what all share before the alternatives,
 *     these by identifier, the rest of what all share
 */
public record Causes(Scenario one, Scenario other, List<Cause> all) {

    public Causes {
        all = List.copyOf(all);
    }

    /** Everything that differs and that something is reckoned from. */
    public static Causes between(Scenario one, Scenario other) {
        return between(one, other, _ -> true);
    }

    /**
     * What costs and capacity of some alternatives may have been moved by: of all that differs only what they are made of. The two
     * scenarios are those asked about without their other alternatives.
     */
    public static Causes ofCosts(Collection<AlternativeId> asked, Scenario one, Scenario other) {
        MadeOf madeOf = MadeOf.costs(asked, one, other);
        List<Alternative> beside = madeOf.beside(one.alternatives(), other.alternatives());
        return between(madeOf.only(one, beside), madeOf.only(other, beside), madeOf);
    }

    private static Causes between(Scenario one, Scenario other, Predicate<EditSubject> wanted) {
        List<Cause.Group> groups = groups(one, other).stream()
                .filter(group -> group.subjects().stream().anyMatch(wanted))
                .toList();
        return new Causes(one, other, few(groups));
    }

    private static List<Cause.Group> groups(Scenario one, Scenario other) {
        List<Difference> differences = new ArrayList<>(Difference.between(one, other));
        differences.removeIf(difference -> !difference.subject().isReckonedWith());
        differences.sort(Comparator.comparingInt((Difference each) -> place(each.subject()))
                .thenComparing(each ->
                        each.subject().alternative().map(AlternativeId::value).orElse("")));
        Set<EditSubject> differing = new LinkedHashSet<>();
        differences.forEach(difference -> differing.add(difference.subject()));
        Bonds bonds = new Bonds(one, other, differing);
        List<Joined> joined = new ArrayList<>();
        for (Difference difference : differences) {
            join(joined, difference, bonds.of(difference.subject()));
        }
        return joined.stream().map(each -> new Cause.Group(each.differences)).toList();
    }

    /** Differences that move together. */
    private record Joined(List<Difference> differences, Set<Bond> bonds) {}

    private static void join(List<Joined> all, Difference difference, Set<Bond> bonds) {
        Joined into = new Joined(new ArrayList<>(), new LinkedHashSet<>(bonds));
        int place = all.size();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).bonds.stream().anyMatch(bonds::contains)) {
                Joined found = all.remove(i);
                into.differences.addAll(0, found.differences);
                into.bonds.addAll(found.bonds);
                place = i;
            }
        }
        into.differences.add(difference);
        all.add(Math.min(place, all.size()), into);
    }

    private static int place(EditSubject subject) {
        return subject.alternative().isPresent() ? 1 : subject instanceof Heading && subject != Heading.DAY ? 0 : 2;
    }

    /** As they are, or by section where they are too many, of alternatives one each or, where these are too many, one for all. */
    private static List<Cause> few(List<Cause.Group> groups) {
        return Stream.<Function<Cause.Group, Object>>of(
                        group -> group,
                        group -> Section.of(group.subjects().getFirst()),
                        group -> Section.of(group.subjects().getFirst()).wider())
                .map(by -> grouped(groups, by))
                .filter(causes -> causes.size() <= Attribution.MOST)
                .findFirst()
                .orElseThrow();
    }

    private static List<Cause> grouped(List<Cause.Group> groups, Function<Cause.Group, Object> by) {
        Map<Object, List<Cause.Group>> grouped = new LinkedHashMap<>();
        groups.forEach(group ->
                grouped.computeIfAbsent(by.apply(group), _ -> new ArrayList<>()).add(group));
        List<Cause> causes = new ArrayList<>();
        grouped.forEach((section, parts) -> causes.add(
                parts.size() > 1 && section instanceof Section of ? new Cause.OfSection(of, parts) : parts.getFirst()));
        return causes;
    }

    /**
     * The first scenario with some of its causes as in the other.
     *
     * @param made which, a bit for each
     * @return nothing where they cannot stand together so; whether the numbers can is not looked at
     */
    public Optional<Scenario> with(int made) {
        return Transfer.of(subjects(all, made), one, other);
    }

    /** The subjects of some causes. */
    static List<EditSubject> subjects(List<? extends Cause> causes, int made) {
        List<EditSubject> subjects = new ArrayList<>();
        for (int place = 0; place < causes.size(); place++) {
            if ((made & 1 << place) != 0) {
                subjects.addAll(causes.get(place).subjects());
            }
        }
        return subjects;
    }
}
