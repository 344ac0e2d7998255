package app.fulcrum.storage.catalog;

import app.fulcrum.support.Seeded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes bad records out of good ones: every member once left out, once of each wrong type, once too small or large. */
final class BadRecords {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<JsonNode> STRANGERS = List.of(
            NODES.nullNode(),
            NODES.booleanNode(true),
            NODES.numberNode(7),
            NODES.numberNode(-1),
            NODES.numberNode(new BigDecimal("1e20")),
            NODES.stringNode(""),
            NODES.stringNode(" \t"),
            NODES.stringNode("no such"),
            NODES.arrayNode(),
            NODES.objectNode());

    /** One between any two ends a number of the book may have, so that ends that differ show. */
    private static final List<String> BETWEEN_ENDS = List.of(
            "0.0005", "0.005", "0.05", "0.5", "1.5", "3", "100", "500", "5e3", "5e4", "5e5", "5e7", "5e8", "5e10",
            "5e11", "5e13", "5e14", "5e17", "5e18");

    private final Set<String> changed = new HashSet<>();
    private final List<BadRecord> made = new ArrayList<>();

    private BadRecords() {}

    /** A record, the good one it was made from, and what was done to it. */
    record BadRecord(String change, JsonNode record, JsonNode good) {

        @Override
        public String toString() {
            return change;
        }
    }

    /** Every way to spoil a member, once for each member any of the records has. */
    static List<BadRecord> of(List<JsonNode> good) {
        BadRecords records = new BadRecords();
        good.forEach(record -> records.change(record, "", record));
        return records.made;
    }

    /** Of those of {@link #of}, evenly spread, as many as a run is to try. */
    static List<BadRecord> share(List<JsonNode> good) {
        List<BadRecord> all = of(good);
        int wanted = Seeded.share(all.size());
        return IntStream.range(0, wanted)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / wanted)))
                .toList();
    }

    private void change(JsonNode good, String path, JsonNode value) {
        if (value instanceof ObjectNode object) {
            if (isNew(path + "/")) {
                make(good, path + " has a surplus member", path, whole -> ((ObjectNode) whole).put("surplus", 1));
            }
            object.properties().forEach(member -> changeMember(good, path, member.getKey(), member.getValue()));
        }
        for (int i = 0; value instanceof ArrayNode list && i < list.size(); i++) {
            changeItem(good, path, i, list.get(i));
        }
    }

    private void changeMember(JsonNode good, String path, String name, JsonNode value) {
        String member = path + "/" + name;
        if (isNew(member)) {
            make(good, member + " is missing", path, whole -> ((ObjectNode) whole).remove(name));
            for (JsonNode stranger : strangers(value)) {
                make(good, member + " is " + stranger, path, whole -> ((ObjectNode) whole).set(name, stranger));
            }
        }
        change(good, member, value);
    }

    private void changeItem(JsonNode good, String path, int index, JsonNode value) {
        String item = path + "/" + index;
        if (isNew(item)) {
            for (JsonNode stranger : strangers(value)) {
                make(good, item + " is " + stranger, path, whole -> ((ArrayNode) whole).set(index, stranger));
            }
        }
        change(good, item, value);
    }

    /** Whether nothing at this path was spoiled yet; items of a list count as one. */
    private boolean isNew(String path) {
        return changed.add(path.replaceAll("/\\d+(?=/|$)", "/-"));
    }

    private static List<JsonNode> strangers(JsonNode value) {
        List<JsonNode> strangers = new ArrayList<>(STRANGERS);
        if (value.isNumber()) {
            strangers.add(NODES.numberNode(value.decimalValue().add(new BigDecimal("0.25"))));
            BETWEEN_ENDS.forEach(number -> strangers.add(NODES.numberNode(new BigDecimal(number))));
        }
        return strangers;
    }

    private void make(JsonNode good, String change, String path, Consumer<JsonNode> edit) {
        JsonNode copy = good.deepCopy();
        edit.accept(copy.at(path));
        made.add(new BadRecord(change, copy, good));
    }
}
