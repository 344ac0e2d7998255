package app.fulcrum.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The collected material the price book was built from lies beside the project where the book is worked on. Every record
 * of it is in the book with its source, its confidence and every one of its numbers, or is listed here with a reason.
 */
class SharedRecordsTest {

    private static final Path MATERIAL = Path.of("..", "shared", "domain");

    /** Records that go by another name in the book. */
    private static final Map<String, String> RENAMED =
            Map.of("azure-/-oracle/mi300x/on-demand", "azure-oracle/mi300x/on-demand");

    /** Numbers that are not in the book, by the member that holds them. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "gpuMemoryGb", "the data sheet in gpus.json has it",
            "gpuCount", "the kind of the figure says whether it is of one GPU or of a server",
            "rental3YearUsdPerGpuHour", "an offer of its own in gpu-offers.json, from the same survey",
            "traceDurationHours", "the note says it in words",
            "vocabSize", "neither memory nor speed depends on it alone; the totals hold it",
            "kvBytesPerTokenBf16", "computed from the shape",
            "kvBytesPerTokenFp8", "computed from the shape",
            "unfit", "no row was left unfitted");

    /** Numbers are found as they are, as a percentage in a note, or as kilowatts for watts. */
    private static final double[] SCALES = {1, 100, 0.001};

    private static final Pattern NUMBER_IN_TEXT = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");

    @BeforeAll
    static void onlyWhereTheMaterialIs() {
        assumeTrue(Files.isDirectory(MATERIAL), "the material the price book was built from is not beside the project");
    }

    @ParameterizedTest
    @CsvSource({
        "pricing/workloads.json, workloads.json",
        "throughput-gpus.json, gpus.json",
        "throughput-architectures.json, open-models.json",
        "licenses.json, licenses.json"
    })
    void everyRecordIsCarriedOverWithAllItsNumbers(String material, String file) {
        List<JsonNode> book = BookFiles.records(file);
        List<JsonNode> collected = read(material).valueStream().toList();

        assertThat(collected).isNotEmpty();
        assertThat(collected.stream().flatMap(record -> missing(record, book).stream()))
                .isEmpty();
    }

    @Test
    void everyClauseDutyAndModelOfALicenseIsCarriedOver() {
        Map<String, String> lists = Map.of("citations", "clauses", "duties", "duties", "models", "models");
        for (JsonNode license : read("licenses.json")) {
            JsonNode ours =
                    found(license, BookFiles.records(PriceBookReader.LICENSES)).getFirst();
            lists.forEach((theirs, our) -> assertThat(ids(ours.path(our)))
                    .as("%s of %s", our, license.path("id"))
                    .containsAll(ids(license.path(theirs))));
        }
    }

    private static List<String> missing(JsonNode record, List<JsonNode> book) {
        List<JsonNode> found = found(record, book);
        if (found.isEmpty()) {
            return List.of("no record for " + record.path("id"));
        }
        List<String> missing = missingNumbers(record, numbers(found));
        JsonNode confidence = record.path("confidence");
        if (confidence.isString()
                && found.stream().noneMatch(ours -> ours.path("confidence").equals(confidence))) {
            missing.add("confidence of " + record.path("id"));
        }
        String source = record.at("/source/url").asString("");
        if (!source.isEmpty()
                && found.stream()
                        .noneMatch(ours -> source.equals(ours.at("/source/url").asString("")))) {
            missing.add("source of " + record.path("id") + ": " + source);
        }
        return missing;
    }

    private static List<String> missingNumbers(JsonNode record, Set<Double> ours) {
        List<String> missing = new ArrayList<>();
        forEachLeaf("", record, (name, value) -> {
            if (value.isNumber()
                    && !isAbsence(name, value.doubleValue())
                    && !LEFT_OUT.containsKey(name)
                    && ours.stream().noneMatch(number -> isSame(number, value.doubleValue()))) {
                missing.add(name + " of " + record.path("id") + ": " + value);
            }
        });
        return missing;
    }

    /** Zero layers of a kind, or the one expert of a model without experts: the book leaves the member out. */
    private static boolean isAbsence(String name, double value) {
        return value == 0 || name.startsWith("expert") && value == 1;
    }

    /** The record of that name, or the several one figure was split into. */
    private static List<JsonNode> found(JsonNode record, List<JsonNode> book) {
        String collected = american(record.path("id"));
        String id = RENAMED.getOrDefault(collected, collected).toLowerCase(Locale.ROOT);
        return book.stream()
                .filter(ours -> {
                    String name = ours.path("id").stringValue().toLowerCase(Locale.ROOT);
                    return name.equals(id) || name.startsWith(id + ".") && ours.has("kind");
                })
                .toList();
    }

    private static boolean isSame(double ours, double theirs) {
        for (double scale : SCALES) {
            if (Math.abs(theirs * scale - ours) <= 1e-9 * Math.max(1, Math.abs(ours))) {
                return true;
            }
        }
        return false;
    }

    private static Set<Double> numbers(List<JsonNode> records) {
        Set<Double> numbers = new HashSet<>();
        records.forEach(record -> forEachLeaf("", record, (_, value) -> {
            if (value.isNumber()) {
                numbers.add(value.doubleValue());
            }
            for (Matcher text = NUMBER_IN_TEXT.matcher(value.asString("")); value.isString() && text.find(); ) {
                numbers.add(Double.parseDouble(text.group().replace(",", "")));
            }
        }));
        return numbers;
    }

    private static void forEachLeaf(String name, JsonNode value, BiConsumer<String, JsonNode> use) {
        if (!value.isContainer()) {
            use.accept(name, value);
        }
        value.properties().stream()
                .filter(member -> !Set.of("source", "crossChecks", "notes").contains(member.getKey()))
                .forEach(member -> forEachLeaf(member.getKey(), member.getValue(), use));
        if (value.isArray()) {
            value.forEach(item -> forEachLeaf(name, item, use));
        }
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream().map(item -> american(item.path("id"))).toList();
    }

    /** The book is written in American English, identifiers included. */
    private static String american(JsonNode text) {
        return text.stringValue()
                .replace("centre", "center")
                .replace("licence", "license")
                .replace("isation", "ization");
    }

    private static JsonNode read(String name) {
        return new JsonMapper().readTree(MATERIAL.resolve(name).toFile());
    }
}
