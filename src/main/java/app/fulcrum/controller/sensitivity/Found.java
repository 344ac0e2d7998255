package app.fulcrum.controller.sensitivity;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.task.Latest;
import app.fulcrum.model.contest.Contest;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.seek.Goal;
import app.fulcrum.model.seek.GoalSeek;
import app.fulcrum.model.seek.Sought;
import app.fulcrum.model.sensitivity.Bar;
import app.fulcrum.model.sensitivity.Driver;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.sensitivity.Sensitivity;
import app.fulcrum.model.sensitivity.SpiderLine;
import app.fulcrum.model.sensitivity.TableAxis;
import app.fulcrum.model.sensitivity.TableChoices;
import app.fulcrum.model.sensitivity.TableSearch;
import app.fulcrum.model.sensitivity.Tornado;
import app.fulcrum.model.sensitivity.TwoWayTable;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.view.sensitivity.GridPicture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a question.
 *
 * @param snapshot what it was asked of
 * @param bars the widest, or all
 * @param lines of each of these, in the same order
 * @param ties what a number of these would have to be for both to cost the same, where that is measured
 * @param choices what the table can be of
 * @param table absent where there are no two numbers, or they may stand together in no cell
 * @param grid the same as it is shown
 */
record Found(
        Snapshot snapshot,
        Asked asked,
        Tornado tornado,
        List<Bar> bars,
        List<SpiderLine> lines,
        Map<InputKey, Sought> ties,
        TableChoices choices,
        Optional<TwoWayTable> table,
        Optional<GridPicture> grid) {

    /** Bars that are shown unless more are asked for. */
    static final int WIDEST = 10;

    private static final int POINTS = 9;

    /** Whether it answers a question about what is projected. */
    boolean isOf(Snapshot now, Asked question) {
        return asked.equals(question)
                && snapshot.today().equals(now.today())
                && snapshot.scenario().equals(now.scenario());
    }

    /** Works it out; ends between its steps where it is no longer wanted. */
    static Found of(Snapshot snapshot, Asked asked) {
        Contest contest = Contest.of(snapshot.scenario(), snapshot.book(), snapshot.today());
        Latest.goOn();
        Measure measure = asked.measureIn(contest);
        Sensitivity sensitivity = Sensitivity.of(snapshot.scenario(), snapshot.book(), ScenarioRules::isSoundTogether);
        Tornado tornado = sensitivity.tornado(measure, asked.reach());
        List<Bar> bars = tornado.top(asked.all() ? Integer.MAX_VALUE : WIDEST);
        List<SpiderLine> lines = new ArrayList<>();
        for (Bar bar : bars) {
            Latest.goOn();
            lines.add(sensitivity.line(bar.driver(), measure, POINTS));
        }
        TableChoices choices = new TableChoices(contest.uses());
        Optional<TwoWayTable> table = table(contest, choices, tornado, asked);
        Optional<GridPicture> grid = table.map(all -> new GridWords(snapshot.scenario(), all).picture(asked.size()));
        return new Found(snapshot, asked, tornado, bars, lines, ties(snapshot, measure, bars), choices, table, grid);
    }

    private static Map<InputKey, Sought> ties(Snapshot snapshot, Measure measure, List<Bar> bars) {
        Map<InputKey, Sought> ties = new LinkedHashMap<>();
        if (measure instanceof Measure.Saving) {
            GoalSeek seek = new GoalSeek(snapshot.scenario(), snapshot.book(), ScenarioRules::isSound);
            Goal tie = new Goal(measure, 0);
            for (Bar bar : bars) {
                if (bar.driver() instanceof Driver.OfNumber number) {
                    Latest.goOn();
                    seek.seek(number.key(), tie).ifPresent(sought -> ties.put(number.key(), sought));
                }
            }
        }
        return ties;
    }

    /** Asked for every cell, of which there may be many. */
    private static boolean isSound(Scenario scenario) {
        Latest.goOn();
        return ScenarioRules.isSoundTogether(scenario);
    }

    private static Optional<TwoWayTable> table(Contest contest, TableChoices choices, Tornado tornado, Asked asked) {
        InputKey across =
                asked.across().filter(key -> choices.axis(key).isPresent()).orElseGet(choices::volume);
        Optional<InputKey> down = asked.down()
                .filter(key -> !key.equals(across) && choices.axis(key).isPresent())
                .or(() -> choices.widest(tornado, across));
        Latest.goOn();
        Optional<TableAxis> x = choices.axis(across, asked.size());
        return down.flatMap(key -> choices.axis(key, asked.size()))
                .flatMap(y -> x.map(one -> TableSearch.table(contest, one, y, Found::isSound)))
                .filter(table -> table.cells().stream().flatMap(List::stream).anyMatch(Optional::isPresent));
    }
}
