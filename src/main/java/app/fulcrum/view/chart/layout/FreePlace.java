package app.fulcrum.view.chart.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a place for a box near a point where it covers no other box and as little of the lines as it can. */
final class FreePlace {

    private static final double[] DISTANCES = {12, 24, 40, 64, 96, 136, 184, 240, 310};
    private static final double[][] DIRECTIONS = {{1, 1}, {-1, -1}, {1, -1}, {-1, 1}, {0, -1}, {0, 1}, {1, 0}, {-1, 0}};
    private static final double MARGIN = 4;
    private static final double PER_COVERED_POINT = 30;
    private static final double PER_SHARED_PIXEL = 5;
    private static final double PER_PIXEL_OUTSIDE = 100;
    private static final double PER_CROSSED_BOX = 400;

    private final Box area;
    private final List<Trace> traces;
    private final List<Box> taken = new ArrayList<>();
    private final List<Stroke> leaders = new ArrayList<>();

    FreePlace(Box area, List<Trace> traces) {
        this.area = area;
        this.traces = traces;
    }

    void take(Box box) {
        taken.add(box);
    }

    /** The best place for a box of this size; it is taken from then on. */
    Box find(double anchorX, double anchorY, double width, double height) {
        Placing best = best(anchorX, anchorY, width, height);
        take(best.box, anchorX, anchorY);
        return best.box;
    }

    /** The best place if it is inside the area and shares no pixel with another box; it is taken from then on. */
    Optional<Box> findRoom(double anchorX, double anchorY, double width, double height) {
        Placing best = best(anchorX, anchorY, width, height);
        boolean isRoom = best.box.y() >= area.y()
                && best.box.bottom() <= area.bottom()
                && taken.stream().allMatch(other -> best.box.overlap(other) == 0);
        if (isRoom) {
            take(best.box, anchorX, anchorY);
        }
        return isRoom ? Optional.of(best.box) : Optional.empty();
    }

    /** How much the best place near a point would cover and cross. */
    double costOf(double anchorX, double anchorY, double width, double height) {
        return best(anchorX, anchorY, width, height).cost;
    }

    private void take(Box box, double anchorX, double anchorY) {
        take(box);
        leaders.add(box.from(anchorX, anchorY));
    }

    private record Placing(Box box, double cost) {}

    private Placing best(double anchorX, double anchorY, double width, double height) {
        Placing best = new Placing(new Box(anchorX, anchorY, width, height), Double.MAX_VALUE);
        for (double distance : DISTANCES) {
            for (double[] direction : DIRECTIONS) {
                Box box = beside(anchorX, anchorY, width, height, direction, distance);
                double cost = cost(box) + leaderCost(box.from(anchorX, anchorY)) + distance;
                if (cost < best.cost) {
                    best = new Placing(box, cost);
                }
            }
        }
        return best;
    }

    /** The corner of the area where a box of this size covers the least; it is taken from then on. */
    Box corner(double width, double height, double inset) {
        double right = area.right() - inset - width;
        double bottom = area.bottom() - inset - height;
        Box best = Stream.of(
                        new Box(area.x() + inset, area.y() + inset, width, height),
                        new Box(right, bottom, width, height),
                        new Box(area.x() + inset, bottom, width, height),
                        new Box(right, area.y() + inset, width, height))
                .min(Comparator.comparingDouble(this::cost))
                .orElseThrow();
        take(best);
        return best;
    }

    /** Boxes around the anchor itself, such as its own ring, do not count. */
    private double leaderCost(Stroke leader) {
        return PER_CROSSED_BOX
                * taken.stream()
                        .filter(box -> !box.contains(leader.x1(), leader.y1()) && box.meets(leader))
                        .count();
    }

    private Box beside(double x, double y, double width, double height, double[] direction, double distance) {
        boolean diagonal = direction[0] != 0 && direction[1] != 0;
        double away = diagonal ? distance / Math.sqrt(2) : distance;
        double centerX = x + direction[0] * (away + width / 2);
        double centerY = y + direction[1] * (away + height / 2);
        double left = Math.clamp(centerX - width / 2, area.x(), Math.max(area.x(), area.right() - width));
        return new Box(Math.rint(left), Math.rint(centerY - height / 2), width, height);
    }

    private double cost(Box box) {
        Box roomy = box.grown(MARGIN);
        double outside = Math.max(0, area.y() - box.y()) + Math.max(0, box.bottom() - area.bottom());
        double cost = outside * PER_PIXEL_OUTSIDE;
        for (Box other : taken) {
            cost += roomy.overlap(other) * PER_SHARED_PIXEL;
        }
        cost += PER_CROSSED_BOX * leaders.stream().filter(roomy::meets).count();
        for (Trace trace : traces) {
            cost += trace.covered(roomy) * PER_COVERED_POINT;
        }
        return cost;
    }
}
