package app.fulcrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.CommandRun;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Doubts are about what is in use by an option that takes part, and about all of it. */
class DoubtsInUseTest {

    private static final String ESTIMATED = "The speed is an estimate";
    private static final String LINK = "How many GPUs share a fast link is unknown";
    private static final String OTHER_DAY = "not on record";

    private static List<String> doubts(String... settings) {
        JsonNode result = CommandRun.of(Stream.of(
                                Stream.of("evaluate", "--date=2026-11-29"),
                                Stream.of(settings).map(setting -> "--set=" + setting),
                                Stream.of("preset:chat"))
                        .flatMap(part -> part)
                        .toArray(String[]::new))
                .result();
        assertThat(OutputSchemas.problems("evaluation", result)).isEmpty();
        return result.at("/verdict/confidence/doubts")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-hosted.hosting.gpusPerReplica=3", "self-hosted.compared=false"})
    void anEstimateThatNothingRestsOnIsNoDoubt(String setting) {
        assertThat(doubts()).anyMatch(doubt -> doubt.startsWith(ESTIMATED));
        assertThat(doubts(setting)).noneMatch(doubt -> doubt.startsWith(ESTIMATED));
    }

    @Test
    void anAssumedFastLinkIsADoubtWhereTheLayoutRestsOnIt() {
        String each = "self-hosted.gpusSoldTogether=1";

        assertThat(doubts(each, "self-hosted.hosting.gpusPerReplica=4")).anyMatch(doubt -> doubt.startsWith(LINK));
        assertThat(doubts(each, "self-hosted.hosting.gpusPerReplica=1")).noneMatch(doubt -> doubt.startsWith(LINK));
        assertThat(doubts(each, "self-hosted.hosting.gpusPerReplica=4", "self-hosted.compared=false"))
                .noneMatch(doubt -> doubt.startsWith(LINK));
    }

    @Test
    void spotGpusAreADoubtUntilAnAllowanceIsSet() {
        String spot = "self-hosted.hosting.hardware.offer=nebius/h100/sxm/spot";
        String doubt = "“Spot allowance”";

        assertThat(doubts(spot)).anyMatch(said -> said.contains(doubt));
        assertThat(doubts()).noneMatch(said -> said.contains(doubt));
        assertThat(doubts(spot, "self-hosted.compared=false")).noneMatch(said -> said.contains(doubt));
        assertThat(doubts(spot, "self-hosted.spotAllowance=0")).noneMatch(said -> said.contains(doubt));
        assertThat(doubts(spot, "self-hosted.gpuMonthPrice=900")).noneMatch(said -> said.contains(doubt));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01", "2030-01-01"})
    void pricesUsedForADayFarFromWhenTheyWereReadAreADoubt(String day) {
        assertThat(doubts("pricesOn=2026-11-22")).noneMatch(doubt -> doubt.contains(OTHER_DAY));
        assertThat(doubts("pricesOn=" + day)).anyMatch(doubt -> doubt.contains(OTHER_DAY) && doubt.contains(day));
    }

    @Test
    void requestsThatMayBeLongerThanTheMeanAreADoubtUntilTheirShareIsStated() {
        String offer = "closed-api.offer=claude-haiku-5-5";
        String mean = "workload.inputTokensPerRequest=20000";
        String near = "Anthropic Claude Haiku 5.5 has other prices above 100K input tokens";

        assertThat(doubts(offer, mean)).anyMatch(doubt -> doubt.startsWith(near));
        assertThat(doubts(offer, mean, "workload.longShareOfRequests=0")).noneMatch(doubt -> doubt.startsWith(near));
    }

    @Test
    void tokensNobodyCountedAreADoubtBetweenCostsThatAreNear() {
        String near = "closed-api.fixedFees=0";
        String counted = " counts 1.44–1.68 tokens for one of ";
        String[] level = {"closed-api.offer=claude-haiku-5-5", "closed-api.fixedFees=1200"};

        assertThat(doubts(level)).anyMatch(doubt -> doubt.contains(counted));
        assertThat(doubts(level[0], near)).noneMatch(doubt -> doubt.contains(counted));
    }

    @Test
    void gpusThatCannotServeTheVolumeLeaveTheirCostOpen() {
        String doubt = "The cost of self-hosting at this volume is unknown.";

        assertThat(doubts("self-hosted.hosting.gpuCount=2")).doesNotContain(doubt);
        assertThat(doubts("self-hosted.hosting.gpuCount=2", "workload.tokensPerDay=5e9"))
                .contains(doubt);
    }
}
