package app.fulcrum;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.described.DescribedGpu;
import app.fulcrum.model.described.DescribedModel;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.described.GpuMeasure;
import app.fulcrum.model.described.ModelMeasure;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.support.Standard;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.inputs.Item;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** GPUs and models that the price book does not list, described in the window. */
class DescriptionsInTheWindowTest extends WindowTestBase {

    private static final String CONFIG = """
        {"_name_or_path": "house/Llama-House-8B", "hidden_size": 4096, "intermediate_size": 14336,
         "max_position_embeddings": 131072, "num_attention_heads": 32, "num_hidden_layers": 32,
         "num_key_value_heads": 8, "index_topk": 2048, "torch_dtype": "bfloat16", "vocab_size": 128256}\
        """;

    /** Opens the form with the keyboard, at the end of the list with this name. */
    private void describe(String list) {
        ToggleButton header = fromFxThread(() -> root().lookupAll(".disclosure-header").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getAccessibleText().startsWith("Self-hosted"))
                .findFirst()
                .orElseThrow());
        onFxThread(() -> header.setSelected(true));
        settle();
        onFxThread(list(list)::requestFocus);
        for (KeyCode key : List.of(KeyCode.DOWN, KeyCode.END, KeyCode.ENTER)) {
            robot.type(key);
            settle();
        }
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Item> list(String name) {
        return (ComboBox<Item>) fromFxThread(() -> root().lookupAll(".combo-box").stream()
                .filter(list -> name.equals(FieldName.of(list)))
                .findFirst()
                .orElseThrow());
    }

    private Optional<DialogPane> form() {
        return fromFxThread(() -> Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst());
    }

    private TextInputControl field(String id) {
        return (TextInputControl) form().orElseThrow().lookup("#describe-" + id);
    }

    private void write(String id, String text) {
        TextInputControl field = field(id);
        onFxThread(() -> field.setText(text));
        settle();
    }

    private void click(String words) {
        Button button = form().orElseThrow().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(candidate -> candidate.getText().equals(words))
                .findFirst()
                .orElseThrow();
        onFxThread(button::fire);
        settle();
    }

    private List<String> said() {
        DialogPane form = form().orElseThrow();
        return fromFxThread(() -> form.lookupAll(".inline-message .label").stream()
                .map(label -> ((Label) label).getText())
                .toList());
    }

    /** Whether this stands in the window, whatever kind of blanks it has. */
    private boolean isSaid(String words) {
        return words().stream().anyMatch(text -> text.replace('\u00a0', ' ').equals(words));
    }

    private GpuChoice gpu() {
        return Standard.hosting(scenario()).hardware().gpu();
    }

    @Test
    void aGpuIsDescribedChangedTakenBackAndKeptInTheFile() {
        open(1600, 1000);
        Scenario before = scenario();
        describe("GPU");
        write("name", "Mac Studio M3 Ultra");
        write("memoryGib", "512");
        write("memoryBandwidthGBPerSecond", "819");
        write("bf16Tflops", "57");
        write("priceUsd", "10,000");
        CheckBox unified = (CheckBox) form().orElseThrow().lookup("#describe-unified");
        onFxThread(() -> unified.setSelected(true));
        click("Use it");

        assertThat(form()).isEmpty();
        DescribedGpu described = ((GpuChoice.Described) gpu()).gpu();
        assertThat(described.name()).isEqualTo("Mac Studio M3 Ultra");
        assertThat(described.isMemoryUnified()).isTrue();
        assertThat(described.find(GpuMeasure.PRICE)).hasValue(10_000);
        assertThat(described.find(GpuMeasure.LINK)).isEmpty();
        assertThat(isSaid("512 GiB · 0.819 TB/s unified · typed by you")).isTrue();
        assertThat(list("GPU").getValue().name()).isEqualTo("Mac Studio M3 Ultra");
        Scenario once = scenario();

        describe("GPU");
        assertThat(field("memoryGib").getText()).isEqualTo("512");
        write("memoryGib", "384");
        click("Use it");
        assertThat(((GpuChoice.Described) gpu()).gpu().find(GpuMeasure.MEMORY)).hasValue(384);

        press("Shortcut+Z");
        assertThat(scenario()).isEqualTo(once);
        press("Shortcut+Z");
        assertThat(scenario()).isEqualTo(before);
        press("Shortcut+Shift+Z");
        Path file = folder.resolve("mac.fulcrum.json");
        dialogs.save = Optional.of(file);
        press("Shortcut+S");
        press("Shortcut+N");
        dialogs.open = Optional.of(file);
        press("Shortcut+O");
        assertThat(scenario()).isEqualTo(once);
    }

    @Test
    void whatIsWrongOrMissingIsSaidBesideItsFieldAndStaysTyped() {
        open(1600, 1000);
        Scenario before = scenario();
        describe("GPU");
        assertThat(said()).isEmpty();
        write("memoryGib", "plenty");
        assertThat(said()).containsExactly("Not a number.");
        click("Use it");

        assertThat(said()).containsExactly("Needed.", "Not a number.", "Needed.", "Needed.");
        assertThat(field("name").isFocused()).isTrue();
        assertThat(field("memoryGib").getText()).isEqualTo("plenty");
        assertThat(scenario()).isEqualTo(before);
        click("Cancel");
        assertThat(scenario()).isEqualTo(before);
        assertThat(list("GPU").getValue().id()).isEqualTo(gpu().id());
    }

    @Tag("thorough")
    @Test
    void aConfigurationThatIsPastedFillsTheFields() {
        open(1600, 1000);
        Scenario before = scenario();
        describe("Open model");
        write("paste", "{\"bos_token\": 1}");
        assertThat(said()).anyMatch(text -> text.startsWith("This is no configuration of a model"));
        assertThat(field("layers").getText()).isEmpty();
        write("paste", CONFIG);

        assertThat(said()).anyMatch(text -> text.startsWith("“index_topk” says something"));
        assertThat(field("name").getText()).isEqualTo("Llama-House-8B");
        assertThat(field("layers").getText()).isEqualTo("32");
        assertThat(field("totalBillion").getPromptText()).isEqualTo("8.03");
        write("heads", "4");
        assertThat(said()).anyMatch(text -> text.contains("no more key-value heads than heads"));
        write("heads", "32");
        click("Use it");

        DescribedModel model = ((ModelChoice.Described) Standard.model(scenario())).model();
        assertThat(model.find(ModelMeasure.KV_HEADS)).hasValue(8);
        assertThat(model.find(ModelMeasure.TOTAL_BILLION)).isEmpty();
        assertThat(isSaid("Llama-House-8B · dense · typed by you")).isTrue();
        press("Shortcut+Z");
        assertThat(scenario()).isEqualTo(before);
    }

    @Tag("thorough")
    @Test
    void nothingOfTheFormsIsCutOff() {
        for (double[] size : new double[][] {{1280, 720}, {1600, 1000}}) {
            for (String list : List.of("GPU", "Open model")) {
                open(size[0], size[1]);
                describe(list);
                click("Use it");
                DialogPane form = form().orElseThrow();
                assertThat(fromFxThread(() -> TextClipping.find(form))).isEmpty();
                assertThat(fromFxThread(() -> form.getScene().getWindow().getHeight()))
                        .isLessThanOrEqualTo(size[1]);
                click("Cancel");
            }
        }
    }
}
