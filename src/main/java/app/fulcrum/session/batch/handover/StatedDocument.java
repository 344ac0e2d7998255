package app.fulcrum.session.batch.handover;

import app.fulcrum.model.comparison.Statement;
import app.fulcrum.session.document.Document;
import java.util.Optional;

/**
 * A document as it was handed over.
 *
 * @param statement what was said of it; absent where the file says nothing, as a scenario's own does not
 */
public record StatedDocument(Document document, Optional<Statement> statement) {}
