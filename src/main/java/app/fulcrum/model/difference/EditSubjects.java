package app.fulcrum.model.difference;

import app.fulcrum.model.difference.EditSubject.Heading;
import app.fulcrum.model.difference.EditSubject.OfAlternative;
import app.fulcrum.model.difference.EditSubject.OfChoice;
import app.fulcrum.model.difference.EditSubject.OfCompared;
import app.fulcrum.model.difference.EditSubject.OfDistribution;
import app.fulcrum.model.difference.EditSubject.OfInUse;
import app.fulcrum.model.difference.EditSubject.OfInput;
import app.fulcrum.model.difference.EditSubject.OfKind;
import app.fulcrum.model.difference.EditSubject.OfLicenseObtained;
import app.fulcrum.model.difference.EditSubject.OfName;
import app.fulcrum.model.difference.EditSubject.OfNote;
import app.fulcrum.model.difference.EditSubject.OfQuestion;
import app.fulcrum.model.difference.EditSubject.OfScore;
import app.fulcrum.model.difference.EditSubject.OfSource;
import app.fulcrum.model.difference.EditSubject.OfStillAvailable;
import app.fulcrum.model.difference.EditSubject.OfWeight;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All at which scenarios can differ. */
public final class EditSubjects {

    private EditSubjects() {}

    /**
     * All at which scenarios can differ, in the order of a file. Of an alternative that only one of them has, or of what only one
     * has of its kind, there is nothing but that.
     */
    public static List<EditSubject> of(List<Scenario> scenarios) {
        Scenario first = scenarios.getFirst();
        Set<EditSubject> subjects = new LinkedHashSet<>(
                List.of(Heading.NAME, Heading.NOTES, Heading.PRICES_ON, Heading.CACHE_WRITE_LIFETIME));
        if (scenarios.stream().anyMatch(other -> !commonIds(first, other).equals(commonIds(other, first)))) {
            subjects.add(Heading.ORDER);
        }
        scenarios.stream()
                .flatMap(scenario -> scenario.alternatives().stream())
                .map(Alternative::id)
                .distinct()
                .forEach(id -> addAlternative(
                        id,
                        scenarios.stream()
                                .flatMap(scenario -> scenario.alternatives().find(id).stream())
                                .toList(),
                        scenarios.size(),
                        subjects));
        subjects.add(Heading.DAY);
        first.alternatives().inputs().stream()
                .filter(key -> key.alternative().isEmpty())
                .forEach(key -> addNumber(key, subjects));
        Arrays.stream(Question.values()).map(OfQuestion::new).forEach(subjects::add);
        Arrays.stream(Axis.values()).map(OfWeight::new).forEach(subjects::add);
        Arrays.stream(Axis.values()).map(OfScore::new).forEach(subjects::add);
        subjects.add(Heading.CURRENCY);
        return List.copyOf(subjects);
    }

    private static List<AlternativeId> commonIds(Scenario inOrderOf, Scenario other) {
        return inOrderOf.alternatives().stream()
                .map(Alternative::id)
                .filter(id -> other.alternatives().find(id).isPresent())
                .toList();
    }

    /** @param held what the scenarios that have it have of it */
    private static void addAlternative(
            AlternativeId id, List<Alternative> held, int scenarios, Set<EditSubject> subjects) {
        if (held.size() < scenarios) {
            subjects.add(new OfAlternative(id));
        }
        if (held.size() < 2) {
            return;
        }
        Collections.addAll(
                subjects,
                new OfName(id),
                new OfKind(id),
                new OfCompared(id),
                new OfInUse(id),
                new OfStillAvailable(id));
        List<Way.Kind> kinds = held.stream().map(Alternative::kind).toList();
        Arrays.stream(Way.Kind.values())
                .filter(kind -> Collections.frequency(kinds, kind) > 1)
                .forEach(kind -> addKind(id, kind, subjects));
        subjects.add(new OfLicenseObtained(id));
    }

    private static void addKind(AlternativeId id, Way.Kind kind, Set<EditSubject> subjects) {
        Arrays.stream(ChoiceKey.values())
                .filter(key -> key.belongsTo(kind))
                .forEach(key -> subjects.add(new OfChoice(id, key)));
        Arrays.stream(Input.values())
                .filter(input -> input.group().belongsTo(kind))
                .forEach(input -> addNumber(InputKey.of(id, input), subjects));
    }

    private static void addNumber(InputKey key, Set<EditSubject> subjects) {
        Collections.addAll(subjects, new OfInput(key), new OfDistribution(key), new OfSource(key), new OfNote(key));
    }
}
