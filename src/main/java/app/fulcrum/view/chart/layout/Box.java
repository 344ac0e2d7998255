package app.fulcrum.view.chart.layout;

/** A rectangle in pixels, from its upper left corner. */
public record Box(double x, double y, double width, double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    /** The area that both share; 0 if none. */
    double overlap(Box other) {
        double shared = Math.min(right(), other.right()) - Math.max(x, other.x);
        double tall = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        return shared > 0 && tall > 0 ? shared * tall : 0;
    }

    /** Whether a straight line touches this box (Liang–Barsky clipping). */
    boolean meets(Stroke line) {
        double[] change = {line.x1() - line.x2(), line.x2() - line.x1(), line.y1() - line.y2(), line.y2() - line.y1()};
        double[] room = {line.x1() - x, right() - line.x1(), line.y1() - y, bottom() - line.y1()};
        double enter = 0;
        double leave = 1;
        for (int side = 0; side < change.length; side++) {
            if (change[side] == 0 && room[side] < 0) {
                return false;
            }
            if (change[side] < 0) {
                enter = Math.max(enter, room[side] / change[side]);
            } else if (change[side] > 0) {
                leave = Math.min(leave, room[side] / change[side]);
            }
        }
        return enter <= leave;
    }

    /** The straight line from a point to the nearest point of this box. */
    Stroke from(double px, double py) {
        return new Stroke(px, py, Math.clamp(px, x, right()), Math.clamp(py, y, bottom()));
    }

    public Box grown(double margin) {
        return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }

    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }
}
