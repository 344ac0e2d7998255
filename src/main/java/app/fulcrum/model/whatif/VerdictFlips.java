package app.fulcrum.model.whatif;

import app.fulcrum.model.advice.Decision;
import app.fulcrum.model.gate.Gates;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.verdict.DecisionInput;
import app.fulcrum.model.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What would change a verdict: the nearest volumes, prices, weights and answers after which another alternative is named. */
public final class VerdictFlips {

    private final DecisionInput input;
    private final Optional<AlternativeId> today;

    private VerdictFlips(DecisionInput input) {
        this.input = input;
        this.today = Decision.verdict(input).named();
    }

    /** What the levers find, then weights and answers, with the money as it is. */
    public static List<Flip> of(DecisionInput input, List<Lever> levers) {
        List<Flip> all = new ArrayList<>();
        levers.forEach(lever -> all.addAll(lever.flips()));
        all.addAll(ofWeights(input));
        all.addAll(ofAnswers(
                input,
                situation -> Decision.verdict(input.withSituation(situation)).named()));
        return all;
    }

    /** The weights after which another alternative is named. */
    public static List<Flip.OfWeight> ofWeights(DecisionInput input) {
        return new VerdictFlips(input).weights();
    }

    /**
     * The answers after which another alternative is named.
     *
     * @param namedIn the alternative named in another situation
     */
    public static List<Flip.OfAnswer> ofAnswers(
            DecisionInput input, Function<Situation, Optional<AlternativeId>> namedIn) {
        return new VerdictFlips(input).answers(namedIn);
    }

    private List<Flip.OfWeight> weights() {
        Gates gates = input.gates();
        Scorecard scorecard = input.scorecard(gates);
        return ScorecardFlips.ofWeights(
                scorecard, weighed -> Verdict.of(input.money(), weighed, gates).named());
    }

    private List<Flip.OfAnswer> answers(Function<Situation, Optional<AlternativeId>> namedIn) {
        return Stream.concat(ofScorecard(), ofLicenses())
                .distinct()
                .map(trial -> trial.flip(namedIn.apply(
                        input.situation().with(trial.question(), trial.change().answer()))))
                .filter(flip -> !flip.to().equals(today))
                .toList();
    }

    /** An answer to try in place of the one given. */
    private record Trial(Question question, AnswerChange change) {

        Flip.OfAnswer flip(Optional<AlternativeId> to) {
            return new Flip.OfAnswer(question, change, to);
        }
    }

    private Stream<Trial> ofScorecard() {
        return ScorecardFlips.QUESTIONS.stream()
                .flatMap(question -> ScorecardFlips.otherAnswers(question, input.situation())
                        .map(answer -> new Trial(question, new AnswerChange.Answered(answer))));
    }

    private Stream<Trial> ofLicenses() {
        return input.models().all().stream()
                .flatMap(model -> LicenseFlips.of(model, input.situation()).stream())
                .map(license -> new Trial(license.question(), license.change()));
    }
}
