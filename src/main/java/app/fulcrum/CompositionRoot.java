package app.fulcrum;

import app.fulcrum.cli.FulcrumCommand;
import app.fulcrum.cli.io.Streams;
import app.fulcrum.storage.file.Backups;
import app.fulcrum.storage.file.DiskOperations;
import app.fulcrum.storage.file.PathLocks;
import app.fulcrum.storage.file.SafeFile;
import app.fulcrum.storage.settings.AppFolders;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine;

/**
 * Builds what window and command line share, and the command line itself, with plain constructors. It joins
 * what does not know each other, and {@link WindowComposition} adds the window. It names no JavaFX type, no view and no
 * controller: the command line must not load any.
 */
final class CompositionRoot {

    private final BuildInfo build = BuildInfo.load();
    private final DiskOperations disk = new DiskOperations();
    private final AppFolders folders;
    private final PathLocks locks;
    private final SafeFile files;

    CompositionRoot() {
        this(AppFolders.of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home"))));
    }

    /** @param folders where settings, backups and recovery copies are kept */
    CompositionRoot(AppFolders folders) {
        this.folders = folders;
        this.locks = new PathLocks(folders.state().resolve("locks"), disk);
        this.files = new SafeFile(
                disk,
                locks,
                Optional.of(new Backups(folders.state().resolve("backups"), disk, InstantSource.system())));
    }

    /** @param arguments what it is built for; nothing for the whole of it */
    CommandLine commandLine(String... arguments) {
        Streams streams = new Streams(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err));
        return FulcrumCommand.build(
                build.version(),
                new CommandWorkshop(build.version(), files, new HandoutExporter()),
                streams,
                arguments);
    }

    BuildInfo build() {
        return build;
    }

    AppFolders folders() {
        return folders;
    }

    DiskOperations disk() {
        return disk;
    }

    SafeFile files() {
        return files;
    }

    /** For files that are copies already. */
    SafeFile filesWithoutBackups() {
        return new SafeFile(disk, locks, Optional.empty());
    }
}
