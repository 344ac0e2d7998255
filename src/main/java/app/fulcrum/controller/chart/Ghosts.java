package app.fulcrum.controller.chart;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.text.Messages;
import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of the state the window compares with, where they are no longer the same. Worked out once for each state. */
final class Ghosts {

    private static final Messages MESSAGES = Messages.of("chart");

    private Optional<Snapshot> known = Optional.empty();
    private Map<AlternativeId, ChartLine> before = Map.of();

    /** One for every line that was another before. */
    List<ChartLine> of(Optional<Snapshot> compared, Projection now) {
        if (!compared.equals(known)) {
            known = compared;
            before = compared.map(snapshot -> new ChartLines(snapshot.projection()).byId())
                    .orElse(Map.of());
        }
        return others(before, MESSAGES.get("before"), now);
    }

    /** One for every line that is another in a projection, by the name of that. */
    static List<ChartLine> of(Projection other, String name, Projection now) {
        return others(new ChartLines(other).byId(), name, now);
    }

    private static List<ChartLine> others(Map<AlternativeId, ChartLine> others, String name, Projection now) {
        List<ChartLine> ghosts = new ArrayList<>();
        if (!others.isEmpty()) {
            new ChartLines(now).byId().forEach((id, line) -> {
                ChartLine other = others.get(id);
                if (other != null && !other.curve().equals(line.curve())) {
                    ghosts.add(new ChartLine(line.look(), name, other.curve(), Presence.PAST, ""));
                }
            });
        }
        return ghosts;
    }
}
