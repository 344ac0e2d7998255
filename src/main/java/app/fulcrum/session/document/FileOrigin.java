package app.fulcrum.session.document;

import java.util.List;

/**
 * What has to be remembered about the file a document came from so that saving loses nothing.
 *
 * @param major format version of the file; 0 for a document never saved
 * @param minor format version of the file
 * @param kept members of a later version
 * @param readOnly whether a later major version wrote it, so that saving over it would drop what it means
 */
public record FileOrigin(int major, int minor, List<KeptMember> kept, boolean readOnly) {

    /** Of a document made in this program. */
    public static final FileOrigin NONE = new FileOrigin(0, 0, List.of(), false);

    public FileOrigin {
        kept = List.copyOf(kept);
    }
}
