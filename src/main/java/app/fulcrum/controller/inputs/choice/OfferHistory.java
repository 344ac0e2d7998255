package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.history.HistoryDetails;
import app.fulcrum.controller.inputs.field.InputsContext;
import app.fulcrum.model.history.PriceHistory;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.text.Messages;
import app.fulcrum.view.inputs.Details;
import app.fulcrum.view.inputs.Row;
import java.util.List;
import java.util.Optional;

/** What the offer that an alternative buys has cost and will cost. Worked out when asked for. */
public record OfferHistory(InputsContext context, AlternativeId alternative) {

    private static final Messages MESSAGES = Messages.of("history");

    public Row row() {
        return new Row.Link(MESSAGES.get("open"), place -> context.popups().open(details(), place));
    }

    public Details details() {
        Snapshot snapshot = context.projections().current();
        return snapshot.projection()
                .resolution()
                .of(alternative)
                .offer()
                .map(offer -> HistoryDetails.of(
                        PriceHistory.of(
                                offer,
                                snapshot.scenario().alternatives().get(alternative),
                                snapshot.scenario(),
                                snapshot.market()),
                        snapshot))
                .orElseGet(() -> new Details(
                        MESSAGES.get("open"), MESSAGES.get("nothing"), Optional.empty(), List.of(), List.of()));
    }
}
