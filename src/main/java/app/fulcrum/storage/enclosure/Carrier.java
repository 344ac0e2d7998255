package app.fulcrum.storage.enclosure;

import app.fulcrum.model.problem.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The kinds of files that can carry something, told by their content and not by their names. */
public enum Carrier {
    /** PNG. */
    PICTURE(Phrase.PICTURE),
    /** SVG. */
    DRAWING(Phrase.DRAWING),
    /** PDF. */
    PAGE(Phrase.PAGE),
    /** XLSX, or anything else in a ZIP archive. */
    WORKBOOK(Phrase.WORKBOOK),
    /** Anything else, which carries nothing: a scenario is its own text. */
    NONE(Phrase.TEXT_ITSELF);

    /** The largest file that something is looked for in: many times what any export takes. */
    public static final int LARGEST_BYTES = 32 << 20;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Within so many bytes an XML file says what it is; declarations and comments come before. */
    private static final int START_OF_XML = 4_096;

    private final Phrase name;

    Carrier(Phrase name) {
        this.name = name;
    }

    /** What it is called in sentences about it. */
    Phrase phrase() {
        return name;
    }

    /** What a file is. */
    public static Carrier of(byte[] file) {
        if (startsWith(file, PNG)) {
            return PICTURE;
        }
        if (startsWith(file, PDF)) {
            return PAGE;
        }
        if (startsWith(file, ZIP)) {
            return WORKBOOK;
        }
        String start = new String(file, 0, Math.min(file.length, START_OF_XML), StandardCharsets.ISO_8859_1);
        boolean isXml = start.startsWith("<") || start.startsWith("\u00EF\u00BB\u00BF<");
        return isXml && start.contains("<svg") ? DRAWING : NONE;
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }
}
