package app.fulcrum.view.chart;

import java.util.List;

/**
 * What is said about each two alternatives.
 *
 * @param sentences one for each two
 * @param leading the positions of those that stand below the chart; the others open beside it
 */
public record Pairs(List<String> sentences, List<Integer> leading) {

    public static final Pairs NONE = new Pairs(List.of(), List.of());

    public Pairs {
        sentences = List.copyOf(sentences);
        leading = List.copyOf(leading);
    }
}
