package app.fulcrum.controller;

import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.VisibleText;
import app.fulcrum.session.file.ExportStore.ScenarioText;
import app.fulcrum.session.handover.Enclosure;
import app.fulcrum.session.handover.ExportDetails;
import java.util.List;

/**
 * What a file that is handed over holds beside what is worked out.
 *
 * @param sha256 hash of the text of the scenario
 * @param enclosures what it carries along
 * @param details what the user says of it
 * @param version the version of this program
 */
public record Handout(String sha256, List<Enclosure> enclosures, ExportDetails details, String version) {

    public Handout {
        enclosures = List.copyOf(enclosures);
    }

    /** One that carries the scenario alone. */
    public static Handout of(ScenarioText text, ExportDetails details, String version) {
        return new Handout(
                text.sha256(), List.of(new Enclosure(Enclosure.Kind.SCENARIO, text.bytes())), details, version);
    }

    /** What stands above it: what the user calls it, or the name of the scenario. */
    public String title(Scenario scenario) {
        return VisibleText.inSentence(details.titleOr(scenario.name()));
    }
}
