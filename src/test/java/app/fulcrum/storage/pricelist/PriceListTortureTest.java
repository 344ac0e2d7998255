package app.fulcrum.storage.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.PriceBook;
import app.fulcrum.model.pricelist.PriceList;
import app.fulcrum.model.pricelist.PriceListComparison;
import app.fulcrum.model.problem.Outcome;
import app.fulcrum.storage.report.pricelist.PriceListReport;
import app.fulcrum.support.Books;
import app.fulcrum.support.Seeded;
import app.fulcrum.text.ProblemSentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists that somebody damaged, or that mean something else than they used to, are read or refused in words. */
@Tag("law")
class PriceListTortureTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final PriceBook BOOK = Books.bundled();
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int CASES = 2_000;

    /** What may stand where a list used to have something else. */
    private static final List<String> OTHERS = List.of(
            "null",
            "true",
            "\"\"",
            "\"0.0000005\"",
            "\"-1\"",
            "\"NaN\"",
            "\"1e400\"",
            "\" 3\"",
            "\"３\"",
            "\"2026-02-30\"",
            "\"a/b|c\\n`d\\u202e\"",
            "-1",
            "0",
            "-0.0",
            "1e-300",
            "1e300",
            "9007199254740993",
            "123456789012345678901234567890",
            "[]",
            "{}",
            "[[]]",
            "[{\"input\": 1}]",
            "{\"prices\": {\"input_mtok\": {\"base\": 1, \"tiers\": [{\"start\": -1, \"price\": \"x\"}]}}}",
            "{\"tiers\": [{\"input\": 1, \"tier\": {\"size\": -5}}]}",
            "{\"input\": 1e9, \"output\": -3, \"cost\": {\"input\": {}}}");

    @ParameterizedTest
    @ValueSource(strings = {"litellm", "models-dev", "genai-prices", "llm-prices", "openrouter"})
    void listWithOtherValuesIsReadOrRefused(String name) {
        byte[] text = text(name);
        Seeded.forMany(1, CASES, random -> {
            JsonNode tree = MAPPER.readTree(text);
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                change(tree, random);
            }
            check(MAPPER.writeValueAsBytes(tree));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"litellm", "models-dev", "genai-prices", "llm-prices", "openrouter"})
    void listWithOtherBytesIsReadOrRefused(String name) {
        byte[] text = text(name);
        Seeded.forMany(1, CASES, random -> check(damaged(text, random)));
    }

    private static void check(byte[] list) {
        Outcome<PriceList> read = PriceListReader.read(list, "list.json", DAY);
        read.problems()
                .forEach(problem ->
                        assertThat(ProblemSentences.printedLine(problem)).isNotBlank());
        if (read.value().isEmpty()) {
            assertThat(read.problems()).isNotEmpty();
            return;
        }
        PriceList prices = read.value().get();
        assertThat(prices.rows()).allSatisfy(row -> {
            assertThat(row.model()).isNotBlank();
            List.of(row.prices().input(), row.prices().cacheRead(), row.prices().output())
                    .forEach(price -> price.ifPresent(
                            usd -> assertThat(usd).as(row.model()).isFinite().isNotNegative()));
        });
        PriceListComparison comparison = PriceListComparison.of(BOOK, prices, DAY);
        String report = new PriceListReport("list.json", prices.format(), BOOK.asOf(), DAY, comparison).markdown();
        assertThat(report).doesNotContain("\u202e");
    }

    /** One value, somewhere, becomes another, or goes, or is called otherwise. */
    private static void change(JsonNode tree, SplittableRandom random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        if (containers.isEmpty()) {
            return;
        }
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode other = MAPPER.readTree(OTHERS.get(random.nextInt(OTHERS.size())));
        if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name + "_", object.remove(name));
                default -> object.set(name, other);
            }
        } else if (container instanceof ArrayNode array) {
            array.set(random.nextInt(array.size()), other);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer() && !node.isEmpty()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static byte[] damaged(byte[] text, SplittableRandom random) {
        byte[] damaged = text.clone();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            damaged[random.nextInt(damaged.length)] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) "{}[],:\"0-9eE.\\".charAt(random.nextInt(14));
        }
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(damaged, random.nextInt(damaged.length));
        }
        return damaged;
    }

    private static byte[] text(String name) {
        try {
            return Files.readString(Path.of("src", "test", "resources", "pricelists", name + ".json"))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
