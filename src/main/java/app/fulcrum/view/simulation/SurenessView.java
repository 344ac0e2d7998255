package app.fulcrum.view.simulation;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.control.BusyLine;
import app.fulcrum.view.control.Scrolling;
import app.fulcrum.view.icon.Icon;
import app.fulcrum.view.menu.MenuEntry;
import app.fulcrum.view.menu.MenuItems;
import app.fulcrum.view.simulation.SurenessState.Picture;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.table.TableCopy;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The tab: chances along the volume above, what is saved and what to find out first below. */
public final class SurenessView {

    private static final Messages MESSAGES = Messages.of("sureness");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final int ICON = 14;
    private static final double WIDEST_REMARK = 460;
    private static final double LOWER_MIN = 150;
    private static final double LOWER_PREF = 220;

    private final SurenessState state;
    private final SurenessActions actions;
    private final LikelihoodChart likelihoods;
    private final SavingChart savings = new SavingChart();
    private final Label savingTitle = style(new Label(), Style.STRONG);
    private final Button against = style(new Button("", Icon.EXPANDED.node(ICON)), Style.MENU_PILL);
    private final Label all = style(new Label(), Style.SECONDARY);
    private final VBox findings = new VBox();

    /** Which of the others savings are against, by name, as long as it is one of them. */
    private final ObjectProperty<String> chosen = new SimpleObjectProperty<>(this, "chosen", "");

    private SurenessView(SurenessState state, SurenessActions actions) {
        this.state = state;
        this.actions = actions;
        this.likelihoods = new LikelihoodChart(actions::volumeChosen);
    }

    public static Region build(SurenessState state, SurenessActions actions) {
        return new SurenessView(state, actions).view();
    }

    /** Says in the corner of the tabs what was drawn. */
    public static Region corner(SurenessState state) {
        Label draws = style(new Label(), Style.SECONDARY);
        draws.textProperty()
                .bind(state.shownProperty().map(now -> now instanceof Picture picture ? picture.draws() : ""));
        return new StackPane(draws);
    }

    private Region view() {
        against.setContentDisplay(ContentDisplay.RIGHT);
        against.setMinWidth(Region.USE_PREF_SIZE);
        MenuItems.opening(against, this::choices);
        chosen.subscribe(_ -> showSaving());
        Label title = style(new Label(MESSAGES.get("likelihoods")), Style.STRONG);
        VBox.setVgrow(likelihoods, Priority.ALWAYS);
        TableCopy.install(likelihoods, () -> table(now -> now.likelihoods().table()));
        TableCopy.install(findings, () -> table(now -> now.findings().table()));
        VBox upper = style(new VBox(title, likelihoods), Style.PLOT_PANEL);
        VBox.setVgrow(upper, Priority.ALWAYS);
        VBox content = style(new VBox(upper, lower()), Style.SURENESS_PICTURE);
        Label remark = style(new Label(), Style.SECONDARY);
        remark.setWrapText(true);
        remark.setMaxWidth(WIDEST_REMARK);
        StackPane both = new StackPane(content, remark);
        state.shownProperty().subscribe(now -> {
            content.setVisible(now instanceof Picture);
            remark.setVisible(!(now instanceof Picture));
            switch (now) {
                case Picture picture -> show(picture);
                case SurenessState.Remark(String words) -> remark.setText(words);
                case SurenessState.Pending _ -> remark.setText(MESSAGES.get("pending"));
            }
        });
        state.busyProperty().subscribe(busy -> content.pseudoClassStateChanged(STALE, busy));
        ScrollPane scroll = Scrolling.column(both);
        scroll.setFitToHeight(true);
        Region busy = BusyLine.build(state.busyProperty(), MESSAGES.get("busy"), actions::givenUp);
        StackPane all = style(new StackPane(scroll, busy), Style.SURENESS);
        all.setAlignment(Pos.TOP_CENTER);
        return all;
    }

    private Region lower() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox savingHead = new HBox(8, savingTitle, spring, against);
        savingHead.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(savings, Priority.ALWAYS);
        VBox left = style(new VBox(6, savingHead, savings), Style.PLOT_PANEL);
        TableCopy.install(
                left,
                () -> table(now ->
                        now.savings().isEmpty() ? TextTable.NONE : saving(now).table()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label first = style(new Label(MESSAGES.get("findings")), Style.STRONG);
        first.setMinWidth(Region.USE_PREF_SIZE);
        HBox findingHead = new HBox(8, first, gap, all);
        findingHead.setAlignment(Pos.CENTER_LEFT);
        VBox right = style(new VBox(6, findingHead, Scrolling.column(findings)), Style.PLOT_PANEL, Style.FINDINGS);
        HBox lower = new HBox(left, right);
        for (VBox half : List.of(left, right)) {
            half.setMinWidth(0);
            half.setPrefWidth(1);
            HBox.setHgrow(half, Priority.ALWAYS);
        }
        lower.setMinHeight(LOWER_MIN);
        lower.setPrefHeight(LOWER_PREF);
        return lower;
    }

    private void show(Picture now) {
        likelihoods.show(now.likelihoods());
        against.setVisible(now.others().size() > 1);
        against.setManaged(now.others().size() > 1);
        showSaving();
        all.setText(now.findings().all());
        findings.getChildren().setAll(FindingList.rows(now.findings(), actions::findingChosen));
    }

    private List<MenuEntry> choices() {
        return state.shownProperty().get() instanceof Picture now
                ? now.others().stream()
                        .<MenuEntry>map(other -> new MenuEntry.Choice<>(other, other, chosen))
                        .toList()
                : List.of();
    }

    private void showSaving() {
        if (!(state.shownProperty().get() instanceof Picture now)
                || now.savings().isEmpty()) {
            savings.setVisible(false);
            savingTitle.setText(MESSAGES.get("savings.none"));
            return;
        }
        savings.setVisible(true);
        savingTitle.setText(
                now.others().size() > 1 ? MESSAGES.get("savings") : saving(now).title());
        against.setText(MESSAGES.get("against", now.others().get(place(now))));
        savings.show(saving(now));
    }

    private SavingBars saving(Picture now) {
        return now.savings().get(place(now));
    }

    private int place(Picture now) {
        return Math.max(0, now.others().indexOf(chosen.get()));
    }

    private TextTable table(Function<Picture, TextTable> of) {
        return state.shownProperty().get() instanceof Picture now ? of.apply(now) : TextTable.NONE;
    }
}
