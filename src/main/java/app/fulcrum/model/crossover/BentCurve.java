package app.fulcrum.model.crossover;

/** A monthly cost of straight pieces that is no single line and no staircase of equal steps. */
public sealed interface BentCurve extends CostCurve
        permits FlooredLine, FollowingSteps, LimitedCurve, MixCurve, SpilloverCurve, SumCurve, TieredSteps {}
