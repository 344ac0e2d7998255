package app.fulcrum.model.scenario;

import java.util.Optional;

/**
 * One way to buy the tokens of a scenario.
 *
 * @param name what the user calls it
 * @param isCompared whether it takes part; one that does not keeps its numbers
 * @param isInUse whether it is what is paid for today; of no more than one of a scenario
 * @param isStillAvailable whether it can be had even where what it buys is no longer on sale, as by a contract that goes on
 * @param isLicenseObtained whether the license that its model needs for this use has been granted
 * @param way how the tokens are bought
 * @param assumptions its own numbers
 */
public record Alternative(
        AlternativeId id,
        String name,
        boolean isCompared,
        boolean isInUse,
        boolean isStillAvailable,
        boolean isLicenseObtained,
        Way way,
        Assumptions assumptions) {

    /** @throws IllegalArgumentException if it has no name, or a number that is none of its own */
    public Alternative {
        if (name.isBlank()) {
            throw new IllegalArgumentException("no name");
        }
        for (Input input : assumptions.asMap().keySet()) {
            if (!input.group().belongsTo(way.kind())) {
                throw new IllegalArgumentException(input + " is no number of " + way.kind());
            }
        }
    }

    /** The first alternative of its kind in a scenario that starts with one of each. */
    public static Alternative standard(Way way, boolean isCompared, Assumptions assumptions) {
        Way.Kind kind = way.kind();
        return new Alternative(
                kind.standardId(), kind.standardName(), isCompared, false, false, false, way, assumptions);
    }

    public Way.Kind kind() {
        return way.kind();
    }

    /** Whether it can be had even where what it buys is no longer on sale. */
    public boolean canStillBeHad() {
        return isInUse || isStillAvailable;
    }

    /** The number of an input seen from here. */
    public InputKey key(Input input) {
        return InputKey.of(id, input);
    }

    /** Where the alternative of an identifier stands in a file. */
    public static String path(AlternativeId id) {
        return "alternatives." + id;
    }

    /** Where an input stands among the price book's defaults. */
    public String standardPath(Input input) {
        return input.group().isShared() ? input.path() : input.path(kind());
    }

    public Alternative withId(AlternativeId newId) {
        return new Alternative(newId, name, isCompared, isInUse, isStillAvailable, isLicenseObtained, way, assumptions);
    }

    public Alternative withName(String newName) {
        return new Alternative(id, newName, isCompared, isInUse, isStillAvailable, isLicenseObtained, way, assumptions);
    }

    public Alternative withCompared(boolean compared) {
        return new Alternative(id, name, compared, isInUse, isStillAvailable, isLicenseObtained, way, assumptions);
    }

    public Alternative withInUse(boolean inUse) {
        return new Alternative(id, name, isCompared, inUse, isStillAvailable, isLicenseObtained, way, assumptions);
    }

    public Alternative withStillAvailable(boolean available) {
        return new Alternative(id, name, isCompared, isInUse, available, isLicenseObtained, way, assumptions);
    }

    public Alternative withLicenseObtained(boolean obtained) {
        return new Alternative(id, name, isCompared, isInUse, isStillAvailable, obtained, way, assumptions);
    }

    /** Bought in another way. A license was granted for one model, and does not hold for another. */
    public Alternative withWay(Way newWay) {
        boolean keeps = isLicenseObtained && way.isOfSameModel(newWay);
        return new Alternative(id, name, isCompared, isInUse, isStillAvailable, keeps, newWay, assumptions);
    }

    /** The same alternative of what another one is: its way, with the numbers that belong to it. */
    public Alternative withBought(Alternative other) {
        return new Alternative(
                id,
                name,
                isCompared,
                isInUse,
                other.isStillAvailable,
                other.isLicenseObtained,
                other.way,
                other.assumptions);
    }

    /** Whether something was measured on its GPUs. */
    public boolean isMeasured() {
        return assumptions.get(Input.MEASURED_OUTPUT_RATE).isPresent()
                || assumptions.get(Input.MEASURED_TOTAL_RATE).isPresent()
                || (way instanceof Way.OwnGpus own && own.hosting().measured().isPresent());
    }

    /** Without what was measured on its GPUs: that belongs to one model on one GPU, and does not hold for another. */
    public Alternative withoutMeasurement() {
        return way instanceof Way.OwnGpus own
                ? withWay(own.withHosting(own.hosting().withMeasured(Optional.empty())))
                        .withAssumptions(
                                assumptions.without(Input.MEASURED_OUTPUT_RATE).without(Input.MEASURED_TOTAL_RATE))
                : this;
    }

    public Alternative withAssumptions(Assumptions newAssumptions) {
        return new Alternative(id, name, isCompared, isInUse, isStillAvailable, isLicenseObtained, way, newAssumptions);
    }
}
