package app.fulcrum.storage.file;

import app.fulcrum.model.problem.Phrase;
import app.fulcrum.model.problem.Place;
import app.fulcrum.model.problem.Problem;
import app.fulcrum.model.problem.ProblemCode;
import app.fulcrum.model.problem.ProblemFact;
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
            throw new Refused(Phrase.NAME_EMPTY);
        }
        Optional<Facts> facts = files.facts(file);
        if (facts.isPresent()) {
            SafeFile.checkKind(facts.get().kind());
        }
        Path target = files.followLinks(file);
        Path folder = target.resolveSibling("");
        if (files.facts(folder).filter(there -> there.kind() == Kind.FOLDER).isEmpty()) {
            throw new Refused(Phrase.PART_IS_FILE);
        }
        if (!Rights.mayWriteIn(folder)) {
            throw new Refused(Phrase.NO_RIGHTS_IN_FOLDER);
        }
        Optional<ProblemFact> guarded = facts.isPresent() ? files.protection(target) : Optional.empty();
        if (guarded.isPresent()) {
            throw new Protected(guarded.get());
        }
    }

    private static Problem problem(ProblemCode code, Path file, ProblemFact reason) {
        return Problem.of(code, Place.in(String.valueOf(file.getFileName()), ""), reason);
    }
}
