package app.fulcrum.storage.catalog;

import static app.fulcrum.model.problem.ProblemFact.member;

import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.provenance.AgeLimits;
import app.fulcrum.model.provenance.PriceKind;
import app.fulcrum.storage.catalog.field.Bounds;
import app.fulcrum.storage.catalog.field.Fields;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Reads what the book says about itself: a title for people, the day it was put together, and when its prices are old. */
final class ManifestReader {

    private ManifestReader() {}

    /**
     * What a book says about itself.
     *
     * @param asOf the day it was put together
     * @param ageLimits when its prices are old
     */
    record Manifest(LocalDate asOf, AgeLimits ageLimits) {}

    static Manifest read(Fields manifest) {
        manifest.words("title");
        return new Manifest(asOf(manifest), manifest.part("oldAfterDays", ManifestReader::ageLimits));
    }

    private static LocalDate asOf(Fields manifest) {
        return manifest.dayIfAny("asOf").orElseGet(() -> {
            if (!manifest.has("asOf")) {
                manifest.report(ProblemCode.MISSING_MEMBER, member("asOf"));
            }
            return LocalDate.EPOCH;
        });
    }

    private static AgeLimits ageLimits(Fields days) {
        Map<PriceKind, Integer> limits = new EnumMap<>(PriceKind.class);
        limits.put(PriceKind.CLOSED_API, days.whole("closedApi", Bounds.DAYS));
        limits.put(PriceKind.HOSTED_OPEN_API, days.whole("hostedOpenApi", Bounds.DAYS));
        limits.put(PriceKind.GPU_RENTAL, days.whole("gpuRental", Bounds.DAYS));
        limits.put(PriceKind.HARDWARE, days.whole("hardware", Bounds.DAYS));
        days.words("reason");
        limits.replaceAll((_, limit) -> Math.max(1, limit));
        return new AgeLimits(limits);
    }
}
