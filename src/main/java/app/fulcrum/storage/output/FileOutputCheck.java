package app.fulcrum.storage.output;

import app.fulcrum.session.batch.OutputCheck;
import app.fulcrum.storage.catalog.DirectoryPriceBook;
import app.fulcrum.storage.file.FileOperations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Looks at files. What cannot be looked at is left to whoever writes there, who says why it cannot be done. */
public final class FileOutputCheck implements OutputCheck {

    private final SamePlace places;

    public FileOutputCheck(FileOperations files) {
        this.places = new SamePlace(files);
    }

    @Override
    public boolean isSame(Path one, Path other) {
        try {
            return places.isSame(one, other);
        } catch (IOException cannotTell) {
            return false;
        }
    }

    @Override
    public boolean holdsOther(Path file, Kind kind) {
        try {
            return HeldContent.of(file).isOtherThan(kind);
        } catch (IOException cannotTell) {
            return false;
        }
    }

    @Override
    public List<Path> filesOfBook(Path folder) {
        return DirectoryPriceBook.files(folder);
    }
}
