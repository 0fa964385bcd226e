/** The course as a static site: pages of notebooks, scripts and documents. */
package course.cli.site;
