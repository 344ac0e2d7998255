package app.fulcrum.session.preset;

import java.util.List;
import java.util.Optional;

/**
 * The documents one can start from, in the order they are offered.
 *
 * @param start the one a first start opens
 * @param all every one, that one included
 */
public record Presets(Preset start, List<Preset> all) {

    public Presets {
        all = List.copyOf(all);
    }

    public Optional<Preset> find(String id) {
        return all.stream().filter(preset -> preset.id().equals(id)).findFirst();
    }
}
