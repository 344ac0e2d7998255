package app.fulcrum.model.attribution;

import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether the costs of some alternatives can depend on something that differs.
 *
 * @param read the alternatives they are made of, in the one scenario or the other
 */
record MadeOf(Set<AlternativeId> read) implements Predicate<EditSubject> {

    static MadeOf costs(Collection<AlternativeId> asked, Scenario one, Scenario other) {
        Set<AlternativeId> read = new LinkedHashSet<>();
        for (AlternativeId id : asked) {
            read.add(id);
            Stream.of(one.alternatives(), other.alternatives())
                    .forEach(all ->
                            all.find(id).ifPresent(found -> all.parts(found).forEach(part -> read.add(part.id()))));
        }
        return new MadeOf(read);
    }

    /**
     * A scenario with no other alternatives, all of which take part: one that does not has a cost like any other.
     *
     * @param beside what stands beside them
     */
    Scenario only(Scenario scenario, List<Alternative> beside) {
        return scenario.withAlternatives(new Alternatives(Stream.concat(
                        scenario.alternatives().stream()
                                .filter(each -> read.contains(each.id()))
                                .map(each -> each.withCompared(true)),
                        beside.stream())
                .toList()));
    }

    /** As many alternatives as have to stand beside those that are read, where fewer than a scenario has are in both. */
    List<Alternative> beside(Alternatives one, Alternatives other) {
        long inBoth = read.stream()
                .filter(id -> one.find(id).isPresent() && other.find(id).isPresent())
                .count();
        Alternative any = one.stream()
                .filter(each -> each.kind() != Way.Kind.MIX)
                .findFirst()
                .orElseThrow();
        return Stream.iterate(1, number -> number + 1)
                .map(number -> new AlternativeId("beside-" + number))
                .filter(id -> !read.contains(id))
                .limit(Math.max(0, Alternatives.FEWEST - inBoth))
                .map(id -> any.withId(id).withCompared(true))
                .toList();
    }

    @Override
    public boolean test(EditSubject subject) {
        return switch (subject) {
            case EditSubject.OfInput(var key) ->
                key.alternative().map(read::contains).orElse(true);
            case EditSubject.OfChoice(var id, var _) -> read.contains(id);
            case EditSubject.OfKind(var id) -> read.contains(id);
            case EditSubject.OfAlternative(var id) -> read.contains(id);
            case EditSubject.Heading heading ->
                switch (heading) {
                    case PRICES_ON, CACHE_WRITE_LIFETIME, DAY -> true;
                    case ORDER, NAME, NOTES, CURRENCY -> false;
                };
            case EditSubject.OfName _,
                    EditSubject.OfCompared _,
                    EditSubject.OfInUse _,
                    EditSubject.OfStillAvailable _,
                    EditSubject.OfLicenseObtained _,
                    EditSubject.OfDistribution _,
                    EditSubject.OfSource _,
                    EditSubject.OfNote _,
                    EditSubject.OfQuestion _,
                    EditSubject.OfWeight _,
                    EditSubject.OfScore _ -> false;
        };
    }
}
