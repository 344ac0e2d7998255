/** What is said of months to come. */
@NullMarked
package app.fulcrum.text.outlook;

import org.jspecify.annotations.NullMarked;
