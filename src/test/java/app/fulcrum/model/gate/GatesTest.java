package app.fulcrum.model.gate;

import static app.fulcrum.model.gate.GateResult.Effect.FLAGGED;
import static app.fulcrum.model.gate.GateResult.Effect.OUT;
import static app.fulcrum.model.scenario.Question.BASED_IN_EU;
import static app.fulcrum.model.scenario.Question.COMMERCIAL_USE;
import static app.fulcrum.model.scenario.Question.DATA_MAY_LEAVE;
import static app.fulcrum.model.scenario.Question.INFRASTRUCTURE_ENGINEERS;
import static app.fulcrum.model.scenario.Question.INFRASTRUCTURE_MATURITY;
import static app.fulcrum.model.scenario.Question.MUST_RUN_OFFLINE;
import static app.fulcrum.model.scenario.Question.PROVIDER_MEETS_RESIDENCY;
import static app.fulcrum.model.scenario.Question.RESIDENCY_REQUIRED;
import static app.fulcrum.model.scenario.Question.TEAM_CAN_BE_FUNDED;
import static app.fulcrum.support.Situations.where;
import static app.fulcrum.support.Standard.CLOSED_API;
import static app.fulcrum.support.Standard.HOSTED_OPEN_API;
import static app.fulcrum.support.Standard.SELF_HOSTED;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.sale.SaleStage;
import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.license.Standing;
import app.fulcrum.model.resolution.OfferInUse;
import app.fulcrum.model.scenario.Alternative;
import app.fulcrum.model.scenario.Question.Maturity;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.support.Books;
import app.fulcrum.support.Licenses;
import app.fulcrum.support.Standard;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GatesTest {

    private static Gates gates(Object... answers) {
        return Gates.of(where(answers), OpenModels.NONE, Standard.ALTERNATIVES, List.of());
    }

    private static Gates gates(String licenseId, String modelId, Situation situation) {
        Optional<LicensedModel> model = Optional.of(Licenses.model(licenseId, modelId));
        return Gates.of(situation, Standard.models(model.orElseThrow()), Standard.ALTERNATIVES, List.of());
    }

    private static OfferInUse used(SaleStage stage, boolean isStillAvailable) {
        return new OfferInUse(
                HOSTED_OPEN_API,
                isStillAvailable,
                Books.bundled().hostedOffers().getFirst(),
                stage,
                List.of());
    }

    @Test
    void whatIsNotOnSaleIsRuledOutUnlessItCanStillBeHad() {
        SaleStage announced = new SaleStage.Announced(LocalDate.of(2027, 1, 1));

        assertThat(gates(List.of(used(announced, false))).isOut(HOSTED_OPEN_API))
                .isTrue();
        assertThat(gates(List.of(used(announced, true))).isOut(HOSTED_OPEN_API)).isFalse();
        assertThat(gates(List.of(used(SaleStage.ON_SALE, false))).isOut(HOSTED_OPEN_API))
                .isFalse();
    }

    private static Gates gates(List<OfferInUse> offers) {
        return Gates.of(Situation.UNKNOWN, OpenModels.NONE, Standard.ALTERNATIVES, offers);
    }

    @Test
    void dataThatMayNotLeaveRulesOutBothApis() {
        assertThat(gates(DATA_MAY_LEAVE, false).results())
                .containsExactly(
                        new GateResult(CLOSED_API, OUT, new Gate.DataMayNotLeave()),
                        new GateResult(HOSTED_OPEN_API, OUT, new Gate.DataMayNotLeave()));
    }

    @Test
    void runningOfflineLeavesSelfHostingOnly() {
        Gates gates = gates(MUST_RUN_OFFLINE, true);
        assertThat(gates.isOut(CLOSED_API)).isTrue();
        assertThat(gates.isOut(HOSTED_OPEN_API)).isTrue();
        assertThat(gates.of(SELF_HOSTED)).isEmpty();
    }

    @Test
    void aResidencyTheProviderDoesNotMeetRulesOutTheApis() {
        assertThat(gates(RESIDENCY_REQUIRED, true, PROVIDER_MEETS_RESIDENCY, false)
                        .results())
                .containsExactly(
                        new GateResult(CLOSED_API, OUT, new Gate.ResidencyNotMet()),
                        new GateResult(HOSTED_OPEN_API, OUT, new Gate.ResidencyNotMet()));
    }

    @Test
    void aResidencyNobodyHasCheckedFlagsTheApis() {
        Gates gates = gates(RESIDENCY_REQUIRED, true);
        assertThat(gates.isOut(CLOSED_API)).isFalse();
        assertThat(gates.of(CLOSED_API))
                .containsExactly(new GateResult(CLOSED_API, FLAGGED, new Gate.ResidencyUnclear()));
        assertThat(gates.isFlagged(HOSTED_OPEN_API)).isTrue();
    }

    @Test
    void aResidencyThatIsMetOrNotRequiredIsNoGate() {
        assertThat(gates(RESIDENCY_REQUIRED, true, PROVIDER_MEETS_RESIDENCY, true)
                        .results())
                .isEmpty();
        assertThat(gates(RESIDENCY_REQUIRED, false, PROVIDER_MEETS_RESIDENCY, false)
                        .results())
                .isEmpty();
    }

    @Test
    void aLicenseThatForbidsTheUseRulesOutTheModelHostedAndSelfHosted() {
        Gates gates = gates("llama-4", "llama-4-scout", where(BASED_IN_EU, true));
        Gate gate = new Gate.License(
                Licenses.model("llama-4", "llama-4-scout"), Standing.NOT_ALLOWED, "llama-4/eu-multimodal");
        assertThat(gates.results())
                .containsExactly(new GateResult(HOSTED_OPEN_API, OUT, gate), new GateResult(SELF_HOSTED, OUT, gate));
    }

    @Test
    void aLicenseToBeObtainedRulesOutTheModelUntilItIsMarkedAsObtained() {
        LicensedModel model = Licenses.model("mistral-mrl-0.1", "mistral-large-2411");
        Situation commercial = where(COMMERCIAL_USE, true);
        Gate gate = new Gate.License(model, Standing.NEEDS_LICENSE, "mistral-mrl-0.1/research-only");
        Gates gates = Gates.of(commercial, Standard.models(model), Standard.ALTERNATIVES, List.of());
        assertThat(gates.of(SELF_HOSTED)).containsExactly(new GateResult(SELF_HOSTED, OUT, gate));
        assertThat(gates.of(HOSTED_OPEN_API)).containsExactly(new GateResult(HOSTED_OPEN_API, OUT, gate));

        Alternative own = Standard.ALTERNATIVES.get(SELF_HOSTED).withLicenseObtained(true);
        Gates marked = Gates.of(commercial, Standard.models(model), Standard.ALTERNATIVES.with(own), List.of());
        assertThat(marked.of(SELF_HOSTED)).isEmpty();
        assertThat(marked.isOut(HOSTED_OPEN_API)).isTrue();
    }

    @Test
    void noMarkLiftsALicenseThatForbidsTheUse() {
        LicensedModel model = Licenses.model("llama-4", "llama-4-scout");
        Alternative own = Standard.ALTERNATIVES.get(SELF_HOSTED).withLicenseObtained(true);
        Gates gates =
                Gates.of(where(BASED_IN_EU, true), Standard.models(model), Standard.ALTERNATIVES.with(own), List.of());
        assertThat(gates.isOut(SELF_HOSTED)).isTrue();
    }

    @Test
    void aLicenseNobodyHasReadFlagsTheModel() {
        Gates gates = gates("mistral-large-4", "mistral-large-4", Situation.UNKNOWN);
        assertThat(gates.isFlagged(HOSTED_OPEN_API)).isTrue();
        assertThat(gates.isOut(HOSTED_OPEN_API)).isFalse();
    }

    @Test
    void aLicenseWithDutiesIsNoGate() {
        assertThat(gates("llama-3.3", "llama-3.3-70b", where(COMMERCIAL_USE, true))
                        .results())
                .isEmpty();
    }

    @Test
    void nobodyToRunItAndNoBudgetForATeamFlagsSelfHosting() {
        GateResult flag = new GateResult(SELF_HOSTED, FLAGGED, new Gate.NoTeam());
        assertThat(gates(INFRASTRUCTURE_ENGINEERS, 0, TEAM_CAN_BE_FUNDED, false).results())
                .containsExactly(flag);
        assertThat(gates(INFRASTRUCTURE_MATURITY, Maturity.NONE, TEAM_CAN_BE_FUNDED, false)
                        .results())
                .containsExactly(flag);
    }

    @Test
    void aTeamOrABudgetForOneIsNoGateAndNeitherIsSilence() {
        assertThat(gates(INFRASTRUCTURE_ENGINEERS, 0.5, TEAM_CAN_BE_FUNDED, false)
                        .results())
                .isEmpty();
        assertThat(gates(INFRASTRUCTURE_ENGINEERS, 0, TEAM_CAN_BE_FUNDED, true).results())
                .isEmpty();
        assertThat(gates(INFRASTRUCTURE_ENGINEERS, 0).results()).isEmpty();
        assertThat(gates().results()).isEmpty();
    }
}
