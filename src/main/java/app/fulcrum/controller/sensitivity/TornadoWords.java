package app.fulcrum.controller.sensitivity;

import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.seek.Reached;
import app.fulcrum.model.seek.Solution;
import app.fulcrum.model.seek.Sought;
import app.fulcrum.model.sensitivity.Bar;
import app.fulcrum.model.sensitivity.Driver;
import app.fulcrum.model.sensitivity.Measure;
import app.fulcrum.model.sensitivity.ResultAt;
import app.fulcrum.model.sensitivity.SpiderLine;
import app.fulcrum.model.unit.Range;
import app.fulcrum.model.unit.Unit;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.InputNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.sensitivity.Quantities;
import app.fulcrum.text.sensitivity.SensitivitySentences;
import app.fulcrum.view.sensitivity.TornadoPicture;
import app.fulcrum.view.sensitivity.TornadoPicture.End;
import app.fulcrum.view.sensitivity.TornadoPicture.Now;
import app.fulcrum.view.sensitivity.TornadoPicture.Other;
import app.fulcrum.view.sensitivity.TornadoPicture.Point;
import app.fulcrum.view.sensitivity.TornadoPicture.Row;
import app.fulcrum.view.style.Look;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A tornado in words and figures. */
final class TornadoWords {

    private static final Messages MESSAGES = Messages.of("matters");

    private final Found found;
    private final Measure measure;
    private final Alternatives alternatives;
    private final AlternativeNames names;
    private final Quantities quantities;

    TornadoWords(Found found) {
        this.found = found;
        this.measure = found.tornado().measure();
        this.alternatives = found.snapshot().scenario().alternatives();
        this.names = new AlternativeNames(alternatives);
        this.quantities = quantities(found);
    }

    /** In the currency of the scenario. */
    static Quantities quantities(Found found) {
        return new Quantities(MoneyFigures.of(found.snapshot().scenario()));
    }

    TornadoPicture picture() {
        Two two = Two.of(measure);
        int more = found.tornado().bars().size() - found.bars().size();
        return new TornadoPicture(
                MESSAGES.get(
                        "title." + two.kind(),
                        names.within(two.of()),
                        two.against().map(names::within).orElse("")),
                look(two.of()),
                measure instanceof Measure.Saving(var _, var against)
                        ? Optional.of(new Other(
                                look(against), MESSAGES.get("cheaper", names.title(against)), MESSAGES.get("tie.both")))
                        : Optional.empty(),
                new Now(found.tornado().now(), now()),
                IntStream.range(0, found.bars().size()).mapToObj(this::row).toList(),
                more == 0 ? "" : MESSAGES.get("more", Figures.count(more)),
                found.bars().isEmpty() ? MESSAGES.get("nothing") : "");
    }

    private Look look(AlternativeId id) {
        return Look.of(alternatives, alternatives.placeOf(id));
    }

    private String now() {
        OptionalDouble now = found.tornado().now();
        String key = switch (measure.unit()) {
            case USD_PER_MONTH -> "now.MONEY";
            case TOKENS_PER_DAY -> "now.TOKENS";
            default -> "now.OTHER";
        };
        return now.isEmpty() ? "" : MESSAGES.get(key, quantities.result(now.getAsDouble(), measure));
    }

    private Row row(int place) {
        Bar bar = found.bars().get(place);
        boolean isUp = isUp(bar);
        ResultAt left = isUp ? bar.low() : bar.high();
        ResultAt right = isUp ? bar.high() : bar.low();
        List<Double> reached = Stream.concat(Stream.of(left, right), bar.outside().stream())
                .flatMap(each -> each.result().stream().boxed())
                .toList();
        Optional<Sought> sought = key(bar.driver())
                .flatMap(key -> Optional.ofNullable(found.ties().get(key)));
        String tie = sought.map(this::tie).orElse("");
        return new Row(
                name(bar.driver()),
                quantities.span(left.value(), right.value(), unit(bar)),
                end(left),
                end(right),
                reached.stream().mapToDouble(each -> each).min().orElse(0),
                reached.stream().mapToDouble(each -> each).max().orElse(0),
                tie,
                sought.flatMap(Sought::change).isPresent(),
                words(bar, left, right, tie, sought.flatMap(Sought::change).isPresent()),
                line(found.lines().get(place)));
    }

