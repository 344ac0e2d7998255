package app.fulcrum.storage.catalog.field;

import app.fulcrum.model.catalog.LicenseRules;
import app.fulcrum.model.catalog.LicenseRules.Comparator;
import app.fulcrum.model.catalog.LicenseRules.EuScope;
import app.fulcrum.model.catalog.LicenseRules.GateAction;
import app.fulcrum.model.catalog.LicenseRules.GateTrigger;
import app.fulcrum.model.catalog.LicenseRules.Hosting;
import app.fulcrum.model.catalog.LicenseRules.OutputTraining;
import app.fulcrum.model.catalog.LicenseRules.Period;
import app.fulcrum.model.catalog.LicenseRules.Permission;
import app.fulcrum.model.catalog.LicenseRules.RegionRule;
import app.fulcrum.model.catalog.LicenseRules.RevenueGate;
import app.fulcrum.model.catalog.LicenseRules.Scope;
import app.fulcrum.model.catalog.LicenseRules.UserGate;
import app.fulcrum.model.problem.Phrase;
import java.util.List;
import java.util.Set;

/** Reads what a license allows and where its limits lie. */
public final class LicenseRuleFields {

    private static final RegionRule EVERYWHERE = new RegionRule(EuScope.NONE, false, "", List.of(), "");

    private LicenseRuleFields() {}

    public static LicenseRules read(Fields rules, Set<String> clauseIds) {
        return new LicenseRules(
                rules.choice("commercialUse", Permission.class),
                clause(rules, "commercialUseClause", clauseIds),
                rules.partIfAny("userGate", gate -> userGate(gate, clauseIds)),
                rules.parts("revenueGates", gate -> revenueGate(gate, clauseIds)),
                rules.partIfAny("region", region -> region(region, clauseIds)).orElse(EVERYWHERE),
                rules.choice("outputTraining", OutputTraining.class),
                rules.wordsIfAny("outputTrainingEffect"),
                clause(rules, "outputTrainingClause", clauseIds),
                rules.choice("hosting", Hosting.class),
                clause(rules, "hostingClause", clauseIds),
                rules.truthIfAny("integratedProductRecipientsExempt"));
    }

    private static String clause(Fields rules, String name, Set<String> clauseIds) {
        return rules.referenceIfAny(name, Phrase.CLAUSE, clauseIds).orElse("");
    }

    private static UserGate userGate(Fields gate, Set<String> clauseIds) {
        String referenceMonth = gate.wordsIfAny("referenceMonth");
        return new UserGate(
                gate.number("threshold", Bounds.USERS),
                gate.choice("comparator", Comparator.class),
                !referenceMonth.isEmpty(),
                referenceMonth,
                gate.words("counts"),
                gate.choice("scope", Scope.class),
                gate.truthIfAny("commercialOnly"),
                gate.choice("action", GateAction.class),
                gate.truthIfAny("internalUseExempt"),
                gate.reference("clause", Phrase.CLAUSE, clauseIds));
    }

    private static RevenueGate revenueGate(Fields gate, Set<String> clauseIds) {
        return new RevenueGate(
                gate.number("amountUsd", Bounds.USD),
                gate.choice("comparator", Comparator.class),
                gate.choice("period", Period.class),
                gate.words("of"),
                gate.choice("scope", Scope.class),
                gate.choice("trigger", GateTrigger.class),
                gate.choice("action", GateAction.class),
                gate.truthIfAny("internalUseExempt"),
                gate.reference("clause", Phrase.CLAUSE, clauseIds));
    }

    private static RegionRule region(Fields region, Set<String> clauseIds) {
        return new RegionRule(
                region.choice("euScope", EuScope.class),
                region.truthIfAny("euEndUsersExempt"),
                clause(region, "euClause", clauseIds),
                region.listOfWords("excludedTerritories"),
                clause(region, "territoryClause", clauseIds));
    }
}
