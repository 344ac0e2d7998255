package app.fulcrum.storage.scenario;

import app.fulcrum.model.problem.Outcome;
import app.fulcrum.session.batch.FileUpgrade;
import app.fulcrum.session.document.FileOrigin;
import app.fulcrum.session.file.OpenFile;
import app.fulcrum.session.file.ScenarioStore;
import app.fulcrum.session.file.ScenarioStore.Loaded;
import app.fulcrum.storage.scenario.migration.FormatVersion;
import java.nio.file.Path;
import java.util.Optional;

/** Upgrades files by reading them, which brings them up to date, and saving what was read. */
public final class ScenarioUpgrades implements FileUpgrade {

    private final ScenarioStore store;

    public ScenarioUpgrades(ScenarioStore store) {
        this.store = store;
    }

    @Override
    public Outcome<Upgraded> upgrade(Path file, Optional<Path> target) {
        return store.load(file)
                .flatMap(loaded -> target.isEmpty() ? loaded.forReplacing() : Outcome.of(loaded))
                .flatMap(loaded -> upgrade(loaded, target));
    }

    private Outcome<Upgraded> upgrade(Loaded loaded, Optional<Path> target) {
        FileOrigin origin = loaded.document().origin();
        FormatVersion from = new FormatVersion(origin.major(), origin.minor());
        FormatVersion to = origin.readOnly() ? from : FormatVersion.of(loaded.document());
        if (from.equals(to) && target.isEmpty() && !origin.readOnly()) {
            return Outcome.of(new Upgraded(from.toString(), to.toString(), Optional.empty()));
        }
        Optional<OpenFile> expected = target.isPresent() ? Optional.empty() : Optional.of(loaded.file());
        return store.save(loaded.document(), target.orElse(loaded.file().path()), expected)
                .map(saved -> new Upgraded(from.toString(), to.toString(), Optional.of(saved.path())));
    }
}
