package app.fulcrum.model.catalog.sale;

import java.time.LocalDate;

/** Where in its life an offer is on some day. */
public sealed interface SaleStage {

    /** On sale, and no end is known. */
    OnSale ON_SALE = new OnSale();

    /** Whether it can be bought. */
    boolean canBeBought();

    /**
     * Not on sale yet.
     *
     * @param from the first day it will be
     */
    record Announced(LocalDate from) implements SaleStage {
        @Override
        public boolean canBeBought() {
            return false;
        }
    }

    /** On sale, and no end is known. */
    record OnSale() implements SaleStage {
        @Override
        public boolean canBeBought() {
            return true;
        }
    }

    /**
     * On sale, with an end that is known.
     *
     * @param daysLeft days until the last one; 0 on it
     */
    record Ending(EndOfSale end, long daysLeft) implements SaleStage {

        /** From so many days before its last one a plan should name what comes after. */
        private static final int SOON = 180;

        @Override
        public boolean canBeBought() {
            return true;
        }

        /** Whether little enough is left that whoever plans with it has to know. */
        public boolean isSoon() {
            return daysLeft <= SOON;
        }
    }

    /** Past its last day. */
    record Ended(EndOfSale end) implements SaleStage {
        @Override
        public boolean canBeBought() {
            return false;
        }
    }
}
