package app.fulcrum.view.comparison;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.comparison.WhyPicture.Kind;
import app.fulcrum.view.comparison.WhyPicture.Step;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.style.Style;
import app.fulcrum.view.style.TextSize;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A step of a waterfall: what changed, a bar from the result before to the one after, and what it added. Where it is narrow the bar
 * stands below the words.
 */
final class WaterfallRow extends Region {

    private static final PseudoClass LESS = PseudoClass.getPseudoClass("less");
    private static final PseudoClass RESULT = PseudoClass.getPseudoClass("result");
    private static final double HEIGHT = 26;
    private static final double BAR = 14;
    private static final double LEAST_BAR = 2;
    private static final double NAMES = 0.46;
    private static final double FIGURES = 78;
    private static final double GAP = 10;

    /** In px at the usual size of text. */
    private static final double NARROW = 560;

    private final WhyPicture picture;
    private final Step step;
    private final Label name;
    private final Label figure;
    private final Region bar = style(new Region(), Style.WATERFALL_BAR);
    private final Region before = style(new Region(), Style.WATERFALL_LINE);
    private final Region after = style(new Region(), Style.WATERFALL_LINE);
    private final Region zero = style(new Region(), Style.WATERFALL_ZERO);

    WaterfallRow(Step step, WhyPicture picture) {
        this.step = step;
        this.picture = picture;
        this.name = Texts.oneLine(new Label(step.name()));
        this.figure = style(new Label(step.figure()), Style.STRONG);
        bar.pseudoClassStateChanged(LESS, step.kind() == Kind.LESS);
        bar.pseudoClassStateChanged(RESULT, step.kind() == Kind.RESULT);
        style(this, Style.WATERFALL_ROW);
        getChildren().setAll(zero, before, after, bar, name, figure);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(step.name() + ": " + step.figure());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double size = TextSize.of(this);
        return Math.rint((isNarrow(width) ? HEIGHT + BAR : HEIGHT) * size);
    }

    private boolean isNarrow(double width) {
        return width >= 0 && width < NARROW * TextSize.of(this);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double size = TextSize.of(this);
        double width = getWidth() - GAP / 2;
        double figures = Math.rint(width - FIGURES * size);
        double thick = Math.rint(BAR * size);
        boolean isNarrow = isNarrow(getWidth());
        double words = isNarrow ? getHeight() - thick - GAP / 4 : getHeight();
        double names = Math.rint(isNarrow ? figures : NAMES * width);
        layoutInArea(name, GAP / 2, 0, names - GAP, words, 0, HPos.LEFT, VPos.CENTER);
        layoutInArea(figure, figures, 0, width - figures, words, 0, HPos.RIGHT, VPos.CENTER);
        double top = isNarrow ? words : Math.rint((getHeight() - thick) / 2);
        // There they would run through the words.
        before.setVisible(!isNarrow && !step.equals(picture.steps().getFirst()));
        after.setVisible(!isNarrow && !step.equals(picture.steps().getLast()));
        layOutBar(isNarrow ? GAP / 2 : names, isNarrow ? width : figures - GAP, top, thick);
    }

    private void layOutBar(double left, double right, double top, double thick) {
        double from = x(step.before(), left, right);
        double to = x(step.after(), left, right);
        double wide = Math.max(LEAST_BAR, Math.abs(to - from));
        bar.resizeRelocate(Math.min(from, to) - (wide == LEAST_BAR ? LEAST_BAR / 2 : 0), top, wide, thick);
        before.resizeRelocate(from, 0, 1, top);
        after.resizeRelocate(to, top + thick, 1, getHeight() - top - thick);
        zero.setVisible(picture.least() < 0 && picture.most() > 0);
        zero.resizeRelocate(x(0, left, right), top, 1, thick);
    }

    private double x(double result, double from, double to) {
        double span = picture.most() - picture.least();
        double share = span == 0 ? 0.5 : (result - picture.least()) / span;
        return Math.rint(from + share * (to - from));
    }
}
