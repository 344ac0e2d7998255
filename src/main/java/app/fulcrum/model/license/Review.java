package app.fulcrum.model.license;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.catalog.License.CoveredModel;
import app.fulcrum.model.catalog.License.Duty;
import app.fulcrum.model.catalog.LicenseRules;
import app.fulcrum.model.scenario.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One license under evaluation, and the sheet the steps write on. */
final class Review {

    private final License license;
    private final CoveredModel model;
    private final Circumstances circumstances;
    private final List<Finding> findings = new ArrayList<>(4);
    private final List<Warning> warnings = new ArrayList<>(4);
    private final List<Duty> duties = new ArrayList<>(4);
    private final List<Credit> credits = new ArrayList<>(2);

    /** A duty the public sees, and whether it applies. */
    record Credit(Duty duty, Condition condition) {}

    Review(License license, CoveredModel model, Circumstances circumstances) {
        this.license = license;
        this.model = model;
        this.circumstances = circumstances;
    }

    License license() {
        return license;
    }

    LicenseRules rules() {
        return license.rules();
    }

    CoveredModel model() {
        return model;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    /** Takes down what follows if the condition holds; a warning if it is open; nothing if it fails. */
    void note(Condition condition, Rule rule, Standing standing, String clauseId) {
        switch (condition.truth()) {
            case YES -> addFinding(new Finding(rule, standing, clauseId));
            case OPEN ->
                warnings.add(new Warning(openKind(condition), new Finding(rule, standing, clauseId), condition.open()));
            case NO -> {}
        }
    }

    private Warning.Kind openKind(Condition open) {
        return circumstances.isContradicted(open) ? Warning.Kind.CONTRADICTED : Warning.Kind.OPEN;
    }

    private void addFinding(Finding finding) {
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    /** Takes down that an answer was stood in for. */
    void noteAssumption(Question question, Rule rule, Standing standing, String clauseId) {
        warnings.add(new Warning(Warning.Kind.ASSUMED, new Finding(rule, standing, clauseId), Set.of(question)));
    }

    /** Takes down something to do. */
    void owe(Condition condition, Duty duty) {
        note(condition, Rule.DUTY, Standing.OK_WITH_DUTIES, duty.clauseId());
        if (condition.holds() && !duties.contains(duty)) {
            duties.add(duty);
        }
        if (duty.visible() && !condition.fails()) {
            credits.add(new Credit(duty, condition));
        }
    }

    List<Credit> credits() {
        return credits;
    }

    /** Step 10: the worst finding decides, and all findings at its level are the reasons. */
    LicenseVerdict verdict() {
        Standing worst = Standing.OK;
        for (Finding finding : findings) {
            worst = worst.orWorse(finding.standing());
        }
        return new LicenseVerdict(worst, at(worst), duties, warnings);
    }

    private List<Finding> at(Standing level) {
        List<Finding> reasons = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            if (finding.standing() == level) {
                reasons.add(finding);
            }
        }
        return reasons;
    }
}
