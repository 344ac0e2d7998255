package app.fulcrum.model.verdict;

import app.fulcrum.model.scenario.AlternativeId;

/**
 * What an alternative saves against another.
 *
 * @param than the other
 * @param savesUsdPerMonth what the first costs less; below zero where it costs more, and 0 where the two tie
 */
public record CostDifference(AlternativeId than, double savesUsdPerMonth) {}
