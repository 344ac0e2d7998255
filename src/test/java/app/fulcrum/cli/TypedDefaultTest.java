package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A number that is typed is typed, also where it is the one the price book starts every scenario with. */
class TypedDefaultTest {

    private static JsonNode leastReplicas(String... arguments) {
        JsonNode result = CommandRun.of(arguments).result();
        assertThat(OutputSchemas.problems("evaluation", result)).isEmpty();
        return result.at("/inputs/alternatives.self-hosted.minReplicas");
    }

    @Test
    void onTheCommandLine() {
        JsonNode usual = leastReplicas("evaluate", "preset:chat");
        JsonNode typed = leastReplicas(
                "evaluate",
                "--set=self-hosted.minReplicas=" + usual.get("value").doubleValue(),
                "preset:chat");

        assertThat(usual.get("origin").stringValue()).isEqualTo("default");
        assertThat(typed.get("origin").stringValue()).isEqualTo("typed");
        assertThat(typed.propertyNames()).doesNotContain("record", "url", "asOf");
        assertThat(typed.get("value")).isEqualTo(usual.get("value"));
    }

    @Test
    void inAFile(@TempDir Path folder) throws IOException {
        double usual = leastReplicas("evaluate", "preset:chat").get("value").doubleValue();
        String chat = Files.readString(Path.of("pricing-data", "presets", "chat.fulcrum.json"));
        String own = "\"minReplicas\": { \"value\": " + usual
                + ", \"unit\": \"replicas\", \"source\": \"our own servers\" }, \"tpotLimit\": {";
        Path file = folder.resolve("own.fulcrum.json");
        Files.writeString(file, chat.replace("\"tpotLimit\": {", own));

        JsonNode typed = leastReplicas("evaluate", file.toString());

        assertThat(typed.get("origin").stringValue()).isEqualTo("typed");
        assertThat(typed.get("source").stringValue()).isEqualTo("our own servers");
        assertThat(typed.propertyNames()).doesNotContain("record", "url", "asOf");
    }
}
