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
        List<ChartLine> ghosts = new ArrayList<>();
        if (!before.isEmpty()) {
            new ChartLines(now).byId().forEach((id, line) -> {
                ChartLine was = before.get(id);
                if (was != null && !was.curve().equals(line.curve())) {
                    ghosts.add(new ChartLine(line.look(), MESSAGES.get("before"), was.curve(), Presence.PAST, ""));
                }
            });
        }
        return ghosts;
    }
}
