package app.fulcrum.model.variant;

import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.EditSubject.OfAlternative;
import app.fulcrum.model.difference.EditSubject.OfChoice;
import app.fulcrum.model.difference.EditSubject.OfCompared;
import app.fulcrum.model.difference.EditSubject.OfInUse;
import app.fulcrum.model.difference.EditSubject.OfKind;
import app.fulcrum.model.difference.EditSubject.OfLicenseObtained;
import app.fulcrum.model.difference.EditSubject.OfName;
import app.fulcrum.model.difference.EditSubject.OfOneNumber;
import app.fulcrum.model.difference.EditSubjects;
import app.fulcrum.model.difference.Transfer;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What becomes of a variant when its base is edited. */
public final class Rebase {

    private static final Set<ChoiceKey> OF_OFFER =
            EnumSet.of(ChoiceKey.SERVICE_TIER, ChoiceKey.REGION, ChoiceKey.UNITS, ChoiceKey.UNIT_OFFER);
    private static final Set<Input> MEASURED = EnumSet.of(Input.MEASURED_OUTPUT_RATE, Input.MEASURED_TOTAL_RATE);

    private Rebase() {}

    /**
     * The new base with all at which the variant differed from the old one. What the new base has no place for is gone: what
     * differed within an alternative it has not, or within one of another kind.
     *
     * @param isSound whether a scenario keeps the rules of scenarios
     * @return the variant as it was where that makes no sound scenario
     */
    public static Scenario of(Scenario before, Scenario variant, Scenario after, Predicate<Scenario> isSound) {
        if (before.equals(after)) {
            return variant;
        }
        Set<EditSubject> own = Difference.between(before, variant).stream()
                .map(Difference::subject)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<EditSubject> kept = EditSubjects.of(List.of(after, variant)).stream()
                .filter(subject -> isAmong(own, subject))
                .toList();
        return Transfer.of(kept, after, variant).filter(isSound).orElse(variant);
    }

    /** Whether a place is one of these, or goes with one of them. */
    public static boolean isAmong(Set<EditSubject> places, EditSubject subject) {
        return places.contains(subject) || places.stream().anyMatch(place -> isPartOf(place, subject));
    }

    /** Whether what stands at a place is only worth something beside what stands at another: both come from one scenario. */
    private static boolean isPartOf(EditSubject whole, EditSubject part) {
        return switch (whole) {
            case OfOneNumber number -> part instanceof OfOneNumber other && isPartOf(number.key(), other.key());
            case OfAlternative(var id) -> isOf(id, part);
            case OfKind(var id) ->
                isOf(id, part)
                        && !(part instanceof OfAlternative
                                || part instanceof OfName
                                || part instanceof OfCompared
                                || part instanceof OfInUse);
            case OfChoice(var id, var key) -> isOf(id, part) && isPartOf(key, part);
            case EditSubject.OfOneAlternative _,
                    EditSubject.OfQuestion _,
                    EditSubject.OfWeight _,
                    EditSubject.OfScore _,
                    EditSubject.Heading _ -> false;
        };
    }

    /** A number goes with its source, its note and how likely it is, and takes the place of what states the volume in another way. */
    private static boolean isPartOf(InputKey number, InputKey part) {
        Optional<LoadForm> form = LoadForm.of(number.input());
        Optional<LoadForm> other = LoadForm.of(part.input());
        return part.equals(number) || (form.isPresent() && other.isPresent() && !other.equals(form));
    }

    /** What is bought belongs to its offer; a license to one model; and what was measured, to a model on a GPU. */
    private static boolean isPartOf(ChoiceKey choice, EditSubject part) {
        return switch (choice) {
            case OFFER ->
                part instanceof OfLicenseObtained
                        || (part instanceof OfChoice(var _, var other) && OF_OFFER.contains(other));
            case MODEL -> part instanceof OfLicenseObtained || isMeasured(part);
            case HARDWARE -> isMeasured(part);
            default -> false;
        };
    }

    private static boolean isMeasured(EditSubject part) {
        return part instanceof OfChoice(var _, var key)
                ? key == ChoiceKey.MEASURED
                : part instanceof OfOneNumber number
                        && MEASURED.contains(number.key().input());
    }

    private static boolean isOf(AlternativeId id, EditSubject part) {
        return part.alternative().filter(id::equals).isPresent();
    }
}
