package app.fulcrum.controller.comparison;

import app.fulcrum.controller.comparison.ComparedColumn.Origin;
import app.fulcrum.model.scenario.Scenario;
import java.util.List;

/**
 * What is held against each other. Places are counted from 0, which is the base of the open document; its variants follow, then what
 * was put beside it.
 *
 * @param open the place of the column that is worked on
 * @param baseline the place of the column that the others are held against
 * @param explained the place of the column whose results are explained, another one than the baseline as long as there is one
 * @param leftOut what there is no room for
 */
record ComparedColumns(
        List<ComparedColumn> inOrder, int open, int baseline, int explained, List<ComparedColumn> leftOut) {

    ComparedColumns {
        inOrder = List.copyOf(inOrder);
        leftOut = List.copyOf(leftOut);
    }

    boolean isAlone() {
        return inOrder.size() == 1;
    }

    ComparedColumn get(int place) {
        return inOrder.get(place);
    }

    List<Scenario> scenarios() {
        return inOrder.stream().map(ComparedColumn::scenario).toList();
    }

    /** Where each is from, in order. */
    List<Origin> origins() {
        return inOrder.stream().map(ComparedColumn::origin).toList();
    }
}
