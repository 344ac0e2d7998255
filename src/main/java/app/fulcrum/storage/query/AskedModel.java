package app.fulcrum.storage.query;

import app.fulcrum.model.capacity.Accuracy.Doubt;
import app.fulcrum.model.catalog.Architecture;
import app.fulcrum.model.catalog.Precision;
import java.util.Set;

/**
 * The model a question is about.
 *
 * @param name what the question calls it
 * @param releasedIn the precision its weights come in
 * @param doubts what is known against its estimates
 */
record AskedModel(String name, Architecture architecture, Precision releasedIn, Set<Doubt> doubts) {}
