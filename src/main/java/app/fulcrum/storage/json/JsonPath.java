package app.fulcrum.storage.json;

import org.jspecify.annotations.Nullable;

/**
 * The way to a value within a text, such as {@code assumptions.workload.tokensPerDay} or {@code changes[3].at}. Put into
 * words only when somebody asks, since most paths are never shown.
 */
public final class JsonPath {

    public static final JsonPath ROOT = new JsonPath(null, "", -1);

    private final @Nullable JsonPath parent;
    private final String name;
    private final int index;

    private JsonPath(@Nullable JsonPath parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** A path of plain names parted by dots. */
    public static JsonPath of(String names) {
        JsonPath path = ROOT;
        for (String name : names.split("\\.", -1)) {
            path = path.member(name);
        }
        return path;
    }

    public JsonPath member(String memberName) {
        return new JsonPath(this, memberName, -1);
    }

    public JsonPath item(int itemIndex) {
        return new JsonPath(this, "", itemIndex);
    }

    @Override
    public String toString() {
        return parent == null ? "" : parent + step(parent.parent == null);
    }

    private String step(boolean first) {
        if (index >= 0) {
            return "[" + index + "]";
        }
        if (!isPlain(name)) {
            return "[\"" + name + "\"]";
        }
        return first ? name : "." + name;
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '-'));
    }
}
