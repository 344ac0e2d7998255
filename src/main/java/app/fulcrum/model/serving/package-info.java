/**
 * What runs on own GPUs: the model on its hardware, the layouts that work, and the fleet that serves a volume. It joins
 * what can be served with what is paid for; {@link app.fulcrum.model.serving.Serving} is what is shown of it.
 */
@NullMarked
package app.fulcrum.model.serving;

import org.jspecify.annotations.NullMarked;
