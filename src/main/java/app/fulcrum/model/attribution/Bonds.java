package app.fulcrum.model.attribution;

import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.difference.EditSubject.Heading;
import app.fulcrum.model.difference.EditSubject.OfAlternative;
import app.fulcrum.model.difference.EditSubject.OfChoice;
import app.fulcrum.model.difference.EditSubject.OfCompared;
import app.fulcrum.model.difference.EditSubject.OfInUse;
import app.fulcrum.model.difference.EditSubject.OfKind;
import app.fulcrum.model.difference.EditSubject.OfLicenseObtained;
import app.fulcrum.model.difference.EditSubject.OfName;
import app.fulcrum.model.difference.EditSubject.OfOneAlternative;
import app.fulcrum.model.difference.EditSubject.OfOneNumber;
import app.fulcrum.model.difference.EditSubject.OfStillAvailable;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Group;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Input.Presence;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which differences only make sense together: an offer and its prices, a GPU and the size of its servers, a measurement and what
 * it was measured on.
 *
 * @param differing every place where the two scenarios differ
 */
record Bonds(Scenario one, Scenario other, Set<EditSubject> differing) {

    /** What holds differences together. */
    sealed interface Bond {

        /** They are about the same thing. */
        record About(EditSubject subject) implements Bond {}

        /** They depend on each other, for one alternative or in what all share. */
        record Of(What what, Optional<AlternativeId> alternative) implements Bond {}
    }

    enum What {
        LOAD,
        DAY,
        LONG_REQUESTS,
        KIND,
        OFFER,
        UNITS,
        HARDWARE,
        GPU_RATE,
        MEASUREMENT,
        MODEL,
        RELEASED_HOURS,
        RESERVED,
        BOUGHT_ALREADY,
        MIX
    }

    /** What holds a difference to others; those that share a bond move together. */
    Set<Bond> of(EditSubject subject) {
        Set<Bond> bonds = new LinkedHashSet<>();
        bonds.add(new Bond.About(
                subject instanceof OfOneNumber number ? new EditSubject.OfInput(number.key()) : subject));
        switch (subject) {
            case OfOneNumber number
            when number.alternative().isPresent() ->
                own(bonds, number.alternative().get(), number.key().input());
            case OfOneNumber number -> shared(bonds, number.key().input());
            case Heading heading when heading == Heading.DAY -> bonds.add(new Bond.Of(What.DAY, Optional.empty()));
            case OfOneAlternative of -> own(bonds, of);
            default -> {
                // Questions, weights, scores and the other headings stand alone.
            }
        }
        return bonds;
    }

    /** The volume is stated in one way or in another, and a day replaces what it is otherwise made from. */
    private void shared(Set<Bond> bonds, Input input) {
        if (LoadForm.of(input).isPresent() && one.loadForm() != other.loadForm()) {
            bonds.add(new Bond.Of(What.LOAD, Optional.empty()));
        }
        if (differing.contains(Heading.DAY) && (input.isReplacedByDay() || input == Input.PEAK_WITHIN_HOUR)) {
            bonds.add(new Bond.Of(What.DAY, Optional.empty()));
        }
        if (input == Input.LONG_REQUEST_SHARE || input == Input.LONG_INPUT_TOKENS) {
            bonds.add(new Bond.Of(What.LONG_REQUESTS, Optional.empty()));
        }
    }

    private void own(Set<Bond> bonds, AlternativeId id, Input input) {
        boolean isOffered = input.presence() == Presence.FROM_PRICE_BOOK;
        Group group = input.group();
        if (isOffered && (group == Group.API || group == Group.COMMITMENT)) {
            addIf(differs(id, ChoiceKey.OFFER), bonds, What.OFFER, id);
        }
        if (isOffered && group == Group.COMMITMENT) {
            addIf(differs(id, ChoiceKey.UNIT_OFFER), bonds, What.UNITS, id);
        }
        boolean isRate = input == Input.GPU_PRICE_PER_HOUR || input == Input.GPU_PRICE_PER_MONTH;
        boolean isReserved = input == Input.RESERVED_GPU_HOUR_PRICE || input == Input.RESERVED_SERVERS;
        boolean isOfHardware = isOffered && (group == Group.RENTING || group == Group.BUYING);
        addIf(isRate, bonds, What.GPU_RATE, id);
        addIf(isReserved, bonds, What.RESERVED, id);
        addIf(
                differs(id, ChoiceKey.HARDWARE) && (isOfHardware || isRate || input == Input.RESERVED_GPU_HOUR_PRICE),
                bonds,
                What.HARDWARE,
                id);
        addIf(input.isMeasuredRate(), bonds, What.MEASUREMENT, id);
        addIf(input == Input.BILLED_HOURS, bonds, What.RELEASED_HOURS, id);
        addIf(input == Input.GPUS_ALREADY_OWNED || input == Input.RESALE_VALUE_PER_GPU, bonds, What.BOUGHT_ALREADY, id);
    }

