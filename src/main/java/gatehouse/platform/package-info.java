/** Start-up, the embedded database, settings, the clock: wires the rooms together and is imported by none. */
@org.jspecify.annotations.NullMarked
package gatehouse.platform;
