package app.fulcrum.session.handover;

import app.fulcrum.session.file.FileLookup;

/** What a scenario is handed over as. */
public enum ExportKind {
    /** One or two pages to decide by. */
    BRIEF(".pdf", FileLookup.Kind.PAGE),
    /** Everything, with formulas. */
    WORKBOOK(".xlsx", FileLookup.Kind.WORKBOOK),
    /** The chart as pixels. */
    PICTURE(".png", FileLookup.Kind.PICTURE),
    /** The chart as lines. */
    DRAWING(".svg", FileLookup.Kind.DRAWING),
    /** A table, comma-separated. */
    CSV(".csv", FileLookup.Kind.TABLE_CSV),
    /** A table with tabs. */
    TSV(".tsv", FileLookup.Kind.TABLE_TSV),
    /** The answer as Markdown. */
    SUMMARY(".md", FileLookup.Kind.SUMMARY);

    private final String extension;
    private final FileLookup.Kind content;

    ExportKind(String extension, FileLookup.Kind content) {
        this.extension = extension;
        this.content = content;
    }

    /** How names of such files end, with the dot. */
    public String extension() {
        return extension;
    }

    /** As what such a file is known again. */
    public FileLookup.Kind content() {
        return content;
    }

    /** Whether it is a table, of which there are several. */
    public boolean isTable() {
        return this == CSV || this == TSV;
    }

    /** Whether title, author and note stand in it. */
    public boolean hasDetails() {
        return !isTable();
    }

    /** Whether it is text that can be read as it is. */
    public boolean isText() {
        return isTable() || this == SUMMARY;
    }
}
