package app.fulcrum.controller.inputs.words;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.cost.CostBreakdown;
import app.fulcrum.model.cost.LineKind;
import app.fulcrum.model.resolution.OwnTokens;
import app.fulcrum.model.resolution.RequestClass;
import app.fulcrum.model.resolution.Values;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.text.Messages;
import app.fulcrum.text.number.Figures;
import app.fulcrum.text.number.MoneyFigures;

/** What follows from numbers that are folded away: one sentence each, empty where nothing does. */
public record Consequences(Snapshot snapshot) {

    private static final Messages MESSAGES = Messages.of("inputs");

    /** {@code The other 90 % of the requests have 20,000 input tokens.} */
    public String requests() {
        Values shared = base(snapshot.scenario().alternatives().at(0));
        if (!RequestClass.isDivided(shared)) {
            return "";
        }
        RequestClass others = RequestClass.others(shared);
        return MESSAGES.get(
                "requests.others", Figures.share(others.share()), Figures.plain(Math.rint(others.inputTokens())));
    }

    /** {@code It counts 1.98 tokens for one of the workload: 99M instead of 50M tokens/day.} */
    public String counting(AlternativeId id) {
        Values base = base(snapshot.scenario().alternatives().get(id));
        double perToken = OwnTokens.of(base).perToken(base.get(Input.INPUT_TOKENS), base.get(Input.OUTPUT_TOKENS));
        double tokensPerDay = base.get(Input.TOKENS_PER_DAY);
        return perToken == 1
                ? ""
                : MESSAGES.get(
                        "counting.tokens",
                        Figures.plain(perToken),
                        Figures.tokens(tokensPerDay * perToken),
                        Figures.tokens(tokensPerDay));
    }

    /** {@code $5,833 of the minimum buys nothing at this volume.} */
    public String commitment(AlternativeId id) {
        return snapshot.projection()
                .of(id)
                .cost()
                .filter(_ -> hasMinimum(id))
                .map(cost -> commitment(cost.bill()))
                .orElse("");
    }

    private boolean hasMinimum(AlternativeId id) {
        return snapshot.scenario()
                .alternatives()
                .get(id)
                .assumptions()
                .get(Input.MINIMUM_SPEND)
                .isPresent();
    }

    private String commitment(CostBreakdown bill) {
        double unused = bill.usdPerMonth(LineKind.MINIMUM_SPEND);
        return unused == 0
                ? MESSAGES.get("commitment.used")
                : MESSAGES.get("commitment.unused", money().amount(unused));
    }

    private MoneyFigures money() {
        return snapshot.scenario().currency().map(MoneyFigures::in).orElse(MoneyFigures.USD);
    }

    private Values base(Alternative alternative) {
        return snapshot.projection().resolution().of(alternative.id()).base();
    }
}
