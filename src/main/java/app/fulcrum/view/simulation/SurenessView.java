package app.fulcrum.view.simulation;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Scrolling;
import app.fulcrum.view.simulation.SurenessState.Picture;
import app.fulcrum.view.style.Style;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
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
    private static final double LOWER_MIN = 150;
    private static final double LOWER_PREF = 220;

    private final SurenessState state;
    private final SurenessActions actions;
    private final LikelihoodChart likelihoods;
    private final SavingChart savings = new SavingChart();
    private final Label savingTitle = style(new Label(), Style.SECTION_TITLE);
    private final MenuButton against = style(new MenuButton(), Style.PLOT_CHOICE);
    private final Label all = style(new Label(), Style.SECONDARY);
    private final VBox findings = new VBox();

    /** Which of the others savings are against, by name, as long as it is one of them. */
    private String chosen = "";

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
                .bind(state.pictureProperty()
                        .map(picture -> picture.map(Picture::draws).orElse("")));
        return new StackPane(draws);
    }

    private Region view() {
        Label title = style(new Label(MESSAGES.get("likelihoods")), Style.SECTION_TITLE);
        VBox.setVgrow(likelihoods, Priority.ALWAYS);
        VBox upper = style(new VBox(title, likelihoods), Style.PLOT_PANEL);
        VBox.setVgrow(upper, Priority.ALWAYS);
        VBox content = style(new VBox(upper, lower()), Style.SURENESS);
        Label remark = style(new Label(), Style.SECONDARY);
        remark.setWrapText(true);
        StackPane both = new StackPane(content, remark);
        both.setAlignment(Pos.CENTER);
        state.remarkProperty().subscribe(now -> {
            remark.setText(now.orElse(""));
            remark.setVisible(now.isPresent());
            content.setVisible(now.isEmpty() && state.pictureProperty().get().isPresent());
        });
        state.pictureProperty().subscribe(now -> {
            content.setVisible(now.isPresent() && state.remarkProperty().get().isEmpty());
            now.ifPresent(this::show);
        });
        state.busyProperty().subscribe(busy -> content.pseudoClassStateChanged(STALE, busy));
        ScrollPane scroll = Scrolling.column(both);
        scroll.setFitToHeight(true);
        return scroll;
    }

    private Region lower() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox savingHead = new HBox(8, savingTitle, spring, against);
        savingHead.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(savings, Priority.ALWAYS);
        VBox left = style(new VBox(6, savingHead, savings), Style.PLOT_PANEL);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label first = style(new Label(MESSAGES.get("findings")), Style.SECTION_TITLE);
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
        against.getItems().setAll(now.others().stream().map(this::choice).toList());
        against.setVisible(now.others().size() > 1);
        against.setManaged(now.others().size() > 1);
        showSaving();
        all.setText(now.findings().all());
        findings.getChildren().setAll(FindingList.rows(now.findings(), actions::findingChosen));
    }

    private MenuItem choice(String other) {
        MenuItem item = new MenuItem(other);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            chosen = other;
            showSaving();
        });
        return item;
    }

    private void showSaving() {
        Optional<Picture> now = state.pictureProperty()
                .get()
                .filter(picture -> !picture.savings().isEmpty());
        savings.setVisible(now.isPresent());
        savingTitle.setText(now.isPresent() ? "" : MESSAGES.get("savings.none"));
        now.ifPresent(picture -> {
            int place = Math.max(0, picture.others().indexOf(chosen));
            savingTitle.setText(picture.savings().get(place).title());
            against.setText(MESSAGES.get("against", picture.others().get(place)));
            savings.show(picture.savings().get(place));
        });
    }
}
