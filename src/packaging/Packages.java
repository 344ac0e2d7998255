import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes what a release hands out, of the image that {@link BuildImage} built, for the system this runs on: archives, packages
 * of the system, the bill of materials, and the checksums of all of them.
 */
class Packages {

    private final Path image;
    private final Path out;
    private final String version;
    private final Instant time;

    /** Arguments: the image, the folder for what is made, the version, the build's timestamp. */
    public static void main(String[] arguments) throws Exception {
        Packages packages =
                new Packages(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], Instant.parse(arguments[3]));
        packages.makeFolder();
        packages.makeArchives();
        packages.makeInstallers();
        packages.addBill();
        packages.sumUp();
    }

    private Packages(Path image, Path out, String version, Instant time) {
        this.image = image;
        this.out = out;
        this.version = version;
        this.time = time;
    }

    private void makeFolder() throws IOException {
        if (Files.exists(out)) {
            try (Stream<Path> files = Files.walk(out)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(out);
    }

    private void makeArchives() throws Exception {
        String name = "fulcrum-" + version;
        Archives archives = new Archives(image, name, FileTime.from(time));
        String base = name + "-" + system() + "-" + processor();
        archives.gzip(out.resolve(base + ".tar.gz"));
        archives.zip(out.resolve(base + ".zip"));
        if (Tool.isThere("xz")) {
            Path tar = out.resolve(base + ".tar");
            archives.tar(tar);
            Tool.run(List.of("xz", "-9", "--threads=1", tar.toString()));
        } else {
            System.out.println("No .tar.xz: xz is not on the path");
        }
    }

    private void makeInstallers() throws Exception {
        switch (system()) {
            case "linux" -> new LinuxPackages(image, out, version, time).make();
            case "windows" -> new OtherInstallers(image, out, version).makeMsi();
            default -> new OtherInstallers(image, out, version).makeDmg();
        }
    }

    /** The bill of materials is made by a plugin of its own, before. */
    private void addBill() throws IOException {
        for (String ending : List.of(".json", ".xml")) {
            Path bill = Path.of("target", "bom" + ending);
            Files.copy(bill, out.resolve("fulcrum-" + version + ".cdx" + ending), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void sumUp() throws IOException, NoSuchAlgorithmException {
        StringBuilder sums = new StringBuilder();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sums.append(sum(file)).append("  ").append(file.getFileName()).append('\n');
                System.out.printf(Locale.ROOT, "%,13d bytes  %s%n", Files.size(file), file.getFileName());
            }
        }
        Files.writeString(out.resolve("SHA256SUMS"), sums);
    }

    private static String sum(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String system() {
        return File.separatorChar == '\\'
                ? "windows"
                : System.getProperty("os.name").startsWith("Mac") ? "macos" : "linux";
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("amd64") ? "x64" : System.getProperty("os.arch");
    }
}
