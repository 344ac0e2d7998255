/** Keeps the tab on what comes over time up to date, and takes over what is typed above its picture. */
@NullMarked
package app.fulcrum.controller.outlook;

import org.jspecify.annotations.NullMarked;
