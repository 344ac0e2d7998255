import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Packages for Debian's and Fedora's families. jpackage finds out what the package needs of the system and writes its
 * description. It can place files in one folder only, so what belongs under {@code /usr} is added to what it made: then the
 * package manager knows every file, takes each of them away again, and no script runs as root.
 */
class LinuxPackages {

    private static final Path TEMPLATES = Path.of("src", "packaging", "linux");

    /** Where what jpackage makes is worked on. */
    private final Path staged;

    private final Path image;
    private final Path out;
    private final String version;
    private final Map<String, String> environment;

    LinuxPackages(Path image, Path out, String version, Instant time) {
        this.image = image;
        this.out = out;
        this.version = version;
        staged = out.resolveSibling("packages-staged");
        // Of every time in a package
        environment = Map.of(
                "SOURCE_DATE_EPOCH",
                Long.toString(time.getEpochSecond()),
                "LC_ALL",
                "C.UTF-8",
                "FULCRUM_IMAGE",
                image.toAbsolutePath().toString(),
                // What jpackage makes is taken apart again.
                "DPKG_DEB_COMPRESSOR_TYPE",
                "none");
    }

    void make() throws IOException, InterruptedException {
        boolean deb = Tool.isThere("dpkg-deb") && Tool.isThere("fakeroot");
        boolean rpm = Tool.isThere("rpmbuild");
        if (deb || rpm) {
            stage();
        }
        if (deb) {
            makeDeb();
        } else {
            System.out.println("No .deb: dpkg-deb or fakeroot is not on the path (apt-get install dpkg fakeroot)");
        }
        if (rpm) {
            makeRpm();
        } else {
            System.out.println("No .rpm: rpmbuild is not on the path (apt-get install rpm, or dnf install rpm-build)");
        }
    }

    /** The same program as jpackage lays it out, from which it finds out what the package needs of the system. */
    private void stage() throws IOException, InterruptedException {
        Tool.run(List.of("rm", "-rf", staged.toString()));
        Path input = Files.createDirectories(staged.resolve("input"));
        Files.copy(image.resolve("app").resolve("fulcrum-" + version + ".jar"), input.resolve("fulcrum.jar"));
        Tool.run(List.of(
                Tool.jpackage(),
                "--type",
                "app-image",
                "--name",
                "fulcrum",
                "--app-version",
                version,
                "--runtime-image",
                image.resolve("runtime").toString(),
                "--input",
                input.toString(),
                "--main-jar",
                "fulcrum.jar",
                "--dest",
                staged.toString()));
    }

    private List<String> jpackage(String type, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Tool.jpackage(),
                "--type",
                type,
                "--name",
                "fulcrum",
                "--app-version",
                version,
                "--app-image",
                staged.resolve("fulcrum").toString(),
                "--description",
                "What-if calculator for buying LLM tokens",
                "--vendor",
                "Fulcrum maintainers",
                "--install-dir",
                "/opt",
                "--linux-package-name",
                "fulcrum"));
        command.addAll(List.of(more));
        return command;
    }

    private void makeDeb() throws IOException, InterruptedException {
        Path made = Files.createDirectories(staged.resolve("deb"));
        Tool.run(
                jpackage(
                        "deb",
                        "--linux-deb-maintainer",
                        "maintainers@fulcrum.invalid",
                        "--linux-app-category",
                        "misc",
                        "--dest",
                        made.toString()),
                environment);
        Path root = staged.resolve("root");
        Tool.run(List.of("dpkg-deb", "-R", only(made).toString(), root.toString()));
        addToSystem(root);
        describe(root);
        Path target = out.resolve("fulcrum_" + version + "_" + architecture(root) + ".deb");
        Tool.run(
                List.of("dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", root.toString(), target.toString()),
                environment);
    }

    /** The command on the path, the pages of the manual, completion, and what a desktop wants to know. */
    private void addToSystem(Path root) throws IOException, InterruptedException {
        Path installed = root.resolve("opt").resolve("fulcrum");
        Path usr = root.resolve("usr");
        Tool.run(List.of("rm", "-rf", installed.toString(), usr.toString()));
        Tool.run(List.of("cp", "-a", image.toString(), installed.toString()));
        Files.createDirectories(usr);
        Files.move(installed.resolve("share"), usr.resolve("share"));
        Files.createDirectories(usr.resolve("bin"));
        Files.createSymbolicLink(usr.resolve("bin").resolve("fulcrum"), Path.of("/opt/fulcrum/bin/fulcrum"));
        try (Stream<Path> pages = Files.list(usr.resolve("share").resolve("man").resolve("man1"))) {
            for (Path page : pages.toList()) {
                Tool.run(List.of("gzip", "-9n", page.toString()));
            }
        }
        Path doc = Files.createDirectories(usr.resolve("share").resolve("doc").resolve("fulcrum"));
        Files.copy(TEMPLATES.resolve("copyright"), doc.resolve("copyright"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** No script is left that runs as root; the size and the sums are those of what is now there. */
    private void describe(Path root) throws IOException, InterruptedException {
        Path debian = root.resolve("DEBIAN");
        for (String script : List.of("preinst", "postinst", "prerm", "postrm")) {
            Files.deleteIfExists(debian.resolve(script));
        }
        Tool.run(List.of("sh", "-c", """
            cd "$0" || exit 1
            find opt/fulcrum/app -name '*.jar' -exec touch -d "@$SOURCE_DATE_EPOCH" '{}' +
            find opt usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum > DEBIAN/md5sums
            size=$(du -sk --apparent-size opt usr | awk '{ all += $1 } END { print all }')
            sed -i "s/^Installed-Size:.*/Installed-Size: $size/" DEBIAN/control
            chmod -R u=rwX,go=rX .
            """, root.toString()), environment);
    }

    private static String architecture(Path root) throws IOException {
        try (Stream<String> lines = Files.lines(root.resolve("DEBIAN").resolve("control"))) {
            return lines.filter(line -> line.startsWith("Architecture: "))
                    .findFirst()
                    .orElseThrow()
                    .substring("Architecture: ".length());
        }
    }

    private void makeRpm() throws IOException, InterruptedException {
        Path made = Files.createDirectories(staged.resolve("rpm"));
        Tool.run(
                jpackage(
                        "rpm",
                        "--resource-dir",
                        TEMPLATES.resolve("rpm").toString(),
                        "--linux-rpm-license-type",
                        "Unknown",
                        "--dest",
                        made.toString()),
                environment);
        Path file = only(made);
        Files.move(file, out.resolve(file.getFileName()));
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
