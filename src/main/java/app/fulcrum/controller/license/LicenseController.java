package app.fulcrum.controller.license;

import app.fulcrum.controller.Projections;
import app.fulcrum.controller.Selection;
import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.catalog.HostedOffer;
import app.fulcrum.model.license.LicenseMatrix;
import app.fulcrum.model.license.LicenseMatrix.Row;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.scenario.Way;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.text.ArticleClaims;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.license.LicenseActions;
import app.fulcrum.view.license.LicenseDetail;
import app.fulcrum.view.license.LicenseMatrixView;
import app.fulcrum.view.license.LicenseRow;
import app.fulcrum.view.license.LicenseState;
import app.fulcrum.view.license.LicenseState.Filter;
import app.fulcrum.view.license.LicenseSummaryView;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;

/**
 * Keeps the license matrix up to date. It depends on the situation and the models chosen alone, so a moving slider does
 * not touch it.
 */
public final class LicenseController implements LicenseActions {

    private static final Messages MESSAGES = Messages.of("license");

    private final ScenarioSession session;
    private final Projections projections;
    private final Selection selection;
    private final Consumer<String> browser;
    private final LicenseState state = new LicenseState();
    private Scenario shown;
    private LicenseMatrix matrix;
    private String chosen = "";

    /** @param browser opens an address on the user's wish */
    public LicenseController(
            ScenarioSession session, Projections projections, Selection selection, Consumer<String> browser) {
        this.session = session;
        this.projections = projections;
        this.selection = selection;
        this.browser = browser;
        this.shown = projections.current().scenario();
        this.matrix = matrix(projections.current());
        showAll();
        projections.currentProperty().subscribe(this::show);
    }

    /** Builds the full matrix. */
    public Region view() {
        return LicenseMatrixView.build(state, this);
    }

    /**
     * Builds the short matrix.
     *
     * @param full shows the full one, wherever it is
     */
    public Region summary(Runnable full) {
        return LicenseSummaryView.build(
                state,
                key -> {
                    chosen(key);
                    full.run();
                },
                full);
    }

    private void show(Snapshot snapshot) {
        Scenario now = snapshot.scenario();
        boolean same = now.situation().equals(shown.situation())
                && now.alternatives().ways().equals(shown.alternatives().ways());
        shown = now;
        if (!same) {
            matrix = matrix(snapshot);
            showAll();
        }
    }

    private void showAll() {
        LicenseWords words = words();
        state.summaryProperty()
                .set(rows().stream()
                        .filter(row -> words.isUsed(row)
                                || ArticleClaims.isInArticle(row.model().id()))
                        .sorted(Comparator.comparingInt((Row row) -> words.isUsed(row) ? 0 : 1)
                                .thenComparingInt(LicenseController::place))
                        .map(words::shortRow)
                        .toList());
        state.allProperty().set(MESSAGES.get("view.all", Figures.exact(rows().size())));
        showRows(words);
        showDetail(words);
    }

    private void showRows(LicenseWords words) {
        Filter filter = state.filterProperty().get();
        List<LicenseRow> listed = rows().stream()
                .filter(row -> passes(row, filter))
                .sorted(order(filter))
                .map(words::row)
                .toList();
        state.rowsProperty().set(listed);
        state.countProperty()
                .set(MESSAGES.get("view.count", Figures.exact(listed.size()), Figures.exact(rows().size())));
    }

    private void showDetail(LicenseWords words) {
        state.detailProperty()
                .set(rows().stream()
                        .filter(row -> LicenseWords.key(row).equals(chosen))
                        .findFirst()
                        .map(words::detail)
                        .or(() -> LicenseDetail.NONE));
    }

    private static boolean passes(Row row, Filter filter) {
        String all = String.join(
                        " ",
                        row.model().name(),
                        row.license().name(),
                        row.license().family(),
                        row.license().licensor())
                .toLowerCase(Locale.ROOT);
        return filter.judgment()
                        .filter(judgment -> judgment != row.verdict().judgment())
                        .isEmpty()
                && List.of(filter.words().toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                        .allMatch(all::contains);
    }

    private static Comparator<Row> order(Filter filter) {
        Comparator<Row> byModel = Comparator.comparing(row -> row.model().name(), String.CASE_INSENSITIVE_ORDER);
        return switch (filter.order()) {
            case ARTICLE_FIRST ->
                Comparator.comparingInt(LicenseController::place).thenComparing(byModel);
            case MODEL -> byModel;
            case LICENSE ->
                Comparator.comparing((Row row) -> row.license().name(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(byModel);
            case VERDICT ->
                Comparator.comparing((Row row) -> row.verdict().judgment()).thenComparing(byModel);
        };
    }

    private static int place(Row row) {
        return ArticleClaims.place(row.model().id());
    }

    private static LicenseMatrix matrix(Snapshot snapshot) {
        return LicenseMatrix.of(snapshot.book().licenses(), snapshot.scenario().situation());
    }

    private List<Row> rows() {
        return matrix.rows();
    }

    private LicenseWords words() {
        Snapshot snapshot = projections.current();
        return new LicenseWords(snapshot.book(), snapshot.scenario().situation(), used(snapshot));
    }

    private static Set<String> used(Snapshot snapshot) {
        Set<String> used = new HashSet<>();
        for (Way way : snapshot.scenario().alternatives().ways()) {
            if (way instanceof Way.HostedOpenApi hosted) {
                snapshot.book()
                        .hostedOffer(hosted.offerId())
                        .map(HostedOffer::openModelId)
                        .ifPresent(used::add);
            }
            if (way instanceof Way.OwnGpus own && own.model() instanceof ModelChoice.Named named) {
                used.add(named.openModelId());
            }
        }
        return used;
    }

    @Override
    public void filtered(Filter filter) {
        state.filterProperty().set(filter);
        showRows(words());
    }

    @Override
    public void chosen(String key) {
        chosen = key;
        showDetail(words());
    }

    @Override
    public void used(String openModelId) {
        selection
                .ownGpus(session.scenario().alternatives())
                .ifPresent(own -> session.apply(ChoiceEdits.model(
                        session.scenario(),
                        projections.current().market(),
                        own.id(),
                        new ModelChoice.Named(openModelId))));
    }

    @Override
    public void checklistCopied() {
        state.detailProperty().get().ifPresent(detail -> {
            ClipboardContent text = new ClipboardContent();
            text.putString(LicenseWords.checklist(detail));
            Clipboard.getSystemClipboard().setContent(text);
        });
    }

    @Override
    public void opened(String url) {
        browser.accept(url);
    }
}
