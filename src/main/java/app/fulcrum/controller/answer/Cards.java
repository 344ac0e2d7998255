package app.fulcrum.controller.answer;

import app.fulcrum.controller.answer.Remedying.WayOut;
import app.fulcrum.model.contest.Participation;
import app.fulcrum.model.gate.GateResult.Effect;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.text.RangeSentences;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.card.AlternativeCard;
import app.fulcrum.view.card.AlternativeCard.Content;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the card of an alternative says. */
final class Cards {

    private static final Messages MESSAGES = Messages.of("answer");

    private final Projection projection;
    private final MoneyFigures money;
    private final AlternativeNames names;

    Cards(Projection projection) {
        this.projection = projection;
        this.money = projection.scenario().currency().map(MoneyFigures::in).orElse(MoneyFigures.USD);
        this.names = new AlternativeNames(projection.scenario().alternatives());
    }

    Content card(AlternativeResult result) {
        return switch (result.participation()) {
            case COMPARED -> compared(result);
            case OVER_CAPACITY -> out(result, "card.over", "");
            case RULED_OUT -> out(result, "card.out", gates(result.id(), Effect.OUT));
            case NOT_PRICED -> out(result, "card.unpriced", problem(result));
            case LEFT_OUT -> out(result, "card.left", "");
        };
    }

    private Content compared(AlternativeResult result) {
        boolean cheapest = projection.cheapest().equals(Optional.of(result.id()));
        String gates = gates(result.id(), Effect.FLAGGED);
        return new Content(
                names.title(result.id()),
                figure(result),
                facts(result),
                gates.isEmpty() ? problem(result) : gates,
                wayOut(result),
                cheapest ? MESSAGES.get(isOnlyOne() ? "card.only" : "card.cheapest") : "",
                cheapest ? AlternativeCard.Standing.CHEAPEST : AlternativeCard.Standing.IN_THE_FIELD);
    }

    /** Whether being cheapest means nothing, because no other takes part. */
    private boolean isOnlyOne() {
        return projection.results().stream()
                        .filter(result -> result.participation() == Participation.COMPARED)
                        .count()
                == 1;
    }

    private Content out(AlternativeResult result, String badge, String remark) {
        return new Content(
                names.title(result.id()),
                figure(result),
                facts(result),
                remark,
                wayOut(result),
                MESSAGES.get(badge),
                AlternativeCard.Standing.OUT);
    }

    private String wayOut(AlternativeResult result) {
        return new Successor(projection).of(result.id()).map(WayOut::words).orElse("");
    }

    private String figure(AlternativeResult result) {
        return result.cost()
                .map(cost -> money.amount(cost.usdPerMonth().base()))
                .orElseGet(() -> MESSAGES.get("card.none"));
    }

    private String facts(AlternativeResult result) {
        return result.cost()
                .map(cost -> {
                    // What cannot be served has no price per token.
                    String perUnit = result.participation() == Participation.OVER_CAPACITY
                            ? MESSAGES.get("card.month")
                            : MESSAGES.get("card.per", money.price(cost.usdPerMillionTokens()));
                    return cost.usdPerMonth().isExact()
                            ? perUnit
                            : MESSAGES.get(
                                    "card.range",
                                    perUnit,
                                    Figures.span(
                                            cost.usdPerMonth().low(),
                                            cost.usdPerMonth().high(),
                                            money::compact));
                })
                .orElse("");
    }

    private String gates(AlternativeId id, Effect effect) {
        return projection.decision().gates().of(id).stream()
                .filter(result -> result.effect() == effect)
                .map(result -> DecisionSentences.gate(result.gate()))
                .collect(Collectors.joining(" "));
    }

    private String problem(AlternativeResult result) {
        return result.problems().stream()
                .findFirst()
                .map((Problem problem) -> ProblemSentences.whatHappened(problem))
                .or(() -> result.unserved().map(ends -> new RangeSentences(names).unserved(result.id(), ends)))
                .orElse("");
    }
}
