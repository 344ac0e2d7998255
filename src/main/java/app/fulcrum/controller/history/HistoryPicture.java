package app.fulcrum.controller.history;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.catalog.sale.EndOfSale;
import app.fulcrum.model.catalog.sale.Life;
import app.fulcrum.model.history.OfferPrice;
import app.fulcrum.model.history.PriceHistory;
import app.fulcrum.model.history.PriceStretch;
import app.fulcrum.model.history.PriceThreshold;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.DisplayCurrency;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.PriceHistorySentences;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.chart.data.AxisFit;
import app.fulcrum.view.chart.data.ChartAxis;
import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Curve;
import app.fulcrum.view.chart.data.Guide;
import app.fulcrum.view.chart.data.Presence;
import app.fulcrum.view.chart.data.Spacing;
import app.fulcrum.view.chart.data.Stretch;
import app.fulcrum.view.chart.data.Today;
import app.fulcrum.view.style.Look;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The price of an offer over time, with the price at which it would tie with the cheapest of the others. */
public final class HistoryPicture {

    private static final Messages MESSAGES = Messages.of("history");
    private static final String US_DOLLAR = "USD";

    /** A price does not slope on its last day: it holds until the end of it. */
    private static final double BEFORE_THE_NEXT_DAY = 1 - 1e-6;

    /** A threshold this many times above the highest price would press the prices onto the axis, and is only told. */
    private static final double FARTHEST_THRESHOLD = 5;

    private final PriceHistory history;
    private final Snapshot snapshot;
    private final MoneyFigures money;
    private final Look look;

    private HistoryPicture(PriceHistory history, Snapshot snapshot) {
        this.history = history;
        this.snapshot = snapshot;
        this.money = MoneyFigures.of(snapshot.scenario());
        this.look = look(history.alternative());
    }

    private Look look(Alternative buyer) {
        Alternatives alternatives = scenario().alternatives();
        return alternatives.find(buyer.id()).isPresent()
                ? Look.of(alternatives, alternatives.placeOf(buyer.id()))
                : new Look(buyer.kind(), 1);
    }

    /** @param history of an offer for the shown scenario */
    public static ChartModel of(PriceHistory history, Snapshot snapshot) {
        return new HistoryPicture(history, snapshot).model();
    }

    private Scenario scenario() {
        return snapshot.scenario();
    }

    private ChartModel model() {
        ChartAxis days = DayAxis.around(MESSAGES.get("axis.days"), days());
        List<ChartLine> lines = lines(days);
        PriceHistorySentences sentences =
                new PriceHistorySentences(money, new AlternativeNames(scenario().alternatives()));
        return new ChartModel(
                days,
                prices(days, lines),
                lines,
                List.of(),
                List.of(),
                sold(days).stream().toList(),
                guides(),
                Optional.of(day()),
                List.of(),
                sentences.summary(history));
    }

    /** Everything that has a day of its own. */
    private List<LocalDate> days() {
        Life life = history.offer().life();
        Stream<LocalDate> turns = history.stretches().stream().flatMap(stretch -> stretch.days().from().stream());
        Stream<LocalDate> ends = life.end().map(EndOfSale::lastDay).stream();
        return Stream.of(turns, life.released().stream(), ends, Stream.of(history.pricesOn(), snapshot.today()))
                .flatMap(all -> all)
                .toList();
    }

    private ChartAxis prices(ChartAxis days, List<ChartLine> lines) {
        String currency = scenario().currency().map(DisplayCurrency::code).orElse(US_DOLLAR);
        return AxisFit.costs(
                MESSAGES.get("axis.price", currency),
                lines.stream().map(ChartLine::curve).toList(),
                days,
                Spacing.LINEAR,
                money::price);
    }

    private List<ChartLine> lines(ChartAxis days) {
        List<ChartLine> lines = new ArrayList<>();
        if (history.stretches().stream().anyMatch(stretch -> stretch.price().isPresent())) {
            lines.add(new ChartLine(look, MESSAGES.get("line.price"), steps(days), Presence.PRESENT, ""));
        }
        history.threshold().filter(this::isNear).ifPresent(threshold -> lines.add(tie(threshold, days)));
        return lines;
    }

    private boolean isNear(PriceThreshold threshold) {
        double highest = history.stretches().stream()
                .flatMap(stretch -> stretch.price().stream())
                .mapToDouble(OfferPrice::usdPerMillionTokens)
                .max()
                .orElse(0);
        return threshold.isReachable() && threshold.usdPerMillionTokens() <= FARTHEST_THRESHOLD * highest;
    }

    private ChartLine tie(PriceThreshold threshold, ChartAxis days) {
        Alternatives alternatives = scenario().alternatives();
        double price = threshold.usdPerMillionTokens();
        return new ChartLine(
                Look.of(alternatives, alternatives.placeOf(threshold.against())),
                MESSAGES.get("line.threshold"),
                Curve.of(new double[] {days.low(), days.high()}, new double[] {price, price}),
                Presence.PRESENT,
                "");
    }

    /** The price of every day; where none is known the line is interrupted. */
    private Curve steps(ChartAxis days) {
        DoubleStream.Builder at = DoubleStream.builder();
        DoubleStream.Builder price = DoubleStream.builder();
        for (PriceStretch stretch : history.stretches()) {
            double usd = stretch.price().map(OfferPrice::usdPerMillionTokens).orElse(Double.NaN);
            at.add(stretch.days().from().map(DayAxis::at).orElse(days.low()));
            at.add(stretch.days()
                    .until()
                    .map(last -> DayAxis.at(last) + BEFORE_THE_NEXT_DAY)
                    .orElse(days.high()));
            price.add(usd).add(usd);
        }
        return Curve.of(at.build().toArray(), price.build().toArray());
    }

    /** The days on which it is sold, below the axis; absent where nothing is known of them. */
    private Optional<Stretch> sold(ChartAxis days) {
        Life life = history.offer().life();
        double from = life.released().map(DayAxis::at).orElse(days.low());
        double to = life.end().map(end -> DayAxis.at(end.lastDay()) + 1).orElse(days.high());
        return life.equals(Life.UNKNOWN)
                ? Optional.empty()
                : Optional.of(new Stretch(from, to, look, MESSAGES.get("sold")));
    }

    private List<Guide> guides() {
        Life life = history.offer().life();
        List<Guide> guides = new ArrayList<>();
        life.released().ifPresent(day -> guides.add(guide(day, "marker.released")));
        life.end().ifPresent(end -> guides.add(guide(end.lastDay(), "marker.ended")));
        if (!snapshot.today().equals(history.pricesOn())) {
            guides.add(guide(snapshot.today(), "marker.today"));
        }
        return guides;
    }

    private static Guide guide(LocalDate day, String key) {
        return new Guide(Guide.Axis.VOLUME, DayAxis.at(day), DayAxis.at(day), MESSAGES.get(key, day));
    }

    private Today day() {
        boolean isToday = snapshot.today().equals(history.pricesOn());
        return Today.exactly(
                DayAxis.at(history.pricesOn()),
                MESSAGES.get(isToday ? "marker.both" : "marker.prices", history.pricesOn()));
    }
}
