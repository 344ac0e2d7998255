package app.fulcrum.controller.chart;

import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.range.PairResult;
import app.fulcrum.model.throughput.Accuracy;
import app.fulcrum.model.unit.Range;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.CrossoverSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.RangeSentences;
import app.fulcrum.text.load.LoadSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.text.verdict.VerdictSentences;
import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.Crossing;
import app.fulcrum.view.chart.data.Pairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said about the chart as a whole. */
public record ChartWords(Projection projection, MoneyFigures money) {

    private static final Messages MESSAGES = Messages.of("chart");

    /** The recommendation in one sentence. */
    String verdict() {
        return new VerdictSentences(projection, money).headline();
    }

    /** What stands below it on a picture: what is saved, and where another is the cheapest. */
    String subtitle() {
        return String.join(" ", new VerdictSentences(projection, money).standfirst());
    }

    /** What stands below the chart. */
    Pairs pairsShown(List<ChartLine> lines) {
        return new Pairs(pairs(), band(lines));
    }

    /** A sentence or two for every two alternatives that take part. */
    List<String> pairs() {
        CrossoverSentences sentences = new CrossoverSentences(money, names());
        return projection.pairs().stream()
                .map(pair -> sentences.pair(pair, projection.range()))
                .toList();
    }

    /** What stands in a free corner of the chart beside what has no line. */
    List<String> notes(List<Crossing> crossings) {
        List<String> notes = new ArrayList<>();
        if (crossings.isEmpty() && !projection.pairs().isEmpty()) {
            notes.add(uncrossed());
        }
        manyBands().ifPresent(notes::add);
        unserved().forEach(notes::add);
        return notes;
    }

    /** What the strip of winners leaves out where it would be too fine to be seen. */
    private Optional<String> manyBands() {
        return projection.bands().summary().map(new CrossoverSentences(money, names())::many);
    }

    private String uncrossed() {
        String none = MESSAGES.get(
                "uncrossed", Figures.tokens((double) projection.range().from()), Figures.tokens((double)
                        projection.range().to()));
        CrossoverSentences sentences = new CrossoverSentences(money, names());
        List<String> beyond = projection.pairs().stream()
                .filter(this::meetsBeyond)
                .map(pair -> sentences.pair(pair, projection.range()))
                .toList();
        return none + " " + (beyond.isEmpty() ? MESSAGES.get("uncrossed.anywhere") : String.join(" ", beyond));
    }

    /** Whether two alternatives that do not meet on the chart do so beyond it, or within the ranges. */
    private boolean meetsBeyond(PairResult pair) {
        boolean beyond = pair.base().isEverCheaper()
                && pair.base().cheaperFrom() > projection.range().to();
        boolean withinRanges = !pair.base().isEverCheaper() && pair.from().isPresent();
        return beyond || withinRanges || pair.first().isPresent();
    }

    /** What the soft bands mean; absent where no line has one. */
    public Optional<Pairs.Band> band(List<ChartLine> lines) {
        if (lines.stream().noneMatch(line -> line.curve().hasBand())) {
            return Optional.empty();
        }
        boolean ranges = !projection.scenario().ranged().isEmpty();
        return Optional.of(projection.results().stream()
                .flatMap(result -> result.serving().stream())
                .flatMap(serving -> serving.accuracy().stream())
                .findFirst()
                .map(accuracy -> band(ranges ? "both" : "estimate", spread(accuracy)))
                .orElseGet(() -> band("ranges", "")));
    }

    private static Pairs.Band band(String of, String spread) {
        return new Pairs.Band(MESSAGES.get("band.brief." + of), MESSAGES.get("band." + of, spread));
    }

    private static String spread(Accuracy accuracy) {
        var around = accuracy.around(1);
        return Messages.of("answer").get("band.estimate", Figures.share(around.low()), Figures.share(around.high()));
    }

    private AlternativeNames names() {
        return new AlternativeNames(projection.scenario().alternatives());
    }

    /** The chart in words. */
    public String description() {
        return MESSAGES.get(
                "description",
                verdict(),
                Figures.tokens((double) projection.range().from()),
                Figures.tokens((double) projection.range().to()),
                Stream.of(
                                pairs().stream(),
                                manyBands().stream(),
                                loadSource().stream(),
                                loadWords().stream(),
                                unserved())
                        .flatMap(sentences -> sentences)
                        .collect(Collectors.joining(" ")));
    }

    private Optional<String> loadSource() {
        return LoadSentences.from(projection.scenario())
                .map(from ->
                        MESSAGES.get("description.derived", Figures.tokens((double) projection.tokensPerDay()), from));
    }

    private Optional<String> loadWords() {
        return load(projection)
                .map(range ->
                        MESSAGES.get("description.load", Figures.span(range.low(), range.high(), Figures::tokens)));
    }

    /** The ends of ranges at which an alternative cannot be had: its band ends there. */
    private Stream<String> unserved() {
        RangeSentences sentences = new RangeSentences(names());
        return projection.results().stream()
                .flatMap(result -> result.unserved().stream().map(ends -> sentences.unserved(result.id(), ends)));
    }

    /** What the load may be; absent where it has no range. */
    static Optional<Range> load(Projection projection) {
        return Optional.of(projection.scenario().tokensPerDay()).filter(range -> !range.isExact());
    }
}
