/**
 * A model on GPUs, as it is laid out: its shape and weights, the layout of one replica, the request it is asked to serve,
 * and whether all of that fits the memory. Units are bytes and tokens.
 */
@NullMarked
package app.fulcrum.model.deployment;

import org.jspecify.annotations.NullMarked;
