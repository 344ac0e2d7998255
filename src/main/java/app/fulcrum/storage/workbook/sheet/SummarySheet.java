package app.fulcrum.storage.workbook.sheet;

import static app.fulcrum.storage.workbook.sheet.Draft.MESSAGES;

import app.fulcrum.model.crossover.PairCrossover.Crossing;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Tag;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.range.PairResult.VolumeInterval;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.model.unit.Volumes;
import app.fulcrum.storage.workbook.cell.Cell;
import app.fulcrum.storage.workbook.cell.Expression;
import app.fulcrum.storage.workbook.page.CellLook;
import app.fulcrum.storage.workbook.page.Page;
import app.fulcrum.storage.workbook.page.PageEntry;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.number.UnitSymbols;
import app.fulcrum.text.verdict.VerdictSentences;
import java.util.List;
import java.util.Optional;

/** What comes of it on one page: the recommendation, what each alternative costs, where they change places, and a chart. */
public final class SummarySheet {

    private final Draft draft;
    private final VolumesSheet volumes;
    private final List<Change> changes;
    private final Page page = new Page(MESSAGES.get("sheet.summary"), List.of(36, 20, 20, 20, 20, 30));

    /** Looks for where alternatives change places, which is checked elsewhere. */
    public SummarySheet(Draft draft, VolumesSheet volumes) {
        this.draft = draft;
        this.volumes = volumes;
        this.changes = draft.projection().pairs().stream()
                .flatMap(pair -> draft
                        .explainer()
                        .crossings()
                        .first(pair.base())
                        .map(first -> new Change(pair, draft.cell(pairOf(pair), first)))
                        .stream())
                .toList();
    }

    private String pairOf(PairResult pair) {
        return MESSAGES.get(
                "check.pair",
                draft.names().title(pair.base().incumbent()),
                draft.names().title(pair.base().challenger()));
    }

    /**
     * Where two alternatives change places.
     *
     * @param at the volume
     */
    private record Change(PairResult pair, Cell at) {}

    /** @param master whether all checks hold */
    public Page page(Cell master) {
        VerdictSentences verdict = new VerdictSentences(
                draft.projection(), MoneyFigures.of(draft.projection().scenario()));
        page.title(verdict.headline());
        verdict.standfirst().forEach(page::note);
        page.gap();
        now(master);
        page.gap();
        costs();
        page.section(MESSAGES.get("summary.crossovers"));
        crossovers();
        page.gap();
        volumes.plot(page.rows().size()).ifPresent(page::draw);
        return page;
    }

    private void now(Cell master) {
        page.row(
                PageEntry.text(MESSAGES.get("summary.volume")),
                PageEntry.figure(draft.cell(draft.explainer().volume()).again(), CellLook.CALCULATED),
                PageEntry.text(UnitSymbols.of(Unit.TOKENS_PER_DAY)));
        volumes.cheapestNow()
                .ifPresent(cheapest -> page.row(
                        PageEntry.text(MESSAGES.get("summary.cheapest")),
                        PageEntry.figure(
                                Cell.worded(cheapest.label(), Expression.of(cheapest), worded(cheapest)),
                                CellLook.TEXT)));
        page.row(PageEntry.text(MESSAGES.get("check.all")), PageEntry.figure(master.again(), CellLook.CHECK));
    }

    private static String worded(Cell cell) {
        return ((Cell.Worded) cell.content()).text();
    }

    private void costs() {
        page.row(
                head("alternative", CellLook.HEADING),
                head("summary.month", CellLook.FIGURE_HEADING),
                head("summary.million", CellLook.FIGURE_HEADING),
                head("summary.low", CellLook.FIGURE_HEADING),
                head("summary.high", CellLook.FIGURE_HEADING),
                head("summary.standing", CellLook.HEADING));
        draft.projection().results().forEach(this::cost);
    }

    private static PageEntry head(String key, CellLook look) {
        return PageEntry.words(MESSAGES.get(key), look);
    }

    private void cost(AlternativeResult result) {
        Optional<Range> range = result.cost().map(AlternativeResult.Cost::usdPerMonth);
        page.row(
                PageEntry.text(draft.names().title(result.id())),
                shown(result.cost().map(_ -> draft.cost(result.id()))),
                shown(draft.explainer().costPerMillionTokens(result.id()).map(draft::cell)),
                shown(range.map(ends -> usd("summary.low", ends.low()))),
                shown(range.map(ends -> usd("summary.high", ends.high()))),
                PageEntry.words(DecisionSentences.tag(Tag.of(draft.projection(), result.id())), CellLook.TEXT));
    }

    private static Cell usd(String key, double usdPerMonth) {
        return Cell.value(MESSAGES.get(key), usdPerMonth, Unit.USD_PER_MONTH);
    }

    private static PageEntry shown(Optional<Cell> cell) {
        return cell.<PageEntry>map(known -> PageEntry.figure(known, CellLook.CALCULATED))
                .orElse(PageEntry.NOTHING);
    }

    private void crossovers() {
        if (changes.isEmpty()) {
            page.note(MESSAGES.get("summary.none"));
            return;
        }
        page.row(
                head("summary.cheaper", CellLook.HEADING),
                head("summary.from", CellLook.FIGURE_HEADING),
                head("summary.cost", CellLook.FIGURE_HEADING),
                head("summary.earliest", CellLook.FIGURE_HEADING),
                head("summary.latest", CellLook.FIGURE_HEADING),
                head("summary.than", CellLook.HEADING));
        changes.forEach(this::crossover);
    }

    private void crossover(Change change) {
        PairResult pair = change.pair();
        Crossing first = pair.base().first().orElseThrow();
        boolean isChallenger = first.cheaper() == pair.base().challenger();
        int than = isChallenger ? pair.base().incumbent() : pair.base().challenger();
        Optional<Cell> cost = Double.isFinite(first.usdPerMonth())
                ? Optional.of(draft.cell(
                        pairOf(pair), draft.explainer().crossings().cost(first.cheaper(), first.tokensPerDay())))
                : Optional.empty();
        page.row(
                PageEntry.text(draft.names().title(first.cheaper())),
                shown(Optional.of(change.at())),
                shown(cost),
                shown(pair.first().map(VolumeInterval::low).flatMap(low -> volume("summary.earliest", low))),
                shown(pair.first().map(VolumeInterval::high).flatMap(high -> volume("summary.latest", high))),
                PageEntry.text(draft.names().title(than)));
    }

    private static Optional<Cell> volume(String key, long tokensPerDay) {
        return tokensPerDay == Volumes.NEVER
                ? Optional.empty()
                : Optional.of(Cell.value(MESSAGES.get(key), (double) tokensPerDay, Unit.TOKENS_PER_DAY));
    }
}
