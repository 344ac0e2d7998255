package app.fulcrum.model.license;

/** The part of a license a finding comes from; one for each step that can find something. */
public enum Rule {
    /** Step 1: whether the text could be read at all. */
    TEXT,
    /** Step 2: where the licensee is based and where the model is used. */
    REGION,
    /** Step 3: commercial use. */
    COMMERCIAL_USE,
    /** Step 4: a number of monthly active users. */
    ACTIVE_USERS,
    /** Step 5: a revenue. */
    REVENUE,
    /** Step 6: training other models on outputs. */
    OUTPUT_TRAINING,
    /** Step 7: offering the model as a service. */
    HOSTED_SERVICE,
    /** Step 8: something to do in return. */
    DUTY,
    /** Step 9: a visible credit that the situation does not bear. */
    ATTRIBUTION
}
