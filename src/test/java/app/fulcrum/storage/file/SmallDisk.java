package app.fulcrum.storage.file;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of its own in memory, where the machine lets tests mount one; elsewhere the test is skipped. */
public record SmallDisk(Path root) implements AutoCloseable {

    public static SmallDisk mount(Path folder, String options) throws IOException, InterruptedException {
        Path root = Files.createDirectory(folder.resolve("disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", options, "tmpfs", root.toString());
        assumeTrue(mounted, "this machine does not let tests mount a disk");
        return new SmallDisk(root);
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", root.toString());
    }
}
