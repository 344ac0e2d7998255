package app.fulcrum;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * What the build knows about itself.
 *
 * @param version the version of this program, such as {@code 1.2.0}
 */
record BuildInfo(String version) {

    /** Reads what the build wrote beside this class. */
    static BuildInfo load() {
        try (InputStream file = Objects.requireNonNull(
                BuildInfo.class.getResourceAsStream("build.properties"), "build.properties is not beside BuildInfo")) {
            Properties properties = new Properties();
            properties.load(file);
            return new BuildInfo(properties.getProperty("version"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
