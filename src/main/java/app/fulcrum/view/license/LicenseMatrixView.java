package app.fulcrum.view.license;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.model.license.Judgment;
import app.fulcrum.text.LicenseSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.field.ChoiceRow;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.license.LicenseState.Filter;
import app.fulcrum.view.license.LicenseState.Order;
import app.fulcrum.view.number.LineField;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.table.TableCopy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The full matrix: a list to search, filter and sort, and beside it everything about the model looked at. */
public final class LicenseMatrixView {

    private static final Messages MESSAGES = Messages.of("license");
    private static final int LONGEST_SEARCH = 100;

    private LicenseMatrixView() {}

    public static Region build(LicenseState state, LicenseActions actions) {
        ListView<LicenseRow> list = list(state, actions);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(
                6,
                search(state, actions),
                judgment(state, actions),
                order(state, actions),
                count(state),
                list,
                notice(state));
        return new LicenseColumns(left, LicenseDetailView.build(state.detailProperty(), actions));
    }

    /** Beside the model looked at its own stands. */
    private static Label notice(LicenseState state) {
        Label notice = Texts.wrapped(LicenseSentences.notice(), Style.SECONDARY);
        notice.visibleProperty().bind(state.detailProperty().map(Optional::isEmpty));
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }

    private static Region search(LicenseState state, LicenseActions actions) {
        LineField field = new LineField(LONGEST_SEARCH);
        field.write(state.filterProperty().get().words());
        field.setPromptText(MESSAGES.get("view.search"));
        FieldName.called(field, MESSAGES.get("view.search"));
        field.textProperty()
                .subscribe((_, words) ->
                        actions.filtered(state.filterProperty().get().withWords(words)));
        return field;
    }

    private static Region judgment(LicenseState state, LicenseActions actions) {
        List<Optional<Judgment>> all = Stream.concat(
                        Stream.of(Optional.<Judgment>empty()),
                        Stream.of(Judgment.values()).map(Optional::of))
                .toList();
        return ChoiceRow.build(
                MESSAGES.get("view.standing"),
                all,
                state.filterProperty().map(Filter::judgment),
                judgment -> judgment.map(LicenseSentences::judgment).orElseGet(() -> MESSAGES.get("view.standing.all")),
                judgment -> actions.filtered(state.filterProperty().get().withJudgment(judgment)));
    }

    private static Region order(LicenseState state, LicenseActions actions) {
        return ChoiceRow.build(
                MESSAGES.get("view.order"),
                List.of(Order.values()),
                state.filterProperty().map(Filter::order),
                order -> MESSAGES.get("view.order." + order.name()),
                order -> actions.filtered(state.filterProperty().get().withOrder(order)));
    }

    private static Label count(LicenseState state) {
        Label count = Texts.wrapped("", Style.SECONDARY);
        count.textProperty().bind(state.countProperty());
        return count;
    }

    private static ListView<LicenseRow> list(LicenseState state, LicenseActions actions) {
        ListView<LicenseRow> list = style(new ListView<>(), Style.LICENSE_LIST);
        list.setAccessibleText(MESSAGES.get("view.title"));
        list.setPlaceholder(Texts.wrapped(MESSAGES.get("view.none"), Style.SECONDARY));
        list.setCellFactory(_ -> new LicenseCell());
        Selection selection = new Selection(list, actions);
        state.rowsProperty()
                .subscribe(rows -> selection.show(rows, state.detailProperty().get()));
        state.detailProperty().subscribe(detail -> selection.select(detail));
        list.getSelectionModel().selectedItemProperty().subscribe(selection::chosen);
        return TableCopy.install(
                list, () -> LicenseRow.table(state.rowsProperty().get()));
    }

    /** Keeps the list's selection and the model looked at the same, whichever of them is changed. */
    private static final class Selection {

        private final ListView<LicenseRow> list;
        private final LicenseActions actions;
        private boolean busy;

        Selection(ListView<LicenseRow> list, LicenseActions actions) {
            this.list = list;
            this.actions = actions;
        }

        void show(List<LicenseRow> rows, Optional<LicenseDetail> detail) {
            busy = true;
            list.getItems().setAll(rows);
            busy = false;
            select(detail);
        }

        void select(Optional<LicenseDetail> detail) {
            busy = true;
            String key = detail.map(now -> now.row().key()).orElse("");
            list.getSelectionModel().clearSelection();
            for (int i = 0; i < list.getItems().size(); i++) {
                if (list.getItems().get(i).key().equals(key)) {
                    list.getSelectionModel().select(i);
                    list.getFocusModel().focus(i);
                }
            }
            busy = false;
        }

        void chosen(@org.jspecify.annotations.Nullable LicenseRow row) {
            if (!busy && row != null) {
                actions.chosen(row.key());
            }
        }
    }
}
