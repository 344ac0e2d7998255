package app.fulcrum.storage.instance;

import static org.assertj.core.api.Assertions.assertThat;

import app.fulcrum.session.file.Handover.Role;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {

    private static final Path PLAN = Path.of("plan.fulcrum.json").toAbsolutePath();

    @TempDir
    private Path folder;

    private final BlockingQueue<List<Path>> asked = new LinkedBlockingQueue<>();
    private SingleInstance first;

    @AfterEach
    void end() {
        if (first != null) {
            first.end();
        }
    }

    @Test
    void theFirstStartIsToldWhatLaterOnesWereAskedToOpen() throws Exception {
        startFirst();

        assertThat(new SingleInstance(folder).start(List.of(PLAN, Path.of("Grüße\n.json")), asked::add))
                .isEqualTo(Role.HANDED_OVER);
        assertThat(asked.poll(5, TimeUnit.SECONDS))
                .containsExactly(PLAN, Path.of("Grüße\n.json").toAbsolutePath());

        assertThat(new SingleInstance(folder).start(List.of(), asked::add)).isEqualTo(Role.HANDED_OVER);
        assertThat(asked.poll(5, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void anotherProcessIsHandedOverToo() throws Exception {
        startFirst();

        Process second = OtherStart.run(folder, PLAN);

        assertThat(second.waitFor()).isEqualTo(Role.HANDED_OVER.ordinal());
        assertThat(asked.poll(5, TimeUnit.SECONDS)).containsExactly(PLAN);
    }

    @Test
    void afterTheFirstHasEndedTheNextIsFirst() {
        startFirst();
        first.end();

        SingleInstance next = new SingleInstance(folder);
        assertThat(next.start(List.of(), asked::add)).isEqualTo(Role.FIRST);
        next.end();
    }

    @Test
    void aCrashLeavesNothingThatStopsTheNextStart() throws Exception {
        Process crashed = OtherStart.runAndHalt(folder);
        assertThat(crashed.waitFor()).isEqualTo(OtherStart.HALTED);
        assertThat(folder.resolve("instance.sock")).exists();

        startFirst();
    }

    @Test
    void aCallerWithoutTheSecretIsNotListenedTo() throws Exception {
        startFirst();

        assertThat(call(new Message("guess", List.of(PLAN)))).isEqualTo(-1);
        assertThat(asked.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void rubbishOnTheSocketDoesNoHarm() throws Exception {
        startFirst();
        try (SocketChannel channel = connect()) {
            channel.write(ByteBuffer.wrap("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
        }

        assertThat(new SingleInstance(folder).start(List.of(PLAN), asked::add)).isEqualTo(Role.HANDED_OVER);
    }

    @Test
    void aStartRunsByItselfWhereTheFirstDoesNotAnswer() throws Exception {
        startFirst();
        Files.delete(folder.resolve("instance.address"));

        assertThat(new SingleInstance(folder).start(List.of(PLAN), asked::add)).isEqualTo(Role.ALONE);
    }

    @Test
    void aStartRunsByItselfWhereTheFolderCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(new SingleInstance(file.resolve("below")).start(List.of(), asked::add))
                .isEqualTo(Role.ALONE);
    }

    @Test
    void theSocketMovesWhereTheFolderIsTooDeep() throws Exception {
        Path deep = folder.resolve("d".repeat(120));
        first = new SingleInstance(deep);
        assertThat(first.start(List.of(), asked::add)).isEqualTo(Role.FIRST);

        assertThat(new SingleInstance(deep).start(List.of(PLAN), asked::add)).isEqualTo(Role.HANDED_OVER);
    }

    @Test
    void aSocketInATemporaryFolderGoesWithItsFolder() throws Exception {
        Path deep = folder.resolve("d".repeat(120));
        first = new SingleInstance(deep);
        first.start(List.of(), asked::add);
        Path socket = Address.read(deep.resolve("instance.address")).socket();
        assertThat(socket).exists();

        first.end();

        assertThat(socket.getParent()).doesNotExist();
    }

    @Test
    void whatACrashLeavesIsClearedByTheNextStart() throws Exception {
        Path deep = folder.resolve("d".repeat(120));
        assertThat(OtherStart.runAndHalt(deep).waitFor()).isEqualTo(OtherStart.HALTED);
        Path socket = Address.read(deep.resolve("instance.address")).socket();
        Path halfWritten = Files.createFile(deep.resolve("address123.tmp"));
        assertThat(socket).exists();

        first = new SingleInstance(deep);
        first.start(List.of(), asked::add);

        assertThat(socket.getParent()).doesNotExist();
        assertThat(halfWritten).doesNotExist();
    }

    @Test
    void anAddressThatLeadsElsewhereDeletesNothing() throws Exception {
        Path mine = Files.createFile(folder.resolve("mine"));
        Address.write(folder.resolve("instance.address"), new Address(mine, "00"));

        startFirst();

        assertThat(mine).exists();
    }

    @Test
    void nobodyElseCanReadTheSecret() throws IOException {
        startFirst();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("instance.address"))))
                .isEqualTo("rw-------");
    }

    @Test
    void nobodyElseCanEnterTheFolder() throws IOException {
        Path made = folder.resolve("state/instance");
        first = new SingleInstance(made);
        first.start(List.of(), asked::add);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }

    private void startFirst() {
        first = new SingleInstance(folder);
        assertThat(first.start(List.of(), asked::add)).isEqualTo(Role.FIRST);
    }

    private SocketChannel connect() throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(folder.resolve("instance.sock")));
        return channel;
    }

    private int call(Message message) throws IOException {
        try (SocketChannel channel = connect()) {
            message.write(new DataOutputStream(Channels.newOutputStream(channel)));
            return Channels.newInputStream(channel).read();
        }
    }
}
