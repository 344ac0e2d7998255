package app.fulcrum.storage.file;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where symbolic links lead. */
final class Links {

    /** As many as Linux follows. */
    private static final int MOST = 40;

    private Links() {}

    /**
     * The path by which the system itself reaches a file that need not exist: no part of it is a link, so that a file has
     * one such path whatever way leads to it. Folders are asked of the system one link at a time, since {@code ..} after
     * a link goes to the parent of where the link leads, and not back to where it lies.
     *
     * @throws FileSystemLoopException if links lead in a circle
     * @throws java.nio.file.NoSuchFileException if there is no such folder
     */
    static Path follow(Path path) throws IOException {
        Path current = withRealParent(path.toAbsolutePath());
        for (int links = 0; Files.isSymbolicLink(current); links++) {
            if (links == MOST) {
                throw new FileSystemLoopException(path.toString());
            }
            current = withRealParent(current.resolveSibling(Files.readSymbolicLink(current)));
        }
        return current;
    }

    private static Path withRealParent(Path path) throws IOException {
        Path parent = path.getParent();
        return parent == null ? path : parent.toRealPath().resolve(path.getFileName());
    }
}
