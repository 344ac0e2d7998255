package app.fulcrum.storage.catalog;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.PriceBookSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The price book that comes with the program. */
public final class BundledPriceBook implements PriceBookSource {

    private static final String FOLDER = "/app/fulcrum/pricing-data/";

    @Override
    public Outcome<PriceBook> read() {
        return PriceBookReader.read(content());
    }

    /** The content of its files, by name. */
    public static Map<String, byte[]> content() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : PriceBookReader.FILES) {
            try (InputStream content = BundledPriceBook.class.getResourceAsStream(FOLDER + name)) {
                if (content != null) {
                    files.put(name, content.readAllBytes());
                }
            } catch (IOException brokenInstallation) {
                throw new UncheckedIOException(brokenInstallation);
            }
        }
        return files;
    }
}
