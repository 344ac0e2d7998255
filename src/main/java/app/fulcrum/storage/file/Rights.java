package app.fulcrum.storage.file;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.ProblemFact;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.DosFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.Optional;

/** Who may do what with a file. Modes and owners are looked at themselves: an administrator may write anywhere. */
final class Rights {

    private Rights() {}

    /** Why a file should not be replaced without asking; empty when it is an ordinary file of this user. */
    static Optional<ProblemFact> protection(Path file) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix == null) {
            DosFileAttributeView dos = Files.getFileAttributeView(file, DosFileAttributeView.class);
            return readOnly(dos != null && dos.readAttributes().isReadOnly());
        }
        PosixFileAttributes attributes = posix.readAttributes();
        UserPrincipal owner = attributes.owner();
        return isOurs(owner, file)
                ? readOnly(!attributes.permissions().contains(PosixFilePermission.OWNER_WRITE))
                : Optional.of(Phrase.BELONGS_TO.fact(ProblemFact.quoted(owner.getName())));
    }

    /** Whether files can be made in a folder: its rights and its disk allow it. */
    static boolean mayWriteIn(Path folder) {
        return Files.isWritable(folder);
    }

    private static Optional<ProblemFact> readOnly(boolean marked) {
        return marked ? Optional.of(Phrase.MARKED_READ_ONLY.fact()) : Optional.empty();
    }

    private static boolean isOurs(UserPrincipal owner, Path file) throws IOException {
        return isNamedAsWeAre(owner, file) || owner.equals(ownerOfNewFiles(file));
    }

    private static boolean isNamedAsWeAre(UserPrincipal owner, Path file) throws IOException {
        try {
            return owner.equals(file.getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name")));
        } catch (UserPrincipalNotFoundException _) {
            // Users of containers often have a number and no name.
            return false;
        }
    }

    /** Some disks give every file the same owner, whoever writes it; there, that one is us. */
    private static UserPrincipal ownerOfNewFiles(Path beside) throws IOException {
        Path probe = Files.createFile(TempFiles.beside(beside));
        try {
            return Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    /** A file that replaces another is nobody else's to read until it has the other's rights. */
    static FileAttribute<?>[] ofNewFile(Optional<Path> like) {
        return like.isPresent() && Files.getFileAttributeView(like.get(), PosixFileAttributeView.class) != null
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Gives a file the mode of another, and its group and owner as far as the user may. */
    static void copy(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes wanted = Files.readAttributes(from, PosixFileAttributes.class);
        PosixFileAttributes present = view.readAttributes();
        if (!wanted.group().equals(present.group())) {
            asFarAsAllowed(() -> view.setGroup(wanted.group()));
        }
        if (!wanted.owner().equals(present.owner())) {
            asFarAsAllowed(() -> view.setOwner(wanted.owner()));
        }
        view.setPermissions(wanted.permissions());
    }

    private interface Change {
        void make() throws IOException;
    }

    /** Only an administrator may give files away; a colleague's file saved by us becomes ours, and keeps its mode. */
    private static void asFarAsAllowed(Change change) throws IOException {
        try {
            change.make();
        } catch (AccessDeniedException _) {
            return;
        } catch (FileSystemException notPermitted) {
            if (notPermitted.getReason() == null || !notPermitted.getReason().contains("not permitted")) {
                throw notPermitted;
            }
        }
    }
}
