package app.fulcrum.view.help;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Column;
import app.fulcrum.view.control.Scrolling;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.number.LineField;
import app.fulcrum.view.style.Style;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A search with what it finds at the left, and the open entry at the right. */
public final class HelpView {

    private static final Messages MESSAGES = Messages.of("help");
    private static final int LONGEST_SEARCH = 100;

    private final HelpState state;
    private final TextField search = new LineField(LONGEST_SEARCH);
    private final ListView<HelpEntry> list = new ListView<>();

    /** @param sought the user searches for something; empty for everything */
    public HelpView(HelpState state, Consumer<String> sought) {
        this.state = state;
        search.setPromptText(MESSAGES.get("search"));
        search.setAccessibleText(MESSAGES.get("search"));
        search.textProperty().subscribe(text -> sought.accept(text.strip()));
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::fromSearch);
        list.setAccessibleText(MESSAGES.get("results"));
        list.setPlaceholder(Texts.wrapped(MESSAGES.get("nothing"), Style.SECONDARY));
        list.setCellFactory(_ -> new EntryCell());
        state.foundProperty().subscribe(found -> list.getItems().setAll(found));
        list.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                state.readProperty().set(Optional.of(entry));
            }
        });
    }

    public Region build() {
        VBox.setVgrow(list, Priority.ALWAYS);
        ScrollPane page = Scrolling.column(new Region());
        page.setFocusTraversable(true);
        page.setAccessibleText(MESSAGES.get("page"));
        HBox.setHgrow(page, Priority.ALWAYS);
        state.readProperty()
                .subscribe(entry -> entry.ifPresent(open -> {
                    page.setContent(page(open));
                    page.setVvalue(0);
                    list.getSelectionModel().select(open);
                    list.scrollTo(Math.max(0, list.getItems().indexOf(open) - 2));
                }));
        return new HBox(style(new VBox(8, search, list), Style.HELP_LIST), page);
    }

    /** Goes where the next key is typed. */
    public void focus() {
        search.requestFocus();
        search.selectAll();
    }

    /** From the search, Down leads into what it found, and Enter opens the first. */
    private void fromSearch(KeyEvent key) {
        boolean down = key.getCode() == KeyCode.DOWN;
        if ((down || key.getCode() == KeyCode.ENTER) && !list.getItems().isEmpty()) {
            list.getSelectionModel().select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
            if (down) {
                list.requestFocus();
            }
            key.consume();
        }
    }

    private static Region page(HelpEntry entry) {
        Column page = style(
                new Column(
                        8,
                        Texts.wrapped(entry.chapter(), Style.SECTION_TITLE),
                        Texts.reachable(entry.title(), Style.HELP_TITLE)),
                Style.HELP_PAGE);
        for (HelpEntry.Line line : entry.lines()) {
            page.getChildren().add(line.name().isEmpty() ? Texts.wrapped(line.text()) : pair(line));
        }
        return page;
    }

    private static Region pair(HelpEntry.Line line) {
        Label name = Texts.wrapped(line.name(), Style.SECONDARY, Style.HELP_NAME);
        Label text = Texts.wrapped(line.text());
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        return new HBox(12, name, text);
    }

    /** An entry in the list: its title, and the chapter it is of. */
    private static final class EntryCell extends ListCell<HelpEntry> {

        @Override
        protected void updateItem(HelpEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            setAccessibleText(entry.title() + ", " + entry.chapter());
            setGraphic(new VBox(Texts.wrapped(entry.title()), Texts.wrapped(entry.chapter(), Style.SECONDARY)));
            setPrefWidth(0);
        }
    }
}
