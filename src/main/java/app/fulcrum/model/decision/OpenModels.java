package app.fulcrum.model.decision;

import app.fulcrum.model.license.LicensedModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The open models compared, with their licenses.
 *
 * @param hosted absent if there is none or its license has no record
 * @param selfHosted absent for a generic model too
 */
public record OpenModels(Optional<LicensedModel> hosted, Optional<LicensedModel> selfHosted) {

    public static final OpenModels NONE = new OpenModels(Optional.empty(), Optional.empty());

    /** Whether both options run the same model. */
    boolean isSame() {
        return hosted.equals(selfHosted);
    }

    /** Each model once. */
    List<LicensedModel> all() {
        return isSame()
                ? hosted.stream().toList()
                : Stream.concat(hosted.stream(), selfHosted.stream()).toList();
    }
}
