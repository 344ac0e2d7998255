package app.fulcrum.view.brief;

import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.style.Look;
import java.util.List;

/**
 * What the answer rests on.
 *
 * @param notes sentences under headings, over the whole width
 * @param lists sentences under headings, side by side
 */
public record BriefBody(Chart chart, CostTable costs, List<Listed> notes, List<Listed> lists, Basis basis) {

    /**
     * The chart.
     *
     * @param remark how it is to be read, beside its title
     * @param alternativeText the chart in words
     */
    public record Chart(String title, String remark, ChartModel model, String alternativeText) {}

    /**
     * Costs line by line.
     *
     * @param headings of all columns; the first is of the names
     */
    public record CostTable(List<String> headings, List<CostRow> rows) {

        public CostTable {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    /**
     * The costs of an alternative.
     *
     * @param remark a few words after its name; may be empty
     * @param figures one for every column but the first
     * @param isRecommended whether it stands out
     */
    public record CostRow(Look look, String name, String remark, List<String> figures, boolean isRecommended) {

        public CostRow {
            figures = List.copyOf(figures);
        }
    }

    /** Sentences under a heading. */
    public record Listed(String title, List<String> items) {

        public Listed {
            items = List.copyOf(items);
        }
    }

    /** The main assumptions. */
    public record Basis(String title, List<Assumed> rows) {

        public Basis {
            rows = List.copyOf(rows);
        }
    }

    /**
     * An assumption.
     *
     * @param of what it is about
     * @param source where it comes from, with its date
     */
    public record Assumed(String of, String what, String source) {}

    public BriefBody {
        notes = List.copyOf(notes);
        lists = List.copyOf(lists);
    }
}
