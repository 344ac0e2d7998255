package app.fulcrum.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.storage.catalog.BadRecords.BadRecord;
import app.fulcrum.support.JsonSchema;
import app.fulcrum.support.Seeded;
import app.fulcrum.text.PseudoLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Thousands of bad records by construction: what the published schema refuses the program refuses too, and the other way
 * round where a schema can tell. A bad record is named with its file, line and reason, and the others still load.
 */
@Tag("law")
class BadRecordTest {

    /** What the program refuses and no schema can: identifiers, and rules between values. */
    private static final Set<ProblemCode> BEYOND_A_SCHEMA = Set.of(
            ProblemCode.CONTRADICTION,
            ProblemCode.DUPLICATE_ID,
            ProblemCode.RANGE_OUT_OF_ORDER,
            ProblemCode.UNKNOWN_ID);

    /** The ends and the unit of a default are those of its input. */
    private static final Set<ProblemCode> BEYOND_THE_SCHEMA_OF_DEFAULTS = Set.of(
            ProblemCode.RANGE_OUT_OF_ORDER, ProblemCode.OUT_OF_RANGE, ProblemCode.NOT_WHOLE, ProblemCode.WRONG_UNIT);

    /** The files whose records load one by one, with the files they refer to. */
    enum Kind {
        API_OFFERS(PriceBookReader.API_OFFERS, PriceBook::apiOffers),
        HOSTED_OFFERS(
                PriceBookReader.HOSTED_OFFERS,
                PriceBook::hostedOffers,
                PriceBookReader.OPEN_MODELS,
                PriceBookReader.LICENSES),
        OPEN_MODELS(PriceBookReader.OPEN_MODELS, PriceBook::openModels, PriceBookReader.LICENSES),
        GPUS(PriceBookReader.GPUS, PriceBook::gpus),
        GPU_OFFERS(PriceBookReader.GPU_OFFERS, PriceBook::gpuOffers, PriceBookReader.GPUS),
        FIGURES(PriceBookReader.FIGURES, PriceBook::figures, PriceBookReader.GPUS),
        WORKLOADS(PriceBookReader.WORKLOADS, PriceBook::workloads),
        SERVING_STACKS(PriceBookReader.SERVING_STACKS, PriceBook::servingStacks),
        MEASUREMENTS(
                PriceBookReader.MEASUREMENTS,
                PriceBook::measurements,
                PriceBookReader.OPEN_MODELS,
                PriceBookReader.LICENSES,
                PriceBookReader.GPUS,
                PriceBookReader.SERVING_STACKS),
        TOKENIZERS(
                PriceBookReader.TOKENIZERS,
                PriceBook::tokenizers,
                PriceBookReader.API_OFFERS,
                PriceBookReader.OPEN_MODELS,
                PriceBookReader.LICENSES),
        UNIT_OFFERS(
                PriceBookReader.UNIT_OFFERS,
                PriceBook::unitOffers,
                PriceBookReader.API_OFFERS,
                PriceBookReader.HOSTED_OFFERS,
                PriceBookReader.OPEN_MODELS,
                PriceBookReader.LICENSES),
        RATE_LIMITS(
                PriceBookReader.RATE_LIMITS,
                PriceBook::rateLimits,
                PriceBookReader.API_OFFERS,
                PriceBookReader.HOSTED_OFFERS,
                PriceBookReader.OPEN_MODELS,
                PriceBookReader.LICENSES),
        LICENSES(PriceBookReader.LICENSES, PriceBook::licenses);

        private final String file;
        private final Function<PriceBook, List<?>> records;
        private final String[] references;

        Kind(String file, Function<PriceBook, List<?>> records, String... references) {
            this.file = file;
            this.records = records;
            this.references = references;
        }
    }

