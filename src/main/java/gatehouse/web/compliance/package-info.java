/** The pages of compliance: the rules that are live. */
@org.jspecify.annotations.NullMarked
package gatehouse.web.compliance;
