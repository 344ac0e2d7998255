package app.fulcrum.model.catalog;

import java.util.List;
import java.util.Optional;

/**
 * What a license allows and where its limits lie. Clause ids refer to {@link License#clauses()}; an empty id means the
 * text has no clause for it.
 */
public record LicenseRules(
        Permission commercialUse,
        String commercialUseClause,
        Optional<UserGate> userGate,
        List<RevenueGate> revenueGates,
        RegionRule region,
        OutputTraining outputTraining,
        String outputTrainingEffect,
        String outputTrainingClause,
        Hosting hosting,
        String hostingClause,
        boolean integratedProductRecipientsExempt) {

    public LicenseRules {
        revenueGates = List.copyOf(revenueGates);
    }

    /** Whether something is granted by the text itself. */
    public enum Permission {
        ALLOWED,
        REQUIRES_LICENSE,
        PROHIBITED
    }

    /** How a measured amount is held against a threshold. */
    public enum Comparator {
        ABOVE,
        AT_LEAST;

        public boolean holds(double value, double threshold) {
            return this == ABOVE ? value > threshold : value >= threshold;
        }
    }

    /** What follows when a gate is passed. */
    public enum GateAction {
        REQUEST_LICENSE,
        DISPLAY_MODEL_NAME,
        SEPARATE_LICENSE,
        NO_RIGHTS_WITHOUT_LICENSE,
        PRIOR_WRITTEN_AUTHORIZATION,
        SECURITY_REVIEW
    }

    /** Whose users or revenue a gate counts. */
    public enum Scope {
        /** The licensee as a whole: all its products, and affiliates where the text says so. */
        COMPANY,
        /** The one product or service that uses the model. */
        PRODUCT
    }

    /**
     * A number of monthly active users that changes what is granted.
     *
     * @param measuredAtRelease true when users count once, in the month before the model's release; false when they
     *     count continuously
     * @param referenceMonth that month, as {@code 2025-03}; empty when users count continuously
     * @param counts whose users count, in words
     * @param scope the same as the question it is held against
     * @param commercialOnly whether only commercial use is meant
     */
    public record UserGate(
            double threshold,
            Comparator comparator,
            boolean measuredAtRelease,
            String referenceMonth,
            String counts,
            Scope scope,
            boolean commercialOnly,
            GateAction action,
            boolean internalUseExempt,
            String clauseId) {}

    /**
     * A revenue that changes what is granted.
     *
     * @param period the stretch of time the amount is earned in
     * @param of whose revenue counts, in words
     * @param scope the same as the question it is held against
     * @param trigger the activity it is limited to
     */
    public record RevenueGate(
            double amountUsd,
            Comparator comparator,
            Period period,
            String of,
            Scope scope,
            GateTrigger trigger,
            GateAction action,
            boolean internalUseExempt,
            String clauseId) {}

    /** The stretch of time a revenue is counted over. */
    public enum Period {
        MONTH,
        TWELVE_MONTHS
    }

    /** The activity a revenue gate is limited to. */
    public enum GateTrigger {
        ANY_USE,
        COMMERCIAL,
        COMMERCIAL_MODEL_SERVICE_BUSINESS,
        COMMERCIAL_MODEL_SERVICE_OR_WORK_ASSISTANT_BUSINESS
    }

    /**
     * Where the license grants nothing.
     *
     * @param euScope what is withheld from licensees based in the European Union
     * @param euEndUsersExempt whether end users of a product are spared
     * @param excludedTerritories territories of use without a license, as ISO codes or {@code EU}
     */
    public record RegionRule(
            EuScope euScope,
            boolean euEndUsersExempt,
            String euClause,
            List<String> excludedTerritories,
            String territoryClause) {

        public RegionRule {
            excludedTerritories = List.copyOf(excludedTerritories);
        }
    }

    /** What is withheld from licensees based in the European Union. */
    public enum EuScope {
        NONE,
        MULTIMODAL_MODELS,
        WHOLE_LICENSE
    }

    /** Whether outputs may train other models. */
    public enum OutputTraining {
        ALLOWED,
        ALLOWED_WITH_NAMING,
        RESTRICTED,
        PROHIBITED,
        NOT_READ
    }

    /** Whether the model may be offered to others as a service. */
    public enum Hosting {
        ALLOWED,
        ALLOWED_WITH_DUTIES,
        NON_COMMERCIAL_ONLY,
        REQUIRES_LICENSE,
        REQUIRES_LICENSE_ABOVE_THRESHOLD,
        REQUIRES_LICENSE_IF_COMMERCIAL,
        SECURITY_REVIEW_ABOVE_THRESHOLD,
        PROHIBITED
    }
}
