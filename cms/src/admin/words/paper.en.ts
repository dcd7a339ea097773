/** Strapi's English where it speaks of itself: whoever signs in here has come to the paper. */
export const paper: Record<string, string> = {
  'Auth.form.welcome.title': 'Welcome back',
  'Auth.form.welcome.subtitle': 'Sign in to the editors’ desk',
  'Auth.form.email.placeholder': 'e.g. lin@example.com',
  'content-manager.actions.delete.dialog.body': 'Delete this entry? An article stays in the bin for 30 days; anything else is gone for good.',
  'global.prompt.unsaved': 'Your changes are not saved. What you wrote stays in this browser and is offered when you come back. Leave?',
  'HomePage.header.subtitle': 'Welcome to the editors’ desk',
}
