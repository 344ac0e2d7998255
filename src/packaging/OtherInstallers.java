import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Installers for Windows and macOS, each made where it is for. Written after what jpackage says of its options and not tried on
 * either system. Files that end in {@code .fulcrum.json} are not tied to the program there: both go by what follows the last
 * dot, and nobody asks for every file of JSON.
 */
class OtherInstallers {

    /** Never changed: by it Windows knows that a later version replaces an earlier one. */
    private static final String UPGRADES = "d21e9f5a-1f23-4692-8ea7-9ec631571d6e";

    private final Path image;
    private final Path out;
    private final String version;
    private final Path icons;

    OtherInstallers(Path image, Path out, String version) {
        this.image = image;
        this.out = out;
        this.version = version;
        icons = out.resolveSibling("packages-staged");
    }

    /** Needs the WiX toolset on the path. */
    void makeMsi() throws IOException, InterruptedException {
        Path icon = icons.resolve("fulcrum.ico");
        IconFiles.writeIco(icon);
        List<String> command = jpackage("msi", version, icon);
        command.addAll(
                List.of("--win-menu", "--win-menu-group", "Fulcrum", "--win-dir-chooser", "--win-per-user-install"));
        command.addAll(List.of("--win-upgrade-uuid", UPGRADES));
        Tool.run(command);
    }

    void makeDmg() throws IOException, InterruptedException {
        Path icon = icons.resolve("fulcrum.icns");
        IconFiles.writeIcns(icon);
        // A first number of zero is refused there.
        List<String> command = jpackage("dmg", version.replaceFirst("^0\\.", "1."), icon);
        command.addAll(List.of("--mac-package-identifier", "app.fulcrum"));
        Tool.run(command);
    }

    private List<String> jpackage(String type, String shown, Path icon) {
        List<String> command = new ArrayList<>(List.of(Tool.jpackage(), "--type", type, "--name", "Fulcrum"));
        command.addAll(List.of("--app-version", shown, "--vendor", "Fulcrum maintainers"));
        command.addAll(List.of("--description", "What-if calculator for buying LLM tokens"));
        command.addAll(List.of("--input", image.resolve("app").toString()));
        command.addAll(List.of("--main-jar", "fulcrum-" + version + ".jar"));
        command.addAll(List.of("--runtime-image", image.resolve("runtime").toString()));
        command.addAll(List.of("--icon", icon.toString(), "--dest", out.toString()));
        command.addAll(List.of("--app-content", image.resolve("legal") + "," + image.resolve("manual.html")));
        for (String option : List.of(
                "-XX:AOTCache=$APPDIR" + File.separator + "window.aot",
                "-Dfulcrum.manual=$ROOTDIR" + File.separator + "manual.html",
                "-Xlog:disable",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:InitialRAMPercentage=0.4",
                "-Xmn24m",
                "--enable-native-access=javafx.graphics")) {
            command.addAll(List.of("--java-options", option));
        }
        return command;
    }
}
