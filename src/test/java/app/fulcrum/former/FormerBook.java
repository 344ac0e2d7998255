package app.fulcrum.former;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of a price book of another day, as they would be written today. What the engine of that day took no notice of
 * is left out: nothing was ruled out because it had ended, and prices of peak hours never counted.
 */
final class FormerBook {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private FormerBook() {}

    /** Changes the files of a book, by name, to the format of today. */
    static void bringUpToDate(Map<String, byte[]> book) {
        book.replaceAll((name, content) -> switch (name) {
            case "api-offers.json", "hosted-offers.json" -> each(content, FormerBook::offer);
            case "open-models.json" -> each(content, FormerBook::openModel);
            case "book.json" -> oldAfter90Days(content);
            default -> content;
        });
    }

    private static byte[] each(byte[] content, Consumer<ObjectNode> change) {
        JsonNode file = MAPPER.readTree(content);
        file.get("records").forEach(record -> change.accept((ObjectNode) record));
        return MAPPER.writeValueAsBytes(file);
    }

    /** Then one limit held for all kinds. */
    private static byte[] oldAfter90Days(byte[] content) {
        ObjectNode book = (ObjectNode) MAPPER.readTree(content);
        ObjectNode limits = book.putObject("oldAfterDays").put("reason", "one for all");
        List.of("closedApi", "hostedOpenApi", "gpuRental", "hardware").forEach(kind -> limits.put(kind, 90));
        return MAPPER.writeValueAsBytes(book);
    }

    private static void openModel(ObjectNode model) {
        ObjectNode weights = model.putObject("weights");
        for (String name : List.of("totalBillion", "activeBillion", "nativePrecision")) {
            weights.set(name, model.remove(name));
        }
    }

    private static void offer(ObjectNode offer) {
        offer.remove("released");
        offer.remove("peak");
        if (offer.path("availability").asString("").equals("discontinued")) {
            offer.put("availability", "legacy");
        }
        offer.path("tariffs").forEach(tariff -> longContext((ObjectNode) tariff));
    }

    private static void longContext(ObjectNode tariff) {
        if (tariff.get("longContext") instanceof ObjectNode only) {
            ArrayNode steps = MAPPER.createArrayNode().add(only);
            tariff.set("longContext", steps);
        }
    }
}
