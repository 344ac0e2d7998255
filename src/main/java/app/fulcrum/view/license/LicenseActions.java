package app.fulcrum.view.license;

/** What the user does in the license matrix. */
public interface LicenseActions {

    /** Other models are to be listed, or in another order. */
    void filtered(LicenseState.Filter filter);

    /** A model is to be looked at. */
    void chosen(String key);

    /** A model is to be taken into the scenario. */
    void used(String openModelId);

    /** The duties of the model looked at are to be pasted elsewhere. */
    void checklistCopied();

    /** A source is to be read. */
    void opened(String url);
}
