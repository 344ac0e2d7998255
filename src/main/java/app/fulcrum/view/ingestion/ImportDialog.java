package app.fulcrum.view.ingestion;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.ingestion.ImportForm.Row;
import app.fulcrum.view.ingestion.ImportForm.Table;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.Theme;
import app.fulcrum.view.table.TableCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;

/** Shows what a file of the user's own would change, and asks what of it to take over. */
public final class ImportDialog {

    private static final Messages MESSAGES = Messages.of("ingestion");
    private static final double WIDTH = 860;
    private static final double HEIGHT = 640;
    private static final double WIDTH_WITH_OFFERS = 1100;
    private static final double HEIGHT_WITH_OFFERS = 820;
    /** Left of the window above and below. */
    private static final double ROOM = 40;

    private static final double AROUND = 16;
    private static final double GAP = 16;
    private static final double CHECK_INDENT = 24;
    private static final int COLUMNS = 4;

    private final ImportForm form;
    private final List<CheckBox> checks = new ArrayList<>();
    private final Label effect = style(new Label(), Style.STRONG);

    /** @param form what is asked */
    public ImportDialog(ImportForm form) {
        this.form = form;
        effect.setId("import-effect");
        effect.setWrapText(true);
        effect.setMinHeight(Region.USE_PREF_SIZE);
        for (Row row : form.rows()) {
            CheckBox check = new CheckBox(row.name());
            check.setSelected(row.isTaken());
            check.setDisable(!row.isFree());
            check.setId("import-" + checks.size());
            checks.add(check);
        }
    }

    /** Shows it over its owner until it is answered: the places of what is taken; absent when backed out of. */
    public Optional<Set<Integer>> ask(Window owner, Theme theme) {
        Dialog<Set<Integer>> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(MESSAGES.get("title"));
        dialog.setResizable(true);
        DialogPane pane = dialog.getDialogPane();
        pane.setContent(content());
        ButtonType take = new ButtonType(MESSAGES.get("take"), ButtonData.OK_DONE);
        boolean isNothing = checks.stream().allMatch(CheckBox::isDisabled);
        ButtonType close = new ButtonType(MESSAGES.get(isNothing ? "close" : "cancel"), ButtonData.CANCEL_CLOSE);
        pane.getButtonTypes().setAll(isNothing ? List.of(close) : List.of(take, close));
        pane.getButtonTypes().forEach(type -> ButtonBar.setButtonUniformSize(pane.lookupButton(type), false));
        follow(isNothing ? Optional.empty() : Optional.of((Button) pane.lookupButton(take)));
        dialog.setResultConverter(type -> type == take ? taken() : null);
        theme.applyTo(pane.getScene());
        dialog.setWidth(Math.min(width(), Math.max(WIDTH, owner.getWidth() - ROOM)));
        dialog.setHeight(Math.min(form.offers().isPresent() ? HEIGHT_WITH_OFFERS : HEIGHT, owner.getHeight() - ROOM));
        Optional<Set<Integer>> answer = dialog.showAndWait();
        theme.release(pane.getScene());
        return answer;
    }

    /** The button says how many, and the effect what comes of them. */
    private void follow(Optional<Button> button) {
        Runnable show = () -> {
            Set<Integer> taken = taken();
            effect.setText(form.effect().apply(taken));
            button.ifPresent(take -> {
                take.setText(taken.size() == 1 ? MESSAGES.get("take.one") : MESSAGES.get("take.several", taken.size()));
                take.setDisable(taken.isEmpty());
            });
        };
        for (CheckBox check : checks) {
            check.selectedProperty().subscribe((_, isTaken) -> {
                if (isTaken) {
                    leaveOthersFor(checks.indexOf(check));
                }
                show.run();
            });
        }
        show.run();
    }

    /** A file may say two things of one value, of which one can count. */
    private void leaveOthersFor(int place) {
        Row row = form.rows().get(place);
        for (int other = 0; other < checks.size(); other++) {
            Row another = form.rows().get(other);
            if (other != place && another.path().equals(row.path())) {
                checks.get(other).setSelected(false);
            }
        }
    }

