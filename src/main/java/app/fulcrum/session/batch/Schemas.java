package app.fulcrum.session.batch;

import java.util.List;
import java.util.Optional;

/** The published JSON Schemas of files and results. */
public interface Schemas {

    /** What there is, in the order of the alphabet. */
    List<String> names();

    /** The text of a schema; nothing if there is none of that name. */
    Optional<String> text(String name);
}
