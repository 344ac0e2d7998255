package app.fulcrum.controller.comparison;

import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * What is held against each other. Places are counted from 0, which is the open scenario.
 *
 * @param beside what stands beside it, in order
 * @param baseline the place of the column that the others are held against
 * @param explained the place of the column whose results are explained, another one than the baseline as long as there is one
 */
record ComparedColumns(List<ComparedColumn> beside, int baseline, int explained) {

    /** The open scenario alone. */
    static final ComparedColumns ALONE = new ComparedColumns(List.of(), 0, 0);

    ComparedColumns {
        beside = List.copyOf(beside);
        if (explained == baseline && !beside.isEmpty()) {
            explained = baseline == 0 ? 1 : 0;
        }
    }

    int count() {
        return beside.size() + 1;
    }

    boolean isAlone() {
        return beside.isEmpty();
    }

    /** How many more there is room for. */
    int free() {
        return SideBySide.MOST - count();
    }

    /** All of them as they are now. */
    List<Scenario> scenarios(Scenario open) {
        List<Scenario> all = new ArrayList<>(List.of(open));
        beside.forEach(column -> all.add(column.scenario()));
        return all;
    }

    /** One more at the end, which is explained where none was. */
    ComparedColumns with(ComparedColumn added) {
        List<ComparedColumn> all = new ArrayList<>(beside);
        all.add(added);
        return new ComparedColumns(all, baseline, explained);
    }

    /** One less. Where it was the baseline, the open scenario is. */
    ComparedColumns without(int place) {
        List<ComparedColumn> rest = new ArrayList<>(beside);
        rest.remove(place - 1);
        return new ComparedColumns(rest, after(baseline, place), after(explained, place));
    }

    private static int after(int place, int removed) {
        return place == removed ? 0 : place > removed ? place - 1 : place;
    }

    ComparedColumns withBaseline(int place) {
        return new ComparedColumns(beside, place, explained == place ? baseline : explained);
    }

    ComparedColumns withExplained(int place) {
        return new ComparedColumns(beside, baseline, place);
    }
}
