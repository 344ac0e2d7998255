package app.fulcrum.controller.ingestion;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Projector;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ScenarioRules;
import app.fulcrum.session.ingestion.Proposal;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.MoneyFigures;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What comes of taking something over, in words.
 *
 * @param now what there is before
 */
record ImportEffect(Snapshot now, Proposal proposal) {

    private static final Messages MESSAGES = Messages.of("ingestion");

    /** What would be recommended, and what the saving would be. */
    String of(Set<Integer> taken) {
        if (proposal.changes().isEmpty()) {
            return MESSAGES.get("effect.nothing");
        }
        Scenario changed = proposal.onto(
                now.scenario(), change -> taken.contains(proposal.changes().indexOf(change)));
        if (!ScenarioRules.isSound(changed)) {
            return MESSAGES.get("effect.unsound");
        }
        Projection then = Projector.project(changed, now.book(), now.today());
        Optional<AlternativeId> before = recommended(now.projection());
        Optional<AlternativeId> after = recommended(then);
        String key = before.equals(after) ? "effect.stays" : "effect.changes";
        String sentence = MESSAGES.get(key, said(now.projection(), before), said(then, after), cost(then, after));
        return Stream.concat(Stream.of(sentence), moves(then)).collect(Collectors.joining("\n"));
    }

    /** Whose cost would be another, a line each. */
    private Stream<String> moves(Projection then) {
        AlternativeNames names = new AlternativeNames(then.scenario().alternatives());
        return then.results().stream()
                .map(AlternativeResult::id)
                .filter(id -> now.scenario().alternatives().find(id).isPresent())
                .filter(id -> !cost(now.projection(), Optional.of(id)).equals(cost(then, Optional.of(id))))
                .map(id -> MESSAGES.get(
                        "effect.moves",
                        names.title(id),
                        cost(now.projection(), Optional.of(id)),
                        cost(then, Optional.of(id))));
    }

    private static Optional<AlternativeId> recommended(Projection projection) {
        return projection.decision().verdict().named();
    }

    private static String said(Projection projection, Optional<AlternativeId> id) {
        return id.map(named -> new AlternativeNames(projection.scenario().alternatives()).title(named))
                .orElseGet(() -> MESSAGES.get("effect.none"));
    }

    private static String cost(Projection projection, Optional<AlternativeId> id) {
        return id.flatMap(named -> projection.of(named).cost())
                .map(cost -> MoneyFigures.of(projection.scenario())
                        .amount(cost.usdPerMonth().base()))
                .orElseGet(() -> MESSAGES.get("effect.unpriced"));
    }
}
