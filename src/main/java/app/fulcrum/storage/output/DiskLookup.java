package app.fulcrum.storage.output;

import app.fulcrum.session.file.FileLookup;
import app.fulcrum.storage.file.FileOperations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at files for the window, by the rules by which commands look at their outputs. */
public final class DiskLookup implements FileLookup {

    private final SamePlace places;

    public DiskLookup(FileOperations files) {
        this.places = new SamePlace(files);
    }

    @Override
    public Kind kind(Path file) {
        if (Files.notExists(file)) {
            return Kind.NOTHING;
        }
        if (!Files.isRegularFile(file)) {
            return Kind.OTHER;
        }
        try {
            return HeldContent.of(file).kind();
        } catch (IOException unreadable) {
            return Kind.OTHER;
        }
    }

    @Override
    public boolean exists(Path path) {
        return Files.exists(path);
    }

    @Override
    public boolean isFolder(Path path) {
        return Files.isDirectory(path);
    }

    @Override
    public boolean isSame(Path one, Path other) {
        try {
            return places.isSame(one, other);
        } catch (IOException cannotTell) {
            return false;
        }
    }
}
