package app.fulcrum.controller.inputs.choice;

import app.fulcrum.controller.Snapshot;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.session.edit.ScenarioEdit;
import app.fulcrum.text.Messages;
import app.fulcrum.view.inputs.Item;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Something that is chosen among several.
 *
 * @param path where it stands in a file
 * @param items what there is to choose from
 * @param chosen the id of what is chosen
 * @param remark what the choice means; may be empty
 * @param edit the edit that makes a choice
 */
public record Choosable(
        String path,
        String label,
        Function<Snapshot, List<Item>> items,
        Function<Scenario, String> chosen,
        Function<Snapshot, String> remark,
        BiFunction<String, Scenario, ScenarioEdit> edit) {

    /** The id of the item that opens a form for what is not listed. */
    public static final String DESCRIBE = "describe";

    private static final Messages MESSAGES = Messages.of("describe");

    /** That item. */
    static Item describing(boolean isDescribed) {
        return Item.of(DESCRIBE, MESSAGES.get(isDescribed ? "entry.again" : "entry"));
    }

    /** Facts that are the user's own. */
    static String typed(String facts) {
        return MESSAGES.get("typed", facts);
    }

    /** Without a remark. */
    public static Choosable of(
            String path,
            String label,
            List<Item> items,
            Function<Scenario, String> chosen,
            BiFunction<String, Scenario, ScenarioEdit> edit) {
        return new Choosable(path, label, _ -> items, chosen, _ -> "", edit);
    }
}