    private Set<Integer> taken() {
        Set<Integer> taken = new TreeSet<>();
        for (int place = 0; place < checks.size(); place++) {
            if (checks.get(place).isSelected() && form.rows().get(place).isFree()) {
                taken.add(place);
            }
        }
        return taken;
    }

    private Node content() {
        VBox content = new VBox(10, wrapped(form.recognized()), effect);
        form.columns().ifPresent(columns -> content.getChildren().add(1, again(columns)));
        if (!form.rows().isEmpty() || form.table().isPresent()) {
            VBox all = new VBox(AROUND);
            form.table().ifPresent(table -> all.getChildren().add(figures(table)));
            if (!form.rows().isEmpty()) {
                all.getChildren().add(rows());
            }
            ScrollPane scroll = new ScrollPane(all);
            scroll.setFitToWidth(true);
            VBox.setVgrow(scroll, Priority.ALWAYS);
            content.getChildren().add(scroll);
        }
        form.offers().ifPresent(offers -> {
            Region review = new OfferReview(offers).build();
            VBox.setVgrow(review, Priority.ALWAYS);
            content.getChildren().add(review);
        });
        if (!form.remarks().isEmpty()) {
            content.getChildren().add(style(wrapped(String.join("\n", form.remarks())), Style.SECONDARY));
        }
        content.setPadding(new Insets(AROUND));
        content.setPrefWidth(width());
        return content;
    }

    private Hyperlink again(Runnable columns) {
        Hyperlink link = new Hyperlink(MESSAGES.get("columns.again"));
        link.setId("import-columns");
        link.setOnAction(_ -> {
            link.getScene().getWindow().hide();
            columns.run();
        });
        return link;
    }

    private double width() {
        return form.offers().isPresent() ? WIDTH_WITH_OFFERS : WIDTH;
    }

    private GridPane rows() {
        GridPane grid = new GridPane(GAP, 4);
        grid.setPadding(new Insets(8));
        grid.getColumnConstraints().addAll(growing(), figures(), figures(), figures());
        String owner = "";
        int line = 0;
        heading(grid, line++, MESSAGES.get("column.name"), MESSAGES.get("column.now"), MESSAGES.get("column.then"), "");
        for (int place = 0; place < checks.size(); place++) {
            Row row = form.rows().get(place);
            if (!row.owner().equals(owner)) {
                owner = row.owner();
                grid.add(style(new Label(owner), Style.SECTION_TITLE), 0, line++, COLUMNS, 1);
            }
            Label change = style(new Label(row.change()), row.isFar() ? Style.CAUTION : Style.SECONDARY);
            grid.addRow(
                    line++,
                    checks.get(place),
                    new Label(row.now()),
                    style(new Label(row.then()), Style.STRONG),
                    change);
            Label why = style(
                    wrapped(row.status().isEmpty() ? row.basis() : row.basis() + " · " + row.status()),
                    Style.SECONDARY);
            why.setPadding(new Insets(0, 0, 6, CHECK_INDENT));
            grid.add(why, 0, line++, COLUMNS, 1);
        }
        return grid;
    }

    private static VBox figures(Table table) {
        GridPane grid = new GridPane(GAP, 4);
        heading(grid, 0, table.columns().toArray(String[]::new));
        for (int line = 0; line < table.rows().size(); line++) {
            List<String> row = table.rows().get(line);
            for (int column = 0; column < row.size(); column++) {
                grid.add(new Label(row.get(column)), column, line + 1);
            }
        }
        table.columns().forEach(_ -> grid.getColumnConstraints().add(figures()));
        grid.getColumnConstraints().getFirst().setHalignment(HPos.LEFT);
        VBox box = new VBox(
                6,
                style(new Label(table.title()), Style.SECTION_TITLE),
                grid,
                style(wrapped(table.note()), Style.SECONDARY));
        box.setPadding(new Insets(8));
        box.setFocusTraversable(true);
        return TableCopy.install(box, () -> new TextTable(table.columns(), table.rows()));
    }

    private static void heading(GridPane grid, int line, String... names) {
        for (int column = 0; column < names.length; column++) {
            grid.add(style(new Label(names[column]), Style.SECONDARY), column, line);
        }
    }

    private static ColumnConstraints growing() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static ColumnConstraints figures() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        column.setMinWidth(Region.USE_PREF_SIZE);
        return column;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
