package app.fulcrum.view.bar;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A score from −2 to +2 as a bar that starts in the middle; a dot marks its end, so that side and length can be told. */
public final class DivergingBar extends Region {

    private static final PseudoClass LEFT = PseudoClass.getPseudoClass("left");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final double EXTREME = 2;
    private static final double HEIGHT = 12;
    private static final double LINE = 6;
    private static final double DOT = 12;

    private final Region track = style(new Region(), Style.BAR_TRACK);
    private final Region bar = style(new Region(), Style.BAR_SEGMENT);
    private final Region center = style(new Region(), Style.BAR_CENTER);
    private final Region dot = style(new Region(), Style.BAR_DOT);
    private double score;

    public DivergingBar() {
        style(this, Style.DIVERGING_BAR);
        setAccessibleRole(AccessibleRole.NODE);
        setMaxHeight(HEIGHT);
        getChildren().addAll(track, bar, center, dot);
    }

    /**
     * Shows a score.
     *
     * @param words what it means, for those who cannot see the bar
     */
    public void show(double newScore, String words) {
        score = Math.clamp(newScore, -EXTREME, EXTREME);
        for (Region part : new Region[] {bar, dot}) {
            part.pseudoClassStateChanged(LEFT, score < 0);
            part.pseudoClassStateChanged(RIGHT, score > 0);
        }
        setAccessibleText(words);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double top = (HEIGHT - LINE) / 2;
        double middle = getWidth() / 2;
        double end = middle + score / EXTREME * (getWidth() - DOT) / 2;
        track.resizeRelocate(0, top, getWidth(), LINE);
        bar.resizeRelocate(Math.min(middle, end), top, Math.abs(end - middle), LINE);
        center.resizeRelocate(snapPositionX(middle), 0, 1, HEIGHT);
        dot.resizeRelocate(end - DOT / 2, (HEIGHT - DOT) / 2, DOT, DOT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }
}
