package app.fulcrum.controller.market;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.alternative.AlternativeEditor;
import app.fulcrum.controller.task.Latest;
import app.fulcrum.model.market.MarketTable;
import app.fulcrum.model.market.OfferFilter;
import app.fulcrum.model.market.OfferOrder;
import app.fulcrum.model.market.OfferRow;
import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.control.InlineMessage;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.market.MarketActions;
import app.fulcrum.view.market.MarketDetail;
import app.fulcrum.view.market.MarketDetail.Use;
import app.fulcrum.view.market.MarketState;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps the table of all offers up to date as long as it is shown: it takes some milliseconds, so it waits until changes
 * pause.
 */
public final class MarketController implements MarketActions {

    private final ScenarioSession session;
    private final Projections projections;
    private final OfferUse use;
    private final Consumer<String> browser;
    private final MarketState state = new MarketState();
    private final Latest latest;
    private Snapshot shown;
    private List<OfferRow> rows = List.of();
    private String chosen = "";

    /**
     * @param editor makes new alternatives
     * @param latest prices the offers
     * @param browser opens an address on the user's wish
     */
    public MarketController(
            ScenarioSession session,
            Projections projections,
            AlternativeEditor editor,
            Latest latest,
            Consumer<String> browser) {
        this.session = session;
        this.projections = projections;
        this.use = new OfferUse(session, editor);
        this.browser = browser;
        this.shown = projections.current();
        this.latest = latest;
        projections.currentProperty().subscribe(now -> {
            if (isShown()) {
                latest.ask(() -> rows(now), priced -> show(now, priced));
            }
        });
        state.shownProperty().subscribe(isShown -> {
            latest.drop();
            if (isShown) {
                show(projections.current());
            }
        });
    }

    public MarketState state() {
        return state;
    }

    /** Lists the offers of one kind, and looks at the one that is bought first. */
    public void lookAt(Kind kind) {
        filtered(OfferFilter.ALL.withKind(Optional.of(kind)));
        rows.stream()
                .filter(row -> row.isInUse() && row.alternative().kind() == kind)
                .findFirst()
                .ifPresent(row -> chosen(row.offer().id()));
    }

    private boolean isShown() {
        return state.shownProperty().get();
    }

    private static List<OfferRow> rows(Snapshot now) {
        return MarketTable.of(now.scenario(), now.market()).rows();
    }

    private void show(Snapshot now) {
        latest.drop();
        show(now, rows(now));
    }

    private void show(Snapshot now, List<OfferRow> priced) {
        shown = now;
        rows = priced;
        if (chosen.isEmpty()) {
            rows.stream()
                    .filter(OfferRow::isInUse)
                    .findFirst()
                    .ifPresent(row -> chosen = row.offer().id());
        }
        showRows();
        showDetail();
    }

    private void showRows() {
        MarketWords words = new MarketWords(shown);
        List<OfferRow> listed = listed();
        state.rowsProperty().set(listed.stream().map(words::row).toList());
        state.countProperty().set(words.count(listed.size(), rows.size()));
    }

    private List<OfferRow> listed() {
        OfferFilter filter = state.filterProperty().get();
        return state.orderProperty()
                .get()
                .of(rows.stream().filter(filter::passes).toList());
    }

    private void showDetail() {
        OfferWords words = new OfferWords(shown);
        state.detailProperty()
                .set(rows.stream()
                        .filter(row -> row.offer().id().equals(chosen))
                        .findFirst()
                        .map(words::detail)
                        .or(() -> MarketDetail.NONE));
    }

    @Override
    public void filtered(OfferFilter filter) {
        state.filterProperty().set(filter);
        showRows();
    }

    @Override
    public void ordered(OfferOrder order) {
        state.orderProperty().set(order);
        showRows();
    }

    @Override
    public void chosen(String key) {
        chosen = key;
        showDetail();
    }

    /** The price that counts is the one of the scenario as it is now, whatever has been typed since. */
    @Override
    public void used(Use way) {
        show(projections.upToDate());
        rows.stream().filter(row -> row.offer().id().equals(chosen)).findFirst().ifPresent(row -> {
            String said = use.take(row, way, shown);
            show(projections.upToDate());
            state.messageProperty()
                    .set(new InlineMessage(Tone.GOOD, said, List.of(new InlineMessage.Choice(OfferUse.undo(), () -> {
                        session.undo();
                        messageDismissed();
                    }))));
        });
    }

    @Override
    public TextTable sheet(List<String> keys) {
        return OfferSheet.of(
                listed().stream().filter(row -> keys.contains(row.offer().id())).toList());
    }

    @Override
    public void opened(String url) {
        browser.accept(url);
    }

    @Override
    public void messageDismissed() {
        state.messageProperty().set(InlineMessage.NONE);
    }
}
