package app.fulcrum.view.chart.data;

import app.fulcrum.view.style.Look;
import java.util.List;

/** Something on the chart that can be pointed at, and about which there is more to say. */
public sealed interface Mark {

    /** One crossover, or several that lie too close to be told apart. */
    record Crossovers(List<Crossing> all) implements Mark {}

    /** The volume of today. */
    record Volume() implements Mark {}

    /** What an alternative costs: its line, its name or its point at the volume of today. */
    record Cost(Look look) implements Mark {}

    /** What ranges and errors make of that. */
    record Spread(Look look) implements Mark {}

    /** From where to where one is the cheapest. */
    record Winner(Stretch stretch) implements Mark {}

    /** A rule of thumb. */
    record Rule(Guide guide) implements Mark {}
}
