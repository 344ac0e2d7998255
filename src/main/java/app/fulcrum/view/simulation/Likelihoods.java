package app.fulcrum.view.simulation;

import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.table.TextTable;
import app.fulcrum.view.style.Look;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How likely each of several alternatives is the cheapest along the volume.
 *
 * @param bands from bottom to top
 * @param tokensPerDay the volumes, ascending
 * @param ticks names of volumes along the axis
 * @param today the volume asked about
 * @param pill that volume in words
 * @param chances how likely each is there, the likeliest first
 * @param description all of it in words, for who cannot see it
 */
public record Likelihoods(
        List<Band> bands,
        List<Double> tokensPerDay,
        List<Tick> ticks,
        double today,
        String pill,
        List<Chance> chances,
        String description) {

    private static final Messages MESSAGES = Messages.of("tables");

    public Likelihoods {
        bands = List.copyOf(bands);
        tokensPerDay = List.copyOf(tokensPerDay);
        ticks = List.copyOf(ticks);
        chances = List.copyOf(chances);
    }

    /** The chances volume by volume, 0 to 1, to be pasted elsewhere. */
    public TextTable table() {
        return TextTable.of(
                Stream.concat(Stream.of(MESSAGES.get("volume")), bands.stream().map(Band::name))
                        .toList(),
                IntStream.range(0, tokensPerDay.size()).boxed().toList(),
                place -> Stream.concat(
                                Stream.of(tokensPerDay.get(place)),
                                bands.stream().map(band -> band.shares().get(place)))
                        .map(Figures::machine)
                        .toList());
    }

    /**
     * One alternative.
     *
     * @param shares at each volume, 0 to 1
     */
    public record Band(Look look, String name, List<Double> shares) {

        public Band {
            shares = List.copyOf(shares);
        }
    }

    /** A place on the axis and its name. */
    public record Tick(double at, String name) {}

    /** How likely an alternative is the cheapest at one volume, as printed. */
    public record Chance(Look look, String name, String share) {}
}
