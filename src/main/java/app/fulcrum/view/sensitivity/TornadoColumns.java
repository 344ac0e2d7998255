package app.fulcrum.view.sensitivity;

import app.fulcrum.view.sensitivity.TornadoPicture.Row;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Where things stand in every row of a tornado: names, values, bars and ties in columns, and bars on one scale.
 *
 * @param least the smallest result that has to be seen
 * @param most the largest
 * @param tie where both cost the same; absent where nothing ties
 * @param now the result at base; absent where there is none
 */
record TornadoColumns(double least, double most, OptionalDouble tie, OptionalDouble now) {

    private static final double NAMES_END = 0.235;
    private static final double REACHES_END = 0.39;
    private static final double TIES_BEGIN = 0.845;
    private static final double GAP = 10;

    /** What the figures at the ends of bars take to either side, at the usual size of text. */
    private static final double FIGURE = 62;

    static final TornadoColumns NONE = new TornadoColumns(0, 1, OptionalDouble.empty(), OptionalDouble.empty());

    static TornadoColumns of(TornadoPicture picture) {
        return of(picture, picture.other().isPresent() ? OptionalDouble.of(0) : OptionalDouble.empty());
    }

    /** The same without a tie that lies farther from all results than they do from each other. */
    static TornadoColumns near(TornadoPicture picture) {
        TornadoColumns results = of(picture, OptionalDouble.empty());
        double spread = results.most() - results.least();
        boolean isNear = results.least() <= spread && results.most() >= -spread;
        return isNear ? of(picture) : results;
    }

    private static TornadoColumns of(TornadoPicture picture, OptionalDouble tie) {
        OptionalDouble now = picture.now().result();
        List<Double> seen = Stream.concat(
                        picture.rows().stream().flatMap(row -> Stream.of(row.least(), row.most())),
                        Stream.of(tie, now).flatMap(each -> each.stream().boxed()))
                .filter(Double::isFinite)
                .toList();
        double least = seen.stream().mapToDouble(each -> each).min().orElse(0);
        double most = seen.stream().mapToDouble(each -> each).max().orElse(1);
        return new TornadoColumns(least, most > least ? most : least + 1, tie, now);
    }

    double namesEnd(double width) {
        return width * NAMES_END;
    }

    double reachesEnd(double width) {
        return width * REACHES_END;
    }

    double tiesBegin(double width) {
        return width * (tie.isPresent() ? TIES_BEGIN : 1);
    }

    /** Where a result is drawn. */
    double x(double result, double width, double textSize) {
        double left = left(width, textSize);
        double right = tiesBegin(width) - GAP - FIGURE * textSize;
        return Math.rint(left + (right - left) * (Math.clamp(result, least, most) - least) / (most - least));
    }

    /** Where an end is drawn at which there is no result: the worst there is. */
    double left(double width, double textSize) {
        return reachesEnd(width) + GAP + FIGURE * textSize;
    }

    double left(Row row, double width, double textSize) {
        return row.left().result().isPresent() ? x(row.least(), width, textSize) : left(width, textSize);
    }
}
