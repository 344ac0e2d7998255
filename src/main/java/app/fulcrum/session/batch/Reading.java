package app.fulcrum.session.batch;

import java.util.List;
import java.util.Optional;

/**
 * What of a scenario's text is asked for, and with which values.
 *
 * @param variant the variant to take for the scenario; absent for the base, which keeps its variants
 * @param settings values that count instead of those of the text, also in its variants
 */
public record Reading(Optional<String> variant, List<Setting> settings) {

    /** The text as it stands. */
    public static final Reading PLAIN = new Reading(Optional.empty(), List.of());

    public Reading {
        settings = List.copyOf(settings);
    }
}
