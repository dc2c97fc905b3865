/** Pages of the account itself: registering, signing in, the profile, and the staff's accounts. */
@org.jspecify.annotations.NullMarked
package gatehouse.web.accounts;
