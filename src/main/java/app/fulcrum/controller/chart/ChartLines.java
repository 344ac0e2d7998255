package app.fulcrum.controller.chart;

import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.projection.OptionResult;
import app.fulcrum.model.projection.Participation;
import app.fulcrum.model.projection.Polyline;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.Figures;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.Curve;
import app.fulcrum.view.chart.data.Presence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of the options that have a cost, and why the others have none. */
record ChartLines(Projection projection) {

    private static final Messages MESSAGES = Messages.of("chart");
    private static final Messages NAMES = Messages.of("answer");

    static String name(Option option) {
        return NAMES.get("option." + option.name());
    }

    List<ChartLine> lines() {
        List<ChartLine> lines = new ArrayList<>(3);
        for (OptionResult result : projection.options().values()) {
            if (isDrawn(result)) {
                lines.add(new ChartLine(
                        result.option(),
                        name(result.option()),
                        curve(result.curve()),
                        presence(result),
                        endNote(result.curve())));
            }
        }
        return lines;
    }

    private static boolean isDrawn(OptionResult result) {
        return result.participation() != Participation.LEFT_OUT
                && result.curve().tokensPerDay().length >= 2;
    }

    private static Curve curve(Polyline curve) {
        double[] volumes = Arrays.stream(curve.tokensPerDay()).asDoubleStream().toArray();
        return Curve.of(volumes, curve.usdPerMonth(), curve.lowUsdPerMonth(), curve.highUsdPerMonth());
    }

    private Presence presence(OptionResult result) {
        return result.participation() == Participation.RULED_OUT
                ? new Presence.Gated(gate(result.option()))
                : Presence.PRESENT;
    }

    private String gate(Option option) {
        return projection.decision().gates().of(option).stream()
                .findFirst()
                .map(gate -> DecisionSentences.gate(gate.gate()))
                .orElse("");
    }

    private String endNote(Polyline curve) {
        long last = curve.tokensPerDay()[curve.tokensPerDay().length - 1];
        return last < projection.range().to() ? MESSAGES.get("over", Figures.tokens((double) last)) : "";
    }

    /** One sentence for every option that is compared and has no line. */
    List<String> absences() {
        return projection.options().values().stream()
                .filter(result -> result.participation() != Participation.LEFT_OUT && !isDrawn(result))
                .map(result -> MESSAGES.get("absent", name(result.option()), reason(result)))
                .toList();
    }

    private static String reason(OptionResult result) {
        return result.problems().stream()
                .findFirst()
                .map((Problem problem) -> ProblemSentences.sentence(problem))
                .orElse("");
    }
}
