/**
 * Scenarios held against each other: {@link app.fulcrum.model.comparison.ScenarioComparison} two of them with what moved each
 * result, {@link app.fulcrum.model.comparison.SideBySide} up to six in columns.
 */
@NullMarked
package app.fulcrum.model.comparison;

import org.jspecify.annotations.NullMarked;