    /** Whether the result grows from the low end to the high one; where one of them has none, that is the left one. */
    private static boolean isUp(Bar bar) {
        if (bar.low().result().isEmpty()) {
            return true;
        }
        return bar.high().result().isPresent()
                && bar.high().result().getAsDouble() >= bar.low().result().getAsDouble();
    }

    private static Optional<InputKey> key(Driver driver) {
        return driver instanceof Driver.OfNumber number ? Optional.of(number.key()) : Optional.empty();
    }

    private static Unit unit(Bar bar) {
        return SensitivitySentences.unit(bar.driver());
    }

    /** Without whose it is where only one of those measured has such a number. */
    private String name(Driver driver) {
        return key(driver)
                .filter(this::isClear)
                .map(key -> InputNames.name(key.input()))
                .orElseGet(() -> new SensitivitySentences(names).name(driver));
    }

    private boolean isClear(InputKey key) {
        List<AlternativeId> measured = Two.of(measure).all().toList();
        return alternatives.stream()
                        .filter(each -> measured.contains(each.id()))
                        .flatMap(each -> Stream.concat(Stream.of(each), alternatives.parts(each).stream()))
                        .map(Alternative::way)
                        .filter(way -> key.input().group().belongsTo(way.kind()))
                        .count()
                <= 1;
    }

    private End end(ResultAt end) {
        return new End(
                end.result(),
                end.result().isPresent()
                        ? quantities.result(end.result().getAsDouble(), measure)
                        : MESSAGES.get("end.none"));
    }

    private String tie(Sought sought) {
        Unit unit = sought.key().input().unit();
        return sought.nearest()
                .map(solution -> switch (solution) {
                    case Solution.Exact(Reached at) -> quantities.of(at.value(), unit);
                    case Solution.Jump(Reached before, Reached after) ->
                        quantities.range(Range.spanning(before.value(), before.value(), after.value()), unit);
                    case Solution.Stretch stretch -> quantities.of(stretch.nearestTo(present(sought)), unit);
                })
                .orElseGet(() -> MESSAGES.get(sought.isComplete() ? "at.none" : "at.unknown"));
    }

    private static double present(Sought sought) {
        return sought.present().orElse(sought.from());
    }

    private String words(Bar bar, ResultAt left, ResultAt right, String tie, boolean canBeSet) {
        Unit unit = unit(bar);
        String row = MESSAGES.get(
                "row",
                new SensitivitySentences(names).name(bar.driver()),
                result(left),
                quantities.of(left.value(), unit),
                result(right),
                quantities.of(right.value(), unit));
        return MESSAGES.get("row.help", canBeSet ? MESSAGES.get("row.tie", row, tie) : row);
    }

    private String result(ResultAt at) {
        return at.result().isPresent()
                ? quantities.result(at.result().getAsDouble(), measure)
                : MESSAGES.get("row.none");
    }

    private static List<Point> line(SpiderLine line) {
        Range range = line.driver().range();
        return line.points().stream()
                .filter(point -> point.result().isPresent())
                .map(point ->
                        new Point(place(point.value(), range), point.result().getAsDouble()))
                .toList();
    }

    private static double place(double value, Range range) {
        double to = value < range.base() ? range.low() : range.high();
        return value == range.base()
                ? 0
                : Math.signum(value - range.base()) * (value - range.base()) / (to - range.base());
    }

    /** Whose result a measure is. */
    record Two(String kind, AlternativeId of, Optional<AlternativeId> against) {

        static Two of(Measure measure) {
            return switch (measure) {
                case Measure.Cost(AlternativeId of) -> new Two("COST", of, Optional.empty());
                case Measure.Saving(AlternativeId of, AlternativeId against) ->
                    new Two("SAVING", of, Optional.of(against));
                case Measure.UsedShare(AlternativeId of) -> new Two("USED", of, Optional.empty());
                case Measure.CheaperFrom(AlternativeId of, AlternativeId than) ->
                    new Two("FROM", of, Optional.of(than));
            };
        }

        Stream<AlternativeId> all() {
            return Stream.concat(Stream.of(of), against.stream());
        }
    }
}
