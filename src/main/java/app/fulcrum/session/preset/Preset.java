package app.fulcrum.session.preset;

import app.fulcrum.session.document.Document;

/**
 * A document to start from.
 *
 * @param id what to call it in commands
 * @param group the heading it stands under
 * @param document the scenario, in no file yet
 */
public record Preset(String id, String group, Document document) {

    public String name() {
        return document.scenario().name();
    }
}
