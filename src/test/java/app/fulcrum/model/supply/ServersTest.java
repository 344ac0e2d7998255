package app.fulcrum.model.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fulcrum.model.supply.Servers.Lot;
import app.fulcrum.support.Books;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ServersTest {

    private static final Servers WHOLE = new Servers(8, 8, false, false);
    private static final Servers ONE_OF_EIGHT = new Servers(1, 8, false, false);
    private static final Servers ALONE = new Servers(1, 1, false, false);
    private static final Servers RACK = new Servers(4, 72, false, false);
    private static final Servers JOINED = new Servers(8, 8, false, true);

    @Test
    void replicasDoNotStraddleServers() {
        assertThat(WHOLE.lot(5)).isEqualTo(new Lot(1, 8));
        assertThat(WHOLE.lot(3)).isEqualTo(new Lot(2, 8));
        assertThat(WHOLE.lot(4)).isEqualTo(new Lot(2, 8));
    }

    @Test
    void replicasOnPartsOfAServerArePlacedAlone() {
        assertThat(ONE_OF_EIGHT.lot(5)).isEqualTo(new Lot(1, 5));
        assertThat(RACK.lot(6)).isEqualTo(new Lot(1, 8));
    }

    @Test
    void aReplicaStaysOnOneFastLinkUnlessServersAreJoined() {
        assertThat(ALONE.canHold(1)).isTrue();
        assertThat(ALONE.canHold(4)).isFalse();
        assertThat(RACK.canHold(16)).isTrue();
        assertThat(WHOLE.canHold(9)).isFalse();
        assertThat(JOINED.canHold(9)).isTrue();
        assertThat(JOINED.lot(9)).isEqualTo(new Lot(1, 16));
    }

    @Test
    void aGivenNumberOfGpusIsFilledServerByServer() {
        assertThat(WHOLE.replicasOn(24, 5)).isEqualTo(3);
        assertThat(WHOLE.replicasOn(22, 3)).isEqualTo(6);
        assertThat(WHOLE.billed(22)).isEqualTo(24);
        assertThat(ONE_OF_EIGHT.replicasOn(10, 5)).isEqualTo(1);
        assertThat(ONE_OF_EIGHT.billed(10)).isEqualTo(10);
        assertThat(ALONE.replicasOn(4, 1)).isEqualTo(4);
    }

    @Test
    void whatNobodySaysIsEightOrMoreIfMoreAreSoldTogether() {
        assertThat(Servers.of(1, OptionalInt.empty(), false)).isEqualTo(new Servers(1, 8, true, false));
        assertThat(Servers.of(16, OptionalInt.empty(), false)).isEqualTo(new Servers(16, 16, true, false));
        assertThat(Servers.of(4, OptionalInt.of(72), false)).isEqualTo(new Servers(4, 72, false, false));
    }

    @Test
    void offersOfTheBookSayWhatTheirMachinesAreWhereTheirSourcesDo() {
        assertThat(offered("gcp/h100/sxm/on-demand")).isEqualTo(ALONE);
        assertThat(offered("aws/h100/sxm/on-demand")).isEqualTo(WHOLE);
        assertThat(offered("coreweave/gb200/nvl72/on-demand")).isEqualTo(RACK);
        assertThat(offered("runpod/h100/sxm/on-demand-secure").isLinkAssumed()).isTrue();
    }

    private static Servers offered(String offerId) {
        return Servers.of(Books.bundled().gpuOffer(offerId).orElseThrow());
    }

    @Test
    void theFewestGpusForReplicasAreOneMoreThanThoseThatHoldOneLess() {
        SplittableRandom random = new SplittableRandom(20261129);
        for (int i = 0; i < 10_000; i++) {
            int link = random.nextInt(1, 20);
            Servers servers = new Servers(random.nextInt(1, link + 1), link, false, true);
            int perReplica = random.nextInt(1, 40);
            long replicas = random.nextLong(1, 60);
            long gpus = servers.gpusFor(replicas, perReplica);
            assertThat(servers.replicasOn(gpus, perReplica)).isEqualTo(replicas);
            assertThat(servers.replicasOn(gpus - 1, perReplica)).isEqualTo(replicas - 1);
        }
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new Servers(0, 8, false, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Servers(8, 4, false, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lot(0, 8)).isInstanceOf(IllegalArgumentException.class);
    }
}
