package app.fulcrum.support;

import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.preset.Presets;
import app.fulcrum.storage.catalog.BundledPriceBook;
import app.fulcrum.storage.scenario.BundledPresets;
import app.fulcrum.storage.scenario.ScenarioFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** The price book and the presets that come with the program, read once. */
public final class Books {

    /** The day the bundled price book is from; tests take it for today. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static final PriceBook BUNDLED =
            new BundledPriceBook().read().value().orElseThrow();

    private static final Presets PRESETS = new BundledPresets(new ScenarioFormat(BUNDLED, "test"))
            .read()
            .value()
            .orElseThrow();

    private Books() {}

    public static PriceBook bundled() {
        return BUNDLED;
    }

    /** What can be bought of it on its own day. */
    public static Market market() {
        return new Market(BUNDLED, TODAY);
    }

    public static Presets presets() {
        return PRESETS;
    }

    /** The scenario of a file. */
    public static Scenario scenario(Path file) {
        try {
            return new ScenarioFormat(BUNDLED, "test")
                    .read(Files.readAllBytes(file), file.toString())
                    .value()
                    .orElseThrow()
                    .scenario();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The scenario of a bundled preset. */
    public static Scenario preset(String id) {
        return PRESETS.find(id).orElseThrow().document().scenario();
    }
}
