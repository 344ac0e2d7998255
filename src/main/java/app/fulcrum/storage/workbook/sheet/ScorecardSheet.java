package app.fulcrum.storage.workbook.sheet;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.explain.ScoreFigures;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scorecard.AxisScore;
import app.fulcrum.model.scorecard.Fit;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.unit.Ties;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.Expression;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.ScorecardSentences;
import app.fulcrum.text.number.MoneyFigures;
import java.util.ArrayList;
import java.util.List;

/** The scorecard: scores and weights by axis, and how well each alternative fits what they say together. */
public final class ScorecardSheet {

    private final Draft draft;
    private final Scorecard scorecard;
    private final ScoreFigures figures;
    private final Page page = new Page(MESSAGES.get("sheet.scorecard"), List.of(52, 14, 14, 16, 14, 70));
    private final List<Cell> shares = new ArrayList<>();

    public ScorecardSheet(Draft draft) {
        this.draft = draft;
        this.scorecard = draft.projection().decision().scorecard();
        this.figures = draft.explainer().scores();
    }

    public Page page() {
        page.title(MESSAGES.get("scorecard.title"));
        page.note(MESSAGES.get("scorecard.note"));
        page.gap();
        page.keepNext();
        page.row(
                PageEntry.words(MESSAGES.get("scorecard.axis"), CellLook.HEADING),
                figureHead("scorecard.score"),
                figureHead("scorecard.weight"),
                figureHead("scorecard.share"),
                figureHead("scorecard.derived"),
                PageEntry.words(MESSAGES.get("scorecard.why"), CellLook.HEADING));
        scorecard.axes().forEach(this::add);
        page.row(
                PageEntry.words(MESSAGES.get("scorecard.weighted"), CellLook.TOTAL),
                PageEntry.figure(draft.cell(figures.weighted()), CellLook.TOTAL));
        page.section(MESSAGES.get("scorecard.fits"));
        page.heads(List.of(MESSAGES.get("alternative")), List.of(MESSAGES.get("scorecard.fit")));
        scorecard.ranking().forEach(this::add);
        draft.addWorkings(page);
        return page;
    }

    private static PageEntry figureHead(String key) {
        return PageEntry.words(MESSAGES.get(key), CellLook.FIGURE_HEADING);
    }

    private void add(AxisScore axis) {
        Cell share = draft.cell(figures.share(axis.axis()));
        page.row(
                PageEntry.text(DecisionSentences.axisTitle(axis.axis())),
                own(figures.score(axis)),
                own(figures.weight(axis)),
                PageEntry.figure(share, CellLook.CALCULATED),
                PageEntry.figure(draft.cell(figures.derived(axis)), CellLook.CALCULATED),
                PageEntry.words(
                        String.join(
                                " ",
                                new ScorecardSentences(MoneyFigures.of(
                                                draft.projection().scenario()))
                                        .reasons(axis)),
                        CellLook.WRAPPED));
        shares.add(share);
    }

    /** What the user has set is the user's to change. */
    private PageEntry own(Explanation figure) {
        return PageEntry.figure(
                draft.cell(figure), figure instanceof Explanation.Chosen ? CellLook.TYPED : CellLook.CALCULATED);
    }

    private void add(Fit fit) {
        Alternative alternative = draft.projection().scenario().alternatives().get(fit.alternative());
        page.row(
                PageEntry.text(draft.names().title(fit.alternative())),
                PageEntry.figure(draft.cell(figures.fit(alternative)), CellLook.CALCULATED));
    }

    /** Whether all shares of weight together are everything; none where nothing has weight. */
    public List<Cell> checks() {
        double sum = shares.stream().mapToDouble(Cell::number).sum();
        Expression all = Expression.sum(shares.stream().map(Expression::of).toList());
        return sum == 0
                ? List.of()
                : List.of(
                        draft.check().isSame(MESSAGES.get("check.shares"), all, Expression.ONE, Ties.areEqual(sum, 1)));
    }
}
