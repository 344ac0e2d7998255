package app.fulcrum.view.simulation;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.simulation.Likelihoods.Tick;
import app.fulcrum.view.simulation.SavingBars.Mark;
import app.fulcrum.view.style.Look;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;

/** Bars of how often which saving is met; where the other is cheaper they are hatched in its color. */
final class SavingChart extends Region {

    private static final PseudoClass DEARER = PseudoClass.getPseudoClass("dearer");
    private static final double TOP = 36;
    private static final double BOTTOM = 20;
    private static final double SIDE = 8;
    private static final double SHORTEST = 120;

    private final Pane plot = new Pane();
    private final List<Region> bars = new ArrayList<>();
    private final List<Line> stems = new ArrayList<>();
    private final List<VBox> heads = new ArrayList<>();
    private final List<Label> ticks = new ArrayList<>();
    private final Line tie = style(new Line(), Style.PLOT_MARK);
    private final Label tieName = style(new Label(), Style.PLOT_LABEL);
    private final Label dearer = style(new Label(), Style.PLOT_REMARK);
    private final Label remark = style(new Label(), Style.SECONDARY);
    private Optional<SavingBars> shown = Optional.empty();

    SavingChart() {
        style(this, Style.OVERLAY);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setOnMousePressed(_ -> requestFocus());
        plot.setManaged(false);
        dearer.setWrapText(true);
        dearer.setManaged(false);
        remark.setWrapText(true);
        remark.setManaged(false);
        getChildren().add(plot);
    }

    void show(SavingBars now) {
        shown = Optional.of(now);
        setAccessibleText(now.description());
        bars.clear();
        stems.clear();
        heads.clear();
        ticks.clear();
        for (int i = 0; i < now.counts().size(); i++) {
            bars.add(bar(i, now));
        }
        for (Mark mark : now.marks()) {
            stems.add(style(new Line(), Style.PLOT_STEM));
            VBox head = new VBox(
                    style(new Label(mark.name()), Style.PLOT_LABEL), style(new Label(mark.figure()), Style.STRONG));
            head.setAlignment(Pos.CENTER);
            heads.add(head);
        }
        now.ticks().forEach(tick -> ticks.add(style(new Label(tick.name()), Style.PLOT_LABEL)));
        tieName.setText(now.tie());
        dearer.setText(now.dearer().orElse(""));
        dearer.getStyleClass()
                .setAll(Style.PLOT_REMARK.cssClass(), now.against().style().cssClass());
        remark.setText(now.remark().orElse(""));
        List<Node> all = new ArrayList<>(bars);
        all.addAll(stems);
        all.addAll(ticks);
        all.addAll(List.of(tie, tieName, dearer));
        all.addAll(heads);
        plot.getChildren().setAll(now.remark().isPresent() ? List.of(remark) : all);
        requestLayout();
    }

    private static Region bar(int place, SavingBars now) {
        boolean isDearer = now.from() + (place + 0.5) * now.width() < 0;
        Look look = isDearer ? now.against() : now.of();
        Region bar = new Region();
        // The pane would give it the size it would like, which is none.
        bar.setManaged(false);
        bar.getStyleClass().setAll(Style.PLOT_BAR.cssClass(), look.style().cssClass());
        bar.pseudoClassStateChanged(DEARER, isDearer);
        return bar;
    }

    @Override
    protected void layoutChildren() {
        shown.ifPresent(this::layOut);
    }

    private void layOut(SavingBars now) {
        plot.resizeRelocate(0, 0, getWidth(), getHeight());
        plot.applyCss();
        if (now.remark().isPresent()) {
            remark.resizeRelocate(0, 8, getWidth(), remark.prefHeight(getWidth()));
            return;
        }
        double bottom = getHeight() - BOTTOM;
        int most = now.counts().stream().mapToInt(count -> count).max().orElse(1);
        for (int i = 0; i < bars.size(); i++) {
            double from = snapPositionX(x(now.from() + i * now.width(), now));
            double to = snapPositionX(x(now.from() + (i + 1) * now.width(), now));
            double height = (bottom - TOP) * now.counts().get(i) / most;
            double top = snapPositionY(bottom - height);
            bars.get(i).resizeRelocate(from, top, Math.max(1, to - from - 1), Math.max(0, bottom - top));
        }
        layOutTie(now, bottom);
        layOutMarks(now, bottom);
        layOutTicks(now, bottom);
    }

    private void layOutTie(SavingBars now, double bottom) {
        boolean isThere = 0 >= low(now) && 0 <= high(now);
        double x = x(0, now);
        tie.setVisible(isThere);
        tieName.setVisible(isThere);
        set(tie, x, TOP - 2, bottom + 2);
        tieName.autosize();
        tieName.relocate(x - tieName.getWidth() / 2, bottom + 3);
        dearer.setVisible(isThere && now.dearer().isPresent());
        double width = Math.min(x - SIDE - 6, 150);
        dearer.setVisible(dearer.isVisible() && width > 70);
        if (dearer.isVisible()) {
            dearer.resizeRelocate(SIDE, TOP + 2, width, dearer.prefHeight(width));
        }
    }

    /** The heads beside each other, each as near to its stem as the one before allows. */
    private void layOutMarks(SavingBars now, double bottom) {
        double free = 0;
        for (int i = 0; i < heads.size(); i++) {
            double x = x(now.marks().get(i).at(), now);
            set(stems.get(i), x, TOP, bottom);
            VBox head = heads.get(i);
            head.autosize();
            double wanted = Math.max(free, x - head.getWidth() / 2);
            head.relocate(Math.min(wanted, room(i)), 0);
            free = head.getLayoutX() + head.getWidth() + 10;
        }
    }

    /** How far to the right a head may begin so that those after it have room. */
    private double room(int from) {
        double right = getWidth();
        for (int i = heads.size() - 1; i >= from; i--) {
            heads.get(i).autosize();
            right -= heads.get(i).getWidth() + (i > from ? 10 : 0);
        }
        return Math.max(0, right);
    }

    private void layOutTicks(SavingBars now, double bottom) {
        double taken = tieName.isVisible() ? tieName.getLayoutX() : Double.NaN;
        for (int i = 0; i < ticks.size(); i++) {
            Tick tick = now.ticks().get(i);
            Label label = ticks.get(i);
            label.autosize();
            double from = x(tick.at(), now) - label.getWidth() / 2;
            boolean isFree =
                    Double.isNaN(taken) || from + label.getWidth() + 4 < taken || from > taken + tieName.getWidth() + 4;
            label.setVisible(isFree && from >= 0 && from + label.getWidth() <= getWidth());
            label.relocate(from, bottom + 3);
        }
    }

    private static void set(Line line, double x, double fromY, double toY) {
        line.setStartX(x);
        line.setStartY(fromY);
        line.setEndX(x);
        line.setEndY(toY);
    }

    private double low(SavingBars now) {
        return now.from();
    }

    private double high(SavingBars now) {
        return now.from() + now.counts().size() * now.width();
    }

    private double x(double usd, SavingBars now) {
        double share = (usd - low(now)) / (high(now) - low(now));
        return SIDE + Math.clamp(share, 0, 1) * (getWidth() - 2 * SIDE);
    }

    @Override
    protected double computeMinHeight(double width) {
        return SHORTEST;
    }

    @Override
    protected double computePrefHeight(double width) {
        return SHORTEST + 90;
    }
}
