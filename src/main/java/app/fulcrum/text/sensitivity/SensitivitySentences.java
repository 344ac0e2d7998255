package app.fulcrum.text.sensitivity;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.sensitivity.Bar;
import app.fulcrum.model.sensitivity.Driver;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.sensitivity.ResultAt;
import app.fulcrum.model.sensitivity.Tornado;
import app.fulcrum.model.sensitivity.TwoWayTable;
import app.fulcrum.model.sensitivity.TwoWayTable.Cell;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.ExplanationSentences;
import app.fulcrum.text.InputNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What moves a result, and who is cheapest where, in words. Money is US dollars.
 *
 * @param names what the alternatives are called
 */
public record SensitivitySentences(AlternativeNames names) {

    private static final Messages MESSAGES = Messages.of("sensitivity");

    /** What is moved: {@code Fixed fees, hosted open API}. */
    public String name(Driver driver) {
        return switch (driver) {
            case Driver.OfNumber(InputKey key, var _, var _) -> name(key);
            case Driver.OfEstimate(AlternativeId of, var _) -> MESSAGES.get("driver.estimate", names.brief(of));
        };
    }

    /** A number, and whose it is. */
    public String name(InputKey key) {
        return key.alternative()
                .map(id -> MESSAGES.get("driver.of", InputNames.name(key.input()), names.brief(id)))
                .orElseGet(() -> InputNames.name(key.input()));
    }

    /** What it is counted in. */
    public static Unit unit(Driver driver) {
        return switch (driver) {
            case Driver.OfNumber(InputKey key, var _, var _) -> key.input().unit();
            case Driver.OfEstimate _ -> Unit.TOKENS_PER_SECOND;
        };
    }

    /** All in two sentences: {@code Self-hosting saves …. It moves most with …}. */
    public String summary(Tornado tornado) {
        return Stream.of(Optional.of(now(tornado)), Optional.of(most(tornado)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private String now(Tornado tornado) {
        Measure measure = tornado.measure();
        String key = (tornado.now().isPresent() ? "now." : "none.") + key(measure);
        String result =
                tornado.now().isPresent() ? figure(measure, tornado.now().getAsDouble()) : "";
        return switch (measure) {
            case Measure.Cost(AlternativeId of) -> MESSAGES.get(key, names.title(of), result);
            case Measure.UsedShare(AlternativeId of) -> MESSAGES.get(key, names.title(of), result);
            case Measure.Saving(AlternativeId of, AlternativeId against) ->
                MESSAGES.get(key, names.title(of), result, names.within(against));
            case Measure.CheaperFrom(AlternativeId of, AlternativeId than) ->
                MESSAGES.get(key, names.title(of), result, names.within(than));
        };
    }

    private static String key(Measure measure) {
        return switch (measure) {
            case Measure.Cost _ -> "cost";
            case Measure.Saving _ -> "saving";
            case Measure.UsedShare _ -> "used";
            case Measure.CheaperFrom _ -> "from";
        };
    }

    private String most(Tornado tornado) {
        if (tornado.bars().isEmpty()) {
            return MESSAGES.get("most.nothing");
        }
        Bar widest = tornado.bars().getFirst();
        return MESSAGES.get(
                "most",
                name(widest.driver()),
                reached(widest.low(), widest, tornado.measure()),
                reached(widest.high(), widest, tornado.measure()));
    }

    /** {@code $500 / month at 0.3 FTE}. */
    private static String reached(ResultAt reached, Bar bar, Measure measure) {
        String value = ExplanationSentences.figure(reached.value(), unit(bar.driver()));
        return reached.result().isPresent()
                ? MESSAGES.get("reached", figure(measure, reached.result().getAsDouble()), value)
                : MESSAGES.get("reached.none", value);
    }

    private static String figure(Measure measure, double result) {
        return ExplanationSentences.figure(result, measure.unit());
    }

    /** {@code Cheapest in 12 cells: the closed API; in 8: self-hosting.} */
    public String summary(TwoWayTable table) {
        List<Cell> cells = table.cells().stream()
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .toList();
        long all = (long) table.x().values().size() * table.y().values().size();
        Stream<String> cheapest = table.alternatives().stream()
                .map(id -> part(
                        "cells.cheapest",
                        cells.stream()
                                .filter(cell -> cell.cheapest().equals(Optional.of(id)))
                                .count(),
                        names.within(id)));
        long none = cells.stream().filter(cell -> cell.cheapest().isEmpty()).count();
        return MESSAGES.get(
                "cells",
                Figures.count((double) all),
                Stream.concat(
                                cheapest,
                                Stream.of(part("cells.none", none, ""), part("cells.unsound", all - cells.size(), "")))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("; ")));
    }

    private static String part(String key, long count, String name) {
        return count == 0 ? "" : MESSAGES.get(key, Figures.count((double) count), name);
    }
}
