package app.fulcrum.storage.file;

import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.storage.file.FailureReason.Protected;
import app.fulcrum.storage.file.FailureReason.Refused;
import app.fulcrum.storage.file.FileOperations.Facts;
import app.fulcrum.storage.file.FileOperations.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Why a file cannot be replaced or made, as far as that can be known without trying. */
public record WriteCheck(FileOperations files) {

    /** The problem that writing the file would end with; empty if nothing is known to be in its way. */
    public Optional<Problem> problem(Path file) {
        try {
            look(file);
            return Optional.empty();
        } catch (Protected guarded) {
            return Optional.of(problem(ProblemCode.PROTECTED_FILE, file, guarded.reason()));
        } catch (IOException failure) {
            return Optional.of(problem(ProblemCode.UNWRITABLE_FILE, file, FailureReason.of(failure)));
        }
    }

    private void look(Path file) throws IOException {
        if (file.toString().isEmpty()) {
            throw new Refused("its name is empty");
        }
        Optional<Facts> facts = files.facts(file);
        if (facts.isPresent()) {
            SafeFile.checkKind(facts.get().kind());
        }
        Path target = files.followLinks(file);
        Path folder = target.resolveSibling("");
        if (files.facts(folder).filter(there -> there.kind() == Kind.FOLDER).isEmpty()) {
            throw new Refused("a part of its path is a file and not a folder");
        }
        if (!Rights.mayWriteIn(folder)) {
            throw new Refused("you may not write in its folder");
        }
        Optional<String> guarded = facts.isPresent() ? files.protection(target) : Optional.empty();
        if (guarded.isPresent()) {
            throw new Protected(guarded.get());
        }
    }

    private static Problem problem(ProblemCode code, Path file, String reason) {
        return Problem.of(code, Place.in(String.valueOf(file.getFileName()), ""), reason);
    }
}
