package app.fulcrum.controller.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.inputs.words.Consequences;
import app.fulcrum.controller.inputs.words.Summaries;
import app.fulcrum.model.described.GpuChoice;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Hosting.Scaling;
import app.fulcrum.support.Books;
import app.fulcrum.support.Standard;
import java.util.List;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

/** Whether servers follow the day is chosen where renting is, and says what follows. */
class FollowingTheDayInputsTest extends InputsTestBase {

    private ToggleButton choice(String words) {
        return fromFxThread(() -> pane.lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(toggle -> toggle.getText().equals(words))
                .findFirst()
                .orElseThrow());
    }

    /** The section of own GPUs, and renting within it. */
    private void unfold() {
        for (String name : List.of("Self-hosted", "Renting")) {
            onFxThread(() -> pane.lookupAll(".disclosure-header").stream()
                    .map(ToggleButton.class::cast)
                    .filter(header -> header.getAccessibleText().startsWith(name))
                    .forEach(header -> header.setSelected(true)));
            settle();
        }
    }

    private String consequence() {
        return new Consequences(projections.current()).scaling(Standard.SELF_HOSTED);
    }

    private Scaling scaling() {
        return Standard.hosting(scenario()).scaling();
    }

    @Test
    void itIsChosenInOneStepThatCanBeUndone() {
        open(Books.preset("chat"));
        unfold();
        assertThat(choice("All day").isSelected()).isTrue();
        assertThat(consequence()).isEmpty();

        ToggleButton follow = choice("As the day asks");
        onFxThread(follow::fire);
        settle();
        assertThat(scaling()).isEqualTo(Scaling.FOLLOWING_THE_DAY);
        assertThat(consequence()).contains("GPU-hours a month").endsWith("Idle GPUs are given back in any case.");
        assertThat(new Summaries(projections.current()).renting(Standard.SELF_HOSTED))
                .endsWith("servers follow the day");

        onFxThread(() -> session.undo());
        settle();
        assertThat(scaling()).isEqualTo(Scaling.STANDING);
        assertThat(choice("All day").isSelected()).isTrue();
        assertThat(consequence()).isEmpty();
    }

    @Test
    void gpusThatAreBoughtSayThatItSavesNothing() {
        open(Standard.withHosting(
                Books.preset("chat"),
                hosting -> hosting.withScaling(Scaling.FOLLOWING_THE_DAY)
                        .withHardware(new Hardware.Owned(new GpuChoice.Named("H100-SXM")))));

        assertThat(consequence()).isEqualTo("These GPUs cost the same whether they run or not.");
    }
}
