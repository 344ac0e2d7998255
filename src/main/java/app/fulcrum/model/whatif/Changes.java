package app.fulcrum.model.whatif;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.catalog.LicenseRules.Comparator;
import app.fulcrum.model.license.Step4ActiveUsers;
import app.fulcrum.model.license.Step5Revenue;
import app.fulcrum.model.license.Territory;
import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The answers worth trying in place of the one given. */
final class Changes {

    private Changes() {}

    static List<AnswerChange> to(Question question, Situation situation, License license) {
        return switch (question.kind()) {
            case YES_NO, CHOICE -> otherAnswers(question, situation);
            case AMOUNT -> acrossThresholds(question, situation, license);
            case TERRITORIES -> otherTerritories(question, situation, license);
        };
    }

    private static List<AnswerChange> otherAnswers(Question question, Situation situation) {
        Stream<Answer> all = question.kind() == Question.Kind.YES_NO
                ? Stream.of(new Answer.YesNo(true), new Answer.YesNo(false))
                : question.choices().stream().map(Answer.Choice::new);
        return all.filter(answer -> !answer.equals(situation.answers().get(question)))
                .<AnswerChange>map(AnswerChange.Answered::new)
                .toList();
    }

    /** For each threshold on the amount, the far side of it; both sides if the amount is not known. */
    private static List<AnswerChange> acrossThresholds(Question question, Situation situation, License license) {
        List<AnswerChange> changes = new ArrayList<>();
        for (Threshold threshold : thresholds(question, license)) {
            var known = situation.amount(question);
            boolean passed = known.isPresent() && threshold.comparator().holds(known.getAsDouble(), threshold.at());
            if (known.isEmpty() || !passed) {
                changes.add(new AnswerChange.Passes(threshold.comparator(), threshold.at()));
            }
            if (!threshold.comparator().holds(0, threshold.at()) && (known.isEmpty() || passed)) {
                changes.add(new AnswerChange.StaysWithin(threshold.comparator(), threshold.at()));
            }
        }
        return changes;
    }

    private record Threshold(Comparator comparator, double at) {}

    private static List<Threshold> thresholds(Question question, License license) {
        Stream<Threshold> users = license.rules().userGate().stream()
                .filter(gate -> Step4ActiveUsers.question(gate) == question)
                .map(gate -> new Threshold(gate.comparator(), gate.threshold()));
        Stream<Threshold> revenues = license.rules().revenueGates().stream()
                .filter(gate -> Step5Revenue.question(gate) == question)
                .map(gate -> new Threshold(gate.comparator(), gate.amountUsd()));
        return Stream.concat(users, revenues).distinct().toList();
    }

    private static List<AnswerChange> otherTerritories(Question question, Situation situation, License license) {
        List<String> excluded = license.rules().region().excludedTerritories();
        Set<String> used = situation.territories(question).orElse(Set.of());
        List<AnswerChange> changes = new ArrayList<>();
        for (String territory : excluded) {
            if (!Territory.anyWithin(used, List.of(territory))) {
                changes.add(new AnswerChange.UsedAlsoIn(territory, with(used, territory)));
            }
        }
        if (!excluded.isEmpty() && (situation.isUnknown(question) || Territory.anyWithin(used, excluded))) {
            changes.add(new AnswerChange.NotUsedWhereExcluded(without(used, excluded)));
        }
        return changes;
    }

    private static Answer with(Set<String> used, String territory) {
        TreeSet<String> more = new TreeSet<>(used);
        more.add(territory);
        return new Answer.Territories(more);
    }

    private static Answer without(Set<String> used, List<String> excluded) {
        TreeSet<String> fewer = new TreeSet<>(used);
        fewer.removeIf(place -> Territory.isWithin(place, excluded));
        return new Answer.Territories(fewer);
    }
}
