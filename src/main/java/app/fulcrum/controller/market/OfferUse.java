package app.fulcrum.controller.market;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.controller.alternative.AlternativeEditor;
import app.fulcrum.model.difference.ChoiceKey;
import app.fulcrum.model.difference.Difference;
import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.market.OfferRow;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Alternatives;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.ScenarioSession;
import app.fulcrum.session.edit.AlternativeEdits;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.comparison.DifferenceWords;
import app.fulcrum.view.market.MarketDetail.Use;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes an offer into the scenario: for an alternative of its kind, or for one more. One step to undo. */
final class OfferUse {

    private static final Messages MESSAGES = Messages.of("market");

    private final ScenarioSession session;
    private final AlternativeEditor editor;

    OfferUse(ScenarioSession session, AlternativeEditor editor) {
        this.session = session;
        this.editor = editor;
    }

    /** The alternatives that could buy it and do not yet, in their order. */
    static List<Use> uses(OfferRow row, Alternatives alternatives) {
        AlternativeNames names = new AlternativeNames(alternatives);
        return alternatives
                .ofKind(row.alternative().kind())
                .filter(alternative -> !row.usedBy().contains(alternative.id()))
                .map(alternative -> new Use(
                        MESSAGES.get("use.for", names.title(alternative.id())), true, Optional.of(alternative.id())))
                .toList();
    }

    static Use addition(Alternatives alternatives) {
        boolean hasRoom = AlternativeEdits.toAdding(alternatives).isEmpty();
        return new Use(
                hasRoom ? MESSAGES.get("use.add") : MESSAGES.get("use.full", Alternatives.MOST),
                hasRoom,
                Optional.empty());
    }

    static String undo() {
        return MESSAGES.get("use.undo");
    }

    /** Returns what was done, and what fell away with it. */
    String take(OfferRow row, Use way, Snapshot before) {
        return way.buyer()
                .map(id -> substitute(row, id, before))
                .orElseGet(() -> MESSAGES.get(
                        "used.added", editor.add(row.alternative()), row.offer().title()));
    }

    private String substitute(OfferRow row, AlternativeId id, Snapshot now) {
        Scenario before = now.scenario();
        session.apply(ChoiceEdits.choosing(before, id, row.offer(), now.book()));
        editor.selection().select(id);
        String done = MESSAGES.get(
                "used",
                new AlternativeNames(before.alternatives()).title(id),
                row.offer().title(),
                cost(row, now));
        String dropped = dropped(before, session.scenario());
        return dropped.isEmpty() ? done : MESSAGES.get("used.dropped", done, dropped);
    }

    private static String cost(OfferRow row, Snapshot now) {
        MarketWords words = new MarketWords(now);
        return row.cost()
                .map(cost -> MESSAGES.get("facts.cost.month", words.money().amount(cost.usdPerMonth())))
                .orElseGet(() -> MESSAGES.get("facts.none", MarketWords.hindrance(row)));
    }

    /** What was set for the offer before and does not hold for the new one. */
    private static String dropped(Scenario before, Scenario after) {
        return Difference.between(before, after).stream()
                .filter(difference -> difference.from().isPresent() && !isTheOffer(difference.subject()))
                .filter(difference -> !isAboutANumber(difference.subject()))
                .map(DifferenceWords::of)
                .collect(Collectors.joining(", "));
    }

    private static boolean isTheOffer(EditSubject subject) {
        return subject instanceof EditSubject.OfChoice(AlternativeId _, ChoiceKey key)
                && (key == ChoiceKey.OFFER || key == ChoiceKey.HARDWARE);
    }

    private static boolean isAboutANumber(EditSubject subject) {
        return subject instanceof EditSubject.OfSource || subject instanceof EditSubject.OfNote;
    }
}
