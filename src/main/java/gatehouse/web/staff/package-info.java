/** The staff's pages: the queue, the cases, the tasks and the trail. */
@org.jspecify.annotations.NullMarked
package gatehouse.web.staff;
