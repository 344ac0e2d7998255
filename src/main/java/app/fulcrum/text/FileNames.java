package app.fulcrum.text;

import app.fulcrum.model.unit.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Names for new files, made from names of scenarios, that every common system takes and shows as they are. */
public final class FileNames {

    /** Characters of a whole name, its ending included. */
    static final int MOST_CHARACTERS = 120;

    /** Of a whole name in UTF-8; most file systems of Unix take no more. */
    static final int MOST_BYTES = 255;

    /** What Windows keeps for paths and wildcards. */
    private static final Pattern KEPT_FOR_PATHS = Pattern.compile("[\\\\/:*?\"<>|]");

    /** Windows drops dots and spaces at the end, Unix hides what starts with a dot, and a joiner joins nothing there. */
    private static final Pattern ENDS = Pattern.compile("^[. \u200C\u200D]+|[. \u200C\u200D]+$");

    /** Names of devices on Windows, whatever follows their first dot. */
    private static final Pattern DEVICE =
            Pattern.compile("(?iu)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9\u00B9\u00B2\u00B3]) *(\\..*)?");

    private FileNames() {}

    /**
     * A file name for a scenario.
     *
     * @param name of the scenario, which may be anything
     * @param untitled what stands for a name of which nothing is left
     * @param extension how the file name ends, dot included
     * @return at most 120 characters
     */
    public static String of(String name, String untitled, String extension) {
        String plain = KEPT_FOR_PATHS.matcher(VisibleText.of(name)).replaceAll(" ");
        String stem = trimmed(cut(trimmed(plain.replaceAll("\\h+", " ")), extension));
        if (stem.isEmpty()) {
            return untitled + extension;
        }
        return (DEVICE.matcher(stem).matches() ? "_" + stem : stem) + extension;
    }

    private static String trimmed(String name) {
        return ENDS.matcher(name).replaceAll("");
    }

    /** As many whole characters as leave room for the ending and for one sign before a device's name. */
    private static String cut(String name, String extension) {
        int characters = MOST_CHARACTERS - extension.length() - 1;
        int bytes = MOST_BYTES - extension.length() - 1;
        int end = 0;
        while (end < name.length()) {
            String sign = Character.toString(name.codePointAt(end));
            characters -= sign.length();
            bytes -= sign.getBytes(StandardCharsets.UTF_8).length;
            if (characters < 0 || bytes < 0) {
                break;
            }
            end += sign.length();
        }
        return name.substring(0, end);
    }
}
