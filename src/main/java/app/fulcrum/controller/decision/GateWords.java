package app.fulcrum.controller.decision;

import app.fulcrum.model.gate.GateResult;
import app.fulcrum.model.gate.Gates;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Tag;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.verdict.CostDifference;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.control.Tone;
import app.fulcrum.view.decision.DecisionState.Held;
import java.util.List;
import java.util.Optional;

/** What the gates of a projection hold back, by what, and what it would have saved. */
final class GateWords {

    private static final Messages MESSAGES = Messages.of("decision");

    private final Projection projection;
    private final Gates gates;
    private final MoneyFigures money;

    GateWords(Projection projection) {
        this.projection = projection;
        this.gates = projection.decision().gates();
        this.money = MoneyFigures.of(projection.scenario());
    }

    List<Held> held() {
        return projection.scenario().alternatives().stream()
                .filter(alternative -> alternative.isLicenseObtained()
                        || !gates.of(alternative.id()).isEmpty())
                .map(this::held)
                .toList();
    }

    private Held held(Alternative alternative) {
        AlternativeId id = alternative.id();
        boolean out = gates.isOut(id);
        boolean flagged = !gates.of(id).isEmpty();
        return new Held(
                id,
                new AlternativeNames(projection.scenario().alternatives()).title(id),
                out
                        ? DecisionSentences.tag(Tag.ofGates(gates, id))
                        : MESSAGES.get(flagged ? "view.held.flagged" : "view.held.obtained"),
                out ? Tone.BAD : flagged ? Tone.CAUTION : Tone.NEUTRAL,
                gates.of(id).stream()
                        .map(GateResult::gate)
                        .map(DecisionSentences::gate)
                        .toList(),
                out ? money(id) : "",
                license(alternative));
    }

    /** What can be said of the license it needs, or is marked as obtained. */
    private String license(Alternative alternative) {
        if (alternative.isLicenseObtained()) {
            return MESSAGES.get("view.held.unmark");
        }
        boolean isNeeded = gates.of(alternative.id()).stream().anyMatch(GateResult::isForWantOfALicense);
        return isNeeded ? MESSAGES.get("view.held.mark") : "";
    }

    /** What it would cost, and what it would save against the one named. */
    private String money(AlternativeId id) {
        Optional<Double> cost =
                projection.of(id).cost().map(each -> each.usdPerMonth().base());
        if (cost.isEmpty()) {
            return MESSAGES.get("view.held.unpriced");
        }
        String amount = money.amount(cost.get());
        Optional<CostDifference> forgone = projection.decision().verdict().forgone().stream()
                .filter(difference -> difference.than().equals(id))
                .findFirst();
        if (forgone.isPresent()) {
            return MESSAGES.get(
                    "view.held.saves", amount, money.amount(-forgone.get().savesUsdPerMonth()));
        }
        boolean named = projection.decision().verdict().named().isPresent();
        return MESSAGES.get(named ? "view.held.dearer" : "view.held.alone", amount);
    }
}
