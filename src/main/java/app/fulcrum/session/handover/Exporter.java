package app.fulcrum.session.handover;

/** Makes the files that are handed over. On any thread, and without a display. */
public interface Exporter {

    /**
     * The bytes of a file; the same for the same arguments.
     *
     * @param subject which {@link ExportSubject#whyNot} has no objection to
     * @param handout what it holds beside what was worked out
     */
    byte[] export(ExportChoices choices, ExportSubject subject, Handout handout);
}
