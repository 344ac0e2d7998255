package app.fulcrum.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Holds a JSON value against a JSON Schema (draft 2020-12), as far as the project's own schemas use it. A keyword it does
 * not know is a failure, so that no schema seems to say more than is checked.
 */
public final class JsonSchema {

    private final JsonNode root;
    private final Function<String, JsonSchema> siblings;

    /** A schema that refers to no other file. */
    public JsonSchema(JsonNode root) {
        this(root, file -> {
            throw new IllegalArgumentException("refers to another file: " + file);
        });
    }

    /** @param siblings the schemas of other files it refers to, by their names */
    public JsonSchema(JsonNode root, Function<String, JsonSchema> siblings) {
        this.root = root;
        this.siblings = siblings;
    }

    /** Where and why a value does not fit; empty when it does. */
    public List<String> problems(JsonNode value) {
        return problems(root, value, "");
    }

    private List<String> problems(JsonNode schema, JsonNode value, String path) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            found.addAll(keyword(keyword.getKey(), keyword.getValue(), schema, value, path));
        }
        return found;
    }

    private List<String> keyword(String keyword, JsonNode rule, JsonNode schema, JsonNode value, String path) {
        return switch (keyword) {
            case "$schema", "$defs", "title", "description", "default" -> List.of();
            case "$ref" -> reference(rule.stringValue(), value, path);
            case "type" -> unless(isOfType(rule.stringValue(), value), path, "is no " + rule.stringValue());
            case "const" -> unless(equal(rule, value), path, "is not " + rule);
            case "enum" -> unless(values(rule).stream().anyMatch(one -> equal(one, value)), path, "is none of " + rule);
            case "required" -> required(rule, value, path);
            case "properties" -> properties(rule, value, path);
            case "patternProperties" -> patternProperties(rule, value, path);
            case "additionalProperties" -> additional(schema, value, path);
            case "items" -> items(rule, value, path);
            case "minItems" -> unless(!value.isArray() || value.size() >= rule.intValue(), path, "has too few items");
            case "maxItems" -> unless(!value.isArray() || value.size() <= rule.intValue(), path, "has too many items");
            case "uniqueItems" ->
                unless(!value.isArray() || new HashSet<>(values(value)).size() == value.size(), path, "repeats items");
            case "oneOf" -> oneOf(rule, value, path);
            case "anyOf" -> unless(fitting(rule, value, path) > 0, path, "fits none of the alternatives");
            case "minimum" ->
                unless(
                        !value.isNumber() || value.decimalValue().compareTo(rule.decimalValue()) >= 0,
                        path,
                        "too small");
            case "maximum" ->
                unless(
                        !value.isNumber() || value.decimalValue().compareTo(rule.decimalValue()) <= 0,
                        path,
                        "too large");
            case "maxLength" ->
                unless(!value.isString() || value.stringValue().length() <= rule.intValue(), path, "is too long");
            case "pattern" ->
                unless(!value.isString() || matches(rule.stringValue(), value.stringValue()), path, "is not " + rule);
            default -> throw new IllegalArgumentException("keyword not known here: " + keyword);
        };
    }

    private List<String> reference(String reference, JsonNode value, String path) {
        int end = reference.indexOf('#');
        JsonSchema target = end == 0 ? this : siblings.apply(reference.substring(0, end));
        JsonNode schema = target.root.at(reference.substring(end + 1));
        if (schema.isMissingNode()) {
            throw new IllegalArgumentException("refers to nothing: " + reference);
        }
        return target.problems(schema, value, path);
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "number" -> value.isNumber();
            case "integer" ->
                value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
            default -> throw new IllegalArgumentException("type not known here: " + type);
        };
    }

    private static boolean equal(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber() ? one.doubleValue() == other.doubleValue() : one.equals(other);
    }

    private static boolean matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).find();
    }

    private static List<String> required(JsonNode names, JsonNode value, String path) {
        return values(names).stream()
                .filter(name -> value.isObject() && !value.has(name.stringValue()))
                .map(name -> path + " lacks " + name)
                .toList();
    }

    private List<String> properties(JsonNode rules, JsonNode value, String path) {
        return rules.properties().stream()
                .filter(rule -> value.has(rule.getKey()))
                .flatMap(rule ->
                        problems(rule.getValue(), value.get(rule.getKey()), path + "." + rule.getKey()).stream())
                .toList();
    }

    private List<String> patternProperties(JsonNode rules, JsonNode value, String path) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> rule : rules.properties()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                if (matches(rule.getKey(), member.getKey())) {
                    found.addAll(problems(rule.getValue(), member.getValue(), path + "." + member.getKey()));
                }
            }
        }
        return found;
    }

    /** Only {@code false} is used: no members but those the schema itself names. */
    private static List<String> additional(JsonNode schema, JsonNode value, String path) {
        return value.propertyNames().stream()
                .filter(name -> !schema.path("properties").has(name))
                .filter(name -> schema.path("patternProperties").propertyNames().stream()
                        .noneMatch(pattern -> matches(pattern, name)))
                .map(name -> path + "." + name + " is unknown")
                .toList();
    }

    private List<String> items(JsonNode rule, JsonNode value, String path) {
        return values(value).stream()
                .flatMap(item -> problems(rule, item, path + "[]").stream())
                .toList();
    }

    private List<String> oneOf(JsonNode rules, JsonNode value, String path) {
        long fitting = fitting(rules, value, path);
        return unless(fitting == 1, path, "fits " + fitting + " of the alternatives");
    }

    private long fitting(JsonNode rules, JsonNode value, String path) {
        return values(rules).stream()
                .filter(rule -> problems(rule, value, path).isEmpty())
                .count();
    }

    private static List<JsonNode> values(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<String> unless(boolean fits, String path, String problem) {
        return fits ? List.of() : List.of(path + " " + problem);
    }
}
