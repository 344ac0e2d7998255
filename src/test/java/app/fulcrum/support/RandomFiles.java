package app.fulcrum.support;

import app.fulcrum.model.provenance.ImportedFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Files that something drawn may have been imported from. They follow from what was drawn, so that they draw nothing themselves:
 * what is drawn after them stays what it was.
 */
final class RandomFiles {

    private static final List<String> NAMES = List.of("usage.csv", "a \"b\" ü.json", "=1+1.csv", "数量 2026-11.csv", "x");
    private static final int DAYS = 2_000;

    private RandomFiles() {}

    /** A file of about every sixth. */
    static Optional<ImportedFile> of(Object drawn) {
        int sign = Math.abs(drawn.hashCode() % 1_000_003);
        return sign % 6 == 0
                ? Optional.of(new ImportedFile(
                        NAMES.get(sign % NAMES.size()),
                        LocalDate.of(2024, 1, 1).plusDays(sign % DAYS),
                        Long.toHexString((1L << 60) + sign).repeat(4)))
                : Optional.empty();
    }
}
