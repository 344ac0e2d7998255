package app.fulcrum.controller.answer;

import app.fulcrum.controller.answer.Remedying.WayOut;
import app.fulcrum.model.gate.GateResult.Effect;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.projection.AlternativeResult;
import app.fulcrum.model.projection.Projection;
import app.fulcrum.model.projection.Tag;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.text.AlternativeNames;
import app.fulcrum.text.DecisionSentences;
import app.fulcrum.text.Messages;
import app.fulcrum.text.ProblemSentences;
import app.fulcrum.text.RangeSentences;
import app.fulcrum.text.capacity.FleetSentences;
import app.fulcrum.text.capacity.MixSentences;
import app.fulcrum.text.number.MoneyFigures;
import app.fulcrum.view.card.AlternativeCard.Content;
import app.fulcrum.view.card.AlternativeCard.Standing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the card of an alternative says. */
final class Cards {

    private static final Messages MESSAGES = Messages.of("answer");

    private final Projection projection;
    private final MoneyFigures money;
    private final AlternativeNames names;

    Cards(Projection projection) {
        this.projection = projection;
        this.money = MoneyFigures.of(projection.scenario());
        this.names = new AlternativeNames(projection.scenario().alternatives());
    }

    Content card(AlternativeResult result) {
        Tag tag = Tag.of(projection, result.id());
        return new Content(
                names.title(result.id()),
                figure(result),
                facts(result),
                runs(result),
                remark(result),
                wayOut(result),
                DecisionSentences.tag(tag),
                standing(result, tag));
    }

    private static Standing standing(AlternativeResult result, Tag tag) {
        if (tag == Tag.RECOMMENDED) {
            return Standing.RECOMMENDED;
        }
        return switch (result.participation()) {
            case COMPARED -> Standing.IN_THE_FIELD;
            case LEFT_OUT -> Standing.ASIDE;
            case NOT_PRICED, RULED_OUT, OVER_CAPACITY -> Standing.OUT;
        };
    }

    private String remark(AlternativeResult result) {
        return switch (result.participation()) {
            case COMPARED -> {
                String gates = gates(result.id(), Effect.FLAGGED);
                yield gates.isEmpty() ? problem(result) : gates;
            }
            case OVER_CAPACITY, LEFT_OUT -> "";
            case RULED_OUT -> gates(result.id(), Effect.OUT);
            case NOT_PRICED -> problem(result);
        };
    }

    /** With the hours billed, and without. */
    private List<String> runs(AlternativeResult result) {
        if (result.division().isPresent() && result.served().isPresent()) {
            return MixSentences.shares(
                    result.id(), result.division().get(), projection.scenario().alternatives());
        }
        return result.served().flatMap(_ -> result.fleet()).stream()
                .flatMap(fleet -> Stream.of(FleetSentences.overTheDay(fleet), FleetSentences.gpusOverTheDay(fleet)))
                .flatMap(Optional::stream)
                .toList();
    }

    private String wayOut(AlternativeResult result) {
        return new Successor(projection).of(result.id()).map(WayOut::words).orElse("");
    }

    private String figure(AlternativeResult result) {
        return result.served()
                .map(cost -> money.amount(cost.usdPerMonth().base()))
                .orElseGet(() -> MESSAGES.get("card.none"));
    }

    private String facts(AlternativeResult result) {
        return result.served()
                .map(cost -> MESSAGES.get("card.per", money.price(cost.usdPerMillionTokens())))
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
