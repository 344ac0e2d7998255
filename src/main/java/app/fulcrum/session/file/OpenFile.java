package app.fulcrum.session.file;

import java.nio.file.Path;

/**
 * A file as it was when this program last read or wrote it.
 *
 * @param sha256 hash of its bytes then, by which a change made elsewhere is noticed
 */
public record OpenFile(Path path, String sha256) {}
