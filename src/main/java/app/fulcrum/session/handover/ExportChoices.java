package app.fulcrum.session.handover;

/**
 * How something is handed over, as it is remembered until the next time.
 *
 * @param paper the size of pages
 * @param table which table, where it is one
 * @param author who hands it over; may be empty
 */
public record ExportChoices(ExportKind kind, Paper paper, TableKind table, String author) {

    /** Of a first time. */
    public static final ExportChoices INITIAL = new ExportChoices(ExportKind.BRIEF, Paper.A4, TableKind.BILLS, "");

    /** The same as another kind of file. */
    public ExportChoices as(ExportKind newKind) {
        return new ExportChoices(newKind, paper, table, author);
    }
}
