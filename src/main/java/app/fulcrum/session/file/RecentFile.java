package app.fulcrum.session.file;

import java.nio.file.Path;

/**
 * A file opened or saved before.
 *
 * @param pinned whether it stays on top whatever else is opened
 */
public record RecentFile(Path path, boolean pinned) {}
