package app.fulcrum.text;

import app.fulcrum.model.formula.Claim;
import app.fulcrum.model.formula.Explanation;
import app.fulcrum.model.formula.Explanation.Described;
import app.fulcrum.model.formula.Explanation.Fixed;
import app.fulcrum.model.formula.Explanation.Sourced;
import app.fulcrum.model.formula.Formula;
import app.fulcrum.model.formula.Formula.Candidate;
import app.fulcrum.text.number.Figures;
import java.util.List;

/** Formulas in words: one sentence for each kind of formula, made of the names of what it is about. */
final class FormulaSentences {

    private static final Messages MESSAGES = Messages.of("explain");

    /** A sum of more figures than this is not read term by term. */
    private static final int MOST_TERMS = 3;

    private FormulaSentences() {}

    static String of(Formula formula) {
        return switch (formula) {
            case Explanation same -> MESSAGES.get("formula.same", term(same));
            case Formula.Sum(List<Formula> terms) when terms.size() == 1 -> of(terms.getFirst());
            case Formula.Sum sum when sum.operands().size() > MOST_TERMS -> MESSAGES.get("formula.sum.many");
            default -> term(formula);
        };
    }

    private static String term(Formula formula) {
        return switch (formula) {
            case Fixed fixed -> Figures.exact(fixed.value());
            case Sourced sourced -> SubjectNames.withinSentence(SubjectNames.name(sourced.fact()));
            case Described described -> SubjectNames.withinSentence(SubjectNames.name(described.fact()));
            case Explanation named -> SubjectNames.withinSentence(ExplanationSentences.name(named));
            case Formula.Exactly exactly -> Figures.exact(exactly.number());
            case Formula.Sum sum -> joined("formula.sum", sum.operands(), Binding.SUM);
            case Formula.Product product -> joined("formula.product", product.operands(), Binding.FACTOR);
            case Formula.Difference(Formula from, Formula taken) ->
                MESSAGES.get("formula.difference", operand(from, Binding.SUM), operand(taken, Binding.FACTOR));
            case Formula.Quotient(Formula dividend, Formula divisor) ->
                MESSAGES.get("formula.quotient", operand(dividend, Binding.FACTOR), operand(divisor, Binding.ALONE));
            case Formula.Largest largest -> MESSAGES.get("formula.largest", list(largest.operands()));
            case Formula.Smallest smallest -> MESSAGES.get("formula.smallest", list(smallest.operands()));
            case Formula.Power(Formula base, Formula exponent) ->
                MESSAGES.get("formula.power", operand(base, Binding.ALONE), operand(exponent, Binding.ALONE));
            case Formula.Logarithm(Formula number, Formula base) ->
                MESSAGES.get("formula.logarithm", operand(number, Binding.ALONE), operand(base, Binding.ALONE));
            case Formula.MeanExcess(var _, Formula level) ->
                MESSAGES.get("formula.meanExcess", operand(level, Binding.ALONE));
            case Formula.Floor(Formula number) -> MESSAGES.get("formula.floor", operand(number, Binding.FACTOR));
            case Formula.Ceiling(Formula demand, Formula unit) ->
                MESSAGES.get("formula.ceiling", operand(demand, Binding.FACTOR), operand(unit, Binding.ALONE));
            case Formula.Choice choice -> choice(choice);
            case Formula.Conditional(Claim claim, Formula then, Formula otherwise) ->
                MESSAGES.get("formula.conditional", claim(claim), term(then), term(otherwise));
            case Formula.Lookup lookup -> MESSAGES.get("formula.lookup", term(lookup.position()));
            case Formula.Found(Formula number, List<Claim> claims) ->
                MESSAGES.get("formula.found", term(number), claims(claims));
        };
    }

    private static String joined(String key, List<Formula> operands, Binding binding) {
        return operands.stream()
                .map(operand -> operand(operand, binding))
                .reduce((first, next) -> MESSAGES.get(key, first, next))
                .orElseGet(() -> Figures.exact(0));
    }

    private static String list(List<Formula> operands) {
        return operands.stream()
                .map(operand -> operand(operand, Binding.SUM))
                .reduce((first, next) -> MESSAGES.get("formula.list", first, next))
                .orElseThrow();
    }

    private static String choice(Formula.Choice choice) {
        List<Formula> values =
                choice.candidates().stream().map(Candidate::value).toList();
        String measure = term(choice.candidates().getFirst().measure());
        String figures = values.stream()
                .map(value -> Figures.plain(value.evaluate()))
                .reduce((first, next) -> MESSAGES.get("formula.list", first, next))
                .orElseThrow();
        return MESSAGES.get("formula.choice." + choice.best().name(), figures, measure);
    }

    private static String claims(List<Claim> claims) {
        return claims.stream()
                .map(FormulaSentences::claim)
                .reduce((first, next) -> MESSAGES.get("formula.and", first, next))
                .orElseThrow();
    }

    private static String claim(Claim claim) {
        return claim instanceof Claim.Not(Claim other) ? claim(other, ".not") : claim(claim, "");
    }

    private static String claim(Claim claim, String not) {
        String key = switch (claim) {
            case Claim.Cheaper _ -> "claim.cheaper";
            case Claim.Below _ -> "claim.below";
            case Claim.Same _ -> "claim.same";
            case Claim.Not twice -> throw new IllegalArgumentException("denied twice: " + twice);
        };
        return MESSAGES.get(
                key + not,
                term(claim.operands().getFirst()),
                term(claim.operands().getLast()));
    }

    private static String operand(Formula formula, Binding around) {
        String text = term(formula);
        return Binding.of(formula).compareTo(around) < 0 ? MESSAGES.get("formula.group", text) : text;
    }

    /** How closely the parts of a formula hang together: what hangs together less than what is around it is put in parentheses. */
    private enum Binding {
        SENTENCE,
        SUM,
        FACTOR,
        ALONE;

        static Binding of(Formula formula) {
            return switch (formula) {
                case Explanation _, Formula.Exactly _ -> ALONE;
                case Formula.Product _, Formula.Quotient _ -> FACTOR;
                case Formula.Sum _, Formula.Difference _ -> SUM;
                default -> SENTENCE;
            };
        }
    }
}
