package app.fulcrum.controller.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.serving.Carried;
import app.fulcrum.session.edit.ScenarioEdit.Compare;
import app.fulcrum.session.edit.ScenarioEdit.RemoveAlternative;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import app.fulcrum.text.load.RequestTime;
import app.fulcrum.view.field.FieldName;
import app.fulcrum.view.inputs.Item;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

/** How the volume is stated, in its section of the column. */
class StatedVolumeTest extends InputsTestBase {

    private static final String TIME = "Time of one request";
    private static final String NOT_KNOWN = "How long one request takes is not known";

    private static Scenario withoutOwnGpus() {
        Scenario chat = Books.preset("chat");
        return new RemoveAlternative(Standard.SELF_HOSTED).apply(chat);
    }

    private void openWorkload(Scenario scenario) {
        open(scenario);
        ToggleButton header = pane.lookupAll(".disclosure-header").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getAccessibleText().startsWith("Workload,"))
                .findFirst()
                .orElseThrow();
        onFxThread(() -> header.setSelected(true));
        settle();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Item> list() {
        return (ComboBox<Item>) pane.lookupAll(".combo-box").stream()
                .filter(list -> "Volume stated by".equals(FieldName.of(list)))
                .findFirst()
                .orElseThrow();
    }

    private void choose(LoadForm form) {
        onFxThread(() -> list().setValue(list().getItems().stream()
                .filter(item -> item.id().equals(Question.id(form)))
                .findFirst()
                .orElseThrow()));
        settle();
    }

    private static boolean isSeen(Node node) {
        for (Node around = node; around != null; around = around.getParent()) {
            if (!around.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private Set<String> seen() {
        return fromFxThread(() -> pane.lookupAll(".label").stream()
                .filter(StatedVolumeTest::isSeen)
                .map(label -> ((Label) label).getText())
                .collect(Collectors.toSet()));
    }

    private boolean says(String words) {
        return seen().stream().anyMatch(text -> text.contains(words));
    }

    private List<Hyperlink> links(String words) {
        return fromFxThread(() -> pane.lookupAll(".link").stream()
                .filter(StatedVolumeTest::isSeen)
                .filter(Hyperlink.class::isInstance)
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().matches(words))
                .toList());
    }

    private void click(String words) {
        Hyperlink link = links(words).getFirst();
        onFxThread(link::fire);
        settle();
    }

    /** The field in its place, or the one that asks. */
    private TextField timeSeen() {
        return pane.lookupAll(".number-field-text").stream()
                .map(TextField.class::cast)
                .filter(field -> TIME.equals(FieldName.of(field)))
                .filter(StatedVolumeTest::isSeen)
                .findFirst()
                .orElseThrow();
    }

    private double carriedSeconds() {
        return projections
                .upToDate()
                .projection()
                .of(Standard.SELF_HOSTED)
                .serving()
                .flatMap(serving -> serving.carried())
                .map(Carried::secondsPerRequest)
                .orElseThrow();
    }

    @Test
    void requestsAtOnceStartWithTheTimeEstimatedForOwnGpusAndSaySo() {
        openWorkload(Books.preset("chat"));
        double tokens = scenario().tokensPerDay().base();
        double seconds = carriedSeconds();

        choose(LoadForm.REQUESTS_AT_ONCE);

        Assumption time = assumption(Input.SECONDS_PER_REQUEST);
        assertThat(time.value().base()).isCloseTo(seconds, within(seconds * 0.05));
        assertThat(time.source())
                .startsWith("Estimate for Self-hosted: Llama 3.3 70B on ")
                .endsWith(" × time per output token, at the latency limits");
        assertThat(scenario().tokensPerDay().base()).isCloseTo(tokens, within(tokens * 1e-3));
        assertThat(links("Use \\d.*")).as("what is used need not be offered").isEmpty();
        onFxThread(session::undo);
        assertThat(scenario()).isEqualTo(Books.preset("chat"));
    }

    @Test
    void withoutOwnGpusTheTimeIsAskedForBeforeAnythingIsChanged() {
        openWorkload(withoutOwnGpus());
        Scenario before = scenario();

        choose(LoadForm.REQUESTS_AT_ONCE);

        assertThat(scenario()).isEqualTo(before);
        assertThat(list().getValue().id()).isEqualTo(Question.id(LoadForm.TOKENS));
        assertThat(says(NOT_KNOWN)).isTrue();
        assertThat(seen()).contains(TIME);

        type(timeSeen(), "12");

        assertThat(value(Input.SECONDS_PER_REQUEST).base()).isEqualTo(12);
        assertThat(assumption(Input.SECONDS_PER_REQUEST).source()).isEmpty();
        double tokens = before.tokensPerDay().base();
        assertThat(scenario().tokensPerDay().base()).isCloseTo(tokens, within(tokens * 1e-3));
        assertThat(list().getValue().id()).isEqualTo(Question.id(LoadForm.REQUESTS_AT_ONCE));
        assertThat(says(NOT_KNOWN)).isFalse();
        onFxThread(session::undo);
        settle();
        assertThat(scenario()).isEqualTo(before);
        assertThat(seen()).doesNotContain(TIME);
    }

    @Test
    void aQuestionMayBeLeftOrOvertakenByAnotherChoice() {
        openWorkload(withoutOwnGpus());
        choose(LoadForm.REQUESTS_AT_ONCE);
        click("Leave it as it is");
        assertThat(says(NOT_KNOWN)).isFalse();
        assertThat(seen()).doesNotContain(TIME);
        assertThat(session.nextUndo()).isEmpty();

        choose(LoadForm.REQUESTS_AT_ONCE);
        choose(LoadForm.USERS);
        assertThat(scenario().loadForm()).isEqualTo(LoadForm.USERS);
        assertThat(says(NOT_KNOWN)).isFalse();
        assertThat(seen()).doesNotContain(TIME);
    }

    @Test
    void ownGpusThatAreLeftOutTellNothing() {
        openWorkload(new Compare(Standard.SELF_HOSTED, false).apply(Books.preset("chat")));

        choose(LoadForm.REQUESTS_AT_ONCE);

        assertThat(scenario().loadForm()).isEqualTo(LoadForm.TOKENS);
        assertThat(says(NOT_KNOWN)).isTrue();
    }

    @Test
    void anotherEstimateIsOfferedAndTakenOverWithItsSource() {
        openWorkload(Books.preset("chat"));
        choose(LoadForm.REQUESTS_AT_ONCE);
        type(timeSeen(), "3600");
        assertThat(assumption(Input.SECONDS_PER_REQUEST).source()).isEmpty();
        assertThat(says("The estimate for Self-hosted is ")).isTrue();

        click("Use \\d.*");

        RequestTime first = RequestTime.of(projections.upToDate().projection()).orElseThrow();
        assertThat(assumption(Input.SECONDS_PER_REQUEST)).isEqualTo(Assumption.of(first.seconds(), first.source()));
        assertThat(links("Use \\d.*")).isEmpty();

        type(field("Model size"), "8B");
        type(field("Output per request"), "400");
        RequestTime second = RequestTime.of(projections.upToDate().projection()).orElseThrow();
        assertThat(second.seconds()).isNotEqualTo(first.seconds());
        assertThat(assumption(Input.SECONDS_PER_REQUEST).value().base()).isEqualTo(first.seconds());
        click("Use \\d.*");
        assertThat(assumption(Input.SECONDS_PER_REQUEST)).isEqualTo(Assumption.of(second.seconds(), second.source()));
        assertThat(second.source()).contains("Llama 3.1 8B");
    }
}
