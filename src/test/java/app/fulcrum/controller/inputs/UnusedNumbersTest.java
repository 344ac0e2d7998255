package app.fulcrum.controller.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.controller.inputs.field.Edits;
import app.fulcrum.controller.inputs.number.NumberInput;
import app.fulcrum.controller.inputs.words.Summaries;
import app.fulcrum.model.catalog.GpuOffer;
import app.fulcrum.model.market.Substitution;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.support.Books;
import app.fulcrum.support.Choices;
import app.fulcrum.support.Standard;
import app.fulcrum.view.control.Tone;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is said beside a typed number that does nothing, and what the closed drawer says of GPUs that are kept. */
class UnusedNumbersTest extends InputsTestBase {

    private NumberInput number(Input input) {
        return fromFxThread(() -> {
            NumberInput number = new NumberInput(
                    Standard.key(input),
                    new Edits(session, Books.bundled()),
                    projections.current(),
                    Locale.US,
                    (_, _) -> {});
            number.show(projections.current());
            return number;
        });
    }

    @Test
    void aTypedNumberThatDoesNothingSaysSoBesideItsField() {
        open(Books.preset("chat").with(Standard.key(Input.BILLED_HOURS), Assumption.of(200, "typed")));

        assertThat(number(Input.BILLED_HOURS).state().messageProperty().get()).satisfies(message -> {
            assertThat(message.tone()).isEqualTo(Tone.NEUTRAL);
            assertThat(message.text()).isEqualTo("Not used while idle GPUs are kept: every hour is billed.");
        });
        assertThat(number(Input.PUE).state().messageProperty().get().isEmpty()).isTrue();
    }

    @Test
    void theSentenceGoesOnceTheNumberCounts() {
        open(Books.preset("chat").with(Standard.key(Input.BILLED_HOURS), Assumption.of(200, "typed")));
        NumberInput hours = number(Input.BILLED_HOURS);
        Scenario released = Standard.withHosting(scenario(), hosting -> hosting.withIdleGpusReleased(true));

        onFxThread(() -> {
            session.apply(new app.fulcrum.session.edit.ScenarioEdit.Replace(released, "released"));
            hours.show(projections.current());
        });

        assertThat(hours.state().messageProperty().get().isEmpty()).isTrue();
    }

    @Test
    void theSummaryOfACommitmentSaysThatItIsBilledAllMonth() {
        Scenario chat = Books.preset("chat");
        GpuOffer commitment = Books.bundled().gpuOffers().stream()
                .filter(offer -> !offer.releasesIdleGpus())
                .findFirst()
                .orElseThrow();
        Scenario released = Choices.in(
                chat, Choices.of(chat).withHosting(Standard.hosting(chat).withIdleGpusReleased(true)));

        open(Substitution.choosing(commitment, Standard.SELF_HOSTED, released, Books.bundled()));

        assertThat(new Summaries(projections.current()).renting(Standard.SELF_HOSTED))
                .endsWith("billed all month");
    }
}
