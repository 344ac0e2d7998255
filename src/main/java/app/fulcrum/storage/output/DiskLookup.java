package app.fulcrum.storage.output;

import app.fulcrum.session.batch.OutputCheck;
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
            return kind(HeldContent.of(file));
        } catch (IOException unreadable) {
            return Kind.OTHER;
        }
    }

    private static Kind kind(HeldContent content) {
        if (content.bytes().length == 0) {
            return Kind.NOTHING;
        }
        if (!content.isOtherThan(OutputCheck.Kind.PICTURE)) {
            return Kind.PICTURE;
        }
        return content.isOtherThan(OutputCheck.Kind.SCENARIO) ? Kind.OTHER : Kind.SCENARIO;
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
