package app.fulcrum.storage.catalog;

import static app.fulcrum.model.problem.ProblemFact.member;

import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.storage.catalog.field.Fields;
import java.time.LocalDate;

/** Reads what the book says about itself: a title for people, and the day it was put together. */
final class ManifestReader {

    private ManifestReader() {}

    static LocalDate asOf(Fields manifest) {
        manifest.words("title");
        return manifest.dayIfAny("asOf").orElseGet(() -> {
            if (!manifest.has("asOf")) {
                manifest.report(ProblemCode.MISSING_MEMBER, member("asOf"));
            }
            return LocalDate.EPOCH;
        });
    }
}
