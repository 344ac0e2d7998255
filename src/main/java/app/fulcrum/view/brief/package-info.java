/**
 * The decision brief: one or two pages for a meeting, as a PDF file that is searched, read aloud, printed and checked without
 * the program. {@link app.fulcrum.view.brief.BriefPdf} sets {@link app.fulcrum.view.brief.BriefRequest}, whose words are
 * ready made. Needs neither a display nor JavaFX.
 */
@NullMarked
package app.fulcrum.view.brief;

import org.jspecify.annotations.NullMarked;
