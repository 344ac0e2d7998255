package app.fulcrum.model.license;

import app.fulcrum.model.catalog.LicenseRules.RegionRule;

/**
 * Step 2: where the licensee is based, and where the model is used.
 *
 * <p>A rule about licensees based in the European Union may spare end users; a list of excluded territories is about the
 * place of use, and spares nobody.
 */
final class Step2Region {

    private Step2Region() {}

    static void take(Review review) {
        RegionRule rule = review.rules().region();
        review.note(isWithheldInEu(review, rule), Rule.REGION, Standing.NOT_ALLOWED, rule.euClause());
        if (!rule.excludedTerritories().isEmpty()) {
            Condition used = review.circumstances().isUsedIn(rule.excludedTerritories());
            review.note(used, Rule.REGION, Standing.NOT_ALLOWED, rule.territoryClause());
        }
    }

    private static Condition isWithheldInEu(Review review, RegionRule rule) {
        Condition concerned = rule.euEndUsersExempt() ? review.circumstances().isLicensee() : Condition.YES;
        boolean covered = switch (rule.euScope()) {
            case NONE -> false;
            case MULTIMODAL_MODELS -> review.model().multimodal();
            case WHOLE_LICENSE -> true;
        };
        return Condition.of(covered).and(concerned).and(review.circumstances().isBasedInEu());
    }
}
