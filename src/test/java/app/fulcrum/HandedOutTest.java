package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code mvn -Ppackage verify} left in {@code target/packages}: sums, the bill of materials, sizes, archives. */
@Tag("image")
class HandedOutTest {

    private static final Path PACKAGES = Path.of("target", "packages").toAbsolutePath();
    private static final Path APP = Path.of("target", "fulcrum", "app").toAbsolutePath();
    private static final long LARGEST_DOWNLOAD = 60_000_000;

    @BeforeEach
    void packagesWereMade() {
        assumeThat(PACKAGES.resolve("SHA256SUMS")).as("mvn -Ppackage verify").exists();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(PACKAGES)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    @Test
    void everyFileHasItsSum() throws Exception {
        List<String> sums = new ArrayList<>();
        for (Path file : files("").stream().sorted().toList()) {
            if (!file.endsWith("SHA256SUMS")) {
                byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                sums.add(HexFormat.of().formatHex(sum) + "  " + file.getFileName());
            }
        }
        assertThat(Files.readAllLines(PACKAGES.resolve("SHA256SUMS"))).isEqualTo(sums);
    }

    @Test
    void theBillNamesEveryJarWithItsVersionAndLicense() throws IOException {
        JsonNode bill = JsonMapper.shared().readTree(files(".cdx.json").getFirst());
        Set<String> billed = new TreeSet<>();
        for (JsonNode component : bill.get("components")) {
            billed.add(component.get("name").asString() + "-"
                    + component.get("version").asString() + ".jar");
            assertThat(component.path("licenses"))
                    .as(component.get("name").asString())
                    .isNotEmpty();
        }
        assertThat(bill.has("serialNumber"))
                .as("it would differ in every build")
                .isFalse();
        try (Stream<Path> jars = Files.list(APP)) {
            assertThat(billed)
                    .containsAll(jars.map(jar -> jar.getFileName().toString())
                            .filter(name -> name.endsWith(".jar") && !name.startsWith("fulcrum-"))
                            .collect(Collectors.toSet()));
        }
        assertThat(billed).anyMatch(name -> name.startsWith("javafx-graphics"));
    }

    @Test
    void aDownloadIsSmall() throws IOException {
        List<Path> downloads = Stream.of(".tar.xz", ".deb", ".rpm")
                .flatMap(HandedOutTest::made)
                .toList();
        assumeThat(downloads).isNotEmpty();
        for (Path download : downloads) {
            assertThat(Files.size(download)).as(download.toString()).isLessThanOrEqualTo(LARGEST_DOWNLOAD);
        }
    }

    private static Stream<Path> made(String ending) {
        try {
            return files(ending).stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** What two builds could differ in is not there, or is the same in each. */
    @Test
    void anArchiveHoldsNothingThatDependsOnItsBuild() throws IOException {
        List<String> names = new ArrayList<>();
        Set<Instant> times = new TreeSet<>();
        try (InputStream file = new BufferedInputStream(
                        Files.newInputStream(files(".tar.gz").getFirst()));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                names.add(entry.getName());
                times.add(entry.getLastModifiedTime().toInstant());
                assertThat(entry.getLongUserId() + entry.getLongGroupId()).isZero();
                assertThat(entry.getUserName() + entry.getGroupName()).isEmpty();
                boolean runs = entry.getName().matches("[^/]+/bin/fulcrum(-prepare)?|[^/]+/runtime/bin/java");
                assertThat(entry.getMode() & 0111)
                        .as(entry.getName())
                        .satisfies(mode -> assertThat(mode != 0 || !runs).isTrue());
                entry = tar.getNextEntry();
            }
        }
        assertThat(names).isSorted().hasSizeGreaterThan(200).noneMatch(name -> name.endsWith(".aot"));
        assertThat(names).anyMatch(name -> name.endsWith("/bin/fulcrum-prepare"));
        assertThat(times).hasSize(1);
    }
}
