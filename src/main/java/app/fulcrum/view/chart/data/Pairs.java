package app.fulcrum.view.chart.data;

import java.util.List;
import java.util.Optional;

/**
 * What is said below the chart.
 *
 * @param sentences where each two alternatives change places, one for each two
 * @param band what the bands around the lines mean; absent where no line has one
 */
public record Pairs(List<String> sentences, Optional<Band> band) {

    public static final Pairs NONE = new Pairs(List.of(), Optional.empty());

    public Pairs {
        sentences = List.copyOf(sentences);
    }

    /**
     * The meaning of the bands.
     *
     * @param brief in a few words
     */
    public record Band(String brief, String sentence) {}
}
