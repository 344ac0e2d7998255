package app.fulcrum.storage.instance;

import app.fulcrum.session.file.Handover;
import app.fulcrum.storage.file.DiskOperations;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The first start takes a lock and listens on a socket in the file system; a later one finds the lock taken, reads where
 * the socket is and passes its files on. The lock ends with the process, however that ends, so no start is ever fooled by
 * what a crash left behind.
 */
public final class SingleInstance implements Handover {

    private static final String LOCK = "instance.lock";
    private static final String ADDRESS = "instance.address";

    /** Names of a socket that lies in a temporary folder, and of that folder. */
    private static final String FAR_SOCKET = "s";

    private static final String FAR_FOLDER = "fulcrum";

    /** A path longer than this is refused by some systems as a socket's. */
    private static final int LONGEST_SOCKET_PATH = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final byte ACCEPTED = 1;

    private final Path folder;
    private final String token = newToken();
    private @Nullable FileLock lock;
    private @Nullable ServerSocketChannel server;

    /** @param folder the program's own, which only this user may enter */
    public SingleInstance(Path folder) {
        this.folder = folder;
    }

    private static String newToken() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Override
    public synchronized Role start(List<Path> files, Consumer<List<Path>> opener) {
        try {
            new DiskOperations().createPrivateFolders(folder);
            if (takeLock()) {
                clearAfterCrash();
                listen(opener);
                return Role.FIRST;
            }
            return handOver(files) ? Role.HANDED_OVER : Role.ALONE;
        } catch (IOException cannotTell) {
            System.getLogger(SingleInstance.class.getName())
                    .log(System.Logger.Level.WARNING, "running by itself: {0}", cannotTell.getClass());
            return Role.ALONE;
        }
    }

    private boolean takeLock() throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
        }
        return lock != null;
    }

    private void listen(Consumer<List<Path>> opener) throws IOException {
        Path socket = socketPath();
        Files.deleteIfExists(socket);
        ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        opened.bind(UnixDomainSocketAddress.of(socket));
        server = opened;
        Address.write(folder.resolve(ADDRESS), new Address(socket, token));
        Thread.ofPlatform().daemon().name("handover").start(() -> acceptAll(opened, opener));
    }

    /** In the program's folder, or in a new private one where that path is too long for a socket. */
    private Path socketPath() throws IOException {
        Path here = folder.resolve("instance.sock").toAbsolutePath();
        return here.toString().length() <= LONGEST_SOCKET_PATH
                ? here
                : Files.createTempDirectory(FAR_FOLDER).resolve(FAR_SOCKET);
    }

    /** Takes away what the first start before this one left if it was killed. Only for who holds the lock. */
    private void clearAfterCrash() {
        try {
            Address.sweep(folder);
            deleteSocket(Address.read(folder.resolve(ADDRESS)).socket());
        } catch (IOException _) {
            // There was none, or it cannot be deleted: the next one has a name of its own.
            return;
        }
    }

    private static void deleteSocket(Path socket) throws IOException {
        Path parent = socket.resolveSibling("");
        boolean far = socket.endsWith(FAR_SOCKET)
                && String.valueOf(parent.getFileName()).startsWith(FAR_FOLDER);
        if (far) {
            Files.deleteIfExists(socket);
            Files.deleteIfExists(parent);
        }
    }

    private void acceptAll(ServerSocketChannel from, Consumer<List<Path>> opener) {
        while (from.isOpen()) {
            try (SocketChannel caller = from.accept()) {
                accept(caller).ifPresent(opener);
            } catch (IOException _) {
                // The caller went away or was none of ours, or the program is ending: the loop's condition tells.
            }
        }
    }

    private Optional<List<Path>> accept(SocketChannel caller) throws IOException {
        try (Watchdog _ = new Watchdog(caller, PATIENCE)) {
            Message message = Message.read(new DataInputStream(Channels.newInputStream(caller)));
            if (!message.knows(token)) {
                return Optional.empty();
            }
            Channels.newOutputStream(caller).write(ACCEPTED);
            return Optional.of(message.files());
        }
    }

    /** Whether the first start has taken the files. */
    private boolean handOver(List<Path> files) {
        try {
            Address first = Address.read(folder.resolve(ADDRESS));
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                    Watchdog _ = new Watchdog(channel, PATIENCE)) {
                channel.connect(UnixDomainSocketAddress.of(first.socket()));
                new Message(first.token(), files).write(new DataOutputStream(Channels.newOutputStream(channel)));
                return Channels.newInputStream(channel).read() == ACCEPTED;
            }
        } catch (IOException noAnswer) {
            return false;
        }
    }

    @Override
    public synchronized void end() {
        try {
            if (server != null) {
                server.close();
                deleteSocket(Address.read(folder.resolve(ADDRESS)).socket());
                Files.deleteIfExists(folder.resolve(ADDRESS));
            }
            if (lock != null) {
                lock.channel().close();
            }
        } catch (IOException _) {
            // Ending the process releases both.
            return;
        }
    }
}
