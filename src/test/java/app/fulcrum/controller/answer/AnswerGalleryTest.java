package app.fulcrum.controller.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.GpuCount;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.ModelChoice;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.unit.Range;
import app.fulcrum.session.edit.ChoiceEdits;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Standard;
import app.fulcrum.view.ThemedTestBase;
import app.fulcrum.view.control.Contrast;
import app.fulcrum.view.control.TextClipping;
import app.fulcrum.view.style.Appearance;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The middle of the window in every state, for the eye and for the sweeps over contrast and clipping. */
class AnswerGalleryTest extends ThemedTestBase {

    enum Sample {
        CHAT(() -> Books.preset("chat")),
        RAG(() -> Books.preset("rag")),
        CODING(() -> Books.preset("coding-agent")),
        GATED(() -> Books.preset("regulated-on-premises")),
        ARTICLE(() -> Books.preset("article-row-2")),
        NOTHING_FITS(() -> large("L4")),
        OVER_CAPACITY(() -> ChoiceEdits.gpuCount(
                        chat().with(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(2e9, "test")),
                        Standard.SELF_HOSTED,
                        new GpuCount.Fixed(2))
                .apply(chat().with(Standard.key(Input.TOKENS_PER_DAY), Assumption.of(2e9, "test")))),
        TOO_FEW(() -> ChoiceEdits.gpuCount(chat(), Standard.SELF_HOSTED, new GpuCount.Fixed(1))
                .apply(chat().with(Standard.key(Input.SPARE_REPLICAS), Assumption.of(3, "test")))),
        RANGES(() -> chat().with(Standard.key(Input.GPU_PRICE_PER_HOUR), new Assumption(new Range(2, 3, 5), "test", ""))
                .with(Standard.CLOSED_INPUT_PRICE, new Assumption(new Range(1, 2, 3), "test", ""))),
        MEASURED(() -> measured()),
        RUNS(LoadWordsTest::imported);

        private final Supplier<Scenario> scenario;

        Sample(Supplier<Scenario> scenario) {
            this.scenario = scenario;
        }

        private static Scenario chat() {
            return Books.preset("chat");
        }

        private static Scenario large(String gpu) {
            Scenario model = ChoiceEdits.model(
                            chat(), Books.market(), Standard.SELF_HOSTED, new ModelChoice.Named("deepseek-v3.2"))
                    .apply(chat());
            return ChoiceEdits.gpu(model, Books.market(), Standard.SELF_HOSTED, gpu)
                    .apply(model);
        }

        private static Scenario measured() {
            Scenario chat =
                    chat().with(Standard.key(Input.MEASURED_OUTPUT_RATE), Assumption.of(1_500, "our own load test"));
            return Choices.in(
                    chat,
                    Choices.of(chat)
                            .withHosting(Standard.hosting(chat).withGpusPerReplica(java.util.OptionalInt.of(2))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CHAT, LIGHT, 932, 924",
        "CHAT, DARK, 956, 644",
        "RAG, LIGHT, 932, 924",
        "CODING, DARK, 932, 924",
        "GATED, LIGHT, 932, 924",
        "GATED, DARK, 956, 644",
        "ARTICLE, LIGHT, 932, 924",
        "NOTHING_FITS, LIGHT, 932, 924",
        "OVER_CAPACITY, LIGHT, 932, 924",
        "TOO_FEW, DARK, 932, 924",
        "RANGES, LIGHT, 956, 644",
        "MEASURED, LIGHT, 932, 924",
        "RUNS, LIGHT, 932, 924",
        "RUNS, DARK, 956, 644"
    })
    void everyAnswerIsReadable(Sample sample, Appearance appearance, int width, int height) {
        Region view =
                show(() -> AnswerColumn.of(sample.scenario.get(), appearance).view(), width, height, appearance);

        picture(view, ("answer-" + sample + "-" + appearance + "-" + width).toLowerCase(Locale.ROOT));
        assertThat(fromFxThread(() -> TextClipping.find(view))).isEmpty();
        assertThat(fromFxThread(() -> Contrast.find(view))).isEmpty();

        ButtonBase more =
                (ButtonBase) List.copyOf(view.lookupAll(".line-button")).getLast();
        onFxThread(more::fire);
        settle();
        // All of it, and not what the pop-over shows without scrolling.
        Region opened = fromFxThread(() ->
                (Region) Window.getWindows().getLast().getScene().getRoot().lookup(".popover-body"));
        picture(opened, ("capacity-" + sample + "-" + appearance).toLowerCase(Locale.ROOT));
        assertThat(fromFxThread(() -> TextClipping.find(opened))).isEmpty();
        assertThat(fromFxThread(() -> Contrast.find(opened))).isEmpty();
    }
}
