package app.fulcrum.view.brief;

import java.util.List;

/**
 * The end of every page, and what is signed on the last.
 *
 * @param provenance which program, scenario and prices
 * @param check how to check it, before a command
 * @param command what is typed for that
 */
public record BriefFoot(List<Signature> signatures, String provenance, String check, String command) {

    /**
     * A line to sign on.
     *
     * @param name what stands on it already; may be empty
     * @param label what stands below it
     */
    public record Signature(String name, String label) {}

    public BriefFoot {
        signatures = List.copyOf(signatures);
    }
}
