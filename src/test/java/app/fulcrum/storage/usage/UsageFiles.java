package app.fulcrum.storage.usage;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The small files of the tests, each made by hand from the documented shape. */
final class UsageFiles {

    private static final Path FOLDER = Path.of("src", "test", "resources", "usage");

    private UsageFiles() {}

    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Outcome<UsageFile> read(byte[] bytes) {
        return UsageReader.read(bytes, "export", List.of(), _ -> {});
    }

    static UsageFile file(String name) {
        return read(bytes(name)).value().orElseThrow();
    }

    static List<ProblemCode> codes(Outcome<UsageFile> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    static byte[] gzipped(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return packed.toByteArray();
    }

    static byte[] zipped(byte[]... contents) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < contents.length; i++) {
                zip.putNextEntry(new ZipEntry("part-" + i));
                zip.write(contents[i]);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return packed.toByteArray();
    }
}
