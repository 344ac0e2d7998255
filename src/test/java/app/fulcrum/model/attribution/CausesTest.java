package app.fulcrum.model.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.model.difference.EditSubject;
import app.fulcrum.model.scenario.Assumption;
import app.fulcrum.model.scenario.Hardware;
import app.fulcrum.model.scenario.Input;
import app.fulcrum.model.scenario.InputKey;
import app.fulcrum.model.scenario.LoadForm;
import app.fulcrum.model.scenario.Scenario;
import app.fulcrum.model.traffic.GivenDay;
import app.fulcrum.session.edit.ScenarioEdit.StateLoad;
import app.fulcrum.support.Books;
import app.fulcrum.support.RandomScenarios;
import app.fulcrum.support.Seeded;
import app.fulcrum.support.Standard;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CausesTest {

    private static final Scenario CHAT =
            Books.presets().find("chat").orElseThrow().document().scenario();

    private static Scenario with(Scenario scenario, InputKey key, double value) {
        return scenario.with(key, Assumption.of(value, "test"));
    }

    private static List<Set<String>> groups(Scenario other) {
        return Causes.between(CHAT, other).all().stream()
                .map(cause -> cause.subjects().stream()
                        .map(EditSubject::path)
                        .map(path -> path.substring(path.lastIndexOf('.') + 1))
                        .collect(Collectors.toSet()))
                .toList();
    }

    @Test
    void numbersStandAlone() {
        Scenario other = with(
                with(CHAT, InputKey.shared(Input.TOKENS_PER_DAY), 1e8), Standard.key(Input.GPU_PRICE_PER_HOUR), 1.5);

        assertThat(groups(other)).containsExactly(Set.of("gpuHourPrice"), Set.of("tokensPerDay"));
    }

    @Test
    void anOfferGoesWithThePricesTypedForIt() {
        Scenario typed = with(with(CHAT, Standard.CLOSED_INPUT_PRICE, 3), Standard.CLOSED_FEES, 7);
        Scenario other = Standard.withOffer(typed, Standard.CLOSED_API, "gpt-6.1-terra");

        assertThat(groups(typed)).containsExactly(Set.of("inputPrice"), Set.of("fixedFees"));
        assertThat(groups(other)).containsExactly(Set.of("offer", "inputPrice"), Set.of("fixedFees"));
    }

    @Test
    void aGpuGoesWithItsRateAndTheSizeOfItsServers() {
        Scenario typed = with(
                with(with(CHAT, Standard.key(Input.GPU_PRICE_PER_HOUR), 3), Standard.key(Input.GPUS_PER_SERVER), 4),
                Standard.key(Input.MONITORING),
                7);
        Scenario other = Standard.withHosting(
                typed, hosting -> hosting.withHardware(new Hardware.Rented("L40S", Optional.empty())));

        assertThat(groups(other))
                .containsExactly(Set.of("hardware", "gpuHourPrice", "gpusSoldTogether"), Set.of("monitoring"));
    }

    @Test
    void theVolumeStatedInAnotherWayIsOneChange() {
        Scenario other = new StateLoad(
                        LoadForm.USERS,
                        Map.of(
                                Input.USERS, Assumption.of(1_000, "test"),
                                Input.SESSIONS_PER_USER, Assumption.of(2, "test"),
                                Input.REQUESTS_PER_SESSION, Assumption.of(5, "test")))
                .apply(CHAT);

        assertThat(groups(other))
                .containsExactly(Set.of("tokensPerDay", "users", "sessionsPerUserAndDay", "requestsPerSession"));
    }

    @Test
    void hoursOfTheDayGoWithThePeakTheyReplace() {
        Scenario peak = with(CHAT, InputKey.shared(Input.PEAK_TO_AVERAGE), 3);
        Scenario other = peak.withDay(Optional.of(GivenDay.of(Collections.nCopies(24, 1.0), ZoneOffset.UTC)));

        assertThat(groups(other)).containsExactly(Set.of("day", "peakToAverage"));
    }

    @Test
    void namesNotesAndSourcesAreNoCauses() {
        InputKey volume = InputKey.shared(Input.TOKENS_PER_DAY);
        Scenario other = CHAT.withName("Other")
                .withNotes("Other")
                .with(volume, CHAT.assumption(volume).orElseThrow().withWords("elsewhere", "a note"));

        assertThat(Causes.between(CHAT, other).all()).isEmpty();
    }

    /** However much differs there are ten causes at most, the same both ways, and each difference is in one of them. */
    @Test
    void thereAreTenAtMostAndTheyAreTheSameBothWays() {
        Seeded.forEach(1, 300, random -> {
            RandomScenarios scenarios = new RandomScenarios(Books.bundled(), random);
            Scenario one = scenarios.nextOfAnyAlternatives();
            Scenario other = scenarios.nextOfAnyAlternatives();

            Causes there = Causes.between(one, other);

            List<EditSubject> subjects = there.all().stream()
                    .flatMap(cause -> cause.subjects().stream())
                    .toList();
            assertThat(there.all()).hasSizeLessThanOrEqualTo(Attribution.MOST);
            assertThat(subjects).doesNotHaveDuplicates();
            assertThat(Causes.between(other, one).all().stream().map(Cause::subjects))
                    .containsExactlyElementsOf(
                            there.all().stream().map(Cause::subjects).toList());
            assertThat(there.with(0)).contains(one);
            assertThat(there.with((1 << there.all().size()) - 1)).isPresent();
        });
    }
}
