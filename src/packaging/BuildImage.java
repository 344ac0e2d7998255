import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javafx.css.Stylesheet;

/**
 * Builds the runnable image: {@code runtime/} with the parts of the JDK and JavaFX that are used, {@code app/} with the
 * application and its libraries, and {@code bin/} with the launchers. The libraries stay outside the runtime because
 * jlink refuses JFreeChart, which has no module descriptor.
 *
 * <p>The application runs on the class path: an ahead-of-time cache for modules would be void as soon as somebody moves
 * the image to another folder.
 */
class BuildImage {

    /** Locale data for number formats; jlink cannot know that it is used. */
    private static final Set<String> MODULES_FOUND_BY_NAME = Set.of("jdk.localedata");

    /**
     * Whose points and commas in typed numbers are known, each in all its countries: most of those that write a comma before
     * decimals. All of Java's would add 7 MB to what is downloaded; elsewhere the sign can be chosen in Preferences.
     */
    private static final List<String> NUMBERS_TYPED_IN = List.of(
            "ar", "bg", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fi", "fr", "ga", "gl", "hr", "hu",
            "id", "is", "it", "lt", "lv", "mk", "mt", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq",
            "sr", "sv", "tr", "uk", "vi");

    /** A time as the command {@code touch} takes it. */
    private static final DateTimeFormatter TOUCHED =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm.ss").withZone(ZoneOffset.UTC);

    private static final int FIRST_VERSION_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;

    private final Path image;
    private final Path own;
    private final String mainClass;
    private final String trainer;
    private final FileTime timestamp;
    private final List<Path> platformJars = new ArrayList<>();
    private final List<Path> applicationJars = new ArrayList<>();
    private final Set<String> modules = new TreeSet<>(MODULES_FOUND_BY_NAME);

    /**
     * Arguments: the image folder, the application's jar, its class path, its main class, the build's timestamp, and what
     * uses the program to tell what to prepare for a fast start: a main class and its arguments.
     */
    public static void main(String[] arguments) throws Exception {
        OrderOfSets.fix();
        Path image = Path.of(arguments[0]);
        BuildImage build = new BuildImage(
                image, Path.of(arguments[1]), arguments[3], arguments[5], FileTime.from(Instant.parse(arguments[4])));
        build.sort(build.own);
        for (String element : arguments[2].split(File.pathSeparator)) {
            if (element.endsWith(".jar")) {
                build.sort(Path.of(element));
            }
        }
        build.writeRuntime();
        build.writeNotices();
        build.writeApplication();
        build.writeLaunchers();
        build.writeShare();
        build.train(List.of(arguments).subList(6, arguments.length));
    }

    private BuildImage(Path image, Path own, String mainClass, String trainer, FileTime timestamp) {
        this.image = image;
        this.own = own;
        this.mainClass = mainClass;
        this.trainer = trainer;
        this.timestamp = timestamp;
    }

    /** JavaFX goes into the runtime, everything else beside it; both tell which modules the runtime needs. */
    private void sort(Path jar) {
        ModuleDescriptor module =
                ModuleFinder.of(jar).findAll().iterator().next().descriptor();
        if (module.isAutomatic() && module.name().startsWith("javafx.")) {
            return; // an empty jar that only carries dependencies
        }
        (module.name().startsWith("javafx.") ? platformJars : applicationJars).add(jar);
        module.requires().stream()
                .filter(required -> !required.modifiers().contains(Requires.Modifier.STATIC))
                .map(Requires::name)
                .filter(name -> name.matches("(java|jdk|javafx)\\..*"))
                .forEach(modules::add);
    }

