package app.fulcrum.controller.comparison;

import app.fulcrum.controller.comparison.ComparedColumn.Origin;
import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.variant.Variant;
import app.fulcrum.session.OpenScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which columns were asked for. It is no part of any document.
 *
 * @param beside what stands beside the open document, in order
 * @param baseline what the others are held against; the base of the open document where that is none of the columns
 * @param explained whose results are explained; what is worked on, or else the first other column, where that is none of them
 */
record ColumnChoice(List<ComparedColumn> beside, Optional<Origin> baseline, Optional<Origin> explained) {

    /** The open document alone. */
    static final ColumnChoice NONE = new ColumnChoice(List.of(), Optional.empty(), Optional.empty());

    ColumnChoice {
        beside = List.copyOf(beside);
    }

    ColumnChoice with(ComparedColumn added) {
        List<ComparedColumn> all = new ArrayList<>(beside);
        all.add(added);
        return new ColumnChoice(all, baseline, explained);
    }

    ColumnChoice without(Origin removed) {
        return new ColumnChoice(
                beside.stream()
                        .filter(column -> !column.origin().equals(removed))
                        .toList(),
                baseline,
                explained);
    }

    /** What is explained is never the baseline: where it would be, the two change places. */
    ColumnChoice withBaseline(ComparedColumns now, int place) {
        int other = now.explained() == place ? now.baseline() : now.explained();
        return new ColumnChoice(beside, origin(now, place), origin(now, other));
    }

    ColumnChoice withExplained(ComparedColumns now, int place) {
        return new ColumnChoice(beside, baseline, origin(now, place));
    }

    private static Optional<Origin> origin(ComparedColumns now, int place) {
        return Optional.of(now.get(place).origin());
    }

    /** The columns there are beside this document. */
    ComparedColumns of(OpenScenario open) {
        List<ComparedColumn> all = new ArrayList<>();
        all.add(new ComparedColumn(new Origin.Base(), open.document().scenario()));
        for (Variant variant : open.document().variants().inOrder()) {
            all.add(new ComparedColumn(new Origin.OfVariant(variant.name()), variant.scenario()));
        }
        all.addAll(beside);
        List<ComparedColumn> shown = all.subList(0, Math.min(all.size(), SideBySide.MOST));
        Origin workedOn = open.variant().<Origin>map(Origin.OfVariant::new).orElseGet(Origin.Base::new);
        int openAt = place(shown, Optional.of(workedOn)).orElseThrow();
        int baselineAt = place(shown, baseline).orElse(0);
        int other = openAt == baselineAt ? Math.min(shown.size() - 1, baselineAt == 0 ? 1 : 0) : openAt;
        int explainedAt =
                place(shown, explained).filter(place -> place != baselineAt).orElse(other);
        return new ComparedColumns(shown, openAt, baselineAt, explainedAt, all.subList(shown.size(), all.size()));
    }

    private static Optional<Integer> place(List<ComparedColumn> columns, Optional<Origin> of) {
        int place = columns.stream().map(ComparedColumn::origin).toList().indexOf(of.orElse(null));
        return place < 0 ? Optional.empty() : Optional.of(place);
    }
}
