import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a desktop of freedesktop.org's kind wants to know: an entry of the menu, a type of file that it opens, icons, and a
 * description for software centers.
 */
class DesktopFiles {

    private static final String ID = "app.fulcrum.Fulcrum";
    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private static final Path TEMPLATES = Path.of("src", "packaging", "linux");
    private static final Path ICONS = Path.of("assets", "icon");

    private final String version;
    private final String day;

    DesktopFiles(String version, String day) {
        this.version = version;
        this.day = day;
    }

    void write(Path share) throws IOException {
        fill("fulcrum.desktop", share.resolve("applications").resolve(ID + ".desktop"));
        fill("fulcrum.xml", share.resolve("mime").resolve("packages").resolve(ID + ".xml"));
        fill("fulcrum.metainfo.xml", share.resolve("metainfo").resolve(ID + ".metainfo.xml"));
        Path icons = share.resolve("icons").resolve("hicolor");
        for (int size : SIZES) {
            icon(ICONS.resolve("fulcrum-" + size + ".png"), icons.resolve(size + "x" + size), ".png");
        }
        icon(ICONS.resolve("fulcrum.svg"), icons.resolve("scalable"), ".svg");
    }

    /** One picture for the program and for its files. */
    private static void icon(Path picture, Path folder, String ending) throws IOException {
        copy(picture, folder.resolve("apps").resolve(ID + ending));
        copy(picture, folder.resolve("mimetypes").resolve("application-x-fulcrum-scenario+json" + ending));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private void fill(String template, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.writeString(
                target,
                Files.readString(TEMPLATES.resolve(template))
                        .replace("@version@", version)
                        .replace("@day@", day));
    }
}
