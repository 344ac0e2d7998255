package app.fulcrum.storage.file;

import static app.fulcrum.model.problem.ProblemFact.number;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemFact.Quantity;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.storage.file.FailureReason.Refused;
import app.fulcrum.storage.file.FileOperations.Writing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Puts new bytes in a file's place: written beside it, forced, read back, and only then moved there. */
final class Replacement {

    /** Virus scanners and indexers hold files for moments. */
    private static final int TRIES = 5;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    private final FileOperations files;

    Replacement(FileOperations files) {
        this.files = files;
    }

    /** @param exists whether there is a file whose rights the new one takes over */
    void put(byte[] bytes, Path target, boolean exists) throws IOException {
        Path temp = TempFiles.beside(target);
        try {
            write(bytes, temp, exists ? Optional.of(target) : Optional.empty());
            if (!Arrays.equals(bytes, files.read(temp, bytes.length + 1))) {
                throw new Refused(Phrase.READ_BACK_OTHERWISE);
            }
            move(temp, target);
        } catch (IOException failure) {
            discard(temp, failure);
            throw withSpaceLeft(failure, target, bytes.length);
        }
    }

    private void write(byte[] bytes, Path temp, Optional<Path> like) throws IOException {
        try (Writing out = files.create(temp, like)) {
            for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
                out.write(left);
            }
            out.force();
        }
    }

    private void move(Path temp, Path target) throws IOException {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                files.moveAtomically(temp, target);
                return;
            } catch (AtomicMoveNotSupportedException _) {
                files.moveReplacing(temp, target);
                return;
            } catch (NoSuchFileException gone) {
                throw gone;
            } catch (IOException failure) {
                if (attempt == TRIES) {
                    throw failure;
                }
                files.pause(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private void discard(Path temp, IOException cause) {
        try {
            files.deleteIfExists(temp);
        } catch (IOException failure) {
            cause.addSuppressed(failure);
        }
    }

    /** "The disk is full" helps more with the figures. */
    private IOException withSpaceLeft(IOException failure, Path target, long needed) {
        if (!FailureReason.of(failure).equals(Phrase.DISK_FULL.fact())) {
            return failure;
        }
        try {
            long left = files.usableSpace(target.resolveSibling(""));
            return new Refused(Phrase.DISK_FULL_WITH.fact(new Quantity((double) left, Unit.BYTES), number(needed)));
        } catch (IOException _) {
            return failure;
        }
    }
}
