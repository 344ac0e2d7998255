package app.fulcrum.storage.file;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Safe files whose locks and backups lie in a folder of the test. */
public final class TestFiles {

    private TestFiles() {}

    public static SafeFile in(Path state) {
        return with(new DiskOperations(), state);
    }

    public static SafeFile with(FileOperations operations, Path state) {
        return new SafeFile(
                operations, new PathLocks(state.resolve("locks"), operations), Optional.of(backups(operations, state)));
    }

    public static Backups backups(FileOperations operations, Path state) {
        return new Backups(state.resolve("backups"), operations, InstantSource.system());
    }

    /** Name of a file that a save of this machine's process of that number would leave if it were killed. */
    public static String tempName(long process) {
        return TempFiles.name(ProcessSpace.MARK, process);
    }
}
