package app.fulcrum.model.sensitivity;

import java.util.List;

/**
 * A result along the values of what is moved: one line of a spider.
 *
 * @param points by ascending value, the one at base among them
 */
public record SpiderLine(Driver driver, List<ResultAt> points) {

    public SpiderLine {
        points = List.copyOf(points);
    }
}
