package app.fulcrum.model.advice;

import app.fulcrum.model.gate.Gates;
import app.fulcrum.model.gate.JudgedModels;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.verdict.Confidence;
import app.fulcrum.model.verdict.DecisionInput;
import app.fulcrum.model.verdict.Verdict;
import java.util.List;

/**
 * All there is to say beside the money.
 *
 * @param advice what the article would say here, each with the facts that make it apply
 */
public record Decision(Gates gates, Scorecard scorecard, Verdict verdict, Confidence confidence, List<Advice> advice) {

    public Decision {
        advice = List.copyOf(advice);
    }

    /** What there is to say of a contest that has been decided. */
    public static Decision of(
            DecisionInput input, JudgedModels models, Gates gates, Scorecard scorecard, Verdict verdict) {
        return new Decision(
                gates,
                scorecard,
                verdict,
                Confidence.of(input, models, gates, scorecard, verdict),
                AdviceRules.apply(input, models, gates, verdict));
    }

    public static Decision of(DecisionInput input) {
        JudgedModels models = JudgedModels.of(input.models(), input.situation());
        Gates gates = Gates.of(input.situation(), models, input.alternatives(), input.offers());
        Scorecard scorecard = input.scorecard(gates);
        return of(input, models, gates, scorecard, Verdict.of(input.money(), scorecard, gates));
    }

    /** The verdict alone, for trying out changes. */
    public static Verdict verdict(DecisionInput input) {
        Gates gates = input.gates();
        return Verdict.of(input.money(), input.scorecard(gates), gates);
    }
}
