package app.fulcrum.session.handover;

import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.VisibleText;
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

    /** What stands above it: what the user calls it, or the name of the scenario. */
    public String title(Scenario scenario) {
        return VisibleText.inSentence(details.titleOr(scenario.name()));
    }
}
