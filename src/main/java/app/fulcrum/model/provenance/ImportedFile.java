package app.fulcrum.model.provenance;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A file of the user's own that a figure was taken from. The file itself is not kept: by its hash whoever has it can tell that it
 * is the one.
 *
 * @param name its name, without where it lay
 * @param date the day it was last written
 * @param sha256 the SHA-256 of its bytes (FIPS 180-4), 64 small hexadecimal digits
 */
public record ImportedFile(String name, LocalDate date, String sha256) {

    /** How a hash is written. */
    public static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private static final int SHORT = 12;

    /** @throws IllegalArgumentException if it has no name, or the hash is none */
    public ImportedFile {
        if (name.isBlank() || !HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("no file: " + name + ", " + sha256);
        }
    }

    /** Enough of the hash for people to compare. */
    public String shortHash() {
        return sha256.substring(0, SHORT);
    }
}
