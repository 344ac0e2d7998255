package app.fulcrum.session.edit;

import static app.fulcrum.model.problem.ProblemFact.number;
import static app.fulcrum.model.problem.ProblemFact.quoted;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.variant.Variant;
import app.fulcrum.model.variant.Variants;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a base scenario and its variants must keep, whoever sets them. Those without problems can be saved and read back. */
public final class VariantRules {

    private VariantRules() {}

    /** What is not kept; empty for a sound base with sound variants. */
    public static List<Problem> problems(Variants variants) {
        List<Problem> problems = new ArrayList<>(ScenarioRules.problems(variants.base()));
        problems.addAll(ofNames(variants));
        variants.inOrder().forEach(variant -> problems.addAll(of(variant)));
        return problems;
    }

    /** What the variants do not keep among themselves. */
    private static List<Problem> ofNames(Variants variants) {
        List<Problem> problems = new ArrayList<>();
        if (variants.inOrder().size() > Variants.MOST) {
            problems.add(Problem.of(
                    ProblemCode.WRONG_COUNT,
                    Place.member("variants"),
                    Phrase.VARIANTS.fact(),
                    number(variants.inOrder().size()),
                    number(0),
                    number(Variants.MOST)));
        }
        Set<String> before = new LinkedHashSet<>();
        for (Scenario scenario : variants.scenarios()) {
            if (!before.add(scenario.name())) {
                problems.add(Problem.of(
                        ProblemCode.DUPLICATE_ID, Place.member(path(scenario.name())), quoted(scenario.name())));
            }
        }
        return problems;
    }

    private static List<Problem> of(Variant variant) {
        return ScenarioRules.problems(variant.scenario()).stream()
                .map(problem -> new Problem(
                        problem.code(),
                        problem.severity(),
                        Place.member(
                                path(variant.name()) + "." + problem.place().path()),
                        problem.facts()))
                .toList();
    }

    /** What leads to a variant in the log of edits and in problems, such as {@code variants.Two H200}. */
    public static String path(String variant) {
        return "variants." + variant;
    }
}
