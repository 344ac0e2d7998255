package app.fulcrum.view.inputs;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.chart.ChartActions;
import app.fulcrum.view.chart.ChartPane;
import app.fulcrum.view.chart.ChartViewState;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.control.TallPopOver;
import app.fulcrum.view.style.Appearance;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.table.TableCopy;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** Details in a small window beside what they are about; taking something over closes it. */
public final class DetailsView {

    private static final Messages MESSAGES = Messages.of("inputs");
    private static final double WIDTH = 400;
    private static final double WIDTH_WITH_PICTURE = 560;
    private static final double TALLEST = 520;
    private static final double TALLEST_WITH_PICTURE = 640;
    private static final double PICTURE_HEIGHT = 260;

    private DetailsView() {}

    /**
     * Opens details.
     *
     * @param owner what they are about
     * @param browser opens an address
     * @param appearance what a picture is painted in
     */
    public static void show(
            Details details, Node owner, Consumer<String> browser, ObservableValue<Appearance> appearance) {
        PopOver popOver = new PopOver();
        Region body = build(details, browser, appearance, popOver::hide);
        popOver.setTitle(details.title());
        boolean isWide = details.picture().isPresent();
        TallPopOver.show(
                popOver, body, isWide ? WIDTH_WITH_PICTURE : WIDTH, isWide ? TALLEST_WITH_PICTURE : TALLEST, owner);
    }

    static Region build(
            Details details, Consumer<String> browser, ObservableValue<Appearance> appearance, Runnable done) {
        VBox body = style(new VBox(8), Style.INPUT_DETAILS, Style.POPOVER_BODY);
        body.getChildren().add(wrapped(details.title(), Style.STRONG));
        if (!details.intro().isEmpty()) {
            body.getChildren().add(wrapped(details.intro(), Style.SECONDARY));
        }
        details.picture().ifPresent(picture -> body.getChildren().add(picture(picture, appearance)));
        details.own().ifPresent(own -> body.getChildren().add(own(own)));
        details.entries().forEach(entry -> body.getChildren().add(entry(entry, browser, done)));
        details.remarks().forEach(remark -> body.getChildren().add(wrapped(remark, Style.SECONDARY)));
        return TableCopy.install(body, details::table);
    }

    private static Region picture(ChartModel picture, ObservableValue<Appearance> appearance) {
        ChartViewState state = new ChartViewState(picture);
        state.appearanceProperty().bind(appearance);
        ChartPane pane = new ChartPane(state, ChartActions.NONE);
        pane.setMinHeight(PICTURE_HEIGHT);
        pane.setPrefHeight(PICTURE_HEIGHT);
        return pane;
    }

    private static Region own(Details.Own own) {
        StringProperty source = new SimpleStringProperty(own, "source", own.source());
        StringProperty note = new SimpleStringProperty(own, "note", own.note());
        Runnable write = () -> own.written().accept(source.get(), note.get());
        VBox box = style(new VBox(4, wrapped(MESSAGES.get("details.own", own.figure()), Style.STRONG)), Style.ENTRY);
        own.likely().ifPresent(likely -> box.getChildren().add(PickView.build(likely)));
        box.getChildren()
                .addAll(
                        written(MESSAGES.get("details.source"), source, write),
                        written(MESSAGES.get("details.note"), note, write));
        return box;
    }

    private static Region written(String name, StringProperty words, Runnable write) {
        Consumer<String> typed = text -> {
            words.set(text);
            write.run();
        };
        TextField field =
                WordsField.build(new Row.Words(name, name, words, typed, new SimpleBooleanProperty(), () -> {}));
        Label label = style(new Label(name), Style.SECONDARY);
        label.setLabelFor(field);
        return new VBox(label, field);
    }

    private static Region entry(Entry entry, Consumer<String> browser, Runnable done) {
        VBox box = style(new VBox(2, heading(entry)), Style.ENTRY);
        if (!entry.facts().isEmpty()) {
            box.getChildren().add(wrapped(entry.facts(), Style.SECONDARY));
        }
        HBox ways = new HBox(12);
        entry.take().ifPresent(take -> ways.getChildren().add(button(take, done)));
        entry.url().ifPresent(url -> ways.getChildren().add(link(url, browser)));
        if (!ways.getChildren().isEmpty()) {
            box.getChildren().add(ways);
        }
        return box;
    }

    private static Region heading(Entry entry) {
        Label title = wrapped(entry.title(), Style.STRONG);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label figure = style(new Label(entry.figure()), Style.STRONG);
        figure.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(12, title, figure);
    }

    private static Button button(Entry.Take take, Runnable done) {
        Button button = new Button(take.text());
        button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            done.run();
            take.action().run();
        });
        return button;
    }

    private static Hyperlink link(String url, Consumer<String> browser) {
        Hyperlink link = style(new Hyperlink(MESSAGES.get("details.open")), Style.LINK);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setAccessibleText(MESSAGES.get("details.open.help", url));
        link.setOnAction(_ -> browser.accept(url));
        return link;
    }

    private static Label wrapped(String text, Style style) {
        Label label = style(new Label(text), style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
