package app.fulcrum.storage.query;

import app.fulcrum.model.catalog.Precision;
import app.fulcrum.model.deployment.ModelShape;
import app.fulcrum.model.throughput.EstimateDoubt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The model a question is about.
 *
 * @param name what the question calls it
 * @param shape what is known of its shape
 * @param releasedIn the precision its weights come in
 * @param contextTokens the longest context it was released for; absent where none is known
 * @param doubts what is known against its estimates
 */
record AskedModel(
        String name, ModelShape shape, Precision releasedIn, OptionalLong contextTokens, Set<EstimateDoubt> doubts) {}
