package app.fulcrum.storage.catalog;

import app.fulcrum.support.JsonSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The files of the bundled price book as they lie in the project, with their published schemas. */
final class BookFiles {

    static final Path FOLDER = Path.of("pricing-data");
    static final Path SCHEMAS = FOLDER.resolve("schema");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Map<String, JsonSchema> READ = new ConcurrentHashMap<>();
    private static final String ENDING = ".schema.json";

    private BookFiles() {}

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode tree(String name) {
        return MAPPER.readTree(FOLDER.resolve(name).toFile());
    }

    static JsonNode parsed(byte[] text) {
        return MAPPER.readTree(text);
    }

    static List<JsonNode> records(String name) {
        return tree(name).path("records").valueStream().toList();
    }

    /** Records as a file of the book, one member a line. */
    static byte[] file(List<JsonNode> records) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode().addAll(records);
        return text(JsonNodeFactory.instance.objectNode().set("records", list));
    }

    static byte[] text(JsonNode value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
    }

    /** The schema a file of the book names as its own. */
    static JsonSchema schemaOf(String name) {
        return schema(
                Path.of(tree(name).path("$schema").stringValue()).getFileName().toString());
    }

    static JsonSchema schema(String name) {
        return READ.computeIfAbsent(
                name,
                file -> new JsonSchema(MAPPER.readTree(SCHEMAS.resolve(file).toFile()), BookFiles::schema));
    }

    static List<String> schemas() {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode schemaTree(String name) {
        return MAPPER.readTree(SCHEMAS.resolve(name).toFile());
    }

    /** Every file of the book, without records but in the files named and the defaults, which no book can do without. */
    static Map<String, byte[]> bookWithOnly(String... full) {
        Map<String, byte[]> files = new HashMap<>();
        for (String name : PriceBookReader.FILES) {
            JsonNode tree = tree(name);
            boolean empty = tree.has("records")
                    && !name.equals(PriceBookReader.DEFAULTS)
                    && !List.of(full).contains(name);
            files.put(name, empty ? file(List.of()) : text(tree));
        }
        return files;
    }
}
