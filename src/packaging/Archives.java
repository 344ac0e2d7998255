import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Archives of the folder that are the same bytes whenever and wherever they are made: names in order, one time, one owner, and
 * no file that another build would make otherwise. Those are the caches of the start.
 */
class Archives {

    private static final int PLAIN = 0644;
    private static final int RUNNABLE = 0755;

    private final Path image;
    private final String root;
    private final FileTime time;
    private final List<Path> files;

    /**
     * Lists the files of an image.
     *
     * @param root the folder that all of it is in, once unpacked
     * @param time of every file
     */
    Archives(Path image, String root, FileTime time) throws IOException {
        this.image = image;
        this.root = root;
        this.time = time;
        try (Stream<Path> all = Files.walk(image)) {
            files = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.toString().endsWith(".aot"))
                    .sorted((one, other) -> name(one).compareTo(name(other)))
                    .toList();
        }
    }

    void gzip(Path target) throws IOException {
        GzipParameters parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.BEST_COMPRESSION);
        try (OutputStream out = new GzipCompressorOutputStream(to(target), parameters)) {
            tar(out);
        }
    }

    void tar(Path target) throws IOException {
        try (OutputStream out = to(target)) {
            tar(out);
        }
    }

    private void tar(OutputStream out) throws IOException {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        for (Path file : files) {
            TarArchiveEntry entry = new TarArchiveEntry(name(file), TarConstants.LF_NORMAL);
            entry.setSize(Files.size(file));
            entry.setMode(mode(file));
            entry.setModTime(time);
            entry.setIds(0, 0);
            tar.putArchiveEntry(entry);
            Files.copy(file, tar);
            tar.closeArchiveEntry();
        }
        tar.finish();
    }

    void zip(Path target) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(to(target))) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Path file : files) {
                ZipArchiveEntry entry = new ZipArchiveEntry(name(file));
                entry.setMethod(ZipEntry.DEFLATED);
                // Not of the time zone of whoever builds it
                entry.setTimeLocal(LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC));
                entry.setUnixMode(mode(file));
                zip.putArchiveEntry(entry);
                Files.copy(file, zip);
                zip.closeArchiveEntry();
            }
        }
    }

    private String name(Path file) {
        return root + "/" + image.relativize(file).toString().replace('\\', '/');
    }

    private static int mode(Path file) {
        return Files.isExecutable(file) ? RUNNABLE : PLAIN;
    }

    private static OutputStream to(Path target) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(target));
    }
}
