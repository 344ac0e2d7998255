package app.fulcrum.view.number;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.model.unit.Range;
import app.fulcrum.view.style.Style;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * The track of a number slider: a filled line with a thumb, a paler stretch where the number is a range, and marks below.
 * To assistive technology it is a slider whose value is said in words.
 */
final class SliderTrack extends Region {

    static final double HIT_HEIGHT = 24;
    private static final double LINE = 4;
    private static final double THUMB = 16;
    private static final double PREFERRED_WIDTH = 160;

    private final NumberState state;
    private final SliderScale scale;
    private final SliderGestures gestures;
    private final Region line = style(new Region(), Style.SLIDER_TRACK);
    private final Region fill = style(new Region(), Style.SLIDER_FILL);
    private final Region range = style(new Region(), Style.SLIDER_RANGE);
    private final Region thumb = style(new Region(), Style.SLIDER_THUMB);
    private final SliderTicks ticks;

    SliderTrack(NumberState state, SliderScale scale, NumberActions actions) {
        this.state = state;
        this.scale = scale;
        this.ticks = new SliderTicks(scale);
        this.gestures = new SliderGestures(this, state, scale, actions);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(state.spec().label());
        disableProperty().bind(state.disabledProperty());
        getChildren().addAll(line, range, fill, thumb, ticks);
        gestures.install();
        state.valueProperty().subscribe(this::changed);
        state.consequenceProperty().subscribe(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING));
    }

    private void changed() {
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
    }

    /** The position on the scale, from 0 to 1, of a horizontal place in this region. */
    double positionAt(double x) {
        return (x - THUMB / 2) / length();
    }

    /** The horizontal center of the thumb. */
    double thumbX() {
        return x(state.valueProperty().get().base());
    }

    /** How far from a round value, as a part of the track, a dragged thumb is drawn to it. */
    double reach(double pixels) {
        return pixels / length();
    }

    private double length() {
        return Math.max(1, getWidth() - THUMB);
    }

    private double x(double value) {
        return THUMB / 2 + scale.position(value) * length();
    }

    @Override
    protected void layoutChildren() {
        Range value = state.valueProperty().get();
        double center = HIT_HEIGHT / 2;
        double top = center - LINE / 2;
        line.resizeRelocate(THUMB / 2, top, length(), LINE);
        double low = x(value.low());
        range.setVisible(!value.isExact());
        range.resizeRelocate(low, top - 2, Math.max(0, x(value.high()) - low), LINE + 4);
        fill.resizeRelocate(THUMB / 2, top, thumbX() - THUMB / 2, LINE);
        thumb.resizeRelocate(snapPositionX(thumbX() - THUMB / 2), center - THUMB / 2, THUMB, THUMB);
        ticks.resizeRelocate(THUMB / 2, HIT_HEIGHT - 4, length(), ticks.prefHeight(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return PREFERRED_WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HIT_HEIGHT - 4 + ticks.prefHeight(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> state.valueProperty().get().base();
            case MIN_VALUE -> scale.min();
            case MAX_VALUE -> scale.max();
            case VALUE_STRING -> SliderWords.spoken(state);
            case HELP -> SliderWords.help(state);
            case ORIENTATION -> javafx.geometry.Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> gestures.once(scale.step(base(), true));
            case DECREMENT -> gestures.once(scale.step(base(), false));
            case BLOCK_INCREMENT -> gestures.once(scale.leap(base(), true));
            case BLOCK_DECREMENT -> gestures.once(scale.leap(base(), false));
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Number wished) {
                    gestures.once(Math.clamp(wished.doubleValue(), scale.min(), scale.max()));
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    private double base() {
        return state.valueProperty().get().base();
    }
}
