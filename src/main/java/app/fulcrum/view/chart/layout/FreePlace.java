package app.fulcrum.view.chart.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a place for a box near a point: one that covers nothing, or for what must have one the place that covers the least. */
final class FreePlace {

    private static final double[] DISTANCES = {12, 24, 40, 64, 96, 136, 184, 240, 310};
    private static final double[][] DIRECTIONS = {{1, 1}, {-1, -1}, {1, -1}, {-1, 1}, {0, -1}, {0, 1}, {1, 0}, {-1, 0}};

    /** Farther away nobody would see what a box belongs to. */
    private static final double REACH = 320;

    private static final double STEP = 6;
    private static final double MARGIN = 4;
    private static final double PER_COVERED_POINT = 30;
    private static final double PER_SHARED_PIXEL = 5;
    private static final double PER_PIXEL_OUTSIDE = 100;
    private static final double PER_CROSSED_BOX = 400;

    private final Box area;
    private final Cover cover;
    private final List<Box> taken = new ArrayList<>();
    private final List<Stroke> leaders = new ArrayList<>();

    FreePlace(Box area, List<Trace> traces) {
        this.area = area;
        this.cover = new Cover(area, traces);
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

    /**
     * A place that covers nothing at all, the nearer the better; it is taken from then on.
     *
     * @param last where it was before, as the way from the anchor: it stays there as long as that is free
     */
    Optional<Box> findRoom(double anchorX, double anchorY, double width, double height, Optional<double[]> last) {
        Optional<Box> found = last.map(
                        way -> new Box(Math.rint(anchorX + way[0]), Math.rint(anchorY + way[1]), width, height))
                .filter(box -> isFree(box, anchorX, anchorY))
                .or(() -> near(anchorX, anchorY, width, height))
                .or(() -> anywhere(anchorX, anchorY, width, height));
        found.ifPresent(box -> take(box, anchorX, anchorY));
        return found;
    }

    private Optional<Box> near(double x, double y, double width, double height) {
        for (double distance : DISTANCES) {
            for (double[] direction : DIRECTIONS) {
                Box box = beside(x, y, width, height, direction, distance);
                if (isFree(box, x, y)) {
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }

    /** The nearest of all places within reach. */
    private Optional<Box> anywhere(double anchorX, double anchorY, double width, double height) {
        Optional<Box> nearest = Optional.empty();
        double least = REACH;
        double end = Math.min(area.bottom() - height, anchorY + REACH);
        for (double y = Math.max(area.y(), anchorY - REACH - height); y <= end; y += STEP) {
            double last = Math.min(area.right() - width, anchorX + REACH);
            for (double x = Math.max(area.x(), anchorX - REACH - width); x <= last; x += STEP) {
                Box box = new Box(Math.rint(x), Math.rint(y), width, height);
                double distance = box.from(anchorX, anchorY).length();
                if (distance < least && isFree(box, anchorX, anchorY)) {
                    least = distance;
                    nearest = Optional.of(box);
                }
            }
        }
        return nearest;
    }

    /** Whether a box lies in the area and covers no line, no other box and no leader, and its own leader no box. */
    boolean isFree(Box box, double anchorX, double anchorY) {
        return box.x() >= area.x()
                && box.right() <= area.right()
                && box.y() >= area.y()
                && box.bottom() <= area.bottom()
                && isClear(box.grown(MARGIN))
                && leaderCost(box.from(anchorX, anchorY)) == 0;
    }

    private boolean isClear(Box roomy) {
        return cover.count(roomy) == 0
                && taken.stream().allMatch(other -> roomy.overlap(other) == 0)
                && leaders.stream().noneMatch(roomy::meets);
    }

    /** A leader runs from a point to a box that is taken. */
    void cross(Box box, double anchorX, double anchorY) {
        leaders.add(box.from(anchorX, anchorY));
    }

    /** How much the best place near a point would cover and cross. */
    double costOf(double anchorX, double anchorY, double width, double height) {
        return best(anchorX, anchorY, width, height).cost;
    }

    private void take(Box box, double anchorX, double anchorY) {
        take(box);
        cross(box, anchorX, anchorY);
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
        cost += cover.count(roomy) * PER_COVERED_POINT;
        return cost;
    }

    /** How much of the plot its lines cover, in squares of a few pixels; any box is asked about in the same short time. */
    private static final class Cover {

        private static final int CELL = 4;

        private final Box area;
        private final int columns;
        private final int rows;

        /** The covered squares above and to the left of each corner. */
        private final int[] sums;

        Cover(Box area, List<Trace> traces) {
            this.area = area;
            this.columns = (int) Math.ceil(area.width() / CELL) + 1;
            this.rows = (int) Math.ceil(area.height() / CELL) + 1;
            boolean[] covered = new boolean[columns * rows];
            traces.forEach(trace -> trace.each((x, y) -> covered[row(y) * columns + column(x)] = true));
            this.sums = summed(covered);
        }

        private int[] summed(boolean[] covered) {
            int[] all = new int[(columns + 1) * (rows + 1)];
            for (int row = 0; row < rows; row++) {
                int inRow = 0;
                for (int column = 0; column < columns; column++) {
                    inRow += covered[row * columns + column] ? 1 : 0;
                    all[(row + 1) * (columns + 1) + column + 1] = all[row * (columns + 1) + column + 1] + inRow;
                }
            }
            return all;
        }

        private int column(double x) {
            return Math.clamp((int) Math.floor((x - area.x()) / CELL), 0, columns - 1);
        }

        private int row(double y) {
            return Math.clamp((int) Math.floor((y - area.y()) / CELL), 0, rows - 1);
        }

        /** How many covered squares a box touches. */
        int count(Box box) {
            if (box.right() < area.x()
                    || box.x() > area.right()
                    || box.bottom() < area.y()
                    || box.y() > area.bottom()) {
                return 0;
            }
            int left = column(box.x());
            int right = column(box.right()) + 1;
            int top = row(box.y());
            int bottom = row(box.bottom()) + 1;
            int width = columns + 1;
            return sums[bottom * width + right]
                    - sums[top * width + right]
                    - sums[bottom * width + left]
                    + sums[top * width + left];
        }
    }
}
