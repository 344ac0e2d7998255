package app.fulcrum.view.sensitivity;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.control.Texts;
import app.fulcrum.view.sensitivity.TornadoPicture.Other;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.TextSize;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** What the lines of a tornado stand for, above its rows. */
final class TornadoHeader extends Region {

    private static final double HEIGHT = 20;
    private static final double GAP = 6;

    private TornadoColumns columns = TornadoColumns.NONE;
    private final Label cheaper = Texts.oneLine(new Label());
    private final Label now = Texts.oneLine(new Label());
    private final Label tie = Texts.oneLine(style(new Label(), Style.SECONDARY));

    TornadoHeader() {
        getChildren().setAll(cheaper, now, tie);
    }

    void show(TornadoPicture picture, TornadoColumns scale) {
        columns = scale;
        cheaper.setText(picture.other().map(Other::cheaper).orElse(""));
        now.setText(picture.now().words());
        tie.setText(picture.other().map(Other::tie).orElse(""));
        picture.other().ifPresent(other -> Looks.show(cheaper, Style.TORNADO_CAPTION, other.look()));
        Looks.show(now, Style.TORNADO_CAPTION, picture.look());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double size = TextSize.of(this);
        double zero = columns.x(0, width, size);
        double ties = columns.tiesBegin(width);
        place(tie, ties, width - ties - GAP, HPos.RIGHT);
        now.setVisible(columns.now().isPresent());
        double at = columns.x(columns.now().orElse(0), width, size);
        double needed = Math.ceil(now.prefWidth(-1));
        boolean fits = at + GAP + needed <= ties;
        double x = fits ? at + GAP : at - GAP - needed;
        boolean isFree = fits || columns.tie().isEmpty() || x > zero;
        double begins = isFree ? x : at + GAP;
        place(now, begins, isFree ? needed : ties - at - GAP, HPos.LEFT);
        double ends = now.isVisible() ? Math.min(zero, begins) - GAP : zero - GAP;
        double wide = Math.ceil(cheaper.prefWidth(-1));
        place(cheaper, Math.max(0, ends - wide), Math.min(wide, ends), HPos.LEFT);
    }

    private void place(Label label, double x, double width, HPos side) {
        layoutInArea(label, x, 0, Math.max(0, width), getHeight(), 0, side, VPos.CENTER);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.rint(HEIGHT * TextSize.of(this));
    }
}
