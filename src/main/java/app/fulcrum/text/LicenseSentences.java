package app.fulcrum.text;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.catalog.License.Clause;
import app.fulcrum.model.catalog.License.CoveredModel;
import app.fulcrum.model.catalog.License.Duty;
import app.fulcrum.model.catalog.LicenseRules.Comparator;
import app.fulcrum.model.catalog.LicenseRules.Period;
import app.fulcrum.model.catalog.LicenseRules.Scope;
import app.fulcrum.model.catalog.LicenseRules.UserGate;
import app.fulcrum.model.license.Finding;
import app.fulcrum.model.license.Judgment;
import app.fulcrum.model.license.LicenseVerdict;
import app.fulcrum.model.license.Rule;
import app.fulcrum.model.license.Standing;
import app.fulcrum.model.license.Warning;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.whatif.AnswerChange;
import app.fulcrum.model.whatif.LicenseFlip;
import app.fulcrum.text.language.Language;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What a license says about a situation, in words. */
public final class LicenseSentences {

    private static final Messages MESSAGES = Messages.of("license");
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Language.current().region());

    private LicenseSentences() {}

    /** The few words of a pill: {@code Depends on your answers}. */
    public static String judgment(Judgment judgment) {
        return MESSAGES.get("judgment." + judgment.name());
    }

    /** The same where there is little room. */
    public static String brief(Judgment judgment) {
        String key = "brief." + judgment.name();
        return MESSAGES.has(key) ? MESSAGES.get(key) : judgment(judgment);
    }

    /** What a license or a clause comes to, within a sentence: {@code OK with duties}. */
    public static String standing(Standing standing) {
        return MESSAGES.get("standing." + standing.name());
    }

    /**
     * The one condition that matters most, for a table: {@code 3 duties, a visible credit among them}; where answers
     * are open or contradict each other, what the worst of them comes to.
     */
    public static String mainCondition(LicenseVerdict verdict) {
        return verdict.atWorstOfContradictions()
                .map(worse -> MESSAGES.get("main.contradicted", standing(worse)))
                .or(() -> verdict.atWorstOfOpenAnswers().map(worst -> open(verdict, worst)))
                .orElseGet(() -> condition(verdict));
    }

    /** The same where there is little room. */
    public static String briefCondition(LicenseVerdict verdict) {
        return verdict.atWorstOfOpenAnswers()
                .map(worst -> MESSAGES.get("main.open.brief", standing(worst)))
                .orElseGet(() -> mainCondition(verdict));
    }

    private static String open(LicenseVerdict verdict, Standing worst) {
        return MESSAGES.get("main.open", standing(verdict.standing()), standing(worst));
    }

    private static String condition(LicenseVerdict verdict) {
        return switch (verdict.standing()) {
            case OK -> MESSAGES.get(verdict.warnings().isEmpty() ? "main.OK" : "main.OK.open");
            case OK_WITH_DUTIES -> duties(verdict);
            case NOT_EVALUATED -> MESSAGES.get("main.TEXT");
            case NEEDS_LICENSE, NOT_ALLOWED -> {
                Rule rule = verdict.reasons().getFirst().rule();
                yield MESSAGES.get(
                        "main." + rule.name() + "." + verdict.standing().name());
            }
        };
    }

    private static String duties(LicenseVerdict verdict) {
        int count = verdict.duties().size();
        String counted = count == 1 ? MESSAGES.get("duties.one") : MESSAGES.get("duties.many", count);
        boolean visible = verdict.duties().stream().anyMatch(Duty::visible);
        return visible ? MESSAGES.get("duties.visible", counted) : counted;
    }

    /** What a finding rests on: the clause in our words, and where it stands. */
    public static String reason(Finding finding, License license) {
        return clause(finding.clauseId(), license);
    }

    /** A line of the checklist. */
    public static String duty(Duty duty, License license) {
        return license.clause(duty.clauseId())
                .map(clause -> clause(clause, duty.text()))
                .orElse(duty.text());
    }

    private static String clause(String clauseId, License license) {
        return license.clause(clauseId)
                .map(clause -> clause(clause, clause.paraphrase()))
                .orElse(clauseId);
    }

    private static String clause(Clause clause, String text) {
        return MESSAGES.get("clause", section(clause), text);
    }

    /** Where a clause stands: numbers get their sign, other places are described in words. */
    public static String section(Clause clause) {
        boolean numbered = !clause.section().isEmpty()
                && Character.isDigit(clause.section().charAt(0));
        return numbered ? MESSAGES.get("section", clause.section()) : clause.section();
    }

    /** What an open answer may come to, or what was assumed for it. */
    public static String warning(Warning warning, License license) {
        return MESSAGES.get(
                "warning." + warning.kind().name(),
                standing(warning.finding().standing()),
                clause(warning.finding().clauseId(), license),
                QuestionSentences.names(warning.questions()),
                warning.kind() == Warning.Kind.ASSUMED ? standIn(warning) : "");
    }

    private static String standIn(Warning warning) {
        return MESSAGES.get("stand-in." + warning.questions().iterator().next().path());
    }

    /** What would change a verdict: {@code at more than 700M monthly active users in March 2025: Needs a license}. */
    public static String flip(LicenseFlip flip, License license) {
        String condition = condition(flip.question(), flip.change(), Optional.of(license));
        return MESSAGES.get("flip", condition, standing(flip.standing()));
    }

    /**
     * A change of one answer as a condition.
     *
     * @param license the one whose threshold it is, where it is about one
     */
    static String condition(Question question, AnswerChange change, Optional<License> license) {
        return switch (change) {
            case AnswerChange.Answered(var answer) -> QuestionSentences.condition(question, answer);
            case AnswerChange.UsedAlsoIn used -> MESSAGES.get("used-also-in", territory(used.territory()));
            case AnswerChange.NotUsedWhereExcluded _ -> MESSAGES.get("not-used-where-excluded");
            case AnswerChange.Passes(Comparator comparator, double threshold) ->
                threshold(comparator == Comparator.ABOVE ? "more-than" : "at-least", question, threshold, license);
            case AnswerChange.StaysWithin(Comparator comparator, double threshold) ->
                threshold(comparator == Comparator.ABOVE ? "at-most" : "less-than", question, threshold, license);
        };
    }

    private static String threshold(String key, Question question, double threshold, Optional<License> license) {
        return MESSAGES.get(key, QuestionSentences.amount(question, threshold), counted(question, license));
    }

    private static String counted(Question question, Optional<License> license) {
        return switch (question) {
            case REVENUE_PER_MONTH -> revenue(Period.MONTH, Scope.COMPANY);
            case REVENUE_PER_YEAR -> revenue(Period.TWELVE_MONTHS, Scope.COMPANY);
            case PRODUCT_REVENUE_PER_MONTH -> revenue(Period.MONTH, Scope.PRODUCT);
            case PRODUCT_REVENUE_PER_YEAR -> revenue(Period.TWELVE_MONTHS, Scope.PRODUCT);
            case PRODUCT_MONTHLY_ACTIVE_USERS -> MESSAGES.get("users." + Scope.PRODUCT.name());
            case MONTHLY_ACTIVE_USERS_AT_RELEASE ->
                license.flatMap(each -> each.rules().userGate())
                        .map(UserGate::referenceMonth)
                        .filter(month -> !month.isEmpty())
                        .map(month -> MESSAGES.get(
                                "users.at-release", YearMonth.parse(month).format(MONTH)))
                        .orElseGet(() -> QuestionSentences.name(question));
            default -> MESSAGES.get("users." + Scope.COMPANY.name());
        };
    }

    private static String revenue(Period period, Scope scope) {
        return MESSAGES.get("revenue." + period.name() + "." + scope.name());
    }

    private static String territory(String code) {
        String key = "territory." + code;
        return MESSAGES.has(key) ? MESSAGES.get(key) : code;
    }

    /** How much of the text was read. */
    public static String textStatus(License license) {
        return MESSAGES.get("text." + license.textStatus().name());
    }

    /**
     * Whose reading this is, that it is no legal advice, and whether it rests on what others say; stands wherever a
     * verdict does.
     */
    public static String notice(License license, CoveredModel model) {
        String notice = MESSAGES.get(
                "notice", license.name(), license.provenance().source().asOfText());
        return switch (model.verified()) {
            case PRIMARY -> notice;
            case SECONDARY, UNVERIFIED ->
                notice + " " + MESSAGES.get("verified." + model.verified().name(), model.name());
        };
    }

    /** A few words where a verdict does not rest on the publisher's own word: {@code Read at second hand}. */
    public static Optional<String> foundation(License license, CoveredModel model) {
        return switch (license.foundation(model)) {
            case PRIMARY -> Optional.empty();
            case SECONDARY -> Optional.of(MESSAGES.get("foundation.SECONDARY"));
            case UNVERIFIED -> Optional.of(MESSAGES.get("foundation.UNVERIFIED"));
        };
    }

    /** The same for many licenses at once. */
    public static String notice() {
        return MESSAGES.get("notice.short");
    }
}
