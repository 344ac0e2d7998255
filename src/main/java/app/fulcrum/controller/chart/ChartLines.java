package app.fulcrum.controller.chart;

import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.range.Polyline;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.Curve;
import app.fulcrum.view.chart.data.Presence;
import app.fulcrum.view.style.Look;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of the alternatives that have a cost, and why the others have none. */
record ChartLines(Projection projection) {

    private static final Messages MESSAGES = Messages.of("chart");

    private AlternativeNames names() {
        return new AlternativeNames(projection.scenario().alternatives());
    }

    /** What an alternative is called at the end of its line. */
    String name(int place) {
        return names().title(place);
    }

    List<ChartLine> lines() {
        return List.copyOf(byId().values());
    }

    /** In the order of the alternatives. */
    Map<AlternativeId, ChartLine> byId() {
        Map<AlternativeId, ChartLine> lines = new LinkedHashMap<>();
        for (int place = 0; place < projection.results().size(); place++) {
            AlternativeResult result = projection.results().get(place);
            if (isDrawn(result)) {
                lines.put(
                        result.id(),
                        new ChartLine(
                                Look.of(projection.scenario().alternatives(), place),
                                name(place),
                                curve(result.curve()),
                                presence(result),
                                endNote(result.curve())));
            }
        }
        return lines;
    }

    private static boolean isDrawn(AlternativeResult result) {
        return result.participation() != Participation.LEFT_OUT
                && result.curve().tokensPerDay().length >= 2;
    }

    private static Curve curve(Polyline curve) {
        double[] volumes = Arrays.stream(curve.tokensPerDay()).asDoubleStream().toArray();
        return Curve.of(volumes, curve.usdPerMonth(), curve.lowUsdPerMonth(), curve.highUsdPerMonth());
    }

    private Presence presence(AlternativeResult result) {
        return result.participation() == Participation.RULED_OUT
                ? new Presence.Gated(gate(result.id()))
                : Presence.PRESENT;
    }

    private String gate(AlternativeId id) {
        return projection.decision().gates().of(id).stream()
                .findFirst()
                .map(gate -> DecisionSentences.shortGate(gate.gate()))
                .orElse("");
    }

    private String endNote(Polyline curve) {
        long last = curve.tokensPerDay()[curve.tokensPerDay().length - 1];
        return last < projection.range().to() ? MESSAGES.get("over", Figures.tokens((double) last)) : "";
    }

    /** One sentence for every alternative that is compared and has no line. */
    List<String> absences() {
        return projection.results().stream()
                .filter(result -> result.participation() != Participation.LEFT_OUT && !isDrawn(result))
                .map(result -> MESSAGES.get("absent", names().title(result.id()), reason(result)))
                .toList();
    }

    private static String reason(AlternativeResult result) {
        return result.problems().stream()
                .findFirst()
                .map((Problem problem) -> ProblemSentences.sentence(problem))
                .orElse("");
    }
}