    @ParameterizedTest
    @EnumSource
    void badRecordIsNamedAndTheOthersStillLoad(Kind kind) {
        List<JsonNode> all = BookFiles.records(kind.file);
        JsonSchema schema = BookFiles.schemaOf(kind.file);
        Map<String, byte[]> book = BookFiles.bookWithOnly(kind.references);
        List<JsonNode> shortest = all.stream()
                .sorted(Comparator.comparingInt(record -> record.toString().length()))
                .limit(3)
                .toList();
        int refused = 0;
        for (BadRecord bad : BadRecords.share(all)) {
            List<JsonNode> neighbors = shortest.stream()
                    .filter(record -> !record.equals(bad.good()))
                    .toList();
            byte[] text = BookFiles.file(List.of(neighbors.getFirst(), bad.record(), neighbors.get(1)));
            Outcome<PriceBook> outcome = read(book, kind.file, text);
            boolean named = !outcome.problems().isEmpty();
            refused += named ? 1 : 0;

            assertThat(kind.records.apply(outcome.value().orElseThrow()))
                    .as("%s", bad)
                    .hasSize(named ? 2 : 3);
            assertIsNamed(outcome.problems(), kind.file, "records[1]", bad);
            assertAgree(schema, text, outcome.problems(), BEYOND_A_SCHEMA, bad);
        }
        assertThat(refused).isGreaterThan(Seeded.share(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {PriceBookReader.BOOK, PriceBookReader.THROUGHPUT})
    void flawInAFileThatIsOneRecordRefusesTheBook(String file) {
        JsonSchema schema = BookFiles.schemaOf(file);
        Map<String, byte[]> book = BookFiles.bookWithOnly();
        for (BadRecord bad : BadRecords.share(List.of(BookFiles.tree(file)))) {
            byte[] text = BookFiles.text(bad.record());
            Outcome<PriceBook> outcome = read(book, file, text);

            assertThat(outcome.isRefused())
                    .as("%s", bad)
                    .isEqualTo(!outcome.problems().isEmpty());
            assertIsNamed(outcome.problems(), file, "", bad);
            assertAgree(schema, text, outcome.problems(), BEYOND_A_SCHEMA, bad);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = PriceBookReader.DEFAULTS)
    void badDefaultRefusesTheBookSinceEveryScenarioStartsFromIt(String file) {
        JsonSchema schema = BookFiles.schemaOf(file);
        Map<String, byte[]> book = BookFiles.bookWithOnly();
        List<JsonNode> records = new ArrayList<>(BookFiles.records(file));
        for (BadRecord bad : BadRecords.share(records)) {
            int place = records.indexOf(bad.good());
            records.set(place, bad.record());
            byte[] text = BookFiles.file(records);
            records.set(place, bad.good());
            Outcome<PriceBook> outcome = read(book, file, text);
            List<Problem> named = outcome.problems().stream()
                    .filter(problem -> problem.place().position().isPresent())
                    .toList();

            assertThat(outcome.isRefused()).as("%s", bad).isEqualTo(!named.isEmpty());
            assertIsNamed(named, file, "records[" + place + "]", bad);
            assertAgree(schema, text, named, BEYOND_THE_SCHEMA_OF_DEFAULTS, bad);
        }
    }

    private static Outcome<PriceBook> read(Map<String, byte[]> book, String file, byte[] text) {
        Map<String, byte[]> files = new HashMap<>(book);
        files.put(file, text);
        return PriceBookReader.read(files);
    }

    private static void assertIsNamed(List<Problem> problems, String file, String path, BadRecord bad) {
        assertThat(problems).as("%s", bad).allSatisfy(problem -> {
            assertThat(problem.place().source()).isEqualTo(file);
            assertThat(problem.place().path()).startsWith(path);
            assertThat(problem.place().position()).isPresent();
            assertThat(PseudoLanguage.remainder(problem)).isEmpty();
        });
    }

    private static void assertAgree(
            JsonSchema schema, byte[] text, List<Problem> problems, Set<ProblemCode> beyond, BadRecord bad) {
        List<String> bySchema = schema.problems(BookFiles.parsed(text));
        if (bySchema.isEmpty()) {
            assertThat(problems)
                    .as("%s: only the program refuses", bad)
                    .allMatch(problem -> beyond.contains(problem.code()));
        } else {
            assertThat(problems)
                    .as("%s: only the schema refuses: %s", bad, bySchema)
                    .isNotEmpty();
        }
    }
}
