package app.fulcrum.model.license;

/**
 * What one rule of a license leads to.
 *
 * @param clauseId the clause it rests on; empty only where a record names none
 */
public record Finding(Rule rule, Standing standing, String clauseId) {}
