package app.fulcrum.view.chart;

import app.fulcrum.model.scenario.Way.Kind;
import app.fulcrum.text.number.Figures;
import app.fulcrum.view.chart.data.AxisFit;
import app.fulcrum.view.chart.data.ChartAxis;
import app.fulcrum.view.chart.data.ChartLine;
import app.fulcrum.view.chart.data.ChartModel;
import app.fulcrum.view.chart.data.Crossing;
import app.fulcrum.view.chart.data.Curve;
import app.fulcrum.view.chart.data.Guide;
import app.fulcrum.view.chart.data.Mark;
import app.fulcrum.view.chart.data.Presence;
import app.fulcrum.view.chart.data.Spacing;
import app.fulcrum.view.chart.data.Stretch;
import app.fulcrum.view.chart.data.Today;
import app.fulcrum.view.style.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import javafx.scene.Node;

/** Charts with made-up figures, for tests and pictures. */
public final class ChartSamples {

    public static final ChartActions NO_ACTIONS = new ChartActions() {
        @Override
        public void spacingChosen(Spacing spacing) {}

        @Override
        public void rulesAsked(boolean shown) {}

        @Override
        public void volumeMoved(double volume, long gesture) {}

        @Override
        public void volumeGivenUp(long gesture) {}

        @Override
        public void explained(Mark mark, Node place) {}

        @Override
        public void pairExplained(int position, Node sentence) {}
    };

    static final double LOW = 1e5;
    static final double HIGH = 1e11;
    private static final double DAYS = 365.0 / 12;
    private static final int POINTS = 200;

    private ChartSamples() {}

    public static ChartAxis tokens(Spacing spacing, double high) {
        boolean log = spacing == Spacing.LOGARITHMIC;
        return new ChartAxis(
                        "Tokens per day (input + output)" + (log ? ", log scale" : ""),
                        log ? LOW : 0,
                        high,
                        spacing,
                        Figures::tokens)
                .exactly(Figures::exact);
    }

    public static Curve straight(double usdPerMillion, double spread) {
        double[] x = volumes();
        return curve(x, volume -> volume * usdPerMillion * DAYS / 1e6, spread);
    }

    /** A staircase: GPUs of which each serves a number of tokens per day for a number of dollars per month. */
    public static Curve staircase(double perStep, double usdPerStep, double fixed, double spread, double end) {
        List<Double> x = new ArrayList<>(List.of(LOW));
        int step = 1;
        while (step * perStep < end) {
            x.add(step * perStep);
            x.add(step * perStep);
            step = Math.max(step + 1, (int) (step * 1.02));
        }
        x.add(end);
        double[] volumes = x.stream().mapToDouble(Double::doubleValue).toArray();
        double[] y = new double[volumes.length];
        for (int i = 0; i < volumes.length; i++) {
            boolean after = i > 0 && volumes[i] == volumes[i - 1];
            double steps = Math.ceil(volumes[i] / perStep - 1e-9) + (after ? 1 : 0);
            y[i] = fixed + steps * usdPerStep;
        }
        return band(volumes, y, spread);
    }

    private static Curve curve(double[] x, DoubleUnaryOperator cost, double spread) {
        return band(x, DoubleStream.of(x).map(cost).toArray(), spread);
    }

    private static Curve band(double[] x, double[] y, double spread) {
        return Curve.of(
                x,
                y,
                DoubleStream.of(y).map(cost -> cost / (1 + spread)).toArray(),
                DoubleStream.of(y).map(cost -> cost * (1 + spread)).toArray());
    }

