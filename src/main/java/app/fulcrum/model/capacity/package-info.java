/**
 * What GPUs can serve: the layouts that work ({@link app.fulcrum.model.capacity.LayoutSearch}), how many replicas a load
 * needs ({@link app.fulcrum.model.capacity.Sizing}), the servers they are placed on, and what would help where nothing works.
 */
@NullMarked
package app.fulcrum.model.capacity;

import org.jspecify.annotations.NullMarked;
