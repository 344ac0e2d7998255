package app.fulcrum.session.handover;

/**
 * What the user says of what is handed over; each may be empty.
 *
 * @param title what stands above it instead of the name of the scenario
 * @param author who made it
 * @param note what readers should know
 */
public record ExportDetails(String title, String author, String note) {

    /** Nothing is said. */
    public static final ExportDetails NONE = new ExportDetails("", "", "");

    public ExportDetails {
        title = title.strip();
        author = author.strip();
        note = note.strip();
    }

    /** The title, or another where none is given. */
    public String titleOr(String otherwise) {
        return title.isEmpty() ? otherwise : title;
    }
}