    private void writeRuntime() throws IOException {
        delete(image);
        Files.createDirectories(image);
        int result = ToolProvider.findFirst("jlink")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--module-path",
                        platformJars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                        "--add-modules",
                        String.join(",", modules),
                        "--include-locales="
                                + NUMBERS_TYPED_IN.stream()
                                        .map(language -> language + "," + language + "-*")
                                        .collect(Collectors.joining(",")),
                        "--exclude-resources=regex:/javafx\\..*\\.(so|dll|dylib)",
                        "--no-header-files",
                        "--no-man-pages",
                        "--strip-java-debug-attributes",
                        "--compress=zip-0",
                        "--output",
                        runtime().toString());
        if (result != 0) {
            throw new IllegalStateException("jlink failed");
        }
        for (Path jar : platformJars) {
            extractNativeLibraries(jar);
        }
    }

    /**
     * The notices of JavaFX's own parts, which its jars leave out; they lie with those of the JDK. And those of the module of
     * which jlink takes some languages: it leaves them behind.
     */
    private void writeNotices() throws IOException {
        copyNotices(Path.of("assets", "licenses", "javafx.graphics"));
        for (String module : MODULES_FOUND_BY_NAME) {
            copyNotices(Path.of(System.getProperty("java.home"), "legal", module));
        }
    }

    /** Links to what lies beside stay links. */
    private void copyNotices(Path notices) throws IOException {
        Path target = Files.createDirectories(runtime().resolve("legal").resolve(notices.getFileName()));
        try (Stream<Path> files = Files.list(notices)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()), LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Found here, native libraries need not be unpacked into the user's home at every first start. */
    private void extractNativeLibraries(Path jar) throws IOException {
        Path target = runtime().resolve(isWindows() ? "bin" : "lib");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().matches("[^/]*\\.(so|dll|dylib)")) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, target.resolve(entry.getName()), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    /**
     * The cache knows each jar by its time of change. All get the one that the launcher sets again, so that a second build
     * makes the same image.
     */
    private void writeApplication() throws IOException {
        Files.createDirectories(image.resolve("app"));
        for (Path jar : applicationJars) {
            Path copy = image.resolve("app").resolve(jar.getFileName());
            copyPrepared(jar, copy);
            Files.setLastModifiedTime(copy, timestamp);
        }
    }

    /**
     * Copies a jar, its entries not compressed, since an archive compresses all of them together far better. A class file
     * that is too old for the cache, which takes none without a table of its stack maps (Java 6), says the same in the form of
     * a later Java. Beside each of our own stylesheets comes its binary form, which JavaFX takes instead: it need not be parsed
     * at every start.
     */
    private void copyPrepared(Path jar, Path copy) throws IOException {
        try (JarFile from = new JarFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
            ClassFile classes = ClassFile.of(
                    ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ConstantPoolSharingOption.NEW_POOL,
                    ClassFile.ClassHierarchyResolverOption.of(hierarchyOf(from)));
            for (JarEntry entry : Collections.list(from.entries())) {
                String name = entry.getName();
                byte[] content = from.getInputStream(entry).readAllBytes();
                write(to, name, entry, name.endsWith(".class") ? prepared(classes, jar, name, content) : content);
                if (jar.equals(own) && name.endsWith(".css")) {
                    write(to, name.replaceFirst("css$", "bss"), entry, binary(content));
                }
            }
        }
    }

    private byte[] prepared(ClassFile classes, Path jar, String name, byte[] content) {
        if (version(content) < FIRST_VERSION_WITH_STACK_MAPS) {
            return renewed(classes, content);
        }
        return jar.equals(own) || name.endsWith("module-info.class") ? content : withoutDebugTables(content);
    }

    /**
     * Of a library: lines and names of variables are for who debugs it, and take a sixth of what is downloaded of jars. Our
     * own keep theirs, so that a report of a fault says where.
     */
    private static byte[] withoutDebugTables(byte[] content) {
        ClassFile classes =
                ClassFile.of(ClassFile.DebugElementsOption.DROP_DEBUG, ClassFile.LineNumbersOption.DROP_LINE_NUMBERS);
        return classes.transformClass(
                classes.parse(content), ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL));
    }

    private static void write(ZipOutputStream to, String name, ZipEntry like, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(like.getTimeLocal());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setCrc(sum.getValue());
        to.putNextEntry(entry);
        to.write(content);
        to.closeEntry();
    }

    private static byte[] binary(byte[] stylesheet) throws IOException {
        Path text = Files.createTempFile("fulcrum", ".css");
        Path binary = Files.createTempFile("fulcrum", ".bss");
        try {
            Files.write(text, stylesheet);
            Stylesheet.convertToBinary(text.toFile(), binary.toFile());
            return Files.readAllBytes(binary);
        } finally {
            Files.delete(text);
            Files.delete(binary);
        }
    }

    private static int version(byte[] classFile) {
        return ByteBuffer.wrap(classFile).getShort(6);
    }

    private static byte[] renewed(ClassFile classes, byte[] content) {
        return classes.transformClass(
                classes.parse(content),
                ClassTransform.dropping(ClassFileVersion.class::isInstance)
                        .andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL))
                        .andThen(ClassTransform.endHandler(made -> made.withVersion(ClassFile.JAVA_17_VERSION, 0))));
    }

    /** What extends what, of the jar and of Java: where two values meet the stack map names what they have in common. */
    private static ClassHierarchyResolver hierarchyOf(JarFile jar) {
        return ClassHierarchyResolver.ofResourceParsing(type -> {
                    String name = type.descriptorString();
                    JarEntry entry = jar.getJarEntry(name.substring(1, name.length() - 1) + ".class");
                    try {
                        return entry == null ? null : jar.getInputStream(entry);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                })
                .orElse(ClassHierarchyResolver.defaultResolver());
    }

    /** What does not run: licenses, the manual, and what a desktop and a shell want to know. */
    private void writeShare() throws IOException {
        String version = ModuleFinder.of(own)
                .findAll()
                .iterator()
                .next()
                .descriptor()
                .rawVersion()
                .orElseThrow();
        String day = timestamp.toInstant().toString().substring(0, 10);
        List<Path> others =
                applicationJars.stream().filter(jar -> !jar.equals(own)).toList();
        new Licenses(image.resolve("legal")).write(others);
        Files.copy(Path.of("target", "manual.html"), image.resolve("manual.html"));
        Path share = Files.createDirectories(image.resolve("share"));
        new ManPages(version, day).write(share);
        new DesktopFiles(version, day).write(share);
    }

    private void writeLaunchers() throws IOException {
        Path bin = Files.createDirectories(image.resolve("bin"));
        Path unix = bin.resolve("fulcrum");
        Files.writeString(unix, fill("src/packaging/fulcrum.sh", "$home/app/", ":"));
        Path prepare = bin.resolve("fulcrum-prepare");
        Files.writeString(prepare, fill("src/packaging/fulcrum-prepare.sh", "$home/app/", ":"));
        if (!isWindows()) {
            Files.setPosixFilePermissions(unix, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setPosixFilePermissions(prepare, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(bin.resolve("fulcrum.bat"), fill("src/packaging/fulcrum.bat", "%home%\\app\\", ";"));
    }

    private String fill(String template, String folder, String separator) throws IOException {
        String classPath =
                applicationJars.stream().map(jar -> folder + jar.getFileName()).collect(Collectors.joining(separator));
        return Files.readString(Path.of(template))
                .replace("@classPath@", classPath)
                .replace("@touched@", TOUCHED.format(timestamp.toInstant()))
                .replace("@trainer@", trainer)
                .replace("@mainClass@", mainClass);
    }

    /**
     * Lets Java record what commands and the window load, link and call when they are used, for a fast start of either.
     * Where there is no display, the window starts without.
     */
    private void train(List<String> documents) throws IOException, InterruptedException {
        if (!train("commands", documents)) {
            throw new IllegalStateException("No cache for the start of commands, see " + log("commands"));
        }
        if (!train("window", List.of())) {
            System.out.println("The window starts without a cache, see " + log("window"));
        }
    }

    private boolean train(String used, List<String> documents) throws IOException, InterruptedException {
        Path app = image.resolve("app").toAbsolutePath();
        Path cache = app.resolve(used + ".aot");
        Path home = Files.createTempDirectory("fulcrum-training");
        ProcessBuilder training = new ProcessBuilder(
                runtime().toAbsolutePath().resolve("bin").resolve("java").toString(),
                "-XX:AOTCacheOutput=" + cache,
                "-Duser.home=" + home,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=javafx.graphics",
                "-classpath",
                applicationJars.stream()
                        .map(jar -> app.resolve(jar.getFileName()).toString())
                        .collect(Collectors.joining(File.pathSeparator)),
                trainer);
        training.command().addAll(documents);
        // Nothing of whoever builds it is read or changed.
        training.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.endsWith("APPDATA"));
        training.redirectErrorStream(true).redirectOutput(log(used).toFile());
        boolean isTrained = training.start().waitFor() == 0;
        delete(home);
        if (!isTrained) {
            Files.deleteIfExists(cache);
        }
        return isTrained && Files.exists(cache);
    }

    private Path log(String used) {
        return image.resolveSibling("image-training-" + used + ".log");
    }

    private Path runtime() {
        return image.resolve("runtime");
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
