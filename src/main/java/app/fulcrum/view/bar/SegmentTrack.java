package app.fulcrum.view.bar;

import static app.fulcrum.view.style.Style.style;

import app.fulcrum.view.style.Style;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** A bar rounded at its ends, its parts set apart by a gap; alone or as that of a {@link StackedBar}. */
public final class SegmentTrack extends Region {

    private static final double HEIGHT = 10;
    private static final double GAP = 1;
    private static final double RADIUS = 5;

    private final Rectangle clip = new Rectangle();
    private StackedBar.Content content = new StackedBar.Content("", 1, List.of());

    public SegmentTrack() {
        style(this, Style.BAR_TRACK);
        clip.setArcWidth(2 * RADIUS);
        clip.setArcHeight(2 * RADIUS);
        setClip(clip);
    }

    public void show(StackedBar.Content now) {
        content = now;
        while (getChildren().size() > now.parts().size()) {
            getChildren().removeLast();
        }
        for (int i = getChildren().size(); i < now.parts().size(); i++) {
            Region segment = style(new Region(), Style.BAR_SEGMENT);
            segment.getStyleClass().add(StackedBar.partClass(i));
            getChildren().add(segment);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        double sum = 0;
        for (int i = 0; i < content.parts().size(); i++) {
            double from = x(sum);
            sum += content.parts().get(i).size();
            double gap = i + 1 < content.parts().size() ? GAP : 0;
            getChildren().get(i).resizeRelocate(from, 0, Math.max(0, x(sum) - from - gap), getHeight());
        }
    }

    private double x(double amount) {
        return snapPositionX(Math.clamp(amount / content.whole(), 0, 1) * getWidth());
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
