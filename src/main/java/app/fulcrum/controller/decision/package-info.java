/** Keeps verdict, scorecard and gates up to date, and turns weights and scores set by hand into edits. */
@NullMarked
package app.fulcrum.controller.decision;

import org.jspecify.annotations.NullMarked;
