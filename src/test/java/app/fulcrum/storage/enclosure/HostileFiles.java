package app.fulcrum.storage.enclosure;

import app.fulcrum.storage.file.DiskOperations;
import app.fulcrum.storage.file.PathLocks;
import app.fulcrum.storage.file.SafeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens every file of a folder, one after the other, and prints what came of each: a program of its own, with little memory. */
final class HostileFiles {

    private HostileFiles() {}

    /** @param arguments the folder, and one for locks */
    static void main(String[] arguments) throws IOException {
        DiskOperations disk = new DiskOperations();
        SafeFile files = new SafeFile(disk, new PathLocks(Path.of(arguments[1]), disk), Optional.empty());
        for (Path file : sorted(Path.of(arguments[0]))) {
            var read = ScenarioFile.read(files, file);
            System.out.println(file.getFileName() + "\t"
                    + (read.isRefused() ? read.problems().getFirst().code() : "read"));
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