    private static double[] volumes() {
        double[] x = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = LOW * Math.pow(HIGH / LOW, i / (POINTS - 1.0));
        }
        return x;
    }

    public static ChartLine line(Look look, String name, Curve curve) {
        return new ChartLine(look, name, curve, Presence.PRESENT, "");
    }

    public static List<ChartLine> threeOptions() {
        return List.of(
                line(new Look(Kind.CLOSED_API, 1), "Closed API", straight(4, 0)),
                line(new Look(Kind.HOSTED_OPEN_API, 1), "Hosted open API", straight(0.88, 0)),
                line(new Look(Kind.SELF_HOSTED, 1), "Self-hosted", staircase(245e6, 5_770, 15_800, 0.2, HIGH)));
    }

    /** Two of one kind. */
    public static ChartModel twoOfAKind() {
        return model(
                List.of(
                        line(new Look(Kind.CLOSED_API, 1), "Claude Sonnet 5.5", straight(4, 0)),
                        line(new Look(Kind.CLOSED_API, 2), "GPT-6 Astra", straight(17, 0))),
                Spacing.LOGARITHMIC,
                HIGH);
    }

    /** As many as there can be, three of them of one kind. */
    public static ChartModel six() {
        return model(
                List.of(
                        line(new Look(Kind.CLOSED_API, 1), "Claude Sonnet 5.5", straight(4, 0)),
                        line(new Look(Kind.CLOSED_API, 2), "GPT-6 Astra", straight(17, 0)),
                        line(new Look(Kind.CLOSED_API, 3), "GPT-6 Sol", straight(9, 0)),
                        line(new Look(Kind.HOSTED_OPEN_API, 1), "Hosted open API", straight(0.88, 0)),
                        line(new Look(Kind.SELF_HOSTED, 1), "Own H100 SXM", staircase(245e6, 5_770, 15_800, 0.2, HIGH)),
                        line(new Look(Kind.SELF_HOSTED, 2), "Own B200", staircase(900e6, 9_000, 24_000, 0.2, HIGH))),
                Spacing.LOGARITHMIC,
                HIGH);
    }

    public static ChartModel model(List<ChartLine> lines, Spacing spacing, double high) {
        ChartAxis x = tokens(spacing, high);
        ChartAxis y = AxisFit.costs(
                        "USD per month" + (spacing == Spacing.LOGARITHMIC ? ", log scale" : ""),
                        lines.stream().map(ChartLine::curve).toList(),
                        x,
                        spacing,
                        Figures::compactMoney)
                .exactly(Figures::exactMoney);
        return new ChartModel(
                x,
                y,
                lines,
                List.of(),
                List.of(
                        new Crossing(
                                177e6,
                                158e6,
                                221e6,
                                21_570,
                                new Crossing.Brief(
                                        new Look(Kind.CLOSED_API, 1),
                                        new Look(Kind.SELF_HOSTED, 1),
                                        "177M (158M–221M)",
                                        "$21.6K/mo",
                                        1),
                                "177,012,345 tokens/day",
                                List.of(
                                        "From here self-hosting is cheaper than the closed API",
                                        "$21,570.12/month · range 158M–221M"),
                                true),
                        new Crossing(
                                6.1e9,
                                6.1e9,
                                6.1e9,
                                163_000,
                                new Crossing.Brief(
                                        new Look(Kind.HOSTED_OPEN_API, 1),
                                        new Look(Kind.SELF_HOSTED, 1),
                                        "6.1B",
                                        "$163K/mo",
                                        2),
                                "6,103,456,789 tokens/day",
                                List.of("From here self-hosting is the cheapest of all", "$163,212.40/month"),
                                true)),
                List.of(
                        new Stretch(LOW, 6.1e9, new Look(Kind.HOSTED_OPEN_API, 1), "hosted open API cheapest"),
                        new Stretch(6.1e9, HIGH, new Look(Kind.SELF_HOSTED, 1), "self-hosted cheapest")),
                List.of(
                        new Guide(Guide.Axis.VOLUME, 50e6, 50e6, "article: open models above 50M/day"),
                        new Guide(Guide.Axis.COST, 1e4, 5e4, "article: self-hosting above $10K–$50K of API spend")),
                Optional.of(Today.exactly(64e6, "64M today")),
                List.of(),
                "Monthly cost of three options by volume.");
    }

    public static ChartModel usual() {
        return model(threeOptions(), Spacing.LOGARITHMIC, HIGH);
    }

    public static ChartModel linear() {
        return model(threeOptions(), Spacing.LINEAR, 1e10);
    }

    /** A typed GPU count that ends, and a hosted option that is ruled out. */
    public static ChartModel gatedAndCapped() {
        List<ChartLine> lines = List.of(
                line(new Look(Kind.CLOSED_API, 1), "Closed API", straight(4, 0.1)),
                new ChartLine(
                        new Look(Kind.HOSTED_OPEN_API, 1),
                        "Hosted open API",
                        straight(0.88, 0),
                        new Presence.Gated("data may not leave the company"),
                        ""),
                new ChartLine(
                        new Look(Kind.SELF_HOSTED, 1),
                        "Self-hosted",
                        staircase(245e6, 21_500, 0, 0.2, 245e6),
                        Presence.PRESENT,
                        "4 GPUs serve 245M/day"));
        ChartModel full = model(lines, Spacing.LOGARITHMIC, HIGH);
        return new ChartModel(
                full.x(),
                full.y(),
                lines,
                List.of(),
                full.crossings().subList(0, 1),
                List.of(
                        new Stretch(LOW, 177e6, new Look(Kind.CLOSED_API, 1), "closed API cheapest"),
                        new Stretch(177e6, 245e6, new Look(Kind.SELF_HOSTED, 1), "self-hosted cheapest"),
                        new Stretch(245e6, HIGH, new Look(Kind.CLOSED_API, 1), "closed API cheapest")),
                full.guides(),
                full.today(),
                List.of(),
                full.description());
    }

    public static ChartModel withAbsence() {
        List<ChartLine> lines = threeOptions().subList(0, 2);
        ChartModel full = model(lines, Spacing.LOGARITHMIC, HIGH);
        return new ChartModel(
                full.x(),
                full.y(),
                lines,
                List.of(),
                List.of(),
                List.of(new Stretch(LOW, HIGH, new Look(Kind.HOSTED_OPEN_API, 1), "hosted open API cheapest")),
                full.guides(),
                full.today(),
                List.of("Self-hosted: one L4 has 24 GB, and 70.6B parameters in bf16 need 141 GB. 8 would do."),
                full.description());
    }

    /** Nothing crosses anywhere in sight. */
    public static ChartModel uncrossed() {
        List<ChartLine> lines = List.of(
                line(new Look(Kind.CLOSED_API, 1), "Closed API", straight(4, 0)),
                line(new Look(Kind.HOSTED_OPEN_API, 1), "Hosted open API", straight(0.88, 0)),
                line(new Look(Kind.SELF_HOSTED, 1), "Self-hosted", staircase(245e6, 60_000, 900_000, 0.2, HIGH)));
        ChartModel full = model(lines, Spacing.LOGARITHMIC, HIGH);
        return new ChartModel(
                full.x(),
                full.y(),
                lines,
                List.of(),
                List.of(),
                List.of(new Stretch(LOW, HIGH, new Look(Kind.HOSTED_OPEN_API, 1), "Hosted open API cheapest")),
                full.guides(),
                full.today(),
                List.of("No crossover between 100K and 100B tokens/day. At these prices there is none at any other"
                        + " volume either."),
                full.description());
    }

    public static ChartModel empty() {
        ChartModel full = model(List.of(), Spacing.LOGARITHMIC, HIGH);
        return new ChartModel(
                full.x(),
                full.y(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of("No option has a price on 2026-11-22. Choose an offer, or type a price of your own."),
                "Nothing to show.");
    }

    /** Three lines that end at nearly the same cost, and many crossovers close together. */
    public static ChartModel crowded() {
        List<ChartLine> lines = List.of(
                line(new Look(Kind.CLOSED_API, 1), "Closed API", straight(1.02, 0)),
                line(new Look(Kind.HOSTED_OPEN_API, 1), "Hosted open API", straight(0.98, 0)),
                line(new Look(Kind.SELF_HOSTED, 1), "Self-hosted", staircase(245e6, 7_400, 0, 0.1, HIGH)));
        ChartModel full = model(lines, Spacing.LOGARITHMIC, HIGH);
        List<Crossing> crossings = new ArrayList<>();
        double[] volumes = {238e6, 245e6, 477e6, 490e6, 715e6, 735e6, 954e6, 980e6};
        for (double volume : volumes) {
            boolean up = crossings.size() % 2 == 0;
            Look closed = new Look(Kind.CLOSED_API, 1);
            Look own = new Look(Kind.SELF_HOSTED, 1);
            crossings.add(new Crossing(
                    volume,
                    volume,
                    volume,
                    volume * 1.02 * DAYS / 1e6,
                    new Crossing.Brief(
                            up ? closed : own,
                            up ? own : closed,
                            Figures.tokens(volume),
                            Figures.compactMoney(volume * 1.02 * DAYS / 1e6) + "/mo",
                            1),
                    "Crossover " + Figures.tokens(volume) + " tokens/day",
                    List.of(Figures.compactMoney(volume * 1.02 * DAYS / 1e6) + "/month"),
                    volume == 238e6 || volume == 980e6));
        }
        return new ChartModel(
                full.x(),
                full.y(),
                lines,
                List.of(),
                crossings,
                full.stretches(),
                full.guides(),
                full.today(),
                List.of(),
                full.description());
    }
}
