package app.fulcrum.controller.answer;

import app.fulcrum.model.decision.GateResult.Effect;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.projection.OptionResult;
import app.fulcrum.model.projection.Participation;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.scenario.Option;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.Figures;
import app.fulcrum.text.Messages;
import app.fulcrum.text.MoneyFigures;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.text.RangeSentences;
import app.fulcrum.view.control.OptionCard;
import app.fulcrum.view.control.OptionCard.Content;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the card of an option says. */
final class Cards {

    private static final Messages MESSAGES = Messages.of("answer");

    private final Projection projection;
    private final MoneyFigures money;

    Cards(Projection projection) {
        this.projection = projection;
        this.money = projection.scenario().currency().map(MoneyFigures::in).orElse(MoneyFigures.USD);
    }

    static String name(Option option) {
        return MESSAGES.get("option." + option.name());
    }

    Content card(Option option) {
        OptionResult result = projection.option(option);
        return switch (result.participation()) {
            case COMPARED -> compared(result);
            case OVER_CAPACITY -> out(result, "card.over", "");
            case RULED_OUT -> out(result, "card.out", gates(option, Effect.OUT));
            case NOT_PRICED -> out(result, "card.unpriced", problem(result));
            case LEFT_OUT -> out(result, "card.left", "");
        };
    }

    private Content compared(OptionResult result) {
        boolean cheapest = projection.cheapest().equals(Optional.of(result.option()));
        String gates = gates(result.option(), Effect.FLAGGED);
        return new Content(
                name(result.option()),
                figure(result),
                facts(result),
                gates.isEmpty() ? problem(result) : gates,
                cheapest ? MESSAGES.get(isOnlyOne() ? "card.only" : "card.cheapest") : "",
                cheapest ? OptionCard.Standing.CHEAPEST : OptionCard.Standing.IN_THE_FIELD);
    }

    /** Whether being cheapest means nothing, because no other option takes part. */
    private boolean isOnlyOne() {
        return Arrays.stream(Option.values())
                        .filter(option -> projection.option(option).participation() == Participation.COMPARED)
                        .count()
                == 1;
    }

    private Content out(OptionResult result, String badge, String remark) {
        return new Content(
                name(result.option()),
                figure(result),
                facts(result),
                remark,
                MESSAGES.get(badge),
                OptionCard.Standing.OUT);
    }

    private String figure(OptionResult result) {
        return result.cost()
                .map(cost -> money.amount(cost.usdPerMonth().base()))
                .orElseGet(() -> MESSAGES.get("card.none"));
    }

    private String facts(OptionResult result) {
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

    private String gates(Option option, Effect effect) {
        return projection.decision().gates().of(option).stream()
                .filter(result -> result.effect() == effect)
                .map(result -> DecisionSentences.gate(result.gate()))
                .collect(Collectors.joining(" "));
    }

    private static String problem(OptionResult result) {
        return result.problems().stream()
                .findFirst()
                .map((Problem problem) -> ProblemSentences.whatHappened(problem))
                .or(() -> result.unserved().map(ends -> RangeSentences.unserved(result.option(), ends)))
                .orElse("");
    }
}
