package app.fulcrum.session.file;

import java.nio.file.Path;

/** Looks at files before something is done with them. May take long: a disk can be asleep or far away. */
public interface FileLookup {

    /** What is to be found at a path. */
    enum Kind {
        /** No file, or an empty one. */
        NOTHING,
        SCENARIO,
        /** A picture, as PNG. */
        PICTURE,
        /** A drawing, as SVG. */
        DRAWING,
        /** A page, as PDF. */
        PAGE,
        /** A workbook, as XLSX. */
        WORKBOOK,
        /** A table, as comma-separated values. */
        TABLE_CSV,
        /** A table, as values with tabs between them. */
        TABLE_TSV,
        /** A summary, as Markdown. */
        SUMMARY,
        /** The points of curves, as JSON. */
        CURVES_JSON,
        /** Anything else, and what cannot be read. */
        OTHER
    }

    Kind kind(Path file);

    boolean exists(Path path);

    boolean isFolder(Path path);

    /** Whether both lead to the same file, through links or not. Neither need exist. */
    boolean isSame(Path one, Path other);
}
