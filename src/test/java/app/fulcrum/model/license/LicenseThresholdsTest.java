package app.fulcrum.model.license;

import static app.fulcrum.model.scenario.Question.COMMERCIAL_USE;
import static app.fulcrum.model.scenario.Question.INTERNAL_USE_ONLY;
import static app.fulcrum.model.scenario.Question.RUNS_MODEL_SERVICE_BUSINESS;
import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.catalog.License;
import app.fulcrum.model.catalog.LicenseRules.Comparator;
import app.fulcrum.model.catalog.LicenseRules.GateAction;
import app.fulcrum.model.scenario.Answer;
import app.fulcrum.model.scenario.Question;
import app.fulcrum.model.scenario.Situation;
import app.fulcrum.support.Licenses;
import app.fulcrum.support.Situations;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LicenseThresholdsTest {

    private static final Situation CONCERNED_BY_ALL =
            Situations.where(COMMERCIAL_USE, true, INTERNAL_USE_ONLY, false, RUNS_MODEL_SERVICE_BUSINESS, true);

    private List<License> licenses = List.of();

    /** A threshold of one record. */
    private record Gate(
            License license, Question question, Comparator comparator, double at, GateAction action, String clauseId) {

        boolean isPassedAt(double amount) {
            Situation situation = CONCERNED_BY_ALL.with(question, new Answer.Amount(amount));
            LicenseVerdict verdict =
                    LicenseEvaluator.evaluate(license, license.models().getFirst(), situation);
            return action == GateAction.DISPLAY_MODEL_NAME
                    ? verdict.duties().stream().anyMatch(duty -> duty.id().equals("display-model-name"))
                    : verdict.reasons().stream()
                            .anyMatch(reason -> reason.clauseId().equals(clauseId));
        }
    }

    @BeforeAll
    void readLicenses() {
        licenses = Licenses.all();
    }

    private Stream<Gate> gates() {
        return licenses.stream().flatMap(license -> Stream.concat(userGates(license), revenueGates(license)));
    }

    private static Stream<Gate> userGates(License license) {
        return license.rules().userGate().stream()
                .map(gate -> new Gate(
                        license,
                        Step4ActiveUsers.question(gate),
                        gate.comparator(),
                        gate.threshold(),
                        gate.action(),
                        gate.clauseId()));
    }

    private static Stream<Gate> revenueGates(License license) {
        return license.rules().revenueGates().stream()
                .map(gate -> new Gate(
                        license,
                        Step5Revenue.question(gate),
                        gate.comparator(),
                        gate.amountUsd(),
                        gate.action(),
                        gate.clauseId()));
    }

    @Test
    void everyGateAboveAnAmountStaysShutAtTheAmountItself() {
        List<Gate> above =
                gates().filter(gate -> gate.comparator() == Comparator.ABOVE).toList();
        assertThat(above).hasSizeGreaterThanOrEqualTo(24);
        assertThat(above).noneMatch(gate -> gate.isPassedAt(gate.at()));
        assertThat(above).allMatch(gate -> gate.isPassedAt(gate.at() + 1));
    }

    @Test
    void everyGateFromAnAmountOnOpensAtTheAmountItself() {
        List<Gate> from =
                gates().filter(gate -> gate.comparator() == Comparator.AT_LEAST).toList();
        assertThat(from).isNotEmpty().allMatch(gate -> gate.isPassedAt(gate.at()));
    }
}
