package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the variants of a file mean for the commands that take it. */
class VariantOptionTest {

    private static final String FILE = "src/test/resources/scenarios/golden/v2.4/variants.fulcrum.json";
    private static final String USERS = "Five times the users – \"peak\"";
    private static final String OTHERS = "Other alternatives";

    @TempDir
    private Path folder;

    private static JsonNode result(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.exitCode()).as(run.toString()).isZero();
        return run.result();
    }

    private static List<String> texts(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.get(member).stringValue())
                .toList();
    }

    @Test
    void theBaseIsWorkedOutAndSaysWhatIsNot() {
        JsonNode base = result("evaluate", FILE);

        assertThat(OutputSchemas.problems("evaluation", base)).isEmpty();
        assertThat(base.get("name").stringValue()).isEqualTo("Six alternatives and their variants");
        assertThat(texts(base.get("warnings"), "code")).containsExactly("VARIANTS_LEFT_OUT");
        assertThat(base.get("warnings").get(0).get("message").stringValue()).contains(USERS, OTHERS, "--variant");
    }

    /** The same numbers of base and variants are missing: once is enough to be told so. */
    @Test
    void defaultsOfTheBaseAreNotToldOfEveryVariant() throws Exception {
        String plan = Files.readString(Path.of("src/test/resources/scenarios/good/minimal.fulcrum.json"));
        Path file = Files.writeString(
                folder.resolve("plan.fulcrum.json"),
                plan.substring(0, plan.lastIndexOf('}'))
                        + ", \"variants\": [{\"name\": \"More\", \"changes\": {\"assumptions.workload.tokensPerDay\":"
                        + " {\"value\": 5, \"unit\": \"tokens/day\"}, \"assumptions.workload.peakToAverage\":"
                        + " {\"value\": 3, \"unit\": \"×\"}}}]}");

        JsonNode looked = result("validate", file.toString());

        assertThat(texts(looked.get("warnings"), "code")).containsExactly("DEFAULTS_USED");
        assertThat(looked.get("warnings").get(0).get("path").stringValue()).isEmpty();
    }

    @Test
    void aVariantIsWorkedOutByItsName() {
        JsonNode users = result("evaluate", "--variant", USERS, FILE);
        JsonNode others = result("evaluate", "--variant", OTHERS, FILE);

        assertThat(users.get("name").stringValue()).isEqualTo(USERS);
        assertThat(texts(users.get("warnings"), "code")).doesNotContain("VARIANTS_LEFT_OUT");
        assertThat(users.get("tokensPerDay").toString())
                .isNotEqualTo(others.get("tokensPerDay").toString());
        assertThat(others.get("options").propertyNames())
                .containsExactly(
                        "closed-api-3", "self-hosted", "h200-rented", "closed-api", "hosted-open-api", "h100-owned");
    }

    /** Also where the base has no such place. */
    @Test
    void whatIsSetCountsOnTopOfTheVariant() {
        JsonNode without = result(
                "evaluate", "--variant", OTHERS, "--set", "closed-api-3.compared=false", "--set", "notes=x", FILE);
        JsonNode dated = result("evaluate", "--variant", USERS, "--date", "2026-11-25", FILE);

        assertThat(without.get("choices")
                        .get("alternatives.closed-api-3.compared")
                        .booleanValue())
                .isFalse();
        assertThat(dated.get("pricesOn").stringValue()).isEqualTo("2026-11-25");
    }

    @Test
    void anUnknownNameIsRefusedWithThoseThereAre() {
        CommandRun unknown = CommandRun.of("evaluate", "--variant", "Nobody", FILE);
        CommandRun none = CommandRun.of("evaluate", "--variant", "Nobody", "preset:chat");

        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.result().get("error").get("code").stringValue()).isEqualTo("UNKNOWN_VARIANT");
        assertThat(unknown.result().get("error").get("message").stringValue()).contains("Nobody", USERS, OTHERS);
        assertThat(none.result().get("error").get("message").stringValue()).contains("no variants", "Nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"outlook", "sensitivity", "simulate", "offers", "history"})
    void everyCommandAboutOneScenarioTakesAVariant(String command) {
        CommandRun unknown = CommandRun.of(command, "--variant", "Nobody", FILE);

        assertThat(unknown.exitCode()).as(unknown.toString()).isEqualTo(2);
        assertThat(unknown.result().get("error").get("code").stringValue()).isEqualTo("UNKNOWN_VARIANT");
        assertThat(CommandRun.of(command, "--variant", USERS, FILE).exitCode()).isZero();
    }

    @Test
    void oneFileIsComparedWithItsVariants() {
        JsonNode compared = result("compare", "--explain", "A,C", FILE);

        assertThat(OutputSchemas.problems("side-by-side", compared)).isEmpty();
        assertThat(texts(compared.get("columns"), "name"))
                .containsExactly("Six alternatives and their variants", "Nothing differs yet", USERS, OTHERS);
        assertThat(texts(compared.get("columns"), "file")).containsOnly(FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "diff"})
    void severalFilesAreComparedByTheirBasesAndThatIsSaid(String command) {
        CommandRun bases = CommandRun.of(command, FILE, "preset:chat");
        CommandRun variants = CommandRun.of(command, "--variant", USERS, FILE, FILE);

        assertThat(bases.exitCode()).isZero();
        assertThat(bases.err()).contains(FILE, "not worked out", USERS);
        assertThat(variants.exitCode()).isZero();
        assertThat(variants.err()).isEmpty();
    }

    @Test
    void oneVariantAloneIsNotComparedAndThatIsSaid() {
        CommandRun one = CommandRun.of("compare", "--variant", USERS, FILE);

        assertThat(one.exitCode()).isNotZero();
        assertThat(one.err()).contains("--variant leaves one scenario of " + FILE, "name another file");
    }

    @Test
    void aFileAloneWithoutVariantsIsNotCompared() {
        assertThat(CommandRun.of("compare", "preset:chat").exitCode()).isNotZero();
    }

    @Test
    void validatingLooksAtEveryVariant() throws Exception {
        Path bad = folder.resolve("bad.fulcrum.json");
        Files.writeString(bad, Files.readString(Path.of(FILE)).replace("\"base\": 200,", "\"base\": 900,"));

        CommandRun refused = CommandRun.of("validate", bad.toString());

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.result().get("error").get("path").stringValue())
                .isEqualTo("variants[\"" + USERS + "\"].changes[\"assumptions.workload.users\"]");
        assertThat(result("validate", FILE).get("warnings")).isEmpty();
    }
}
