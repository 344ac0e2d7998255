package app.fulcrum.view.inputs;

/**
 * Something that can be chosen.
 *
 * @param id empty for none in particular
 * @param remark what to know about it before choosing; may be empty
 */
public record Item(String id, String name, String remark) {

    public static Item of(String id, String name) {
        return new Item(id, name, "");
    }
}
