/** The client's pages: starting an application, filling it in, uploading, submitting and following it. */
@org.jspecify.annotations.NullMarked
package gatehouse.web.client;
