/** Scenario files: the text of a {@code .fulcrum.json} file to a document and back, its versions, and the store that keeps them on disk. */
@NullMarked
package app.fulcrum.storage.scenario;

import org.jspecify.annotations.NullMarked;
