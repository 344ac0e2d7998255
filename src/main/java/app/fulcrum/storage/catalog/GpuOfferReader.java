package app.fulcrum.storage.catalog;

import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.value;

import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.storage.catalog.field.Bounds;
import app.fulcrum.storage.catalog.field.Fields;
import app.fulcrum.storage.catalog.field.LifeFields;
import app.fulcrum.storage.catalog.field.ProvenanceFields;
import app.fulcrum.storage.catalog.field.TariffFields;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Reads a price for one GPU-hour. */
record GpuOfferReader(Set<String> gpuIds) {

    /** Sources round the GPU-hour; more than this is a slip. */
    private static final double TOLERANCE = 0.01;

    GpuOffer read(Fields record) {
        OptionalInt gpus = record.wholeIfAny("gpusPerInstance", Bounds.COUNT);
        OptionalInt onFastLink = record.wholeIfAny("gpusOnFastLink", Bounds.COUNT);
        if (onFastLink.isPresent() && onFastLink.getAsInt() < gpus.orElse(1)) {
            record.report(
                    ProblemCode.CONTRADICTION,
                    value("gpusOnFastLink", onFastLink.getAsInt()),
                    value("gpusPerInstance", gpus.orElse(1)),
                    Phrase.SOLD_TOGETHER_SHARE_A_LINK.fact());
        }
        double gpuHour = record.number("usdPerGpuHour", Bounds.GPU_HOUR_PRICE);
        OptionalDouble instanceHour = record.numberIfAny("usdPerInstanceHour", Bounds.INSTANCE_HOUR_PRICE);
        double expected = gpuHour * gpus.orElse(1);
        if (instanceHour.isPresent() && Math.abs(instanceHour.getAsDouble() - expected) > TOLERANCE * expected) {
            record.report(
                    ProblemCode.CONTRADICTION,
                    value("usdPerInstanceHour", instanceHour.getAsDouble()),
                    Phrase.GPUS_AT.fact(number(gpus.orElse(1)), value("usdPerGpuHour", gpuHour)),
                    Phrase.MACHINE_COSTS_ITS_GPUS.fact());
        }
        return new GpuOffer(
                record.words("id"),
                record.reference("gpuId", Phrase.GPU, gpuIds),
                record.wordsIfAny("formFactor"),
                record.words("provider"),
                record.wordsIfAny("instance"),
                gpus,
                onFastLink,
                record.truthIfAny("serversCanBeJoined"),
                record.wordsIfAny("region"),
                record.choice("terms", GpuOffer.Terms.class),
                record.wholeIfAny("commitmentMonths", Bounds.MONTHS),
                gpuHour,
                instanceHour,
                TariffFields.validity(record, "validFrom", "validUntil"),
                LifeFields.read(record),
                ProvenanceFields.read(record));
    }
}
