/** Holds the open scenario against presets and files, which are only looked at, and keeps the tab that shows it up to date. */
@NullMarked
package app.fulcrum.controller.comparison;

import org.jspecify.annotations.NullMarked;
