package app.fulcrum.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.gate.Gate;
import app.fulcrum.model.license.Standing;
import app.fulcrum.model.scenario.AlternativeId;
import app.fulcrum.support.Licenses;
import app.fulcrum.support.Standard;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionSentencesTest {

    @Test
    void everyGateHasWords() {
        List<Gate> gates = List.of(
                new Gate.DataMayNotLeave(),
                new Gate.MustRunOffline(),
                new Gate.ResidencyNotMet(),
                new Gate.ResidencyUnclear(),
                new Gate.NoTeam());
        assertThat(gates).extracting(DecisionSentences::gate).doesNotHaveDuplicates();
        assertThat(DecisionSentences.gate(new Gate.License(
                        Licenses.model("llama-4", "llama-4-scout"), Standing.NEEDS_LICENSE, "llama-4/mau")))
                .isEqualTo("Llama 4 Scout 17B-16E needs a license for this use: § 2.");
    }

    @Test
    void optionsAreNamedTheSameEverywhere() {
        AlternativeNames names = new AlternativeNames(Standard.ALTERNATIVES);
        assertThat(Standard.ALL)
                .extracting((AlternativeId id) -> names.within(id))
                .containsExactly("the closed API", "the hosted open API", "self-hosting");
    }
}
