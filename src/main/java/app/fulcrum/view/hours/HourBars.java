package app.fulcrum.view.hours;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.text.Messages;
import app.fulcrum.view.hours.Hours.Bar;
import app.fulcrum.view.style.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A bar for each hour, a row for each day. One of them is the current one, which keys change. To assistive technology it is a
 * slider of the load of that hour, whose value is said in words.
 */
final class HourBars extends Region {

    static final int HOURS = 24;
    private static final int TICKS_EVERY = 6;
    private static final double DAY_HEIGHT = 84;
    private static final double HEIGHT_IN_WEEK = 26;
    private static final double BETWEEN_DAYS = 6;
    private static final double DAY_NAME_WIDTH = 26;
    private static final double TICK_HEIGHT = 16;
    private static final double PREFERRED_WIDTH = 240;
    private static final double GAP = 1;
    private static final PseudoClass GIVEN = PseudoClass.getPseudoClass("given");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final Messages MESSAGES = Messages.of("inputs");

    private final Hours hours;
    private final List<Region> floors = new ArrayList<>();
    private final List<Region> bars = new ArrayList<>();
    private final List<Label> days = new ArrayList<>();
    private final List<Label> ticks = new ArrayList<>();
    private int current;

    HourBars(Hours hours) {
        this.hours = hours;
        style(this, Style.HOUR_BARS);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(hours.label());
        hours.givenProperty().subscribe(given -> pseudoClassStateChanged(GIVEN, given));
        hours.barsProperty().subscribe(this::show);
        new HourGestures(this, hours.actions()).install();
    }

    private void show(List<Bar> now) {
        if (now.size() != bars.size()) {
            rebuild(now.size());
        }
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
    }

    private void rebuild(int count) {
        floors.clear();
        bars.clear();
        days.clear();
        ticks.clear();
        for (int hour = 0; hour < count; hour++) {
            floors.add(style(new Region(), Style.HOUR_FLOOR));
            bars.add(style(new Region(), Style.HOUR_BAR));
        }
        for (int day = 0; count > HOURS && day < count / HOURS; day++) {
            days.add(words(MESSAGES.get("day.short." + day), Pos.CENTER_LEFT));
        }
        for (int tick = 0; tick <= HOURS; tick += TICKS_EVERY) {
            ticks.add(words(MESSAGES.get("day.tick", tick), Pos.CENTER));
        }
        getChildren().setAll(floors);
        getChildren().addAll(bars);
        getChildren().addAll(days);
        getChildren().addAll(ticks);
        makeCurrent(Math.min(current, count - 1));
    }

    private static Label words(String text, Pos at) {
        Label label = style(new Label(text), Style.SLIDER_TICK_LABEL);
        label.setAlignment(at);
        return label;
    }

    /** How many hours there are. */
    int count() {
        return bars.size();
    }

    int current() {
        return current;
    }

    void makeCurrent(int hour) {
        current = hour;
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).pseudoClassStateChanged(CURRENT, i == current);
            floors.get(i).pseudoClassStateChanged(CURRENT, i == current);
            // Its frame lies over the floors beside it, and below all bars.
            floors.get(i).setViewOrder(i == current ? 1 : 2);
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
    }

    /** The day a vertical place is nearest to, counted from 0. */
    int dayAt(double y) {
        return Math.clamp((int) Math.floor((y + BETWEEN_DAYS / 2) / (rowHeight() + BETWEEN_DAYS)), 0, rows() - 1);
    }

    /** The hour of a day that a horizontal place is nearest to, counted over all days. */
    int hourAt(double x, int day) {
        return day * HOURS + Math.clamp((int) Math.floor((x - left()) / width()), 0, HOURS - 1);
    }

    /** How high a bar of a day is that ends at a vertical place. */
    double heightAt(double y, int day) {
        return Math.clamp((top(day) + rowHeight() - y) / rowHeight(), 0, 1);
    }

    /** Where the bar of an hour is drawn in this region. */
    Rectangle2D placeOf(int hour) {
        double height = rowHeight() * hours.barsProperty().get().get(hour).height();
        int day = hour / HOURS;
        return new Rectangle2D(
                left() + hour % HOURS * width(), top(day) + rowHeight() - height, Math.max(0, width() - GAP), height);
    }

    private int rows() {
        return Math.max(1, count() / HOURS);
    }

    private boolean isWeek() {
        return rows() > 1;
    }

    private double rowHeight() {
        return isWeek() ? HEIGHT_IN_WEEK : DAY_HEIGHT;
    }

    private double left() {
        return isWeek() ? DAY_NAME_WIDTH : 0;
    }

    private double width() {
        return Math.max(1, getWidth() - left()) / HOURS;
    }

    private double top(int day) {
        return day * (rowHeight() + BETWEEN_DAYS);
    }

    private double bottom() {
        return top(rows() - 1) + rowHeight();
    }

    @Override
    protected void layoutChildren() {
        for (int hour = 0; hour < count(); hour++) {
            Rectangle2D place = placeOf(hour);
            floors.get(hour).resizeRelocate(place.getMinX(), top(hour / HOURS), place.getWidth(), rowHeight());
            bars.get(hour).resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        }
        for (int day = 0; day < days.size(); day++) {
            days.get(day).resizeRelocate(0, top(day), DAY_NAME_WIDTH, rowHeight());
        }
        for (int tick = 0; tick < ticks.size(); tick++) {
            Label label = ticks.get(tick);
            double wide = label.prefWidth(-1);
            double middle = left() + tick * TICKS_EVERY * width();
            label.resizeRelocate(
                    Math.clamp(middle - wide / 2, 0, Math.max(0, getWidth() - wide)), bottom() + 2, wide, TICK_HEIGHT);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return PREFERRED_WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return bottom() + 2 + TICK_HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private Bar now() {
        return hours.barsProperty().get().get(current);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> now().height();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 1.0;
            case VALUE_STRING -> now().words();
            case HELP -> MESSAGES.get("day.help");
            case ORIENTATION -> javafx.geometry.Orientation.VERTICAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> step(1);
            case DECREMENT -> step(-1);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    private void step(int steps) {
        hours.actions().begun();
        hours.actions().stepped(current, steps);
        hours.actions().ended();
    }
}
