/** Names of people: how a name may be spelt in the machine-readable zone, and whether two spellings can be one person's. */
@org.jspecify.annotations.NullMarked
package gatehouse.imagechecks.names;
