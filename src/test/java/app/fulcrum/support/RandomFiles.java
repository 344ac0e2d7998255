package app.fulcrum.support;

import app.fulcrum.model.provenance.ImportedFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Draws files that something may have been imported from. */
final class RandomFiles {

    private static final List<String> NAMES = List.of("usage.csv", "a \"b\" ü.json", "=1+1.csv", "数量 2026-11.csv", "x");

    private RandomFiles() {}

    /** A file once in six times. */
    static Optional<ImportedFile> maybe(SplittableRandom random) {
        return random.nextInt(6) == 0 ? Optional.of(of(random)) : Optional.empty();
    }

    private static ImportedFile of(SplittableRandom random) {
        return new ImportedFile(
                NAMES.get(random.nextInt(NAMES.size())),
                LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2_000)),
                Long.toHexString(random.nextLong(1L << 60, Long.MAX_VALUE)).repeat(4));
    }
}
