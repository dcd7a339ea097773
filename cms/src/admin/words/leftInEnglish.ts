/** Strapi's texts that need no Chinese, since nobody who writes or edits here meets them: why, and how their keys begin. */
export const leftInEnglish: Record<string, string[]> = {
  'A developer’s: tokens and webhooks': [
    'Settings.adminTokens.', 'Settings.apiTokens.', 'Settings.tokens.', 'Settings.transferTokens.', 'Settings.webhooks.',
    'Settings.roles.form.input.url', 'notification.success.adminToken',
  ],
  'A developer’s: making content types': ['i18n.CheckboxConfirmation.'],
  'Not in the free edition: audit logs, content history, releases': [
    'Settings.permissions.auditLogs.', 'widget.last-activity.', 'content-manager.history.', 'content-manager.restore.', 'history.', 'content-releases.',
  ],
  'Not in the free edition: descriptions and translations by Strapi’s AI': [
    'upload.ai.', 'upload.settings.form.aiMetadata.', 'upload.list.bulk-actions.create-metadata', 'upload.asset-details.replace.description.ai',
    'upload.upload.progress.generatingMetadata', 'upload.upload.progress.metadataGenerated', 'upload.upload.progress.file.generatingMetadata',
    'upload.upload.progress.file.metadata', 'upload.form.input.placeholder.file-alt', 'upload.settings.section.',
    'i18n.CMEditViewAITranslation.', 'i18n.CMEditViewLocalePicker.locale.ai-translations', 'i18n.Settings.aiLocalizations.',
  ],
  'A licence’s': ['notification.ee.', 'Settings.application.ee.', 'Settings.application.link-', 'Settings.application.get-help'],
  'Strapi’s advertisements, survey and tour, all switched off': [
    'Settings.sso.not-available', 'Settings.content-history.', 'Settings.page.', 'app.components.FreeTrial', 'app.components.LeftMenu.trialCountdown',
    'app.components.UpsellBanner', 'app.components.NpsSurvey', 'app.components.MediaLibraryBanner', 'tours.',
  ],
}
