package app.fulcrum.model.outlook;

/**
 * One month of one alternative, in US dollars.
 *
 * @param tokensPerDay what is served
 * @param runningUsd paid for what runs, without set-up and without what owned hardware loses in value or binds in capital
 * @param costUsd the same with a share of the set-up and what owned hardware costs in the month
 * @param cashUsd what is paid in the month: running cost as it is billed, set-up, purchases, and less what is sold
 * @param investedUsd the part of it that is paid for hardware bought
 * @param gpus that are paid for in the busiest hour; 0 without own GPUs
 */
public record OutlookMonth(
        long tokensPerDay, double runningUsd, double costUsd, double cashUsd, double investedUsd, long gpus) {

    /** The same where more is paid, or if below 0 less. */
    OutlookMonth paying(double moreUsd) {
        return new OutlookMonth(tokensPerDay, runningUsd, costUsd, cashUsd + moreUsd, investedUsd, gpus);
    }
}
