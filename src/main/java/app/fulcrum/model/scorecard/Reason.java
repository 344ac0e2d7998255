package app.fulcrum.model.scorecard;

/**
 * One thing that makes a score.
 *
 * @param contribution what it adds: below zero in favor of the closed API, above zero in favor of self-hosting, zero
 *     where it counts neither way
 */
public record Reason(Basis basis, double contribution) {}
