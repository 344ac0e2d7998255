package app.fulcrum.session.batch.sensitivity;

import app.fulcrum.model.catalog.Market;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.sensitivity.Bar;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.sensitivity.Reach;
import app.fulcrum.model.sensitivity.Sensitivity;
import app.fulcrum.model.sensitivity.SpiderLine;
import app.fulcrum.model.sensitivity.Tornado;
import app.fulcrum.session.edit.ScenarioRules;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * What moves a result, the widest effect first.
 *
 * @param today the day sale of offers is told from
 * @param bars those of the tornado that were asked for
 * @param lines the result along the values of each of these, in the same order; empty where none were asked for
 */
public record SensitivityAnswer(
        Scenario scenario, LocalDate today, Reach reach, Tornado tornado, List<Bar> bars, List<SpiderLine> lines) {

    public SensitivityAnswer {
        bars = List.copyOf(bars);
        lines = List.copyOf(lines);
    }

    /** Refused if the scenario has no such result. */
    public static Outcome<SensitivityAnswer> to(SensitivityQuestion question, Scenario scenario, Market market) {
        Outcome<Measure> measure = question.measure()
                .map(asked -> asked.of(scenario.alternatives()))
                .orElseGet(() -> AskedMeasure.usual(Contest.of(scenario, market.book(), market.today())));
        return measure.map(known -> {
            Sensitivity sensitivity = Sensitivity.of(scenario, market.book(), ScenarioRules::isSoundTogether);
            Tornado tornado = sensitivity.tornado(known, question.reach());
            List<Bar> bars = tornado.top(question.top().orElse(Integer.MAX_VALUE));
            return new SensitivityAnswer(
                    scenario,
                    market.today(),
                    question.reach(),
                    tornado,
                    bars,
                    lines(bars, known, question.points(), sensitivity));
        });
    }

    private static List<SpiderLine> lines(
            List<Bar> bars, Measure measure, OptionalInt points, Sensitivity sensitivity) {
        return points.isEmpty()
                ? List.of()
                : bars.stream()
                        .map(bar -> sensitivity.line(bar.driver(), measure, points.getAsInt()))
                        .toList();
    }
}
