package app.fulcrum.model.attribution;

import app.fulcrum.model.attribution.Cause.Group;
import app.fulcrum.model.attribution.Cause.OfSection;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.Transfer;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.sensitivity.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Why a result is another in one scenario than in another.
 *
 * @param causes what may have moved it: of all that differs only what the result is made of
 * @param isSound whether the numbers of a scenario may stand together
 */
public record WhyItMoved(Measure measure, Causes causes, PriceBook book, Predicate<Scenario> isSound) {

    /**
     * Asks about a result.
     *
     * @param isSound true of both scenarios
     */
    public static WhyItMoved of(
            Measure measure, Scenario one, Scenario other, PriceBook book, Predicate<Scenario> isSound) {
        return new WhyItMoved(measure, Causes.ofCosts(measure.alternatives(), one, other), book, isSound);
    }

    /** The result in the first scenario; absent where it has none. */
    public OptionalDouble before() {
        return result(Optional.of(causes.one()));
    }

    /** The result in the second scenario; absent where it has none. */
    public OptionalDouble after() {
        return result(Optional.of(causes.other()));
    }

    /** The split; absent where there is no result in one of the scenarios, or in both. */
    public Optional<Attribution<Cause>> split() {
        return Attribution.of(causes.all(), made -> result(causes.with(made)));
    }

    /**
     * What the parts of a section did.
     *
     * @param section one of the causes
     * @param whole the split of which it is one cause
     * @return nothing where it has too many parts, or some combination has no result
     */
    public Optional<Attribution<Group>> opened(OfSection section, Attribution<Cause> whole) {
        if (section.parts().size() > Attribution.MOST) {
            return Optional.empty();
        }
        List<Cause> others = new ArrayList<>(causes.all());
        others.remove(section);
        return Attribution.within(
                section.parts(),
                others.size(),
                (groups, parts) -> {
                    List<EditSubject> subjects = new ArrayList<>(Causes.subjects(others, groups));
                    subjects.addAll(Causes.subjects(section.parts(), parts));
                    return result(Transfer.of(subjects, causes.one(), causes.other()));
                },
                Math.max(Math.abs(whole.from()), Math.abs(whole.to())));
    }

    private OptionalDouble result(Optional<Scenario> scenario) {
        return scenario.isPresent() && has(scenario.get()) && isSound.test(scenario.get())
                ? Trial.of(scenario.get(), book).of(measure)
                : OptionalDouble.empty();
    }

    private boolean has(Scenario scenario) {
        return measure.alternatives().stream()
                .allMatch(id -> scenario.alternatives().find(id).isPresent());
    }
}
