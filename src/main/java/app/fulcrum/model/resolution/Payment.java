package app.fulcrum.model.resolution;

/** What is paid for a GPU, and for which hours. */
public enum Payment {
    /** It is bought and run. */
    OWNED,
    /** It is rented at a price per month. */
    BY_MONTH,
    /** It is rented by the hour and billed all month, busy or idle: nobody gives it back, or the offer takes nothing back. */
    ALL_HOURS,
    /** It is rented by the hour and given back while idle; the user says how many hours are billed. */
    TYPED_HOURS,
    /** It is rented by the hour and given back while idle: the hours of service are billed. */
    HOURS_OF_SERVICE,
    /** It is rented by the hour and billed for the slots of the day in which its server runs. */
    HOURS_RUN;

    /** Whether a price per hour counts. */
    public boolean isByHour() {
        return this == ALL_HOURS || this == TYPED_HOURS || this == HOURS_OF_SERVICE || this == HOURS_RUN;
    }
}
