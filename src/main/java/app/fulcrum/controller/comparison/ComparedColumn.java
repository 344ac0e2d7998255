package app.fulcrum.controller.comparison;

import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.document.Document;
import java.nio.file.Path;

/** What stands beside the open scenario. It is looked at and never changed. */
sealed interface ComparedColumn {

    Document document();

    default Scenario scenario() {
        return document().scenario();
    }

    /** One of the documents one can start from. */
    record OfPreset(Document document) implements ComparedColumn {}

    /** What a file held when it was read. */
    record OfFile(Document document, Path file) implements ComparedColumn {}
}
