/** Keeps the license matrix up to date, sorts and filters it, and takes models from it into the scenario. */
@NullMarked
package app.fulcrum.controller.license;

import org.jspecify.annotations.NullMarked;
