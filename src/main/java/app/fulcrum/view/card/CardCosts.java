package app.fulcrum.view.card;

import app.fulcrum.view.bar.StackedBar;
import java.util.List;
import java.util.Optional;

/**
 * What the cost on a card is made of, and how it moved.
 *
 * @param range its ends where inputs are ranges, in words; empty where there are none
 * @param makeUp its parts; the bars of all cards share one scale, and the title has the shares in words
 * @param delta how it moved; absent where it did not, or nothing is compared with
 */
public record CardCosts(String range, StackedBar.Content makeUp, Optional<Delta> delta) {

    public static final CardCosts NONE = new CardCosts("", new StackedBar.Content("", 1, List.of()), Optional.empty());

    /**
     * How far a cost moved.
     *
     * @param up whether it went up
     * @param amount by how much
     * @param compact the same in fewer letters
     * @param from what it was, in a sentence
     */
    public record Delta(boolean up, String amount, String compact, String from) {}
}
