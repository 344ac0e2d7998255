package app.fulcrum.view.license;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.model.license.Judgment;
import app.fulcrum.text.Messages;
import app.fulcrum.view.control.Pill;
import app.fulcrum.view.control.Texts;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.style.Style;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A model in a line: its name and license at the left, verdict and main condition at the right. Asked for its height
 * without a width, it answers for its preferred one, since buttons and list cells ask their contents that way.
 */
final class LicenseLine extends Region {

    private static final Messages MESSAGES = Messages.of("license");
    private static final double LEFT = 0.41;
    private static final double GAP = 12;

    private final VBox left;
    private final VBox right;

    LicenseLine(LicenseRow row) {
        left = new VBox(Texts.wrapped(row.model(), Style.STRONG), Texts.wrapped(row.license(), Style.SECONDARY));
        right = new VBox(
                2, Pill.build(row.verdict(), tone(row.judgment())), Texts.wrapped(row.condition(), Style.SECONDARY));
        if (!row.mark().isEmpty()) {
            right.getChildren().add(Texts.wrapped(row.mark(), Style.SECONDARY, Style.ACCENT));
        }
        style(this, Style.LICENSE_ROW);
        getChildren().addAll(left, right);
    }

    static Tone tone(Judgment judgment) {
        return switch (judgment) {
            case OK -> Tone.GOOD;
            case OK_WITH_DUTIES, DEPENDS_ON_ANSWERS -> Tone.CAUTION;
            case NEEDS_LICENSE, NOT_ALLOWED -> Tone.BAD;
            case NOT_EVALUATED -> Tone.NEUTRAL;
        };
    }

    /** The line for those who cannot see it. */
    static String spoken(LicenseRow row) {
        return MESSAGES.get("view.row", row.model(), row.license(), row.verdict(), row.condition(), row.mark());
    }

    private static double leftOf(double width) {
        return Math.floor((width - GAP) * LEFT);
    }

    private static double rightOf(double width) {
        return width - GAP - leftOf(width);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        left.resizeRelocate(0, 0, leftOf(width), getHeight());
        right.resizeRelocate(leftOf(width) + GAP, 0, rightOf(width), getHeight());
    }

    @Override
    protected double computePrefHeight(double width) {
        double given = width < 0 ? prefWidth(-1) : width;
        return snapSizeY(Math.max(left.prefHeight(leftOf(given)), right.prefHeight(rightOf(given))));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return left.prefWidth(-1) + GAP + right.prefWidth(-1);
    }
}
