package app.fulcrum.view.chart;

import app.fulcrum.text.Messages;
import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Crossing;
import app.fulcrum.view.chart.data.Mark;
import app.fulcrum.view.chart.data.Stretch;
import app.fulcrum.view.style.Look;
import java.util.stream.Collectors;

/** What is said of a mark when the pointer rests on it, or to those who cannot see it. */
record MarkWords(ChartModel model) {

    private static final Messages MESSAGES = Messages.of("chart");

    /** As many crossovers of a bracket as can be read. */
    private static final int MOST = 6;

    String of(Mark mark) {
        return switch (mark) {
            case Mark.Crossovers(var all) ->
                all.stream().limit(MOST).map(Crossing::words).collect(Collectors.joining("\n\n"));
            case Mark.Volume() ->
                MESSAGES.get(
                        "tip.volume", model.today().map(today -> today.text()).orElse(""));
            case Mark.Cost(Look look) -> cost(line(look));
            case Mark.Spread(Look look) -> spread(line(look));
            case Mark.Winner(Stretch stretch) ->
                MESSAGES.get(
                        "tip.winner",
                        stretch.text(),
                        figure(Math.max(stretch.from(), model.x().low())),
                        figure(Math.min(stretch.to(), model.x().high())));
            case Mark.Rule(var guide) -> guide.text();
        };
    }

    private String cost(ChartLine line) {
        return model.today()
                .map(today -> MESSAGES.get(
                        "tip.cost",
                        line.caption(),
                        ChartRows.cost(line, today.x(), model.y().exact()),
                        figure(today.x())))
                .orElse(line.caption());
    }

    private String spread(ChartLine line) {
        return model.today()
                .map(today -> MESSAGES.get(
                        "tip.spread",
                        line.name(),
                        money(line.curve().lowAt(today.x())),
                        money(line.curve().highAt(today.x())),
                        figure(today.x())))
                .orElse(line.caption());
    }

    private String figure(double volume) {
        return model.x().exact().apply(volume);
    }

    private String money(double cost) {
        return Double.isNaN(cost) ? ChartRows.NO_COST : model.y().exact().apply(cost);
    }

    private ChartLine line(Look look) {
        return model.lines().stream()
                .filter(line -> line.look().equals(look))
                .findFirst()
                .orElseThrow();
    }
}
