package app.fulcrum.model.decision;

import static app.fulcrum.model.decision.GateResult.Effect.FLAGGED;
import static app.fulcrum.model.decision.GateResult.Effect.OUT;
import static app.fulcrum.model.scenario.Option.CLOSED_API;
import static app.fulcrum.model.scenario.Option.HOSTED_OPEN_API;
import static app.fulcrum.model.scenario.Option.SELF_HOSTED;

import app.fulcrum.model.scenario.Option;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Question.Maturity;
import app.fulcrum.model.scenario.Situation;
import java.util.ArrayList;
import java.util.List;

/** Which options are ruled out or flagged, and by what. They need no costs, so they come before them. */
public record Gates(List<GateResult> results) {

    public Gates {
        results = List.copyOf(results);
    }

    public static Gates of(Situation situation, OpenModels models) {
        return of(situation, JudgedModels.of(models, situation));
    }

    static Gates of(Situation situation, JudgedModels models) {
        List<GateResult> results = new ArrayList<>();
        if (situation.isNo(Question.DATA_MAY_LEAVE)) {
            apis(results, OUT, new Gate.DataMayNotLeave());
        }
        if (situation.isYes(Question.MUST_RUN_OFFLINE)) {
            apis(results, OUT, new Gate.MustRunOffline());
        }
        residency(results, situation);
        models.hosted().ifPresent(model -> license(results, HOSTED_OPEN_API, model));
        models.selfHosted().ifPresent(model -> license(results, SELF_HOSTED, model));
        if (hasNoTeam(situation) && situation.isNo(Question.TEAM_CAN_BE_FUNDED)) {
            results.add(new GateResult(SELF_HOSTED, FLAGGED, new Gate.NoTeam()));
        }
        return new Gates(results);
    }

    private static void apis(List<GateResult> results, GateResult.Effect effect, Gate gate) {
        results.add(new GateResult(CLOSED_API, effect, gate));
        results.add(new GateResult(HOSTED_OPEN_API, effect, gate));
    }

    private static void residency(List<GateResult> results, Situation situation) {
        if (!situation.isYes(Question.RESIDENCY_REQUIRED)) {
            return;
        }
        if (situation.isNo(Question.PROVIDER_MEETS_RESIDENCY)) {
            apis(results, OUT, new Gate.ResidencyNotMet());
        } else if (situation.isUnknown(Question.PROVIDER_MEETS_RESIDENCY)) {
            apis(results, FLAGGED, new Gate.ResidencyUnclear());
        }
    }

    private static void license(List<GateResult> results, Option option, JudgedModel model) {
        switch (model.verdict().standing()) {
            case OK, OK_WITH_DUTIES -> {}
            case NEEDS_LICENSE, NOT_EVALUATED -> results.add(new GateResult(option, FLAGGED, licenseGate(model)));
            case NOT_ALLOWED -> results.add(new GateResult(option, OUT, licenseGate(model)));
        }
    }

    private static Gate licenseGate(JudgedModel judged) {
        String clauseId = judged.verdict().reasons().getFirst().clauseId();
        return new Gate.License(judged.model(), judged.verdict().standing(), clauseId);
    }

    /** Nobody, said outright in people or in practice. */
    private static boolean hasNoTeam(Situation situation) {
        var engineers = situation.amount(Question.INFRASTRUCTURE_ENGINEERS);
        return engineers.isPresent()
                ? engineers.getAsDouble() == 0
                : situation
                        .choice(Question.INFRASTRUCTURE_MATURITY, Maturity.class)
                        .filter(Maturity.NONE::equals)
                        .isPresent();
    }

    public boolean isOut(Option option) {
        return results.stream().anyMatch(result -> result.option() == option && result.effect() == OUT);
    }

    public boolean isFlagged(Option option) {
        return results.stream().anyMatch(result -> result.option() == option && result.effect() == FLAGGED);
    }

    /** Everything that holds an option back, in the order it was looked at. */
    public List<GateResult> of(Option option) {
        return results.stream().filter(result -> result.option() == option).toList();
    }
}
