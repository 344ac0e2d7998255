package app.fulcrum.controller.answer;

import app.fulcrum.controller.answer.Remedying.WayOut;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.resolution.OfferInUse;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.text.Messages;
import java.util.Optional;

/** What follows an offer that has ended or soon ends, as an edit that changes over to it. */
record Successor(Projection projection) {

    private static final Messages MESSAGES = Messages.of("answer");

    /** Absent as long as an alternative can go on with what it buys, and where the price book names nothing on sale. */
    Optional<WayOut> of(AlternativeId id) {
        return projection.input().offers().stream()
                .filter(used -> used.alternative().equals(id))
                .filter(OfferInUse::isEnding)
                .flatMap(used -> used.successors().stream())
                .findFirst()
                .map(next -> new WayOut(
                        MESSAGES.get("card.changeTo", next.title()),
                        ChoiceEdits.choosing(
                                projection.scenario(),
                                id,
                                next,
                                projection.resolution().book())));
    }
}
