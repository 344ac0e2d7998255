package app.fulcrum.controller.answer;

import app.fulcrum.model.capacity.LayoutOutcome;
import app.fulcrum.model.capacity.MeasuredCurve;
import app.fulcrum.model.capacity.OperatingPoint;
import app.fulcrum.model.scenario.Hosting;
import app.fulcrum.model.serving.Serving;
import app.fulcrum.text.Messages;
import app.fulcrum.text.capacity.MeasuredSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.answer.LoadCurves;
import app.fulcrum.view.answer.LoadCurves.Point;
import java.util.List;
import java.util.Optional;

/** What was measured under several loads, beside what is estimated for the same replica. */
final class LoadWords {

    private static final Messages MESSAGES = Messages.of("answer");

    private LoadWords() {}

    /** Absent where nothing was measured under loads. */
    static Optional<LoadCurves> curves(Serving serving, Hosting hosting) {
        return hosting.measured().map(runs -> {
            MeasuredCurve curve = MeasuredCurve.through(runs);
            List<Point> measured = curve.points().stream()
                    .map(point -> point(point.concurrency(), point.outputTokensPerSecond()))
                    .toList();
            List<Point> estimated = estimate(serving)
                    .map(point -> curve.points().stream()
                            .map(load -> point(load.concurrency(), point.outputTokensPerSecondAt(load.concurrency())))
                            .toList())
                    .orElse(List.of());
            return new LoadCurves(MESSAGES.get("load.title"), measured, estimated, MeasuredSentences.summary(runs));
        });
    }

    private static Point point(double requests, double tokensPerSecond) {
        return new Point(requests, tokensPerSecond, Figures.count(requests), Figures.plain(tokensPerSecond));
    }

    private static Optional<OperatingPoint> estimate(Serving serving) {
        return serving.estimateBeside()
                .flatMap(estimated -> estimated.layouts() instanceof LayoutOutcome.Found found
                        ? found.layouts().getFirst().estimate()
                        : Optional.empty());
    }
}
