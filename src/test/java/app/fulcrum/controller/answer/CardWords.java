package app.fulcrum.controller.answer;

import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.view.card.AlternativeCard.Content;

/** What the card of an alternative shows. */
public final class CardWords {

    private CardWords() {}

    public static Content of(Projection projection, AlternativeResult result) {
        return new Cards(projection).card(result);
    }
}
