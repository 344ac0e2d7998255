package app.fulcrum.storage.output;

import app.fulcrum.storage.file.FileOperations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Whether two paths lead to one file: by dots, links of either kind, or letters whose case the disk does not tell apart. */
record SamePlace(FileOperations files) {

    boolean isSame(Path one, Path other) throws IOException {
        boolean bothExist = Files.exists(one) && Files.exists(other);
        return bothExist ? Files.isSameFile(one, other) : place(one).equals(place(other));
    }

    /** Where a file would be made: its folder as it really is, and a name in it. */
    private Path place(Path path) throws IOException {
        Path target = files.followLinks(path.toAbsolutePath());
        Path folder = target.resolveSibling("").toRealPath();
        String name = String.valueOf(target.getFileName());
        return folder.resolve(ignoresCase(folder) ? name.toLowerCase(Locale.ROOT) : name);
    }

    /** Told by the folder itself: on such a disk it is found by its name in capitals, too. */
    private static boolean ignoresCase(Path folder) throws IOException {
        String path = folder.toString();
        String capitals = path.toUpperCase(Locale.ROOT);
        String changed = capitals.equals(path) ? path.toLowerCase(Locale.ROOT) : capitals;
        return !changed.equals(path) && Files.exists(Path.of(changed)) && Files.isSameFile(folder, Path.of(changed));
    }
}
