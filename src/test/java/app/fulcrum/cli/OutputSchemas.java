package app.fulcrum.cli;

import app.fulcrum.support.JsonSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas of what commands print. */
public final class OutputSchemas {

    private static final Map<String, JsonSchema> READ = new ConcurrentHashMap<>();

    private OutputSchemas() {}

    /** Where and why a result does not keep to what is published about the command; empty when it does. */
    public static List<String> problems(String name, JsonNode result) {
        return schema(name + ".schema.json").problems(result);
    }

    private static JsonSchema schema(String file) {
        return READ.computeIfAbsent(file, OutputSchemas::read);
    }

    private static JsonSchema read(String file) {
        Path path = Path.of("pricing-data", "schema", file);
        return new JsonSchema(new JsonMapper().readTree(path.toFile()), OutputSchemas::schema);
    }
}
