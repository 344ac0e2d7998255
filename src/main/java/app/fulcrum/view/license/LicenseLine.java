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
 * A model in a line: its name, its license and the main condition at the left, the verdict at the right. Asked for its height
 * without a width, it answers for its preferred one, since buttons and list cells ask their contents that way.
 */
final class LicenseLine extends Region {

    private static final Messages MESSAGES = Messages.of("license");
    private static final double GAP = 12;

    private final VBox left;
    private final Region right;

    private LicenseLine(LicenseRow row, VBox words) {
        left = words;
        right = Pill.build(row.verdict(), tone(row.judgment()));
        style(this, Style.LICENSE_ROW);
        getChildren().addAll(left, right);
    }

    /** With whatever marks it. */
    static LicenseLine full(LicenseRow row) {
        VBox words = words(row, Style.STRONG);
        if (!row.mark().isEmpty()) {
            words.getChildren().add(Texts.wrapped(row.mark(), Style.SECONDARY, Style.ACCENT));
        }
        return new LicenseLine(row, words);
    }

    /** The name and a line; what the scenario uses stands out. */
    static LicenseLine brief(LicenseRow row) {
        return new LicenseLine(row, row.isUsed() ? words(row, Style.STRONG) : words(row));
    }

    private static VBox words(LicenseRow row, Style... look) {
        return new VBox(
                Texts.wrapped(row.model(), look),
                Texts.wrapped(MESSAGES.get("view.license", row.license(), row.condition()), Style.SECONDARY));
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

    private double leftOf(double width) {
        return Math.max(0, width - GAP - right.prefWidth(-1));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        left.resizeRelocate(0, 0, leftOf(width), getHeight());
        right.autosize();
        right.relocate(width - right.getWidth(), snapPositionY((getHeight() - right.getHeight()) / 2));
    }

    @Override
    protected double computePrefHeight(double width) {
        double given = width < 0 ? prefWidth(-1) : width;
        return snapSizeY(Math.max(left.prefHeight(leftOf(given)), right.prefHeight(-1)));
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
