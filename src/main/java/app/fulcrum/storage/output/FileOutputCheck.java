package app.fulcrum.storage.output;

import app.fulcrum.model.problem.Problem;
import app.fulcrum.session.batch.OutputCheck;
import app.fulcrum.session.file.FileLookup.Kind;
import app.fulcrum.storage.catalog.DirectoryPriceBook;
import app.fulcrum.storage.file.FileOperations;
import app.fulcrum.storage.file.WriteCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks at files. Where two cannot be compared, or one cannot be read, whoever writes there says what is wrong. */
public final class FileOutputCheck implements OutputCheck {

    private final SamePlace places;
    private final WriteCheck writing;

    public FileOutputCheck(FileOperations files) {
        this.places = new SamePlace(files);
        this.writing = new WriteCheck(files);
    }

    @Override
    public Optional<Problem> whyNot(Path file) {
        return writing.problem(file);
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
