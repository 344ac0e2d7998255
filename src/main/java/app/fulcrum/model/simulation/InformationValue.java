package app.fulcrum.model.simulation;

import app.fulcrum.model.chance.Uncertain;

/**
 * What it is worth at most, in US dollars a month, to know one thing for certain before one alternative is chosen (expected value
 * of perfect information about a parameter: Raiffa, <i>Decision Analysis</i>, 1968).
 *
 * @param shareOfAll the part of what it would be worth to know everything, 0 where that is nothing
 */
public record InformationValue(Uncertain of, Estimate usdPerMonth, double shareOfAll) {}
