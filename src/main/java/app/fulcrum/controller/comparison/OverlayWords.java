package app.fulcrum.controller.comparison;

import app.fulcrum.model.comparison.SideBySide;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.range.Polyline;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.comparison.OverlayPicture;
import app.fulcrum.view.comparison.OverlayPicture.Line;
import app.fulcrum.view.comparison.OverlayPicture.Mark;
import app.fulcrum.view.style.Look;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/**
 * The costs of all columns over the volume.
 *
 * @param of whose cost; absent for what each column recommends
 */
record OverlayWords(Compared compared, Optional<AlternativeId> of) {

    private static final Messages MESSAGES = Messages.of("compare");
    private static final double DECADE = 10;

    /** Where lines without a cost would leave an axis without ends. */
    private static final double LEAST = 1;

    OverlayPicture picture() {
        List<Line> lines = new ArrayList<>();
        List<Projection> columns = compared.sides().columns();
        for (int column = 0; column < columns.size(); column++) {
            line(column, columns.get(column)).ifPresent(lines::add);
        }
        MoneyFigures money = MoneyFigures.of(compared.now().scenario());
        return new OverlayPicture(
                new CompareMenus(compared.columns()).drawn(of),
                lines,
                marks(
                        lines.stream()
                                .flatMap(line -> line.tokensPerDay().stream())
                                .toList(),
                        Figures::tokens),
                marks(
                        lines.stream()
                                .flatMap(line -> line.usdPerMonth().stream())
                                .toList(),
                        money::compact),
                MESSAGES.get(
                        "overlay.description",
                        lines.stream().map(line -> last(line, money)).collect(Collectors.joining("; "))));
    }

    private static String last(Line line, MoneyFigures money) {
        return MESSAGES.get(
                "overlay.line",
                line.name(),
                money.compact(line.usdPerMonth().getFirst()),
                Figures.tokens(line.tokensPerDay().getFirst()),
                money.compact(line.usdPerMonth().getLast()),
                Figures.tokens(line.tokensPerDay().getLast()));
    }

    private Optional<Line> line(int column, Projection projection) {
        return of.or(() -> projection.decision().verdict().named())
                .filter(id -> projection.scenario().alternatives().find(id).isPresent())
                .filter(id -> projection.of(id).curve().tokensPerDay().length > 1)
                .map(id -> line(column, projection, id));
    }

    private static Line line(int column, Projection projection, AlternativeId id) {
        Polyline curve = projection.of(id).curve();
        var alternatives = projection.scenario().alternatives();
        return new Line(
                column,
                Look.of(alternatives, alternatives.placeOf(id)),
                MESSAGES.get(
                        "column",
                        String.valueOf(SideBySide.letter(column)),
                        new AlternativeNames(alternatives).title(id)),
                Arrays.stream(curve.tokensPerDay())
                        .mapToObj(volume -> (double) volume)
                        .toList(),
                Arrays.stream(curve.usdPerMonth()).boxed().toList(),
                projection.tokensPerDay());
    }

    /** Powers of ten around what is drawn. */
    private static List<Mark> marks(List<Double> drawn, DoubleFunction<String> figure) {
        double least =
                drawn.stream().mapToDouble(each -> Math.max(LEAST, each)).min().orElse(LEAST);
        double most =
                drawn.stream().mapToDouble(each -> Math.max(LEAST, each)).max().orElse(LEAST);
        List<Mark> marks = new ArrayList<>();
        double at = Math.pow(DECADE, Math.floor(Math.log10(least)));
        marks.add(new Mark(at, figure.apply(at)));
        while (at < most || marks.size() < 2) {
            at *= DECADE;
            marks.add(new Mark(at, figure.apply(at)));
        }
        return marks;
    }
}
