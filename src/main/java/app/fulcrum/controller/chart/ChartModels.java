package app.fulcrum.controller.chart;

import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.scorecard.RulesOfThumb;
import app.fulcrum.model.unit.Range;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.CrossoverSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.load.LoadSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.chart.data.AxisFit;
import app.fulcrum.view.chart.data.ChartAxis;
import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Crossing;
import app.fulcrum.view.chart.data.Curve;
import app.fulcrum.view.chart.data.Guide;
import app.fulcrum.view.chart.data.Spacing;
import app.fulcrum.view.chart.data.Stretch;
import app.fulcrum.view.chart.data.Today;
import app.fulcrum.view.style.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a projection to the chart that shows it. */
final class ChartModels {

    private static final Messages MESSAGES = Messages.of("chart");
    private static final String US_DOLLAR = "USD";

    /** A linear axis reaches this far beyond the volume of today. */
    private static final double BEYOND_TODAY = 2;

    /** A linear axis holds crossovers up to this many times the volume of today; beyond, today would be at its edge. */
    private static final double FARTHEST_CROSSOVER = 20;

    private static final double BEYOND_CROSSOVER = 1.3;

    private final Projection projection;
    private final Spacing spacing;
    private final boolean rules;
    private final MoneyFigures money;

    private ChartModels(Projection projection, Spacing spacing, boolean rules) {
        this.projection = projection;
        this.rules = rules;
        this.spacing = spacing;
        this.money = MoneyFigures.of(projection.scenario());
    }

    private AlternativeNames names() {
        return new AlternativeNames(projection.scenario().alternatives());
    }

    /** @param rules whether the article's rules of thumb are drawn */
    static ChartModel of(Projection projection, Spacing spacing, boolean rules) {
        return new ChartModels(projection, spacing, rules).model();
    }

    private ChartModel model() {
        ChartLines options = new ChartLines(projection);
        List<ChartLine> lines = options.lines();
        List<Crossing> crossings = new Crossovers(projection, new CrossoverSentences(money, names())).all();
        ChartWords words = new ChartWords(projection, money);
        ChartAxis volumes = volumes(crossings);
        List<String> notes = new ArrayList<>(options.absences());
        notes.addAll(words.notes(crossings));
        return new ChartModel(
                volumes,
                costs(volumes, lines),
                lines,
                List.of(),
                crossings,
                stretches(),
                rules ? guides() : List.of(),
                Optional.of(today()),
                notes,
                words.description());
    }

    private ChartAxis volumes(List<Crossing> crossings) {
        boolean linear = spacing == Spacing.LINEAR;
        return new ChartAxis(
                        MESSAGES.get("axis.volume." + spacing.name()),
                        linear ? 0 : projection.range().from(),
                        linear ? linearEnd(crossings) : projection.range().to(),
                        spacing,
                        Figures::tokens)
                .exactly(volume -> Figures.exact(Math.rint(volume)));
    }

    private double linearEnd(List<Crossing> crossings) {
        double today = projection.tokensPerDay();
        double end = crossings.stream()
                .mapToDouble(crossing -> BEYOND_CROSSOVER * crossing.x())
                .filter(volume -> volume <= FARTHEST_CROSSOVER * today)
                .reduce(BEYOND_TODAY * today, Math::max);
        return Math.min(AxisFit.roundUp(end), (double) projection.range().to());
    }

    private ChartAxis costs(ChartAxis volumes, List<ChartLine> lines) {
        String currency =
                projection.scenario().currency().map(DisplayCurrency::code).orElse(US_DOLLAR);
        List<Curve> curves = lines.stream().map(ChartLine::curve).toList();
        return AxisFit.costs(
                        MESSAGES.get("axis.cost." + spacing.name(), currency), curves, volumes, spacing, money::compact)
                .exactly(money::exact);
    }

    private List<Stretch> stretches() {
        return projection.bands().listed().stream()
                .map(band -> new Stretch(
                        band.fromTokensPerDay(),
                        band.toTokensPerDay() + 1.0,
                        Look.of(projection.scenario().alternatives(), band.winner()),
                        MESSAGES.get("winner", new ChartLines(projection).name(band.winner()))))
                .toList();
    }

    /** The article's two rules of thumb, as what they are. */
    private List<Guide> guides() {
        RulesOfThumb rules = projection.input().evidence().rulesOfThumb();
        double line = rules.tokensPerDay();
        double low = rules.apiSpendUsdPerMonth().low();
        double high = rules.apiSpendUsdPerMonth().high();
        return List.of(
                new Guide(Guide.Axis.VOLUME, line, line, MESSAGES.get("guide.volume", Figures.tokens(line))),
                new Guide(
                        Guide.Axis.COST,
                        low,
                        high,
                        MESSAGES.get("guide.spend", Figures.span(low, high, money::compact))));
    }

    private Today today() {
        double volume = projection.tokensPerDay();
        String figure = Figures.tokens(volume);
        return ChartWords.load(projection)
                .map(range -> today(volume, figure, range))
                .orElseGet(() -> Today.exactly(volume, sourced(MESSAGES.get("today", figure))));
    }

    /** The volume counts in whole tokens, which its range need not. */
    private Today today(double volume, String figure, Range range) {
        String words = MESSAGES.get("today.range", figure, Figures.span(range.low(), range.high(), Figures::tokens));
        return new Today(volume, Math.min(range.low(), volume), Math.max(range.high(), volume), sourced(words));
    }

    /** With what the volume follows from, if it is not stated itself. */
    private String sourced(String words) {
        return LoadSentences.inShort(projection.scenario())
                .map(from -> MESSAGES.get("today.derived", words, from))
                .orElse(words);
    }
}