    private void own(Set<Bond> bonds, OfOneAlternative subject) {
        AlternativeId id = subject.id();
        switch (subject) {
            case OfChoice(var _, var key) -> choice(bonds, id, key);
            case OfKind _ -> {
                bonds.add(new Bond.Of(What.KIND, Optional.of(id)));
                parts(bonds, id);
            }
            case OfInUse _, OfStillAvailable _ -> addIf(differing.contains(new OfKind(id)), bonds, What.KIND, id);
            case OfLicenseObtained _ -> {
                addIf(differing.contains(new OfKind(id)), bonds, What.KIND, id);
                addIf(differs(id, ChoiceKey.OFFER), bonds, What.OFFER, id);
                addIf(differs(id, ChoiceKey.MODEL), bonds, What.MODEL, id);
            }
            case OfAlternative _ -> parts(bonds, id);
            case OfCompared _, OfName _ -> {
                // By themselves.
            }
        }
    }

    private void choice(Set<Bond> bonds, AlternativeId id, ChoiceKey key) {
        switch (key) {
            case OFFER -> bonds.add(new Bond.Of(What.OFFER, Optional.of(id)));
            case SERVICE_TIER, REGION -> addIf(differs(id, ChoiceKey.OFFER), bonds, What.OFFER, id);
            case UNITS, UNIT_OFFER -> {
                addIf(differs(id, ChoiceKey.OFFER), bonds, What.OFFER, id);
                addIf(differs(id, ChoiceKey.UNIT_OFFER), bonds, What.UNITS, id);
            }
            case FIRST_PART, SECOND_PART -> {
                bonds.add(new Bond.Of(What.MIX, Optional.of(id)));
                parts(bonds, id);
            }
            case HARDWARE -> {
                bonds.add(new Bond.Of(What.HARDWARE, Optional.of(id)));
                addIf(isMeasured(id), bonds, What.MEASUREMENT, id);
            }
            case MODEL -> {
                bonds.add(new Bond.Of(What.MODEL, Optional.of(id)));
                addIf(isMeasured(id), bonds, What.MEASUREMENT, id);
            }
            case GPUS_PER_REPLICA -> addIf(isMeasured(id), bonds, What.MEASUREMENT, id);
            case MEASURED -> bonds.add(new Bond.Of(What.MEASUREMENT, Optional.of(id)));
            case IDLE_GPUS_RELEASED -> bonds.add(new Bond.Of(What.RELEASED_HOURS, Optional.of(id)));
            case GPU_COUNT, SERVING_STACK, WEIGHTS, KV_CACHE, PARALLELISM, BATCH_RUNS_OFF_PEAK, SCALING -> {
                // By themselves.
            }
        }
    }

    /** A mix and those of its parts that only one of the scenarios has. */
    private void parts(Set<Bond> bonds, AlternativeId id) {
        Stream.of(one, other)
                .flatMap(scenario -> scenario.alternatives().find(id).stream())
                .forEach(alternative -> {
                    if (alternative.way() instanceof Way.Mix(var first, var second)) {
                        Stream.of(first, second)
                                .map(OfAlternative::new)
                                .filter(differing::contains)
                                .map(Bond.About::new)
                                .forEach(bonds::add);
                    }
                });
    }

    /** What was measured on own GPUs belongs to one model on one GPU. */
    private boolean isMeasured(AlternativeId id) {
        return Stream.of(one, other)
                .flatMap(scenario -> scenario.alternatives().find(id).stream())
                .anyMatch(Alternative::isMeasured);
    }

    private boolean differs(AlternativeId id, ChoiceKey key) {
        return differing.contains(new OfChoice(id, key));
    }

    private static void addIf(boolean holds, Set<Bond> bonds, What what, AlternativeId id) {
        if (holds) {
            bonds.add(new Bond.Of(what, Optional.of(id)));
        }
    }
}
