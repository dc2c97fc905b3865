/** Who you are: accounts, their UID and role, signing in. The only room that knows how security is done. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Accounts", allowedDependencies = {"trail", "vocabulary"})
package gatehouse.accounts;
