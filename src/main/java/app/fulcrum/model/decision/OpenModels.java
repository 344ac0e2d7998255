package app.fulcrum.model.decision;

import app.fulcrum.model.license.LicensedModel;
import app.fulcrum.model.scenario.Option;
import java.util.Optional;

/**
 * The open models compared, with their licenses.
 *
 * @param hosted absent if there is none or its license has no record
 * @param selfHosted absent for a generic model too
 */
public record OpenModels(Optional<LicensedModel> hosted, Optional<LicensedModel> selfHosted) {

    public static final OpenModels NONE = new OpenModels(Optional.empty(), Optional.empty());

    public Optional<LicensedModel> of(Option option) {
        return switch (option) {
            case CLOSED_API -> Optional.empty();
            case HOSTED_OPEN_API -> hosted;
            case SELF_HOSTED -> selfHosted;
        };
    }
}
