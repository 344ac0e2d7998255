import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lays the licenses of what is shipped beside it, in {@code legal}: the page on third-party software, the texts it names, and
 * what libraries say themselves. A library whose license is not in {@code assets/licenses/jars.tsv} stops the build.
 */
class Licenses {

    private static final Path TEXTS = Path.of("assets", "licenses");
    private static final Path FONT = Path.of("assets", "fonts", "OFL.txt");

    private final Path legal;
    private final Map<String, String> texts = new TreeMap<>();

    Licenses(Path legal) throws IOException {
        this.legal = legal;
        for (String line : Files.readAllLines(TEXTS.resolve("jars.tsv"))) {
            String[] cells = line.split("\t");
            texts.put(cells[0], cells[2]);
        }
    }

    void write(List<Path> jars) throws IOException {
        Files.createDirectories(legal);
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, legal.resolve(file.getFileName()));
            }
        }
        Files.copy(FONT, legal.resolve("OFL-1.1.txt"));
        List<String> unknown = new ArrayList<>();
        for (Path jar : jars) {
            String library = library(jar);
            String text = texts.get(library);
            if (text == null || !Files.exists(legal.resolve(text))) {
                unknown.add(library);
            }
            extract(jar, legal.resolve(library));
        }
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("No license text for " + unknown + ": add it to assets/licenses/jars.tsv");
        }
    }

    /** The name of a jar without its version. */
    private static String library(Path jar) {
        return jar.getFileName().toString().replaceFirst("-\\d[^-]*\\.jar$", "");
    }

    private static void extract(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().matches("META-INF/(LICENSE|NOTICE)(\\.txt|\\.md)?")) {
                    Files.createDirectories(folder);
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(
                                content, folder.resolve(Path.of(entry.getName()).getFileName()));
                    }
                }
            }
        }
    }
}
