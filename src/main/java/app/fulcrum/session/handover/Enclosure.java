package app.fulcrum.session.handover;

/**
 * Something a file that is handed over carries along unseen.
 *
 * @param bytes JSON as UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as they are, and never written to
public record Enclosure(Kind kind, byte[] bytes) {

    /** What it is. */
    public enum Kind {
        /** The scenario, as its file. */
        SCENARIO("scenario"),
        /** The figures that were shown, and the values they rest on. */
        FIGURES("figures");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The last word of its name in every kind of file, which never changes. */
        public String id() {
            return id;
        }

        /** What it is called as a file beside others. */
        public String fileName() {
            return id + ".fulcrum.json";
        }

        /** Its media type, which no other kind of content has. */
        public String mediaType() {
            return "application/vnd.app.fulcrum." + id + "+json";
        }

        /** The namespace of the XML element that holds it, base64, where only XML is carried. */
        public String namespace() {
            return "urn:app.fulcrum:" + id;
        }

        /** The keyword of the text of a picture that holds it. */
        public String keyword() {
            return "app.fulcrum." + id;
        }
    }
}
