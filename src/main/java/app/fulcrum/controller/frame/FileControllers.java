package app.fulcrum.controller.frame;

import app.fulcrum.controller.document.DocumentController;
import app.fulcrum.controller.export.ExportController;
import app.fulcrum.controller.ingestion.ImportController;

/**
 * What is done with files.
 *
 * @param documents opens and saves scenarios
 * @param exports hands the open one over
 * @param imports takes over what other files say
 */
public record FileControllers(DocumentController documents, ExportController exports, ImportController imports) {}
