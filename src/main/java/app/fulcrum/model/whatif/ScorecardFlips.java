package app.fulcrum.model.whatif;

import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Axis;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.ScorecardSettings;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.model.scorecard.Evidence;
import app.fulcrum.model.scorecard.Scorecard;
import app.fulcrum.model.scorecard.Scorecard.Entrant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** How stable a scorecard's ranking is: the nearest weights, volumes and answers at which another alternative comes first. */
public final class ScorecardFlips {

    /** The questions of the four axes. */
    static final Set<Question> QUESTIONS = EnumSet.range(Question.DATA_CLASS, Question.CAPITAL_AVAILABLE);

    private ScorecardFlips() {}

    /** For each axis the nearest weight below and above today's that changes the first alternative. */
    public static List<Flip.OfWeight> ofWeights(Scorecard scorecard) {
        return ofWeights(scorecard, Scorecard::first);
    }

    /** For each axis the nearest weight below and above today's that changes what comes of the scorecard. */
    static List<Flip.OfWeight> ofWeights(Scorecard scorecard, Function<Scorecard, Optional<AlternativeId>> outcome) {
        return Stream.of(Axis.values())
                .flatMap(axis -> WeightLine.of(scorecard, axis).stream())
                .flatMap(line -> line.flips(outcome).stream())
                .toList();
    }

    /** The nearest volumes between two that change the first of some alternatives. */
    public static List<Flip> ofVolume(
            Situation situation,
            Evidence evidence,
            ScorecardSettings settings,
            List<Entrant> entrants,
            double low,
            double high) {
        return new Lever(
                        new Lever.Quantity.Volume(),
                        evidence.tokensPerDay(),
                        low,
                        high,
                        List.of(),
                        tokens -> Scorecard.of(situation, evidence.atVolume(tokens), settings, entrants)
                                .first())
                .flips();
    }

    /** For each question the answer that changes the first of some alternatives by moving the axes least. */
    public static List<Flip.OfAnswer> ofAnswers(
            Situation situation, Evidence evidence, ScorecardSettings settings, List<Entrant> entrants) {
        Scorecard today = Scorecard.of(situation, evidence, settings, entrants);
        List<Flip.OfAnswer> flips = new ArrayList<>();
        for (Question question : QUESTIONS) {
            otherAnswers(question, situation)
                    .map(answer -> new Trial(
                            answer, Scorecard.of(situation.with(question, answer), evidence, settings, entrants)))
                    .filter(trial -> !trial.scorecard().first().equals(today.first()))
                    .min(Comparator.comparingDouble(trial -> trial.distance(today)))
                    .ifPresent(trial -> flips.add(trial.flip(question)));
        }
        return flips;
    }

    private record Trial(Answer answer, Scorecard scorecard) {

        double distance(Scorecard today) {
            return Math.abs(scorecard.weighted() - today.weighted());
        }

        Flip.OfAnswer flip(Question question) {
            return new Flip.OfAnswer(question, new AnswerChange.Answered(answer), scorecard.first());
        }
    }

    /** The answers worth trying. The points for engineers change between none and two, by halves as people are hired. */
    static Stream<Answer> otherAnswers(Question question, Situation situation) {
        Stream<Answer> all = switch (question.kind()) {
            case YES_NO -> Stream.of(new Answer.YesNo(true), new Answer.YesNo(false));
            case CHOICE -> question.choices().stream().map(Answer.Choice::new);
            case AMOUNT -> DoubleStream.of(0, 0.5, 1, 1.5, 2).mapToObj(Answer.Amount::new);
            case TERRITORIES -> Stream.empty();
        };
        return all.filter(answer -> !answer.equals(situation.answers().get(question)));
    }
}
