package app.fulcrum.model.supply;

/**
 * One way to lay out what serves a load as far as its capacity goes.
 *
 * @param tokensPerDayPerUnit what a unit serves of a load that is the same in every slot and does not peak within any; more
 *     than 0, infinite where a token fills nothing of it
 * @param supply how units are sold
 */
public record Capacity(double tokensPerDayPerUnit, Supply supply) {

    /** @throws IllegalArgumentException if a unit serves nothing */
    public Capacity {
        if (!(tokensPerDayPerUnit > 0)) {
            throw new IllegalArgumentException("a unit serves something: " + tokensPerDayPerUnit);
        }
    }
}
