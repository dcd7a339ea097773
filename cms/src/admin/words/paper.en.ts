/** Strapi's English where it speaks of itself: whoever signs in here has come to the paper. */
export const paper: Record<string, string> = {
  'Auth.form.welcome.title': 'Welcome back',
  'Auth.form.welcome.subtitle': 'Sign in to the editors’ desk',
  'Auth.form.email.placeholder': 'e.g. lin@example.com',
  'HomePage.header.subtitle': 'Welcome to the editors’ desk',
}
