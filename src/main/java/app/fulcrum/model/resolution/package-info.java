/**
 * Which number counts for every input, and where it comes from: {@link app.fulcrum.model.resolution.Resolution} is the one
 * place that decides it. Bills, explanations, fields, ages, doubts, rankings and reports ask here instead of deciding
 * again.
 */
@NullMarked
package app.fulcrum.model.resolution;

import org.jspecify.annotations.NullMarked;
