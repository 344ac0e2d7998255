package app.fulcrum.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every kind of file in the price book has a published schema, and the files that come with the program fit theirs. */
class BookSchemaTest {

    private static final String PRESETS = "presets/presets.json";

    static List<String> files() {
        return Stream.concat(PriceBookReader.FILES.stream(), Stream.of(PRESETS)).toList();
    }

    static List<String> schemas() {
        return BookFiles.schemas();
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesItsSchemaAndFitsIt(String file) {
        String schema = BookFiles.tree(file).path("$schema").stringValue();

        assertThat(BookFiles.FOLDER.resolve(file).resolveSibling(schema)).exists();
        assertThat(BookFiles.schemaOf(file).problems(BookFiles.tree(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void schemaSaysWhichDraftItIsWrittenInAndWhatItIsFor(String name) {
        JsonNode schema = BookFiles.schemaTree(name);

        assertThat(schema.path("$schema").stringValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("title").stringValue()).isNotBlank();
        assertThat(schema.path("description").stringValue()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyReferenceOfASchemaLeadsSomewhere(String name) {
        for (JsonNode reference : BookFiles.schemaTree(name).findValues("$ref")) {
            String target = reference.stringValue();
            int end = target.indexOf('#');
            String file = end == 0 ? name : target.substring(0, end);

            assertThat(BookFiles.schemaTree(file).at(target.substring(end + 1)).isMissingNode())
                    .as(target)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyDefinitionIsUsed(String name) {
        Set<String> used = new HashSet<>();
        for (String schema : schemas()) {
            BookFiles.schemaTree(schema).findValues("$ref").stream()
                    .map(JsonNode::stringValue)
                    .map(target -> target.startsWith("#") ? schema + target : target)
                    .forEach(used::add);
        }

        assertThat(BookFiles.schemaTree(name).path("$defs").propertyNames())
                .allSatisfy(definition -> assertThat(used).contains(name + "#/$defs/" + definition));
    }

    static List<String> presets() {
        return BookFiles.tree(PRESETS).path("groups").findValues("presets").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::stringValue)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void presetFitsTheSchemaOfScenarioFiles(String preset) {
        JsonNode scenario = BookFiles.tree("presets/" + preset + ".fulcrum.json");

        assertThat(BookFiles.schema("scenario.schema.json").problems(scenario)).isEmpty();
    }

    @Test
    void everyPresetOfTheMenuIsAFileAndEveryFileIsInTheMenu() throws Exception {
        List<String> listed = presets().stream()
                .map(preset -> preset + ".fulcrum.json")
                .sorted()
                .toList();
        try (Stream<Path> files = Files.list(BookFiles.FOLDER.resolve("presets"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("presets.json"))
                            .sorted())
                    .containsExactlyElementsOf(listed);
        }
    }
}
